"""Typed dates, times and sums."""

from __future__ import annotations

import datetime as dt

from walletgripe.core.dates import parse_day, parse_moment
from walletgripe.core.events import Stored
from walletgripe.core.message import msg
from walletgripe.core.money import parse_money
from walletgripe.core.questions.context import ParseContext
from walletgripe.core.unreadable import Unreadable


def parse_date(text: str, context: ParseContext) -> Stored:
    """A day, stored as ISO; not after today where the question speaks of the past."""
    day = parse_day(text, context.today, day_first=context.day_first, past=context.question.past)
    _within(day, context)
    return day.isoformat()


def parse_date_time(text: str, context: ParseContext) -> Stored:
    """A day with or without a time, stored as ISO to the minute."""
    moment = parse_moment(text, context.today, day_first=context.day_first, past=context.question.past)
    _within(dt.date.fromisoformat(moment[:10]), context)
    return moment


def parse_sum(text: str, context: ParseContext) -> Stored:
    """A sum of money, stored as {amount, currency} with the amount as decimal text."""
    money = parse_money(text, context.currency)
    return {"amount": format(money.amount, "f"), "currency": money.currency}


def _within(day: dt.date, context: ParseContext) -> None:
    if context.question.past and day > context.today:
        raise Unreadable(
            msg(
                "{day} lies after today ({today}). This asks for something that has happened.",
                day=day,
                today=context.today,
            )
        )
    if context.earliest and day < context.earliest:
        raise Unreadable(
            msg(
                "{day} lies before {earliest}, the date you gave earlier.", day=day, earliest=context.earliest
            )
        )
    if day.year < 1990:
        raise Unreadable(msg("The year {year} cannot be meant.", year=day.year))
