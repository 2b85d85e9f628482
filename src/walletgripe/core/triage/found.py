"""What is taken from a story as a draft: each with the words of the story that it stands in."""

from __future__ import annotations

import msgspec

from walletgripe.core.triage.guess import Guess


class Sum(msgspec.Struct, frozen=True):
    """An amount: decimal text, and an ISO 4217 code or the ticker of a coin (None: not said)."""

    text: str
    start: int
    amount: str
    currency: str | None


class Day(msgspec.Struct, frozen=True):
    """A day as ISO date, with the time of day (HH:MM) where the story gives one that is clear."""

    text: str
    start: int
    date: str
    time: str | None = None


class Reference(msgspec.Struct, frozen=True):
    """A number or a name to refer to.

    `kind`: order, ticket, tx-hash, address, phone, email, agent or account.
    """

    text: str
    start: int
    kind: str
    value: str


class Named(msgspec.Struct, frozen=True):
    """A wallet of the directory, and how the story calls it."""

    id: str
    matched: str
    start: int


class Where(msgspec.Struct, frozen=True):
    """A place whose rules may apply, with the words that spoke for it."""

    id: str
    because: tuple[str, ...]


class Triage(msgspec.Struct, frozen=True, kw_only=True):
    """What a story says, as proposals; nothing of it is stored before the user confirms it."""

    language: str
    problems: tuple[Guess, ...] = ()
    wallets: tuple[Named, ...] = ()
    places: tuple[Where, ...] = ()
    money: tuple[Sum, ...] = ()
    dates: tuple[Day, ...] = ()
    references: tuple[Reference, ...] = ()
    urgent: bool = False
