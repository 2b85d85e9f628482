"""Dates given as options, read like typed answers."""

from __future__ import annotations

import datetime as dt

from walletgripe.core.dates import parse_day
from walletgripe.core.errors import UsageError
from walletgripe.core.unreadable import Unreadable


def option_day(text: str | None, option: str, today: dt.date, *, past: bool = True) -> dt.date | None:
    """The day of an option, or None when it was not given. Raises UsageError naming the option."""
    if text is None:
        return None
    try:
        return parse_day(text, today, past=past)
    except Unreadable as error:
        raise UsageError(error.why, where=option) from error
