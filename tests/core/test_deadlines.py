"""Clocks as deadlines: length, extension, and the time in which a rule holds."""

import datetime as dt

import msgspec
import pytest

from walletgripe.content.calendars import LibraryCalendar
from walletgripe.core.deadlines import deadline_of
from walletgripe.core.place import Calendar, Clock, Confidence, Force, InForce, Length, Reference, Roll, Unit
from walletgripe.core.start import Start

D = dt.date
WEEK = LibraryCalendar(Calendar(country="GB", official_until="2026-12-31"), None)
CLOCK = Clock(
    id="final-response",
    checked="2026-11-21",
    confidence=Confidence.HIGH,
    references=(Reference(title="Rule 1", says="15 business days."),),
    who="firm",
    starts=Start.COMPLAINT_RECEIVED,
    length=Length(15, Unit.BUSINESS_DAY),
    extension=Length(35, Unit.BUSINESS_DAY),
    force=Force.LAW,
)


def changed(**fields):
    return msgspec.structs.replace(CLOCK, **fields)


def test_a_clock_gives_its_day_and_the_extended_day_from_the_same_start():
    deadline = deadline_of(CLOCK, D(2026, 11, 23), WEEK)
    assert (deadline.clock, deadline.due, deadline.extended_due) == (
        "final-response",
        D(2026, 12, 14),
        D(2027, 1, 14),
    )
    assert deadline.in_force
    assert "2026-12-31" in str(deadline.warnings[0])


def test_a_clock_without_a_length_gives_no_day_and_says_so():
    deadline = deadline_of(changed(length=None), D(2026, 11, 23), WEEK)
    assert (deadline.due, deadline.extended_due, deadline.in_force) == (None, None, True)
    assert "no number of days" in str(deadline.warnings[0])


@pytest.mark.parametrize(
    ("in_force", "holds"),
    [
        (InForce(since="2026-11-23"), True),
        (InForce(since="2026-11-24"), False),
        (InForce(until="2026-11-23"), True),
        (InForce(until="2026-11-22"), False),
        (InForce(since="2020-01-01", until="2030-01-01"), True),
    ],
)
def test_a_rule_outside_its_time_gives_no_day(in_force, holds):
    deadline = deadline_of(changed(in_force=in_force), D(2026, 11, 23), WEEK)
    assert deadline.in_force is holds
    assert (deadline.due is not None) is holds
    if not holds:
        assert "2026-11-23" in str(deadline.warnings[0])


def test_the_counting_rules_of_the_clock_are_used():
    month = changed(length=Length(1, Unit.MONTH), extension=None, count_first_day=True, roll=Roll.FORWARD)
    assert deadline_of(month, D(2026, 11, 26), WEEK).due == D(2026, 12, 29)
