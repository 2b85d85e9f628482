"""The days of a story, read by the rules that typed days are read by."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from walletgripe.core.day_forms import readings
from walletgripe.core.day_times import cut_time, time_of
from walletgripe.core.day_words import relative_day
from walletgripe.core.months import shifted
from walletgripe.core.triage import days_en
from walletgripe.core.triage.days_en import Candidate
from walletgripe.core.triage.found import Day
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.spans import settled
from walletgripe.core.triage.story import Story
from walletgripe.core.unreadable import Unreadable

_ZH_PART = "凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|夜晚|夜间|半夜|大清早|晚间|早|晚|夜"
_ZH_N = r"\d{1,2}|[零一二两三四五六七八九十]{1,3}"
_BEHIND = pattern(
    rf" ?,? ?(?:的|在|大概|大约|约|当天)?(?P<zh>(?:{_ZH_PART}) ?(?:\d{{1,2}}:\d\d(?::\d\d)?|"
    rf"(?:{_ZH_N})[点时](?:钟|整|半"
    rf"|一刻|三刻|过?(?:{_ZH_N})分?)?)?"
    rf"|(?:{_ZH_N})点(?:钟|整|半|一刻|三刻|(?:{_ZH_N})分?)?)"
    r"|(?P<t>t(?=\d\d:\d\d)| ?,? ?(?:at |around |about |@ ?|approx\w*\.? )*)(?P<en>\d{1,2}(?::\d\d"
    r"(?::\d\d)?(?:\.\d+)?)? ?[ap]\.?m\b\.?|\d{1,2}:\d\d(?::\d\d)?(?![\d%])|(?:12 )?noon(?![a-z]))"
    r"|(?P<part> (?:in the |at )?(?:morning|afternoon|evening|night))(?![a-z])"
)
_AHEAD = pattern(
    r"(?<![\d:.$])(?P<en>\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|\d{1,2}:\d\d)(?: (?:[ecmp][sd]?t|gmt|bst|utc))? "
    r"(?:on )?(?:the )?$"
)
_EDGE = pattern(r"(?P<edge>start|end) of (?P<of>.+)")
_MONTHS_AWAY = {
    "last month": -1,
    "this month": 0,
    "上个月": -1,
    "上月": -1,
    "这个月": 0,
    "这月": 0,
    "本月": 0,
}
_YEARS_AROUND = (30, 3)


def days(story: Story, today: dt.date, *, day_first: bool | None, chinese: bool) -> tuple[Day, ...]:
    """Every day, in the order of the story.

    Without a year a day is the latest one up to today. `day_first` says how 03/11/2026 is written where the
    story comes from; None: as the story's other dates show, else the month first. What is rough ("last
    month", a few weeks ago) and what does not exist is left out.
    """
    found = list(settled(_candidates(story.plain)))
    order = False if chinese else _order_of(found, today) if day_first is None else day_first
    told: list[Day] = []
    for candidate in found:
        free = told[-1].start + len(told[-1].text) if told else 0
        day = _day(story, candidate, today, _day_first(candidate, order), chinese=chinese, free=free)
        if day is not None:
            told.append(day)
    return tuple(told)


def _day_first(candidate: Candidate, order: bool | None) -> bool:
    # 03.11.2026 is written with dots where the day comes first.
    return candidate.figures and (bool(order) or re.match(r"\d\d?\.", candidate.typed) is not None)


def _candidates(plain: str) -> Iterator[Candidate]:
    yield from days_en.candidates(plain)
    if not plain.isascii():
        from walletgripe.core.triage import days_zh

        yield from days_zh.candidates(plain)


def _order_of(found: Iterable[Candidate], today: dt.date) -> bool | None:
    """What the dates of the story show that have one order only: True where the day comes first."""
    for candidate in found:
        parts = re.split(r"[-/.]", candidate.typed) if candidate.figures else []
        if len(parts) > 1 and len(parts[0]) < 3 and (int(parts[0]) > 12) != (int(parts[1]) > 12):
            return int(parts[0]) > 12
    return None


def _day(
    story: Story, c: Candidate, today: dt.date, day_first: bool, *, chinese: bool, free: int
) -> Day | None:
    typed = f"20{c.typed}" if chinese and re.match(r"2\d([./-])\d{1,2}\1\d{1,2}$", c.typed) else c.typed
    day = _read(typed, today, day_first, c.past)
    before, after = _YEARS_AROUND
    if day is None or not today.year - before <= day.year <= today.year + after:
        return None
    start, end, time = _with_time(story.plain, c, free)
    return Day(story.words(start, end).rstrip("."), start, day.isoformat(), time)


def _read(typed: str, today: dt.date, day_first: bool, past: bool) -> dt.date | None:
    edge = _EDGE.fullmatch(typed)
    if edge:
        return _edge(edge["edge"], edge["of"], today)
    day = relative_day(typed, today, past=past)
    if day is None:
        found = readings(typed, today, day_first=day_first, past=past) or []
        day = min(found, key=lambda d: d > today, default=None)
    return day


def _edge(edge: str, of: str, today: dt.date) -> dt.date | None:
    """The first or the last day of a month."""
    first: dt.date | None
    if of in _MONTHS_AWAY:
        first = shifted(today.replace(day=1), _MONTHS_AWAY[of])
    else:
        typed = (
            of.replace("份", "") + "1日"
            if of.endswith(("月", "月份"))
            else re.sub(r"^([a-z]+)\.?", r"\1 1", of)
        )
        first = _read(typed, today, False, True)
    if first is None:
        return None
    return first if edge == "start" else shifted(first, 1) - dt.timedelta(days=1)


def _with_time(plain: str, c: Candidate, free: int) -> tuple[int, int, str | None]:
    """The span with the time of day beside it, and that time if it is clear; `free`: where it may begin."""
    behind = _BEHIND.match(plain, c.end)
    if behind and (behind["zh"] or behind["en"]):
        time = _clock(
            c.typed[-1:] + (behind["zh"] or "") if c.typed[-1:] in "晚早夜" else behind["zh"] or behind["en"]
        )
        return c.start, behind.end(), time
    if behind and behind["part"] and not c.figures:
        return c.start, behind.end(), None
    ahead = _AHEAD.search(plain, max(free, c.start - 26), c.start)
    if ahead:
        return ahead.start(), c.end, _clock(ahead["en"])
    return c.start, c.end, None


def _clock(words: str) -> str | None:
    _, found = cut_time(words.strip())
    try:
        return time_of(found).isoformat("minutes") if found else None
    except Unreadable:
        return None
