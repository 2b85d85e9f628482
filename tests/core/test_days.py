"""Counting periods, by worked examples and by rules that hold for every length."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.days import count, count_back
from walletgripe.core.place import Length, Roll, Unit

D = dt.date
DAY = dt.timedelta(days=1)


class Week:
    def __init__(self, off=None, worked=None, until="2030-12-31"):
        self.off = {dt.date.fromisoformat(k): v for k, v in (off or {}).items()}
        self.worked = {dt.date.fromisoformat(k): v for k, v in (worked or {}).items()}
        self.official_until = dt.date.fromisoformat(until)

    def is_working(self, day):
        return day in self.worked or (day.weekday() < 5 and day not in self.off)

    def why(self, day):
        return self.worked.get(day) or self.off.get(day)


HOLIDAYS = Week(
    off={"2026-12-25": "Christmas Day", "2026-12-28": "Boxing Day", "2027-01-01": "New Year's Day"},
    worked={"2026-12-05": "make-up working day"},
    until="2026-12-31",
)
STARTS = st.dates(D(2020, 1, 1), D(2030, 12, 31))
LENGTHS = st.builds(Length, st.integers(0, 400), st.sampled_from(Unit))


def due(start, n, unit, **options):
    return count(start, Length(n, unit), HOLIDAYS, **options).due


@pytest.mark.parametrize(
    ("start", "n", "unit", "expected"),
    [
        (D(2026, 11, 21), 15, Unit.BUSINESS_DAY, D(2026, 12, 10)),  # the make-up Saturday counts
        (D(2026, 12, 24), 1, Unit.BUSINESS_DAY, D(2026, 12, 29)),
        (D(2026, 11, 23), 0, Unit.BUSINESS_DAY, D(2026, 11, 23)),
        (D(2026, 11, 23), 30, Unit.CALENDAR_DAY, D(2026, 12, 23)),
        (D(2026, 11, 23), 8, Unit.WEEK, D(2027, 1, 18)),
        (D(2027, 1, 31), 1, Unit.MONTH, D(2027, 2, 28)),
        (D(2028, 1, 31), 1, Unit.MONTH, D(2028, 2, 29)),
        (D(2027, 2, 28), 1, Unit.MONTH, D(2027, 3, 28)),
        (D(2026, 8, 31), 6, Unit.MONTH, D(2027, 2, 28)),
        (D(2028, 2, 29), 12, Unit.MONTH, D(2029, 2, 28)),
        (D(2026, 11, 23), 24, Unit.HOUR, D(2026, 11, 24)),
        (D(2026, 11, 23), 72, Unit.HOUR, D(2026, 11, 26)),
        (D(2026, 11, 23), 4, Unit.HOUR, D(2026, 11, 24)),
    ],
)
def test_a_period_ends_on(start, n, unit, expected):
    assert due(start, n, unit) == expected


@pytest.mark.parametrize(
    ("start", "n", "unit", "expected"),
    [
        (D(2026, 11, 23), 3, Unit.BUSINESS_DAY, D(2026, 11, 25)),
        (D(2026, 11, 21), 1, Unit.BUSINESS_DAY, D(2026, 11, 23)),  # a Saturday is no business day 1
        (D(2026, 11, 23), 30, Unit.CALENDAR_DAY, D(2026, 12, 22)),
        (D(2027, 3, 1), 1, Unit.MONTH, D(2027, 3, 31)),
        (D(2027, 1, 31), 1, Unit.MONTH, D(2027, 2, 28)),
        (D(2026, 11, 23), 0, Unit.CALENDAR_DAY, D(2026, 11, 23)),
    ],
)
def test_the_first_day_counts_only_when_asked(start, n, unit, expected):
    assert due(start, n, unit, count_first_day=True) == expected


def test_skipped_and_worked_days_are_named():
    counted = count(D(2026, 12, 4), Length(16, Unit.BUSINESS_DAY), HOLIDAYS)
    assert counted.due == D(2026, 12, 29)
    assert [(d.date.day, d.why) for d in counted.skipped][-5:] == [
        (20, "Sunday"),
        (25, "Christmas Day"),
        (26, "Saturday"),
        (27, "Sunday"),
        (28, "Boxing Day"),
    ]
    assert [(d.date, d.why) for d in counted.worked] == [(D(2026, 12, 5), "make-up working day")]
    assert counted.counted == 16


def test_the_rule_is_told_in_words():
    rules = {
        str(count(D(2026, 11, 21), Length(n, unit), HOLIDAYS).rule)
        for n, unit in [(15, Unit.BUSINESS_DAY), (1, Unit.WEEK), (0, Unit.MONTH), (48, Unit.HOUR)]
    }
    assert rules == {
        "15 business days, counted from the day after 2026-11-21",
        "1 week, counted from the day after 2026-11-21",
        "on 2026-11-21 itself, no day is added",
        "48 hours from the event on 2026-11-21; the day shown is the latest on which they can end",
    }
    first = count(D(2026, 11, 23), Length(3, Unit.BUSINESS_DAY), HOLIDAYS, count_first_day=True)
    assert str(first.rule) == "3 business days, counted from 2026-11-23, which counts itself"


def test_an_end_on_a_day_of_rest_moves_only_when_asked():
    plain = count(D(2026, 11, 25), Length(30, Unit.CALENDAR_DAY), HOLIDAYS)
    moved = count(D(2026, 11, 25), Length(30, Unit.CALENDAR_DAY), HOLIDAYS, roll=Roll.FORWARD)
    assert (plain.due, plain.skipped, plain.rolled) == (D(2026, 12, 25), (), None)
    assert moved.due == D(2026, 12, 29)
    assert [d.why for d in moved.skipped] == ["Christmas Day", "Saturday", "Sunday", "Boxing Day"]
    assert "2026-12-25" in str(moved.rolled)
    assert moved.counted == 30


def test_an_end_on_a_made_up_saturday_stays_and_says_why():
    counted = count(D(2026, 11, 28), Length(1, Unit.WEEK), HOLIDAYS, roll=Roll.FORWARD)
    assert counted.due == D(2026, 12, 5)
    assert [d.why for d in counted.worked] == ["make-up working day"]


def test_a_count_by_the_calendar_past_its_publication_warns():
    late = count(D(2026, 12, 30), Length(5, Unit.BUSINESS_DAY), HOLIDAYS)
    assert "2026-12-31" in str(late.warnings[0])
    assert count(D(2026, 12, 1), Length(5, Unit.BUSINESS_DAY), HOLIDAYS).warnings == ()
    assert count(D(2026, 12, 30), Length(5, Unit.CALENDAR_DAY), HOLIDAYS).warnings == ()


@pytest.mark.parametrize(
    ("end", "n", "unit", "expected"),
    [
        (D(2026, 12, 29), 2, Unit.BUSINESS_DAY, D(2026, 12, 23)),
        (D(2026, 12, 7), 1, Unit.BUSINESS_DAY, D(2026, 12, 5)),
        (D(2026, 11, 23), 30, Unit.CALENDAR_DAY, D(2026, 10, 24)),
        (D(2027, 3, 31), 1, Unit.MONTH, D(2027, 2, 28)),
        (D(2026, 11, 23), 2, Unit.WEEK, D(2026, 11, 9)),
        (D(2026, 11, 23), 36, Unit.HOUR, D(2026, 11, 21)),
    ],
)
def test_counting_back(end, n, unit, expected):
    assert count_back(end, Length(n, unit), HOLIDAYS).due == expected


def test_counting_back_names_the_days_in_order():
    counted = count_back(D(2026, 12, 29), Length(2, Unit.BUSINESS_DAY), HOLIDAYS)
    assert [d.date.day for d in counted.skipped] == [25, 26, 27, 28]
    assert str(counted.rule) == "2 business days, counted back from the day before 2026-12-29"


@pytest.mark.parametrize("counting", [count, count_back])
def test_a_negative_length_is_refused(counting):
    with pytest.raises(ValueError, match="negative"):
        counting(D(2026, 11, 23), Length(-1, Unit.CALENDAR_DAY), HOLIDAYS)


@given(STARTS, LENGTHS, st.sampled_from(Roll))
def test_every_day_between_is_counted_or_skipped(start, length, roll):
    counted = count(start, length, HOLIDAYS, roll=roll)
    assert (counted.due - start).days == counted.counted + len(counted.skipped)
    assert not any(HOLIDAYS.is_working(d.date) for d in counted.skipped)


@given(STARTS, st.integers(1, 200), st.booleans())
def test_business_days_between_are_exactly_n_and_the_last_one_is_due(start, n, first):
    counted = count(start, Length(n, Unit.BUSINESS_DAY), HOLIDAYS, count_first_day=first)
    begin = start if first else start + DAY
    days = [begin + i * DAY for i in range((counted.due - begin).days + 1)]
    assert sum(HOLIDAYS.is_working(d) for d in days) == n
    assert HOLIDAYS.is_working(counted.due)


@given(STARTS, LENGTHS, st.sampled_from(Roll), st.booleans())
def test_a_longer_period_never_ends_sooner(start, length, roll, first):
    longer = Length(length.n + 1, length.unit)
    ends = [count(start, x, HOLIDAYS, roll=roll, count_first_day=first).due for x in (length, longer)]
    assert start <= ends[0] <= ends[1]


@given(STARTS, st.integers(0, 120))
def test_months_keep_the_date_or_end_with_the_month(start, n):
    end = count(start, Length(n, Unit.MONTH), HOLIDAYS).due
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == n
    assert end.day == start.day or (end.day < start.day and (end + DAY).day == 1)


@given(STARTS, LENGTHS)
def test_rolling_ends_on_the_first_working_day_from_the_plain_end(start, length):
    plain = count(start, length, HOLIDAYS).due
    rolled = count(start, length, HOLIDAYS, roll=Roll.FORWARD).due
    assert HOLIDAYS.is_working(rolled)
    assert not any(HOLIDAYS.is_working(plain + i * DAY) for i in range((rolled - plain).days))


@given(STARTS.filter(lambda d: HOLIDAYS.is_working(d)), st.integers(0, 200))
def test_counting_back_undoes_counting_forward(start, n):
    length = Length(n, Unit.BUSINESS_DAY)
    assert count_back(count(start, length, HOLIDAYS).due, length, HOLIDAYS).due == start
