"""The words of a place, one file per language: doors, clocks, rights, manners of a letter."""

from __future__ import annotations

import msgspec

from walletgripe.core.playbook import Words


class DoorTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Words of a door. `addressed`: what a letter calls it, where the name says "your bank"."""

    name: Words
    addressed: Words | None = None
    handles: Words
    not_for: Words | None = None
    opens: Words | None = None  # the precondition in words
    how: tuple[Words, ...] = ()  # what to do there, step by step
    asks: tuple[Words, ...] = ()  # what its form asks for
    answers: Words | None = None  # what happens there, and by when
    fee: Words | None = None
    next_step: Words | None = None  # "I will take it to ..." in the firm's letter; null: not announced

    @property
    def in_letters(self) -> str:
        """Its name as the sender of a letter says it."""
        return self.addressed or self.name


class ClockTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Words of a clock. `duty` states it in a letter (law only); `ask` requests it politely.

    Both may use {due} and {start}. `basis` names instrument and article.
    """

    what: Words
    basis: Words
    from_: Words = msgspec.field(name="from")
    extension: Words | None = None
    duty: Words | None = None
    ask: Words | None = None


class RightTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Words of a right: `says` explains it to the user; `duty` or `ask` stands in the letter."""

    says: Words
    basis: Words
    duty: Words | None = None
    ask: Words | None = None


class KindTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """Words of a kind of firm: its name, how to recognise it, and what is closed or open there."""

    label: Words
    recognise: Words
    dead_end: Words | None = None  # which road is closed, and the one that is left


class Conventions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The manners of a formal letter in this place and language."""

    salutation: Words  # may use {recipient}
    closing: tuple[Words, ...]
    date: Words  # a CLDR date pattern such as "d MMMM yyyy"
    copies: Words | None = None


class PlaceTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The words of one place in one language (`places/<code>/texts.<lang>.yaml`)."""

    name: Words
    letter: Conventions
    business_day: Words
    licence_check: tuple[Words, ...]
    warnings: tuple[Words, ...] = ()
    regions: dict[str, Words] = {}
    kinds: dict[str, KindTexts]
    doors: dict[str, DoorTexts]
    clocks: dict[str, ClockTexts]
    rights: dict[str, RightTexts]
