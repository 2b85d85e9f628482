"""Starting a case: from an answers file in one transaction, or by finding the one to go on with."""

from __future__ import annotations

from collections.abc import Callable

from walletgripe.core import events as ev
from walletgripe.core.answers import AnswersFile
from walletgripe.core.case import fold
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Asker, Back, Given, Option, Prompt
from walletgripe.flows.casefile import CaseFile, summary_of
from walletgripe.flows.desk import Desk
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.memory import MemoryJournal

NEW = "new"


def trial(desk: Desk) -> Desk:
    """The same desk with a journal in memory."""
    return Desk(
        journal=MemoryJournal(desk.today),
        contents=desk.contents,
        guard=desk.guard,
        calendar=desk.calendar,
        today=desk.today,
        language=desk.language,
        say=desk.say,
    )


def from_answers(
    desk: Desk, asker: FileAsker, attach: Callable[[tuple[str, ...]], list[ev.EvidenceAttached]] | None = None
) -> tuple[CaseFile, Ending]:
    """A new case with all answers of the file, in one transaction; a file with a fault leaves no trace.

    `attach` copies evidence files and returns their events.
    """
    tried = trial(desk)
    draft = CaseFile(tried)
    ending = InterviewFlow(tried, draft, asker, reviewing=False).run()
    unused = asker.unused()
    if unused:
        raise UsageError(
            msg("No question of this playbook asks for: {ids}.", ids=", ".join(unused)),
            where=", ".join(asker.where(f"answers.{u}") for u in unused),
            next=msg("Correct the names; `walletgripe new --template PROBLEM` lists them all."),
        )
    events: list[ev.AnyEvent] = [e.event for e in draft.entries]
    if attach and isinstance(asker.given.evidence, tuple):
        events += attach(asker.given.evidence)
    number = desk.journal.open_case(events, summary_of(fold(0, draft.entries)))
    return CaseFile(desk, number), ending


def unfinished(desk: Desk) -> tuple[int, ...]:
    """The cases whose interview has not come to its end, oldest first."""
    return tuple(s.number for s in desk.journal.summaries() if s.state == "interview")


def which(desk: Desk, asker: Asker) -> CaseFile:
    """The unfinished case to go on with, or a new one, as the user chooses."""
    waiting = [s for s in desk.journal.summaries() if s.state == "interview"]
    if not waiting:
        return CaseFile(desk)
    options = []
    for summary in reversed(waiting):
        about = ", ".join(p for p in (summary.wallet, summary.problem) if p)
        label = desk.say(msg("Go on with case {number} ({about})", number=summary.number, about=about))
        options.append(Option(id=str(summary.number), label=label))
    options.append(Option(id=NEW, label=desk.say(msg("Start a new case"))))
    prompt = Prompt(
        id="which",
        type=QuestionType.CHOICE,
        title=desk.say(msg("A case is not finished yet. Go on with it?")),
        options=tuple(options),
        initial=options[0].id,
        required=True,
        back=False,
    )
    reply = asker.ask(prompt, lambda raw: None)
    chosen = reply.raw if isinstance(reply, Given) and not isinstance(reply, Back) else options[0].id
    return CaseFile(desk) if chosen == NEW else CaseFile(desk, int(str(chosen)))
