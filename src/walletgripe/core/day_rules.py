"""The rule of a count in words, so that every deadline can tell how it was reached."""

from __future__ import annotations

import datetime as dt

from walletgripe.core.message import Message, msg
from walletgripe.core.place import Length, Unit

_AFTER = {
    Unit.BUSINESS_DAY: (
        msg("1 business day, counted from the day after {start}"),
        msg("{n} business days, counted from the day after {start}"),
    ),
    Unit.CALENDAR_DAY: (
        msg("1 calendar day, counted from the day after {start}"),
        msg("{n} calendar days, counted from the day after {start}"),
    ),
    Unit.WEEK: (
        msg("1 week, counted from the day after {start}"),
        msg("{n} weeks, counted from the day after {start}"),
    ),
    Unit.MONTH: (
        msg("1 month, counted from the day after {start}"),
        msg("{n} months, counted from the day after {start}"),
    ),
    Unit.HOUR: (
        msg("1 hour from the event on {start}; the day shown is the latest on which it can end"),
        msg("{n} hours from the event on {start}; the day shown is the latest on which they can end"),
    ),
}
_FROM = {
    Unit.BUSINESS_DAY: (
        msg("1 business day, counted from {start}, which counts itself"),
        msg("{n} business days, counted from {start}, which counts itself"),
    ),
    Unit.CALENDAR_DAY: (
        msg("1 calendar day, counted from {start}, which counts itself"),
        msg("{n} calendar days, counted from {start}, which counts itself"),
    ),
    Unit.WEEK: (
        msg("1 week, counted from {start}, which counts itself"),
        msg("{n} weeks, counted from {start}, which counts itself"),
    ),
    Unit.MONTH: (
        msg("1 month, counted from {start}, which counts itself"),
        msg("{n} months, counted from {start}, which counts itself"),
    ),
}
_BACK = {
    Unit.BUSINESS_DAY: (
        msg("1 business day, counted back from the day before {start}"),
        msg("{n} business days, counted back from the day before {start}"),
    ),
    Unit.CALENDAR_DAY: (
        msg("1 calendar day, counted back from the day before {start}"),
        msg("{n} calendar days, counted back from the day before {start}"),
    ),
    Unit.WEEK: (msg("1 week back from {start}"), msg("{n} weeks back from {start}")),
    Unit.MONTH: (msg("1 month back from {start}"), msg("{n} months back from {start}")),
    Unit.HOUR: (msg("1 hour back from {start}"), msg("{n} hours back from {start}")),
}


def rule_of(
    length: Length, start: dt.date, *, count_first_day: bool = False, backwards: bool = False
) -> Message:
    """The rule, such as "15 business days, counted from the day after 2026-11-21"."""
    if length.n == 0:
        return msg("on {start} itself, no day is added", start=start)
    table = _BACK if backwards else _FROM if count_first_day else _AFTER
    one, many = table[length.unit]
    chosen = one if length.n == 1 else many
    return Message(chosen.text, {"n": str(length.n), "start": start.isoformat()})
