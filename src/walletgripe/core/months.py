"""Moving a date by whole months."""

from __future__ import annotations

import calendar
import datetime as dt


def shifted(day: dt.date, months: int, *, day_before: bool = False) -> dt.date:
    """The same date `months` later (or earlier), or the last day of a month that has no such date.

    `day_before` gives the day before that date, for periods whose first day counts; a month without the
    date still ends on its last day.

    >>> shifted(dt.date(2028, 1, 31), 1).isoformat(), shifted(dt.date(2026, 11, 30), 3).isoformat()
    ('2028-02-29', '2027-02-28')
    >>> shifted(dt.date(2027, 3, 1), 1, day_before=True).isoformat()
    '2027-03-31'
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    if day.day > last:
        return dt.date(year, month + 1, last)
    same = dt.date(year, month + 1, day.day)
    return same - dt.timedelta(days=1) if day_before else same
