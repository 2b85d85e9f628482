"""The library's calendars against published ones, day by day, and deadlines worked out by hand."""

import datetime as dt

import pytest

from walletgripe.content.calendars import LibraryCalendar
from walletgripe.core.days import count
from walletgripe.core.errors import UsageError
from walletgripe.core.place import Calendar, Length, Unit

D = dt.date
UK = ("ENG", "SCT", "NIR", "WLS")

# State Council notices for 2025 and 2026: first and last day off of each break, and the working weekends.
CN_BREAKS = """
    2025-01-01 2025-01-01 2025-01-28 2025-02-04 2025-04-04 2025-04-06 2025-05-01 2025-05-05
    2025-05-31 2025-06-02 2025-10-01 2025-10-08 2026-01-01 2026-01-03 2026-02-15 2026-02-23
    2026-04-04 2026-04-06 2026-05-01 2026-05-05 2026-06-19 2026-06-21 2026-09-25 2026-09-27
    2026-10-01 2026-10-07
"""
CN_WORKED = """
    2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 2026-01-04 2026-02-14 2026-02-28
    2026-05-09 2026-09-20 2026-10-10
"""
UK_OFF = {
    "ENG": """
    2026-12-25 2026-12-28 2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30
    2027-12-27 2027-12-28
""",
    "SCT": """
    2026-11-30 2026-12-25 2026-12-28 2027-01-01 2027-01-04 2027-03-26 2027-05-03 2027-05-31
    2027-08-02 2027-11-30 2027-12-27 2027-12-28
""",
    "NIR": """
    2026-12-25 2026-12-28 2027-01-01 2027-03-17 2027-03-26 2027-03-29 2027-05-03 2027-05-31
    2027-07-12 2027-08-30 2027-12-27 2027-12-28
""",
}
UK_OFF["WLS"] = UK_OFF["ENG"]
# Federal Reserve, 2026 to 2028: holidays on a Saturday are not moved to the Friday.
FED_OFF = """
    2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-09-07 2026-10-12 2026-11-11
    2026-11-26 2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-07-05 2027-09-06
    2027-10-11 2027-11-11 2027-11-25 2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04
    2028-09-04 2028-10-09 2028-11-23 2028-12-25
"""
HK_OFF = """
    2026-01-01 2026-02-17 2026-02-18 2026-02-19 2026-04-03 2026-04-06 2026-04-07 2026-05-01
    2026-05-25 2026-06-19 2026-07-01 2026-10-01 2026-10-19 2026-12-25
"""
TW_OFF = """
    2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-27 2026-04-03
    2026-04-06 2026-05-01 2026-06-19 2026-09-25 2026-09-28 2026-10-09 2026-10-26 2026-12-25
"""


def library(country, region=None, language="en", **fields):
    return LibraryCalendar(
        Calendar(country=country, official_until="2026-12-31", **fields), region, language=language
    )


def days(text):
    return {D.fromisoformat(d) for d in text.split()}


def between(first, last):
    return [first + dt.timedelta(days=i) for i in range((last - first).days + 1)]


def wrong(calendar, first, last, off, worked=frozenset()):
    """The days on which a calendar differs from Monday to Friday without `off`, with `worked`."""
    return [
        d
        for d in between(first, last)
        if calendar.is_working(d) is not (d in worked or (d.weekday() < 5 and d not in off))
    ]


def test_mainland_china_is_as_the_notices_say():
    listed = [D.fromisoformat(d) for d in CN_BREAKS.split()]
    off = {d for first, last in zip(listed[::2], listed[1::2], strict=True) for d in between(first, last)}
    assert len(off) == 28 + 33
    assert wrong(library("CN"), D(2025, 1, 1), D(2026, 12, 31), off, days(CN_WORKED)) == []


@pytest.mark.parametrize("nation", UK)
def test_the_nations_of_the_uk_are_as_published(nation):
    calendar = library("GB", nation, regions=UK)
    assert wrong(calendar, D(2026, 11, 21), D(2027, 12, 31), days(UK_OFF[nation])) == []


def test_the_one_off_scottish_holiday_of_2026_is_known():
    assert not library("GB", "SCT", regions=UK).is_working(D(2026, 6, 15))
    assert library("GB", "ENG", regions=UK).is_working(D(2026, 6, 15))


def test_the_federal_reserve_is_as_published():
    fed = library("US", financial="XFED")
    assert wrong(fed, D(2026, 1, 1), D(2028, 12, 31), days(FED_OFF)) == []
    assert fed.is_working(D(2026, 7, 3))


def test_a_state_adds_only_its_own_days_to_the_federal_reserve():
    massachusetts = library("US", "MA", financial="XFED", regions=("MA",))
    assert massachusetts.why(D(2027, 4, 19)) == "Patriots' Day"
    assert not massachusetts.is_working(D(2027, 4, 19))
    assert library("US", financial="XFED").is_working(D(2027, 4, 19))
    assert massachusetts.is_working(D(2026, 7, 3))


