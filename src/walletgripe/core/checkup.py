"""The check-up of the user's own account: what is asked of whom, and the dated list of what is to do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.condition import PlainFacts, When, holds
from walletgripe.core.place import Reference
from walletgripe.core.playbook import Id, IsoDate, Status, Words
from walletgripe.core.walletnames import SELF_CUSTODY, UNSETTLED

YES, NO, UNKNOWN = "yes", "no", "unknown"


class Holder(StrEnum):
    """Who holds the keys of a wallet: the field `kind` of conditions here."""

    CUSTODIAL = "custodial"  # a company keeps the money or coins
    SELF_CUSTODY = "self-custody"
    UNKNOWN = "unknown"


class By(StrEnum):
    """How soon something is to be done."""

    TODAY = "today"
    DAYS = "3-days"
    WEEK = "week"
    MONTH = "month"


DAYS = {By.TODAY: 0, By.DAYS: 3, By.WEEK: 7, By.MONTH: 30}


class CheckItem(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One thing to look at. It is asked so that "yes" is well; anything else goes on the list."""

    id: Id
    topic: Id
    by: By
    when: When | None = None


class Misconception(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """A sentence that many believe; `true` says whether it holds."""

    id: Id
    true: bool
    when: When | None = None


class Checkup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The whole check-up (`checkup/checkup.yaml`): topics in their order, items, misconceptions, sources."""

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    topics: tuple[Id, ...]
    items: Annotated[tuple[CheckItem, ...], Meta(min_length=1)]
    misconceptions: tuple[Misconception, ...] = ()
    sources: Annotated[tuple[Reference, ...], Meta(min_length=1)]


class CheckItemTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The question, why it matters, and what to do when the answer is no."""

    ask: Words
    why: Words
    do: Words


class MisconceptionTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What people say, and how it is."""

    claim: Words
    truth: Words


class CheckupTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The words of the check-up in one language (`checkup/texts.<lang>.yaml`)."""

    topics: dict[Id, Words]
    items: dict[Id, CheckItemTexts]
    misconceptions: dict[Id, MisconceptionTexts]


class Todo(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do, and its day. `answer`: no, or unknown."""

    item: CheckItem
    answer: str
    due: dt.date


def holder_of(kind: str | None) -> Holder:
    """Who holds the keys at a firm of this kind; nobody knows for no kind or an unknown one."""
    if kind == SELF_CUSTODY:
        return Holder.SELF_CUSTODY
    return Holder.UNKNOWN if kind in (None, UNSETTLED) else Holder.CUSTODIAL


def items_for(checkup: Checkup, holder: Holder) -> tuple[CheckItem, ...]:
    """What is asked, in the order of the topics."""
    facts = PlainFacts({"kind": holder.value})
    fit = [i for i in checkup.items if holds(i.when, facts)]
    return tuple(sorted(fit, key=lambda i: checkup.topics.index(i.topic)))


def misconceptions_for(checkup: Checkup, holder: Holder) -> tuple[Misconception, ...]:
    """The sentences to judge."""
    facts = PlainFacts({"kind": holder.value})
    return tuple(m for m in checkup.misconceptions if holds(m.when, facts))


def todos(checkup: Checkup, holder: Holder, answers: Mapping[str, str], today: dt.date) -> tuple[Todo, ...]:
    """Everything that was not answered with yes, soonest first; what nobody answered is not known.

    >>> DAYS[By.WEEK]  # "this week", counted in calendar days from today
    7
    """
    asked = items_for(checkup, holder)
    found = [
        Todo(item=i, answer=answers.get(i.id, UNKNOWN), due=today + dt.timedelta(days=DAYS[i.by]))
        for i in asked
        if answers.get(i.id, UNKNOWN) != YES
    ]
    return tuple(sorted(found, key=lambda t: t.due))
