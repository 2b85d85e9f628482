"""Days as people write them in a complaint, worked by hand for Saturday, 21 November 2026."""

import datetime as dt

import pytest
from tests.fakes import guard

from walletgripe.core.triage.days import days
from walletgripe.core.triage.story import made_ready

TODAY = dt.date(2026, 11, 21)
ENGLISH = [
    ("On Nov 3rd they froze it", [("Nov 3rd", "2026-11-03", None)]),
    ("November 3, 2026 and 3 nov 2025 at 4:30pm", [
        ("November 3, 2026", "2026-11-03", None), ("3 nov 2025 at 4:30pm", "2025-11-03", "16:30")]),
    ("on Tuesday, the 3rd of November 2026,", [("Tuesday, the 3rd of November 2026", "2026-11-03", None)]),
    ("the twenty-first of October", [("the twenty-first of October", "2026-10-21", None)]),
    ("Dec 24 was the last time", [("Dec 24", "2025-12-24", None)]),
    ("on 11/03 I called", [("11/03", "2026-11-03", None)]),
    ("on 2/14/26 I got an email", [("2/14/26", "2026-02-14", None)]),
    ("11/03/2026 then 25/12/2025", [("11/03/2026", "2026-03-11", None), ("25/12/2025", "2025-12-25", None)]),
    ("03.11.2026", [("03.11.2026", "2026-11-03", None)]),
    ("2026-11-03T14:05", [("2026-11-03T14:05", "2026-11-03", "14:05")]),
    ("2026-11-03 14:05:22", [("2026-11-03 14:05:22", "2026-11-03", "14:05")]),
    ("at 3:45 pm on November 4th", [("3:45 pm on November 4th", "2026-11-04", "15:45")]),
    ("since Monday nothing", [("Monday", "2026-11-16", None)]),
    ("last Tuesday they promised", [("last Tuesday", "2026-11-17", None)]),
    ("on fri i tried", [("fri", "2026-11-20", None)]),
    ("Tuesday last week", [("Tuesday last week", "2026-11-10", None)]),
    ("last week on tuesday", [("last week on tuesday", "2026-11-10", None)]),
    ("they said next Friday", [("next Friday", "2026-11-27", None)]),
    ("3 weeks ago", [("3 weeks ago", "2026-10-31", None)]),
    ("a couple weeks ago", [("a couple weeks ago", "2026-11-07", None)]),
    ("over a month ago", [("a month ago", "2026-10-21", None)]),
    ("two days back", [("two days back", "2026-11-19", None)]),
    ("yesterday morning", [("yesterday morning", "2026-11-20", None)]),
    ("last night at 8pm", [("last night at 8pm", "2026-11-20", "20:00")]),
    ("the day before yesterday", [("the day before yesterday", "2026-11-19", None)]),
    ("end of last month", [("end of last month", "2026-10-31", None)]),
    ("beginning of October", [("beginning of October", "2026-10-01", None)]),
    ("paid by the 15th of it, no: by the 15th", [("the 15th", "2026-11-15", None)]),
    ("on the 5th of last month", [("the 5th of last month", "2026-10-05", None)]),
    ("between Oct 3 and Oct 7, 2026", [("Oct 3", "2026-10-03", None), ("Oct 7, 2026", "2026-10-07", None)]),
    ("Nov. 2nd at noon", [("Nov. 2nd at noon", "2026-11-02", "12:00")]),
    ("on the fifth they paid", [("the fifth", "2026-11-05", None)]),
]  # fmt: skip
ENGLISH_NONE = [
    "XX/XX/2024 and XX/XX/XXXX and XX/XX/20",
    "24/7 support, 1/2 of my money, 3/5 stars",
    "every Monday, Monday to Friday, Mon-Fri, mondays",
    "few days ago, in October, Dec 2024, last month, recently",
    "the 3rd time, on the 2nd attempt, the 1st agent",
    "sat down in the sun, we wed",
    "5-7 business days, 3-4 weeks, version 1.2.3, 192.168.1.1",
    "order 20261103, ticket number 20261103",
    "the 31st of February",
]
CHINESE = [
    ("11月1日晚上八点被冻结", [("11月1日晚上八点", "2026-11-01", "20:00")]),
    ("上周二转账", [("上周二", "2026-11-10", None)]),
    ("上禮拜二打過", [("上禮拜二", "2026-11-10", None)]),
    ("上个星期天", [("上个星期天", "2026-11-15", None)]),
    ("周三下午3点", [("周三下午3点", "2026-11-18", "15:00")]),
    ("十月二十号", [("十月二十号", "2026-10-20", None)]),
    ("2026年11月3号", [("2026年11月3号", "2026-11-03", None)]),
    ("去年12月5日", [("去年12月5日", "2025-12-05", None)]),
    ("11 月 3 日", [("11 月 3 日", "2026-11-03", None)]),
    ("12月24号", [("12月24号", "2025-12-24", None)]),
    ("前天", [("前天", "2026-11-19", None)]),
    ("昨晚八点", [("昨晚八点", "2026-11-20", "20:00")]),
    ("昨天下午2点半", [("昨天下午2点半", "2026-11-20", "14:30")]),
    ("大前天", [("大前天", "2026-11-18", None)]),
    ("三天前", [("三天前", "2026-11-18", None)]),
    ("半个月前", [("半个月前", "2026-11-06", None)]),
    ("3個月前", [("3個月前", "2026-08-21", None)]),
    ("上个月底", [("上个月底", "2026-10-31", None)]),
    ("10月底", [("10月底", "2026-10-31", None)]),
    ("9月初", [("9月初", "2026-09-01", None)]),
    ("上个月20号", [("上个月20号", "2026-10-20", None)]),
    ("15号到现在", [("15号", "2026-11-15", None)]),
    ("2026.11.1 20:15", [("2026.11.1 20:15", "2026-11-01", "20:15")]),
    ("从11.3开始", [("11.3", "2026-11-03", None)]),
    ("24.11.3那天", [("24.11.3", "2024-11-03", None)]),
    ("民國115年11月3日", [("民國115年11月3日", "2026-11-03", None)]),
    ("雙十一那天", [("雙十一", "2026-11-11", None)]),
    ("二〇二六年十一月三日上午十点", [("二〇二六年十一月三日上午十点", "2026-11-03", "10:00")]),
    ("1月20日3点", [("1月20日3点", "2026-01-20", None)]),
    ("11/03和2026/11/5", [("11/03", "2026-11-03", None), ("2026/11/5", "2026-11-05", None)]),
    ("今天凌晨一點多", [("今天凌晨一點", "2026-11-21", "01:00")]),
]
CHINESE_NONE = [
    "每周一，周一到周五，一周，两周，3个月",
    "几天前，十几天前，上周，上个月，最近",
    "工号10086号，3号楼，2号客服，订单号20261103",
    "3.5元，11.5折，2点半",
    "13月40日",
    "第3天，3天内，五天后再说",
]


def _found(story: str, *, chinese: bool, day_first: bool | None = None) -> list[tuple[str, str, str | None]]:
    found = days(made_ready(story, guard), TODAY, day_first=day_first, chinese=chinese)
    return [(d.text, d.date, d.time) for d in found]


@pytest.mark.parametrize(("story", "expected"), ENGLISH)
def test_days_in_english(story, expected):
    assert _found(story, chinese=False) == expected


@pytest.mark.parametrize(("story", "expected"), CHINESE)
def test_days_in_chinese(story, expected):
    assert _found(story, chinese=True) == expected


@pytest.mark.parametrize("story", ENGLISH_NONE)
def test_no_day_in_english(story):
    assert _found(story, chinese=False) == []


@pytest.mark.parametrize("story", CHINESE_NONE)
def test_no_day_in_chinese(story):
    assert _found(story, chinese=True) == []


@pytest.mark.parametrize(
    ("day_first", "day"), [(True, "2026-03-11"), (False, "2026-11-03"), (None, "2026-11-03")]
)
def test_the_place_decides_the_order_of_day_and_month(day_first, day):
    assert _found("on 11/03/2026", chinese=False, day_first=day_first) == [("11/03/2026", day, None)]
