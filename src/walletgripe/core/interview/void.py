"""Which answers another answer has made void: they, or what they were chosen from, are offered no more."""

from __future__ import annotations

from collections.abc import Iterable

from walletgripe.core.case import Case
from walletgripe.core.interview.item import Item, Section
from walletgripe.core.playbook import QuestionType


def voided(case: Case, before: Iterable[Item], after: Iterable[Item]) -> tuple[int, ...]:
    """The events to take back when the items `before` an answer have become the items `after` it.

    Ticks are void when their list has changed, a choice when it is offered no more. An extra, or the letter's
    language, that is asked no more must not stay in the letter where the review no longer shows it.
    """
    now = {i.id: i for i in after}
    answered = (i for i in before if i.id in case.answers)
    void = (i for i in answered if _is_void(case, i, now.get(i.id)))
    return tuple(seq for i in void for seq in case.answer_seqs[i.id])


def _is_void(case: Case, was: Item, now: Item | None) -> bool:
    if now is None:
        return was.section in (Section.LANGUAGE, Section.MORE)
    if now.question.options == was.question.options:
        return False
    if now.type is QuestionType.MANY:
        return True
    value = case.value(now.id)
    return value is not None and value not in now.question.options
