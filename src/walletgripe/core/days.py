"""Counting a period in days: which days count, which are skipped and why, and when it ends."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.day_rules import rule_of
from walletgripe.core.message import Message, msg
from walletgripe.core.months import shifted
from walletgripe.core.place import Length, Roll, Unit
from walletgripe.core.ports import WorkingDays

_DAY = dt.timedelta(days=1)
_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Day(msgspec.Struct, frozen=True):
    """A day that was treated in a special way, and why: "Saturday", "Christmas Day", ..."""

    date: dt.date
    why: str


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """A finished count. `due` is the last day of the period, the whole of it included.

    Without `count_first_day`, `due` lies `counted + len(skipped)` days after `start`.
    """

    due: dt.date
    start: dt.date
    rule: Message
    counted: int  # days of the period; business days only where the unit says so
    skipped: tuple[Day, ...] = ()  # days of rest that were passed over
    worked: tuple[Day, ...] = ()  # make-up working days that counted though they fall on a weekend
    rolled: Message | None = None  # why the end moved, when it did
    warnings: tuple[Message, ...] = ()


def count(
    start: dt.date,
    length: Length,
    days: WorkingDays,
    *,
    count_first_day: bool = False,
    roll: Roll = Roll.NONE,
) -> Counted:
    """The end of a period that an event on `start` sets going.

    Day 1 is the day after `start`, or `start` itself with `count_first_day` (in business days only when it
    is one). Weeks end on the same weekday, months on the same date or, where the month has no such date,
    on its last day; with `count_first_day` both end one day sooner. Hours give the latest day on which
    they can end. With `Roll.FORWARD` an end on a day of rest moves to the next working day. A length of 0
    ends on `start`. Raises ValueError for a negative length.

    In a calendar `week` without holidays:

    >>> from walletgripe.core.place import Length, Unit
    >>> end = count(dt.date(2026, 11, 20), Length(2, Unit.BUSINESS_DAY), week)
    >>> end.due.isoformat(), [(d.date.day, d.why) for d in end.skipped]
    ('2026-11-24', [(21, 'Saturday'), (22, 'Sunday')])
    >>> count(dt.date(2026, 11, 23), Length(45, Unit.CALENDAR_DAY), week).due.isoformat()
    '2027-01-07'
    >>> count(dt.date(2027, 1, 31), Length(1, Unit.MONTH), week).due.isoformat()
    '2027-02-28'
    >>> count(dt.date(2026, 11, 6), Length(15, Unit.CALENDAR_DAY), week, roll=Roll.FORWARD).due.isoformat()
    '2026-11-23'
    """
    if length.n < 0:
        raise ValueError("a period cannot be negative")
    first = count_first_day and length.n > 0 and length.unit is not Unit.HOUR
    skipped: list[Day] = []
    worked: list[Day] = []
    if length.unit is Unit.BUSINESS_DAY:
        due, skipped, worked = _walk(start, length.n, days, step=_DAY, first=first)
        counted = length.n
    else:
        due = _plain_end(start, length, first=first)
        counted = (due - start).days + first
    rolled = None
    if roll is Roll.FORWARD and (length.unit is not Unit.BUSINESS_DAY or length.n == 0):
        ended = due
        due, passed, worked = _rolled(ended, days)
        skipped += passed
        rolled = _why_moved(ended, due)
    by_calendar = length.unit is Unit.BUSINESS_DAY or roll is Roll.FORWARD
    return Counted(
        due=due,
        start=start,
        rule=rule_of(length, start, count_first_day=first),
        counted=counted,
        skipped=tuple(skipped),
        worked=tuple(worked),
        rolled=rolled,
        warnings=_unpublished(due, days) if by_calendar else (),
    )


def count_back(end: dt.date, length: Length, days: WorkingDays) -> Counted:
    """The latest day that lies a whole period before `end`, which is not counted itself.

    `start` of the answer is `end`, the day counted from; skipped and worked days come in order of date.
    Raises ValueError for a negative length. In a calendar `week` without holidays:

    >>> from walletgripe.core.place import Length, Unit
    >>> count_back(dt.date(2026, 11, 24), Length(2, Unit.BUSINESS_DAY), week).due.isoformat()
    '2026-11-20'
    """
    if length.n < 0:
        raise ValueError("a period cannot be negative")
    skipped: list[Day] = []
    worked: list[Day] = []
    if length.unit is Unit.BUSINESS_DAY:
        due, skipped, worked = _walk(end, length.n, days, step=-_DAY, first=False)
        counted = length.n
    else:
        due = _plain_start(end, length)
        counted = (end - due).days
    return Counted(
        due=due,
        start=end,
        rule=rule_of(length, end, backwards=True),
        counted=counted,
        skipped=tuple(reversed(skipped)),
        worked=tuple(reversed(worked)),
        warnings=_unpublished(end, days) if length.unit is Unit.BUSINESS_DAY else (),
    )


def _walk(
    start: dt.date, n: int, days: WorkingDays, *, step: dt.timedelta, first: bool
) -> tuple[dt.date, list[Day], list[Day]]:
    skipped: list[Day] = []
    worked: list[Day] = []
    day, left = (start - step if first else start), n
    while left:
        day += step
        why = days.why(day)
        if not days.is_working(day):
            skipped.append(Day(day, why or _NAMES[day.weekday()]))
            continue
        left -= 1
        if why is not None:
            worked.append(Day(day, why))
    return day, skipped, worked


def _rolled(ended: dt.date, days: WorkingDays) -> tuple[dt.date, list[Day], list[Day]]:
    # The end itself is a candidate, hence the walk of one working day that begins with it.
    return _walk(ended, 1, days, step=_DAY, first=True)


def _plain_end(start: dt.date, length: Length, *, first: bool) -> dt.date:
    if length.unit is Unit.MONTH:
        return shifted(start, length.n, day_before=first)
    return start + dt.timedelta(days=_plain_days(length) - first)


def _plain_start(end: dt.date, length: Length) -> dt.date:
    if length.unit is Unit.MONTH:
        return shifted(end, -length.n)
    return end - dt.timedelta(days=_plain_days(length))


def _plain_days(length: Length) -> int:
    if length.unit is Unit.WEEK:
        return 7 * length.n
    # The hour of the event is not known here: the day shown is the latest on which the hours can end.
    return -(-length.n // 24) if length.unit is Unit.HOUR else length.n


def _why_moved(ended: dt.date, due: dt.date) -> Message | None:
    if ended == due:
        return None
    return msg("it would end on {day}, a day of rest, and so ends on the next working day", day=ended)


def _unpublished(last: dt.date, days: WorkingDays) -> tuple[Message, ...]:
    if last <= days.official_until:
        return ()
    return (
        msg(
            "The official calendar is known until {until} only. Holidays after that day may still change "
            "this date: check it again when the new calendar is published.",
            until=days.official_until,
        ),
    )
