"""Offering the playbook that fits the answers better, and changing to it on the user's word."""

from __future__ import annotations

from walletgripe.core.case import Case
from walletgripe.core.events import Answered, AnyEvent, Stored
from walletgripe.core.facts import CaseFacts
from walletgripe.core.interview.switch import better, carried
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Asker, Given, Option, Prompt
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import Scripted, words_in
from walletgripe.flows.wording import YES_NO_LABELS


def wanted_instead(file: CaseFile, facts: CaseFacts, asker: Asker) -> str | None:
    """The other problem that the user wants to change to, or None.

    The reply is noted: nobody is asked twice, and a stop before it loses no offer.
    """
    scripted = Scripted(file.desk, file.case)
    if scripted.playbook is None:
        return None
    say = scripted.desk.say
    for other in better(scripted.playbook.playbook, facts):
        if other.id not in scripted.script.problems or f"rather.{other.id}" in file.case.answers:
            continue
        texts = scripted.desk.contents.playbook(other.id).texts
        title = words_in(texts, scripted.desk.language, other.id).title
        ask = msg("This is rather “{problem}”. Go on with that? Your answers are kept.", problem=title)
        prompt = Prompt(
            id=f"rather.{other.id}",
            type=QuestionType.YES_NO,
            title=say(ask),
            help=scripted.words.rather[other.id],
            options=tuple(Option(id=k, label=say(v)) for k, v in YES_NO_LABELS.items()),
            initial="yes",
            back=False,
        )
        reply = asker.ask(prompt, lambda raw: None)
        wanted = isinstance(reply, Given) and reply.raw == "yes"
        file.record(Answered(field=f"rather.{other.id}", value=wanted))
        if wanted:
            return other.id
    return None


def kept_answers(desk: Desk, case: Case, new: Stored) -> tuple[AnyEvent, ...]:
    """What to note together with the change of the problem to `new`, so that no answer is lost."""
    old = case.text("problem")
    if old is None or not isinstance(new, str) or new == old:
        return ()
    return carried(case, desk.contents.playbook(old).playbook, desk.contents.playbook(new).playbook)
