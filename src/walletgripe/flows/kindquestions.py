"""What a kind of letter must know beyond the interview: asked before it is written, kept like answers."""

from __future__ import annotations

from collections.abc import Mapping

from walletgripe.core import events as ev
from walletgripe.core.answers import AnswersFile
from walletgripe.core.condition import holds
from walletgripe.core.errors import UsageError
from walletgripe.core.facts import CaseFacts
from walletgripe.core.interview.item import Item, Section
from walletgripe.core.message import msg
from walletgripe.core.packs import LetterPack
from walletgripe.core.playbook import Question
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Asker, Given
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.judging import Answering
from walletgripe.flows.scripted import Scripted, words_in
from walletgripe.flows.wording import Wording


def ask_all(desk: Desk, file: CaseFile, pack: LetterPack, asker: Asker) -> None:
    """Ask every question of this kind that applies; earlier answers stand in the input."""
    for question in pack.kind.questions:
        if holds(question.when, _facts(desk, file)):
            _ask(desk, file, pack, question, asker)


def take_given(desk: Desk, file: CaseFile, pack: LetterPack, given: Mapping[str, str]) -> None:
    """Store answers from the command line.

    Raises UsageError for a name that this kind does not ask for or a value that cannot be, RefusedError
    for a secret.
    """
    known = {q.id: q for q in pack.kind.questions}
    asker = FileAsker(AnswersFile(problem="", wallet="", place="", answers=dict(given)), path="--answer")
    for id_ in given:
        if id_ not in known:
            raise UsageError(
                msg("This kind of letter does not ask for “{id}”.", id=id_),
                where="--answer",
                next=msg("It asks for: {ids}", ids=", ".join(known) or "-"),
            )
        _ask(desk, file, pack, known[id_], asker)


def _facts(desk: Desk, file: CaseFile) -> CaseFacts:
    playbook = Scripted(desk, file.case).playbook
    return CaseFacts(file.case, playbook.playbook if playbook else None, desk.today)


def _ask(desk: Desk, file: CaseFile, pack: LetterPack, question: Question, asker: Asker) -> None:
    scripted = Scripted(desk, file.case)
    item = Item(id=question.id, section=Section.SENDER, question=question, part=question.id)
    wording = Wording(scripted, file.case, words_in(pack.texts, desk.language, pack.kind.id).questions)
    prompt = wording.prompt(item, back=False)
    labels = {o.id: o.label for o in prompt.options}
    answering = Answering(desk, file.case, item, labels, scripted.currency or "CNY")
    reply = asker.ask(prompt, answering.judge)
    value = answering.value(reply.raw) if isinstance(reply, Given) else None
    content = f"{pack.kind.id}@{pack.kind.version}"
    file.record(ev.Answered(field=question.id, value=value, unknown=value is None, content=content))
