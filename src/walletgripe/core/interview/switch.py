"""Changing the problem of a case without losing an answer: what fits the other playbook is kept."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.events import Answered, AnyEvent, Stored, TakenBack
from walletgripe.core.facts import CaseFacts
from walletgripe.core.playbook import Playbook, Question, QuestionType, Rather


def better(playbook: Playbook, facts: CaseFacts) -> tuple[Rather, ...]:
    """The other problems that fit the answers better, in the playbook's order."""
    return tuple(r for r in playbook.rather if holds(r.when, facts))


def carried(case: Case, old: Playbook, new: Playbook) -> tuple[AnyEvent, ...]:
    """The events that hand the answers of the old problem over to the questions of the new one.

    The same id stays as it is where the new question can take its value, and is taken back where not (it
    then stands in the input). An empty question takes the answer that `keeps` or its role names.
    """
    return tuple(_events(case, old, new))


def _events(case: Case, old: Playbook, new: Playbook) -> Iterator[AnyEvent]:
    rather = next((r for r in old.rather if r.id == new.id), Rather(id=new.id))
    for question in new.questions:
        was = old.question(question.id)
        answer = case.answers.get(question.id)
        if was and answer and not answer.unknown and not _takes(question, was, answer.value):
            yield from (TakenBack(seq=s) for s in case.answer_seqs[question.id])
            answer = None
        if answer is None or answer.unknown:
            yield from _handed_over(case, old, question, rather)


def _handed_over(case: Case, old: Playbook, question: Question, rather: Rather) -> Iterator[Answered]:
    named = [here for here, there in rather.keeps.items() if there == question.id]
    role = old.with_role(question.role) if question.role else None
    if role and role.id not in rather.leaves:
        named.append(role.id)
    for id_ in named:
        was, value = old.question(id_), case.value(id_)
        if id_ != question.id and was and value is not None and _takes(question, was, value):
            # A day can stand for a moment and a moment for its day.
            day = isinstance(value, str) and question.type is QuestionType.DATE
            kept = value[:10] if day and isinstance(value, str) else value
            yield Answered(field=question.id, value=kept, content=f"{old.id}@{old.version}")
            return


_ALIKE = frozenset(
    {
        (QuestionType.TEXT, QuestionType.LONG_TEXT),
        (QuestionType.DATE, QuestionType.DATE_TIME),
        (QuestionType.DATE_TIME, QuestionType.DATE),
    }
)


def same_sort(new: Question, was: Question) -> bool:
    """True when an answer to `was` can stand under `new`: one type, a short text in a long one, a day."""
    return new.type is was.type or (was.type, new.type) in _ALIKE


def _takes(new: Question, was: Question, value: Stored) -> bool:
    chosen = value if isinstance(value, list) else [value]
    return same_sort(new, was) and (not new.options or all(v in new.options for v in chosen))
