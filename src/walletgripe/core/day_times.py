"""Times of day inside typed text: 14:05, 2:05 pm, 下午2点半."""

from __future__ import annotations

import datetime as dt
import re

from walletgripe.core.message import msg
from walletgripe.core.numerals import chinese_number
from walletgripe.core.unreadable import Unreadable

_MORNING = ("凌晨", "清晨", "早上", "早晨", "上午", "早", "晨")
_LATE = ("下午", "傍晚", "晚上", "夜里", "晚间", "夜间", "半夜", "晚", "夜")
_WORD = rf"(?P<part>{'|'.join((*_MORNING, '中午', *_LATE))})? ?"
_AM = r"(?P<half>[ap]\.?m\b\.?)"
_ZH_NUMBER = r"\d{1,2}|[零〇一二两三四五六七八九十]{1,3}"
_TIMES = (
    re.compile(
        rf"{_WORD}(?<!\d)(?P<hour>\d{{1,2}})[:h](?P<minute>\d{{2}})(?::\d{{2}}(?:\.\d+)?)?(?!\d) ?{_AM}?"
    ),
    re.compile(rf"(?<![\d.])(?P<hour>\d{{1,2}})(?:\.(?P<minute>\d{{2}}))? ?{_AM}"),
    re.compile(
        rf"{_WORD}(?P<hour>{_ZH_NUMBER})[点點时時](?:钟|整)?"
        rf"(?P<minute>半|一刻|三刻|过?(?:{_ZH_NUMBER})分?)?(?:\d{{1,2}}秒)?"
    ),
    re.compile(r"(?P<noon>\bnoon\b|\bmidday\b|正午)"),
)


def cut_time(text: str) -> tuple[str, re.Match[str] | None]:
    """The lower-case text without its time of day, and what was cut out; two times are left in place."""
    for form in _TIMES:
        found = form.search(text)
        if found:
            rest = text[: found.start()] + " " + text[found.end() :]
            return re.sub(r"\s+", " ", rest).strip(), found
    return text, None


def time_of(found: re.Match[str]) -> dt.time:
    """The time that was cut out.

    Raises Unreadable for a time that does not exist, and for one whose half of the day is open (3点) or
    whose day is (晚上12点 may be the night before or after).
    """
    groups = found.groupdict()
    if groups.get("noon"):
        return dt.time(12, 0)
    hour, minute = chinese_number(groups["hour"]), _minute(groups.get("minute"))
    clock = None
    if hour is not None and minute is not None and hour <= 23 and minute <= 59:
        clock = _hour(int(hour), groups.get("part"), groups.get("half"), told_by_word=found.re is _TIMES[2])
    if clock is None:
        raise Unreadable(
            msg(
                '"{text}" is not a clear time. Type the hour from 0 to 23 and the minute, such as 14:05.',
                text=found[0].strip(),
            )
        )
    return dt.time(clock, minute or 0)


def _minute(text: str | None) -> int | None:
    if text is None:
        return 0
    if text in ("半", "一刻", "三刻"):
        return {"半": 30, "一刻": 15, "三刻": 45}[text]
    number = chinese_number(text.removeprefix("过").removesuffix("分"))
    return None if number is None else int(number)


def _hour(hour: int, part: str | None, half: str | None, *, told_by_word: bool) -> int | None:
    if half:
        late = half[0] == "p"
        return hour % 12 + 12 * late if 1 <= hour <= 12 else hour if late and hour > 12 else None
    if part in _LATE:
        return _late_hour(hour, part)
    if part == "中午":
        return {11: 11, 12: 12, 1: 13, 13: 13, 2: 14}.get(hour)
    if part:
        return hour if hour < 12 or (hour == 12 and part == "上午") else None
    return None if told_by_word and 1 <= hour <= 11 else hour


def _late_hour(hour: int, part: str) -> int | None:
    if hour > 12:
        return hour
    if part == "下午":
        return 12 + hour % 12 if hour else None
    if part == "半夜":
        return None
    # From midnight on, "at night" may mean either of two days.
    return hour + 12 if 5 <= hour < 12 else None
