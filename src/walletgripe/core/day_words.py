"""Days told by their distance from today: yesterday, 前天, last Tuesday, 上周二, 3 days ago."""

from __future__ import annotations

import datetime as dt

from walletgripe.core.lazily import lazily
from walletgripe.core.months import shifted
from walletgripe.core.numerals import chinese_number

_AWAY = {
    -3: "大前天 大前日 大前",
    -2: "前天 前日 前 the-day-before-yesterday day-before-yesterday",
    -1: "昨天 昨日 昨 yesterday last-night",
    0: "今天 今日 今 本日 当天 刚才 刚刚 现在 today tonight just-now now this",
    1: "明天 明日 明 tomorrow",
    2: "后天 后日 the-day-after-tomorrow day-after-tomorrow",
    3: "大后天",
}
_BY_WORD = {word.replace("-", " "): away for away, words in _AWAY.items() for word in words.split()}
_PART = lazily(
    r" ?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜间|半夜|晚间|早|晚|夜|晨"
    r"|(?:in the |at )?(?:morning|afternoon|evening|night))$"
)
_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_COUNTS |= {"ten": 10, "eleven": 11, "twelve": 12, "a": 1, "an": 1, "a couple of": 2}
_NUMBER = rf"(?P<n>\d{{1,4}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_AGO = lazily(rf"(?P<ahead>in )?{_NUMBER} ?(?P<unit>day|week|month|year)s?(?P<ago> ago| back| earlier)?")
_ZH_AGO = lazily(
    r"(?P<n>[^个天日周月年前后]+?)(?:个|個)?(?P<unit>天|日|周|週|星期|礼拜|月|年)(?:之|以)?(?P<way>前|后)"
)
_UNITS = {"day": "d", "天": "d", "日": "d", "week": "w", "周": "w", "週": "w", "星期": "w", "礼拜": "w"}
_UNITS |= {"month": "m", "月": "m", "year": "y", "年": "y"}
_DAYS = (
    "mon(?:day)?",
    "tue(?:s(?:day)?)?",
    "wed(?:nesday)?",
    "thu(?:r(?:s(?:day)?)?)?",
    "fri(?:day)?",
    "sat(?:urday)?",
    "sun(?:day)?",
)
_NAMED_DAY = lazily("|".join(rf"(?P<d{i}>{name})" for i, name in enumerate(_DAYS)))
_WEEKDAY = lazily(
    r"(?:on )?(?:(?P<which>last|this|next|this past|the) )?(?P<day>[a-z]+)"
    r"(?P<week> last week| this week| last)?"
)
_WEEK_FIRST = lazily(r"(?P<which>last|this|next) week,? ?(?:on )?(?P<day>[a-z]+)")
_ZH_WEEKDAY = lazily(
    r"(?P<which>上上|上|这|這|本|下)?(?:个|個)?(?:周|週|星期|礼拜)(?P<day>[一二三四五六日天])"
)
_OF_MONTH = lazily(
    r"(?P<zh>上个?月|这个?月|本月)?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[日号號]"
    r"|(?:on )?(?:the )?(?P<en>\d{1,2})(?:st|nd|rd|th)(?: of (?P<of>last|this) month)?"
)
_WEEK = dt.timedelta(days=7)


def weekday_named(word: str) -> int | None:
    """0 for Monday to 6 for Sunday, from an English name or its short form."""
    found = _NAMED_DAY.fullmatch(word.rstrip("."))
    return next((i for i in range(7) if found[f"d{i}"]), None) if found else None


