"""Dates written out in figures, with month names, or in Chinese, and every way to read each of them."""

from __future__ import annotations

import datetime as dt
import re

from walletgripe.core.lazily import lazily
from walletgripe.core.numerals import chinese_number

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_TH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_YEAR_FIRST = lazily(r"(\d{4})(?:([-/.]) ?(\d{1,2})\2 ?(\d{1,2})|(\d{2})(\d{2}))")
_FIGURES = lazily(r"(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?")
_NAMED = (
    lazily(rf"(?:the )?{_TH}(?: of)?[ -]?{_MONTH}(?:,? ?-?{_YEAR})?"),
    lazily(rf"{_MONTH} ?(?:the )?{_TH}(?:(?:, ?| ){_YEAR})?"),
    lazily(rf"(?P<year>\d{{4}})[ -]{_MONTH}[ -]{_TH}"),
)
_CHINESE = lazily(
    r"(?:(?P<year>\d{4}|\d{2}|[零〇一二三四五六七八九]{4}|去|今|前|明)年)?(?P<month>[^年月日号]{1,3})月份?"
    r"(?P<day>[^年月日号]{1,3})[日号號]?"
)
_YEAR_WORDS = {"前": -2, "去": -1, "今": 0, "明": 1}


def readings(text: str, today: dt.date, *, day_first: bool | None, past: bool) -> list[dt.date] | None:
    """Every day that a lower-case written date can be; empty for a day that does not exist, None for no date.

    With `day_first` known, figures such as 05/11/2026 have one reading (the other order is taken only when
    that one does not exist). A date without a year is the latest one up to today or, without `past`, the
    one nearest to today.
    """
    for reader in (_year_first, _named, _chinese):
        parts = reader(text, today)
        if parts is not None:
            return _existing([parts], today, past)
    found = _FIGURES.fullmatch(text)
    if not found or (found[2] == " " and not found[4]):
        return None
    days = _existing(_orders(found, day_first), today, past)
    return days if day_first is None else days[:1]


_Parts = tuple[int | None, int, int]


def _year_first(text: str, today: dt.date) -> _Parts | None:
    found = _YEAR_FIRST.fullmatch(text)
    return (int(found[1]), int(found[3] or found[5]), int(found[4] or found[6])) if found else None


def _named(text: str, today: dt.date) -> _Parts | None:
    for form in _NAMED:
        found = form.fullmatch(text)
        if found:
            year = found["year"] and _full_year(found["year"].lstrip("'"))
            return year or None, _MONTHS.index(found["month"][:3]) + 1, int(found["day"])
    return None


def _chinese(text: str, today: dt.date) -> _Parts | None:
    found = _CHINESE.fullmatch(text.replace(" ", ""))
    if not found:
        return None
    month, day = chinese_number(found["month"]), chinese_number(found["day"])
    if month is None or day is None or month != int(month) or day != int(day):
        return None
    return _chinese_year(found["year"], today), int(month), int(day)


def _chinese_year(word: str | None, today: dt.date) -> int | None:
    if word is None:
        return None
    if word in _YEAR_WORDS:
        return today.year + _YEAR_WORDS[word]
    number = chinese_number(word)
    return _full_year(f"{number:f}".zfill(len(word)) if number is not None else "0000")


def _orders(found: re.Match[str], day_first: bool | None) -> list[_Parts]:
    a, b, year = int(found[1]), int(found[3]), found[4]
    full = _full_year(year) if year else None
    orders: list[_Parts] = (
        [(full, a, b), (full, b, a)] if day_first is False else [(full, b, a), (full, a, b)]
    )
    if year and len(year) == 2 and day_first is None:
        orders.append((2000 + a, b, int(year)))
    return orders


def _full_year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _existing(parts: list[_Parts], today: dt.date, past: bool) -> list[dt.date]:
    days = []
    for year, month, day in parts:
        found = _day(year, month, day) if year is not None else _without_year(month, day, today, past)
        if found is not None and found not in days:
            days.append(found)
    return days


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def _without_year(month: int, day: int, today: dt.date, past: bool) -> dt.date | None:
    # 29 February may lie up to eight years back.
    near = [d for y in range(today.year - 8, today.year + 2) if (d := _day(y, month, day))]
    if past:
        return max((d for d in near if d <= today), default=None)
    return min(near, key=lambda d: abs(d - today), default=None)
