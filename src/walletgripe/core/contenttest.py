"""Tests that stand beside the content: a person and what must come of it, a date and what it must be."""

from __future__ import annotations

from typing import Literal

import msgspec

from walletgripe.core.playbook import Id, IsoDate, Words


class ContactGiven(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A contact as in the answers file."""

    at: str
    channel: str | None = None
    who: str | None = None
    reference: str | None = None
    said: str | None = None
    promised: str | None = None
    promised_by: IsoDate | None = None
    kept: Literal["yes", "no"] | None = None


class Expect(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, rename="kebab"
):
    """What must come of a person's answers; what is left out is not looked at.

    `next_door` null: no door may be open.
    """

    asked: tuple[Id, ...] = ()
    not_asked: tuple[Id, ...] = ()
    letter_has: tuple[Words, ...] = ()
    letter_never: tuple[Words, ...] = ()
    next_door: Id | msgspec.UnsetType | None = msgspec.UNSET


class Person(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, rename="kebab"
):
    """One person of `problems/<id>/tests.yaml`. `problem` is filled in from the folder."""

    name: Words
    language: str
    place: Id
    firm_kind: Id
    today: IsoDate
    problem: Id = "none"
    region: str | None = None
    wallet: str | None = None
    answers: dict[Id, str | bool | tuple[str, ...] | dict[str, str] | None] = {}
    checks: tuple[Id, ...] = ()  # quick checks tried in vain
    steps: dict[Id, Literal["done", "later", "not-mine"]] = {}
    contacts: tuple[ContactGiven, ...] = ()
    evidence: dict[Id, Literal["have", "will-get", "none"]] = {}
    requests: tuple[Id, ...] | None = None  # null: the default ones
    expect: Expect


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a person: the ids of the questions asked, the letter's text, the next door."""

    asked: tuple[str, ...]
    letter_text: str
    next_door: str | None


class PlaceTest(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True, rename="kebab"
):
    """One worked example of `places/<code>/tests.yaml`, in one of two forms.

    `{name, clock, from, region?, due, source}`: the clock started on `from` ends on `due`.
    `{name, firm-kind, problem, region?, doors}`: the doors of this kind of firm for this problem, in order.
    """

    name: Words
    clock: Id | None = None
    from_: IsoDate | None = msgspec.field(name="from", default=None)
    region: str | None = None
    due: IsoDate | None = None
    source: Words | None = None
    firm_kind: Id | None = None
    problem: Id | None = None
    doors: tuple[Id, ...] | None = None

    def fault(self) -> str | None:
        """What is wrong with the form of this example, or None."""
        date = (self.clock, self.from_, self.due, self.source)
        ladder = (self.firm_kind, self.problem, self.doors)
        of_date = all(v is not None for v in date) and all(v is None for v in ladder)
        of_ladder = all(v is not None for v in ladder) and all(v is None for v in date)
        return None if of_date or of_ladder else "an example is of a date or of a ladder"