@pytest.mark.parametrize(("country", "off"), [("HK", HK_OFF), ("TW", TW_OFF)])
def test_hong_kong_and_taiwan_rest_at_weekends_and_general_holidays(country, off):
    assert wrong(library(country), D(2026, 1, 1), D(2026, 12, 31), days(off)) == []


def test_indian_banks_open_on_odd_saturdays():
    november = [d for d in between(D(2026, 11, 1), D(2026, 11, 30)) if d.weekday() == 5]
    assert [library("IN").is_working(d) for d in november] == [True, False, True, False]


def test_a_weekend_of_the_region_is_kept():
    kedah = library("MY", "KDH", regions=("KDH", "KUL"))
    assert (kedah.is_working(D(2026, 11, 20)), kedah.why(D(2026, 11, 20))) == (False, "Friday")
    assert library("MY", "KUL", regions=("KDH", "KUL")).is_working(D(2026, 11, 20))


def test_the_eu_counts_by_target_or_by_a_member_state():
    eu = {"financial": "XECB", "regions": ("DE", "FR")}
    ascension = D(2027, 5, 6)
    assert library("EU", **eu).is_working(ascension)
    assert library("EU", "DE", **eu).why(ascension) == "Ascension Day"


@pytest.mark.parametrize(
    ("language", "day", "why"),
    [
        ("en", D(2026, 10, 1), "National Day"),
        ("zh-Hans", D(2026, 10, 1), "国庆节"),
        ("en", D(2026, 1, 2), "Day off (substituted from 2026-01-04)"),
        ("zh-Hans", D(2026, 1, 2), "休息日（由 2026-01-04 调休）"),
        ("en", D(2026, 10, 10), "make-up working day"),
        ("zh-Hans", D(2026, 10, 10), "调休上班日"),
        ("en", D(2026, 11, 21), "Saturday"),
        ("zh-Hans", D(2026, 11, 22), "星期日"),
        ("en", D(2026, 11, 20), None),
    ],
)
def test_days_have_names_in_the_language_asked_for(language, day, why):
    assert library("CN", language=language).why(day) == why


def test_the_names_do_not_follow_the_computer(monkeypatch):
    monkeypatch.setenv("LANGUAGE", "de")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert library("DE").why(D(2026, 12, 25)) == "Christmas Day"


def test_the_file_of_a_place_has_the_last_word():
    calendar = library("CN", off={"2026-11-23": "Snow day"}, working={"2026-11-28": "Open Saturday"})
    assert (calendar.is_working(D(2026, 11, 23)), calendar.why(D(2026, 11, 23))) == (False, "Snow day")
    assert (calendar.is_working(D(2026, 11, 28)), calendar.why(D(2026, 11, 28))) == (True, "Open Saturday")


def test_an_unknown_region_is_refused_with_the_ones_there_are():
    with pytest.raises(UsageError) as refused:
        library("GB", "XX", regions=UK)
    assert "ENG, SCT, NIR, WLS" in str(refused.value.next)
    with pytest.raises(UsageError):
        library("CN", "BJ")


def test_a_region_left_away_is_the_default_one():
    calendar = library("GB", regions=UK, default_region="SCT")
    assert not calendar.is_working(D(2026, 11, 30))


@pytest.mark.parametrize(
    ("calendar", "start", "n", "due"),
    [
        (library("US", financial="XFED"), D(2026, 11, 23), 10, D(2026, 12, 8)),
        (library("US", financial="XFED"), D(2026, 11, 23), 20, D(2026, 12, 22)),
        (library("CA"), D(2026, 12, 21), 10, D(2027, 1, 6)),
        (library("GB", "ENG", regions=UK), D(2026, 12, 14), 15, D(2027, 1, 7)),
        (library("GB", "SCT", regions=UK), D(2026, 12, 14), 15, D(2027, 1, 8)),
        (library("CN"), D(2026, 9, 18), 15, D(2026, 10, 15)),
        (library("CN"), D(2026, 2, 13), 7, D(2026, 3, 2)),
    ],
)
def test_deadlines_worked_out_by_hand(calendar, start, n, due):
    assert count(start, Length(n, Unit.BUSINESS_DAY), calendar).due == due


def test_make_up_days_and_breaks_are_told():
    counted = count(D(2026, 9, 30), Length(3, Unit.BUSINESS_DAY), library("CN", language="zh-Hans"))
    assert counted.due == D(2026, 10, 10)
    assert [(d.date.isoformat(), d.why) for d in counted.worked] == [("2026-10-10", "调休上班日")]
    assert [d.date.day for d in counted.skipped] == [1, 2, 3, 4, 5, 6, 7]
    assert [d.why for d in counted.skipped[2:4]] == ["国庆节", "星期日"]