def relative_day(text: str, today: dt.date, *, past: bool) -> dt.date | None:
    """The day that lower-case words mean on `today`, or None when they are no such words.

    Weeks begin on Monday: 上周二 is the Tuesday of the week before this one. "last Tuesday" is the latest
    Tuesday before today, "next" the first after it; a bare weekday or a bare 20号 is the latest one up to
    today, or without `past` the first from today. A part of the day (昨天下午) is passed over.
    """
    whole = _PART.sub("", text)
    for words in (text, whole):
        if words in _BY_WORD and text != "this":
            return today + dt.timedelta(days=_BY_WORD[words])
    for reader in (_by_distance, _by_weekday, _by_zh_weekday, _by_day_of_month):
        day = reader(whole, today, past)
        if day is not None:
            return day
    return None


def _by_distance(text: str, today: dt.date, past: bool) -> dt.date | None:
    found = _AGO.fullmatch(text)
    if found and bool(found["ahead"]) != bool(found["ago"]):
        return _moved(
            today, _COUNTS.get(found["n"]) or int(found["n"]), found["unit"], back=bool(found["ago"])
        )
    if text in ("a fortnight ago", "半个月前"):
        return today - dt.timedelta(days=14 if text.startswith("a") else 15)
    found = _ZH_AGO.fullmatch(text)
    n = chinese_number(found["n"]) if found else None
    if not found or n is None or n != int(n) or n > 9999:
        return None
    return _moved(today, int(n), found["unit"], back=found["way"] == "前")


def _moved(today: dt.date, n: int, unit: str, *, back: bool) -> dt.date | None:
    n, kind = (-n if back else n), _UNITS[unit]
    try:
        if kind in "dw":
            return today + dt.timedelta(days=n * (7 if kind == "w" else 1))
        return shifted(today, n * (12 if kind == "y" else 1))
    except (ValueError, OverflowError):
        return None


def _by_weekday(text: str, today: dt.date, past: bool) -> dt.date | None:
    found = _WEEK_FIRST.fullmatch(text)
    if found:
        day = weekday_named(found["day"])
        return (
            None if day is None else _in_week(today, day, {"last": -1, "this": 0, "next": 1}[found["which"]])
        )
    found = _WEEKDAY.fullmatch(text)
    day = weekday_named(found["day"]) if found else None
    if not found or day is None:
        return None
    which = found["which"]
    if found["week"] and found["week"] != " last":
        return _in_week(today, day, -1 if "last" in found["week"] else 0)
    if which == "this":
        return _in_week(today, day, 0)
    if which in ("last", "this past") or found["week"]:
        return _nearest(today - dt.timedelta(days=1), day, past=True)
    if which == "next":
        return _nearest(today + dt.timedelta(days=1), day, past=False)
    return _nearest(today, day, past=past)


def _by_zh_weekday(text: str, today: dt.date, past: bool) -> dt.date | None:
    found = _ZH_WEEKDAY.fullmatch(text)
    if not found:
        return None
    day = min("一二三四五六日天".index(found["day"]), 6)
    if found["which"] is None:
        return _nearest(today, day, past=past)
    return _in_week(today, day, {"上上": -2, "上": -1, "下": 1}.get(found["which"], 0))


def _in_week(today: dt.date, day: int, weeks: int) -> dt.date:
    return today + dt.timedelta(days=day - today.weekday()) + weeks * _WEEK


def _nearest(today: dt.date, day: int, *, past: bool) -> dt.date:
    away = (today.weekday() - day) % 7 if past else -((day - today.weekday()) % 7)
    return today - dt.timedelta(days=away)


def _by_day_of_month(text: str, today: dt.date, past: bool) -> dt.date | None:
    found = _OF_MONTH.fullmatch(text)
    n = chinese_number(found["n"] or found["en"]) if found else None
    if not found or n is None or not 1 <= n <= 31:
        return None
    which = found["zh"] or found["of"]
    last = which is not None and which.startswith(("上", "last"))
    months = (-1,) if last else (0,) if which else range(0, -3, -1) if past else range(3)
    for month in months:
        first = shifted(today.replace(day=1), month)
        day = first + dt.timedelta(days=int(n) - 1)
        if day.month == first.month and (which or (day <= today if past else day >= today)):
            return day
    return None
