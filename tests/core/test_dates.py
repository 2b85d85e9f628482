"""Days and moments as people type them; today is Saturday, 21 November 2026."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.dates import parse_day, parse_moment
from walletgripe.core.unreadable import Unreadable

TODAY = dt.date(2026, 11, 21)
TWENTIETH = [
    "2026-11-20",
    "2026/11/20",
    "2026.11.20",
    "20261120",
    "２０２６－１１－２０",
    "20/11/2026",
    "11/20/2026",
    "20.11.2026",
    "11/20",
    "20 Nov 2026",
    "20-Nov-2026",
    "20 November, 2026",
    "November 20, 2026",
    "Nov. 20th 2026",
    "the 20th of November 2026",
    "Nov 20 '26",
    "20 Nov",
    "Fri, 20 Nov 2026",
    "2026年11月20日",
    "2026 年 11 月 20 号",
    "26年11月20日",
    "2026年11月20日（周五）",
    "二〇二六年十一月二十日",
    "今年11月20日",
    "11月20日",
    "20号",
    "the 20th",
    "昨天",
    "昨晚",
    "昨天下午3点",
    "yesterday",
    "Yesterday evening.",
    "last night",
    "1 day ago",
    "一天前",
    "fri",
    "周五",
    "这周五",
    "2026-11-20 14:05",
]
OTHERS = {
    "今天": "2026-11-21",
    "today": "2026-11-21",
    "Saturday": "2026-11-21",
    "last Saturday": "2026-11-14",
    "前天": "2026-11-19",
    "the day before yesterday": "2026-11-19",
    "大前天": "2026-11-18",
    "3 days ago": "2026-11-18",
    "三天前": "2026-11-18",
    "last Tuesday": "2026-11-17",
    "周二": "2026-11-17",
    "上周二": "2026-11-10",
    "Tuesday last week": "2026-11-10",
    "上上周二": "2026-11-03",
    "上个星期天": "2026-11-15",
    "周日": "2026-11-15",
    "a week ago": "2026-11-14",
    "两个星期前": "2026-11-07",
    "a month ago": "2026-10-21",
    "一个月前": "2026-10-21",
    "半个月前": "2026-11-06",
    "30号": "2026-10-30",
    "上个月20号": "2026-10-20",
    "12月1日": "2025-12-01",
    "1 December": "2025-12-01",
    "去年11月20日": "2025-11-20",
    "29 Feb": "2024-02-29",
    "next Friday": "2026-11-27",
    "明天": "2026-11-22",
}


@pytest.mark.parametrize(("text", "expected"), [(t, "2026-11-20") for t in TWENTIETH] + list(OTHERS.items()))
def test_days_are_read(text, expected):
    assert parse_day(text, TODAY).isoformat() == expected


def test_the_order_of_figures_is_known_or_asked_for():
    assert parse_day("05/11/2026", TODAY, day_first=True) == dt.date(2026, 11, 5)
    assert parse_day("05/11/2026", TODAY, day_first=False) == dt.date(2026, 5, 11)
    assert parse_day("11/20/2026", TODAY, day_first=True) == dt.date(2026, 11, 20)
    assert parse_day("05/11/26", TODAY, day_first=True) == dt.date(2026, 11, 5)
    assert parse_day("05/05/2026", TODAY) == dt.date(2026, 5, 5)
    with pytest.raises(Unreadable, match="2026-11-05 or 2026-05-11"):
        parse_day("05/11/2026", TODAY)
    with pytest.raises(Unreadable, match="2026-11-20 or 2020-11-26"):
        parse_day("20/11/26", TODAY)


def test_a_promise_may_lie_ahead():
    assert parse_day("12月1日", TODAY, past=False) == dt.date(2026, 12, 1)
    assert parse_day("20 Nov", TODAY, past=False) == dt.date(2026, 11, 20)
    assert parse_day("Tuesday", TODAY, past=False) == dt.date(2026, 11, 24)
    assert parse_day("3天后", TODAY, past=False) == dt.date(2026, 11, 24)
    assert parse_day("5号", TODAY, past=False) == dt.date(2026, 12, 5)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2026-02-30", "no such day"),
        ("31/11/2026", "no such day"),
        ("2026年13月1日", "no such day"),
        ("1899-01-01", "no such day"),
        ("Thu, 20 Nov 2026", "do not fit"),
        ("2026年11月20日星期四", "do not fit"),
        ("Nov 2026", "No day"),
        ("last month", "No day"),
        ("上周", "No day"),
        ("around 20 Nov", "No day"),
        ("3 hours ago", "No day"),
        ("正月初三", "No day"),
        ("不知道", "No day"),
        ("14:05", "No day"),
        ("9999 years ago", "No day"),
        ("", "No day"),
        ("2026-11-20" * 9, "too long"),
    ],
)
def test_what_is_no_day_is_refused_with_an_example(text, why):
    with pytest.raises(Unreadable, match=why) as refused:
        parse_day(text, TODAY)
    assert "2026" in str(refused.value.why) or "date alone" in str(refused.value.why)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-20T14:05", "2026-11-20T14:05"),
        ("2026-11-20 14:05:33", "2026-11-20T14:05"),
        ("20/11/2026 at 2.05pm", "2026-11-20T14:05"),
        ("2:05 pm on 20 Nov 2026", "2026-11-20T14:05"),
        ("yesterday at 14：05", "2026-11-20T14:05"),
        ("2026年11月20日下午2点05分", "2026-11-20T14:05"),
        ("昨天下午2点半", "2026-11-20T14:30"),
        ("昨晚八点", "2026-11-20T20:00"),
        ("上周二上午10点", "2026-11-10T10:00"),
        ("十一月二十日下午三点二十分", "2026-11-20T15:20"),
        ("下午两点一刻", "2026-11-21T14:15"),
        ("今早9点", "2026-11-21T09:00"),
        ("凌晨1点", "2026-11-21T01:00"),
        ("中午12点", "2026-11-21T12:00"),
        ("yesterday at noon", "2026-11-20T12:00"),
        ("14:05", "2026-11-21T14:05"),
        ("12am", "2026-11-21T00:00"),
        ("12pm", "2026-11-21T12:00"),
        ("14点", "2026-11-21T14:00"),
        ("昨天", "2026-11-20"),
        ("20 Nov 2026", "2026-11-20"),
        ("昨天下午", "2026-11-20"),
    ],
)
def test_moments_are_read(text, expected):
    assert parse_moment(text, TODAY) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("3点", "not a clear time"),
        ("昨天八点", "not a clear time"),
        ("晚上12点", "not a clear time"),
        ("25:00", "not a clear time"),
        ("14:60", "not a clear time"),
        ("0:15 am", "not a clear time"),
        ("midnight", "No day"),
        ("14:05 - 15:00", "No day"),
        ("2026-11-20T14:05Z", "No day"),
        ("2026-11-20T14:05+08:00", "No day"),
        ("05/11/2026 14:05", "can mean"),
        ("2026-02-30 14:05", "no such day"),
        ("下午", "No day"),
    ],
)
def test_unclear_moments_are_refused(text, why):
    with pytest.raises(Unreadable, match=why):
        parse_moment(text, TODAY)


DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


@given(DAYS, st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1)))
def test_what_a_program_shows_is_read_back(day, today):
    english = f"{day.day} {day:%B} {day.year}"
    for shown in (
        f"{day}",
        f"{day:%Y%m%d}",
        english,
        f"{day:%A}, {english}",
        f"{day.year}年{day.month}月{day.day}日",
    ):
        assert parse_day(shown, today) == day
    assert parse_day(f"{day:%d/%m/%Y}", today, day_first=True) == day
    assert parse_day(f"{day:%m/%d/%Y}", today, day_first=False) == day


@given(DAYS, st.times())
def test_moments_are_read_back(day, time):
    moment = dt.datetime.combine(day, time, tzinfo=None)
    exact = f"{moment:%Y-%m-%dT%H:%M}"
    assert parse_moment(exact, TODAY) == exact
    assert parse_moment(f"{moment:%d %b %Y at %I:%M %p}", TODAY) == exact


@given(st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)), st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_never_in_the_future(today, month, day):
    found = parse_day(f"{month}月{day}日", today)
    assert (found.month, found.day) == (month, day)
    assert today - dt.timedelta(days=366) < found <= today


@given(st.text(alphabet="0123456789/-.:年月日号点半上下周二今昨天前个一十 novtuesdaylgpm,()T", max_size=24))
def test_any_text_is_a_day_or_refused(text):
    try:
        day = parse_day(text, TODAY)
    except Unreadable:
        day = TODAY
    assert parse_day(day.isoformat(), TODAY) == day
    try:
        moment = parse_moment(text, TODAY)
    except Unreadable:
        return
    assert parse_moment(moment, TODAY) == moment
