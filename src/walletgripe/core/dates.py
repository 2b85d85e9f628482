"""Days and moments as people type them, in English and Chinese; the same words always give the same day."""

from __future__ import annotations

import datetime as dt
import re

from walletgripe.core.day_forms import readings
from walletgripe.core.day_times import cut_time, time_of
from walletgripe.core.day_words import relative_day, weekday_named
from walletgripe.core.lazily import lazily
from walletgripe.core.message import msg
from walletgripe.core.typed import tidy
from walletgripe.core.unreadable import Unreadable

_LONGEST = 60
_NAME = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?"
_WITH_WEEKDAY = lazily(
    rf"(?:(?P<before>{_NAME})[.,]* (?P<after_it>.*\d.*)|(?P<first>.*\d.*?)[ ,]*\(?(?P<behind>{_NAME})\)?"
    r"|(?P<zh_first>.*\d.*?)[ ,]*\(?(?:周|週|星期|礼拜)(?P<zh>[一二三四五六日天])\)?)"
)


def parse_day(text: str, today: dt.date, *, day_first: bool | None = None, past: bool = True) -> dt.date:
    """The day that was typed; a time of day beside it is passed over.

    Understands 2026-11-20, 20/11/2026, 20 Nov 2026, November 20, 2026, 2026年11月20日, 11月20日, 昨天,
    上周二, yesterday, last Tuesday, 3 days ago and the like. Without a year (or month) the day is the latest
    one up to today, or without `past` the nearest to today. A two-digit year is 20xx.

    05/11/2026 is refused with both readings unless `day_first` says how the reader writes dates; 20/11/2026
    has one reading. Raises Unreadable for that, for days that do not exist, for a weekday that does not fit
    its date, for rough words ("around 20 Nov", "last month"), and for years before 1900 or after 2100.

    >>> today = dt.date(2026, 11, 21)  # a Saturday
    >>> [parse_day(t, today).isoformat() for t in ("20/11/2026", "12月1日", "上周二", "last Tuesday")]
    ['2026-11-20', '2025-12-01', '2026-11-10', '2026-11-17']
    >>> parse_day("05/11/2026", today, day_first=True).isoformat()
    '2026-11-05'
    """
    plain = _plain(text)
    day = _day(plain, text, today, day_first, past)
    if day is None:
        rest, found = cut_time(plain)
        day = _day(_joined(rest), text, today, day_first, past) if found else None
    if day is None:
        raise _unreadable(text)
    return day


def parse_moment(text: str, today: dt.date, *, day_first: bool | None = None, past: bool = True) -> str:
    """The moment that was typed: "2026-11-20T14:05", or "2026-11-20" where no time is given.

    The day is read as by `parse_day`; a time alone is today's. 14:05, 2:05 pm, 下午2点半 and 晚上八点 are
    times. Raises Unreadable as `parse_day` does, and for a time that is not clear: 3点 without 上午 or 下午,
    晚上12点, midnight, and any time with a time zone.

    >>> today = dt.date(2026, 11, 21)
    >>> parse_moment("昨天下午2点半", today), parse_moment("20 Nov 2026, 2:05 pm", today)
    ('2026-11-20T14:30', '2026-11-20T14:05')
    >>> parse_moment("yesterday", today)
    '2026-11-20'
    """
    plain = _plain(text)
    day = _day(plain, text, today, day_first, past)
    if day is not None:
        return day.isoformat()
    rest, found = cut_time(plain)
    rest = _joined(rest)
    day = _day(rest, text, today, day_first, past) if rest else today
    if found is None or day is None:
        raise _unreadable(text)
    return f"{day.isoformat()}T{time_of(found).isoformat('minutes')}"


def _plain(text: str) -> str:
    if len(text) > _LONGEST:
        raise Unreadable(msg("This is too long for a date. Type the day alone, such as 2026-11-20."))
    plain = tidy(text).casefold().rstrip(".,;!")
    return re.sub(r"(?<=\d)t(?=\d\d:)", " ", plain)


def _joined(text: str) -> str:
    """The words of a day without what joined them to a time: at, on, 的, a comma."""
    return re.sub(r"^(?:at|on|在|,| )+\b|[ ,的]*(?:\bat\b|\bon\b|[ ,的在])*$", "", text).strip(" ,")


def _day(plain: str, text: str, today: dt.date, day_first: bool | None, past: bool) -> dt.date | None:
    day = relative_day(plain, today, past=past)
    if day is not None:
        return day
    plain, weekday = _without_weekday(plain.removeprefix("on "))
    days = readings(plain, today, day_first=day_first, past=past)
    if days is None:
        return None
    if weekday is not None and days:
        days = [d for d in days if d.weekday() == weekday]
        if not days:
            raise Unreadable(
                msg(
                    'The weekday and the date in "{text}" do not fit. Type the date alone.', text=text.strip()
                )
            )
    return _only(days, text)


def _only(days: list[dt.date], text: str) -> dt.date:
    if not days:
        raise Unreadable(
            msg(
                'There is no such day as "{text}". Type it as year-month-day, such as 2026-11-20.',
                text=text.strip(),
            )
        )
    if len(days) > 1:
        raise Unreadable(
            msg(
                '"{text}" can mean {first} or {second}. Type it as year-month-day, such as {first}.',
                text=text.strip(),
                first=days[0],
                second=days[1],
            )
        )
    return days[0]


def _without_weekday(plain: str) -> tuple[str, int | None]:
    found = _WITH_WEEKDAY.fullmatch(plain)
    if not found:
        return plain, None
    if found["zh"]:
        return found["zh_first"].strip(), min("一二三四五六日天".index(found["zh"]), 6)
    rest = found["after_it"] or found["first"]
    return rest.strip(), weekday_named(found["before"] or found["behind"])


def _unreadable(text: str) -> Unreadable:
    return Unreadable(
        msg(
            'No day can be read in "{text}". Type it as year-month-day, such as 2026-11-20, or as in '
            '"20 Nov 2026", "yesterday", 11月20日 or 昨天.',
            text=text.strip(),
        )
    )
