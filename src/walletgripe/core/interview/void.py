"""Which answers another answer has made void: they were chosen from a list that is no longer offered."""

from __future__ import annotations

from collections.abc import Iterable

from walletgripe.core.case import Case
from walletgripe.core.interview.item import Item
from walletgripe.core.playbook import QuestionType


def voided(case: Case, before: Iterable[Item], after: Iterable[Item]) -> tuple[int, ...]:
    """The events to take back when the items `before` an answer have become the items `after` it.

    A choice is void when it is offered no more; ticks are void when their list has changed.
    """
    offered = {i.id: i.question.options for i in before}
    changed = [i for i in after if i.id in case.answers and offered.get(i.id, i.question.options) != i.question.options]
    return tuple(case.answers[i.id].seq for i in changed if _is_void(case, i))


def _is_void(case: Case, item: Item) -> bool:
    if item.type is QuestionType.MANY:
        return True
    value = case.value(item.id)
    return item.type is QuestionType.CHOICE and value is not None and value not in item.question.options
