"""What a parser may know besides the typed text."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.playbook import Question


class ParseContext(msgspec.Struct, frozen=True, kw_only=True):
    """The question, today's date, and the habits of the place.

    `labels`: option id -> label in the user's language. `earliest`: no date before this one.
    """

    question: Question
    today: dt.date
    currency: str = "CNY"
    day_first: bool = True
    country: str = "CN"
    labels: dict[str, str] = {}
    earliest: dt.date | None = None
