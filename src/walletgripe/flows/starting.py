"""Starting a case: from an answers file in one transaction, or by finding the one to go on with."""

from __future__ import annotations

from collections.abc import Callable

from walletgripe.core import events as ev
from walletgripe.core.case import fold
from walletgripe.core.errors import UsageError
from walletgripe.core.interview.contacts import MOST
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Asker, Back, Given, Option, Prompt
from walletgripe.flows.casefile import CaseFile, summary_of
from walletgripe.flows.desk import Desk
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.joining import bracketed
from walletgripe.flows.memory import MemoryJournal
from walletgripe.flows.scripted import Scripted

NEW = "new"
ROUTING = {"keys", "wallet-entry"}  # asked only for some wallets


def trial(desk: Desk, journal: MemoryJournal | None = None) -> Desk:
    """The same desk with a journal in memory."""
    return Desk(
        journal=journal or MemoryJournal(desk.today),
        contents=desk.contents,
        make_guard=lambda: desk.guard,
        calendar=desk.calendar,
        today=desk.today,
        language=desk.language,
        say=desk.say,
        suffix_of=desk.suffix_of,
    )


def from_answers(
    desk: Desk, asker: FileAsker, attach: Callable[[tuple[str, ...]], list[ev.EvidenceAttached]] | None = None
) -> tuple[CaseFile, Ending]:
    """A new case with all answers of the file, in one transaction; a file with a fault leaves no trace.

    `attach` copies evidence files and returns their events.
    """
    if len(asker.given.contacts) > MOST:
        raise UsageError(
            msg(
                "There are {count} contacts; a case takes at most {most}.",
                count=len(asker.given.contacts),
                most=MOST,
            ),
            where=asker.where("contacts"),
        )
    if asker.given.problem in desk.contents.playbook_ids():
        desk.contents.playbook(asker.given.problem)  # a broken one says what is wrong with it
    tried = trial(desk)
    draft = CaseFile(tried)
    ending = InterviewFlow(tried, draft, asker, reviewing=False).run()
    _refuse_unknown(tried, draft, asker)
    events = _lasting(draft)
    if attach and isinstance(asker.given.evidence, tuple):
        events += attach(asker.given.evidence)
    number = desk.journal.open_case(events, summary_of(fold(0, draft.entries)))
    return CaseFile(desk, number), ending


def _lasting(draft: CaseFile) -> list[ev.AnyEvent]:
    """What still counts of a trial: its sequence numbers mean nothing in the real journal."""
    gone = {e.event.seq for e in draft.entries if isinstance(e.event, ev.TakenBack)}
    return [e.event for e in draft.entries if e.seq not in gone and not isinstance(e.event, ev.TakenBack)]


def _refuse_unknown(desk: Desk, draft: CaseFile, asker: FileAsker) -> None:
    """A name that no question has is a slip of the pen; an answer that the others made void is not."""
    playbook = Scripted(desk, draft.case).playbook
    assert playbook is not None
    parts = playbook.playbook
    known = {q.id for q in (*parts.questions, *desk.contents.interview().interview.sender)} | ROUTING
    steps, proofs = {c.id for c in parts.urgent}, {e.id for e in parts.evidence}
    given = asker.given.evidence
    slips = [("answers", k, known) for k in asker.unused() if k not in known]
    slips += [("steps", k, steps) for k in asker.given.steps if k not in steps]
    slips += [("evidence", k, proofs) for k in (given if isinstance(given, dict) else ()) if k not in proofs]
    if slips:
        raise UsageError(
            msg("These names are not known to the playbook {problem}.", problem=parts.id),
            tuple(asker.where(f"{part}.{name}") + _meant(desk, name, names) for part, name, names in slips),
            next=msg(
                "Correct the names; `walletgripe new --template {problem}` lists them all.", problem=parts.id
            ),
        )


def _meant(desk: Desk, name: str, names: set[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, sorted(names), 1)
    return ": " + desk.say(msg("Did you mean {near}?", near=near[0])) if near else ""


def unfinished(desk: Desk) -> tuple[int, ...]:
    """The cases whose interview has not come to its end, oldest first."""
    return tuple(s.number for s in desk.journal.summaries() if s.state == "interview")


def _title(desk: Desk, problem: str | None) -> str:
    texts = desk.contents.playbook(problem).texts.get(desk.language) if problem else None
    return texts.title if texts else problem or ""


def which(desk: Desk, asker: Asker) -> CaseFile:
    """The unfinished case to go on with, or a new one, as the user chooses."""
    waiting = [s for s in desk.journal.summaries() if s.state == "interview"]
    if not waiting:
        return CaseFile(desk)
    options = []
    for summary in reversed(waiting):
        about = [summary.wallet or "", _title(desk, summary.problem)]
        label = desk.say(msg("Go on with case {number}", number=summary.number))
        label = bracketed(desk.say, label, desk.say(msg(", ")).join(a for a in about if a))
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
