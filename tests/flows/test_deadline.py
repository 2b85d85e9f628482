"""Working out one deadline, as scripts and people see it."""

import datetime as dt
import json

import pytest
import typer
from typer.testing import CliRunner

from walletgripe.cli.deadline import deadline
from walletgripe.content.calendars import LibraryCalendar
from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.packs import PlacePack
from walletgripe.core.place import Calendar, Clock, Confidence, Force, InForce, Length, Place, Reference, Unit
from walletgripe.core.placewords import ClockTexts, Conventions, PlaceTexts
from walletgripe.core.playbook import Status
from walletgripe.core.start import Start
from walletgripe.flows.deadline import chosen_clock, work_out

D = dt.date
CALENDAR = Calendar(country="GB", regions=("ENG", "SCT"), default_region="ENG", official_until="2027-12-31")
DAYS = LibraryCalendar(CALENDAR)
CLOCK = Clock(
    id="final-response",
    checked="2026-11-01",
    confidence=Confidence.HIGH,
    references=(Reference(title="Rule book, rule 1", says="15 business days from receipt."),),
    who="firm",
    starts=Start.COMPLAINT_RECEIVED,
    length=Length(15, Unit.BUSINESS_DAY),
    extension=Length(35, Unit.BUSINESS_DAY),
    in_force=InForce(since="2018-01-13"),
    force=Force.LAW,
)
TEXTS = PlaceTexts(
    name="United Kingdom",
    letter=Conventions(salutation="Dear {recipient}", closing=("Yours faithfully",), date="d MMMM y"),
    business_day="Monday to Friday",
    licence_check=("Look it up.",),
    kinds={},
    doors={},
    clocks={
        "final-response": ClockTexts(
            what="The firm sends its final response.", basis="Rule 1", from_="the firm has the complaint"
        )
    },
    rights={},
)
PLACE = Place(
    id="uk",
    version=1,
    status=Status.REVIEWED,
    checked="2026-11-01",
    languages=("en",),
    currency="GBP",
    timezone="Europe/London",
    calendar=CALENDAR,
    answer_within=Length(14, Unit.CALENDAR_DAY),
    kinds={},
)


def test_a_clock_is_worked_out_with_all_that_explains_it():
    answer = work_out(D(2026, 12, 14), DAYS, clock=CLOCK, texts=TEXTS)
    assert (answer.due, answer.start, answer.counted) == ("2027-01-07", "2026-12-14", 15)
    assert answer.rule == "15 business days, counted from the day after 2026-12-14"
    assert ("2026-12-28", "Boxing Day (observed)") in [(d.date, d.why) for d in answer.skipped]
    assert answer.clock is not None
    assert (answer.clock.basis, answer.clock.checked, answer.clock.extended_due) == (
        "Rule 1",
        "2026-11-01",
        "2027-02-04",
    )
    assert answer.clock.sources == ("Rule book, rule 1",)


def test_a_plain_length_has_no_clock():
    answer = work_out(D(2026, 11, 23), DAYS, length=Length(8, Unit.WEEK))
    assert (answer.due, answer.counted, answer.skipped, answer.clock) == ("2027-01-18", 56, (), None)


def test_a_rule_not_yet_in_force_gives_a_warning_instead_of_a_day():
    answer = work_out(D(2017, 12, 1), DAYS, clock=CLOCK, texts=TEXTS)
    assert (answer.due, answer.rule, answer.counted) == (None, None, None)
    assert "2018-01-13" in answer.warnings[0]


def test_the_words_of_a_rule_go_through_the_translator():
    answer = work_out(
        D(2026, 11, 23), DAYS, length=Length(1, Unit.WEEK), say=lambda m: m.filled("{start}起一周")
    )
    assert answer.rule == "2026-11-23起一周"


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"clock": CLOCK, "length": Length(1, Unit.WEEK)},
        {"length": Length(3661, Unit.CALENDAR_DAY)},
        {"length": Length(-1, Unit.CALENDAR_DAY)},
    ],
)
def test_what_cannot_be_counted_is_refused(asked):
    with pytest.raises(UsageError):
        work_out(D(2026, 11, 23), DAYS, **asked)


@pytest.mark.parametrize("start", [D(1969, 12, 31), D(2101, 1, 1)])
def test_a_start_out_of_range_is_refused(start):
    with pytest.raises(UsageError):
        work_out(start, DAYS, length=Length(1, Unit.WEEK))


def test_the_longest_period_from_the_last_start_can_be_counted():
    for unit in Unit:
        assert work_out(D(2100, 12, 31), DAYS, length=Length(3660, unit)).due > "2100-12-31"


def test_an_unknown_clock_is_refused_with_the_ones_there_are():
    with pytest.raises(NotFoundError) as refused:
        chosen_clock({"final-response": CLOCK}, "final", "uk")
    assert "final-response" in str(refused.value.next)


class Tools:
    today = D(2026, 11, 21)
    language = "en"

    @property
    def contents(self):
        return self

    def place(self, code):
        return PlacePack(
            place=PLACE, doors={}, clocks={"final-response": CLOCK}, rights={}, texts={"en": TEXTS}
        )

    def calendar(self, calendar, region):
        return LibraryCalendar(calendar, region)

    def say(self, message):
        return str(message)


APP = typer.Typer()
APP.command()(deadline)


def run(*args):
    return CliRunner().invoke(APP, ["--place", "uk", *args], obj=Tools())


def test_the_json_of_the_command_is_what_scripts_rely_on():
    result = run(
        "--region", "SCT", "--from", "2026-11-27", "--length", "2", "--unit", "business_day", "--json"
    )
    assert result.exit_code == 0
    answer = json.loads(result.stdout)
    assert list(answer)[:7] == ["due", "start", "rule", "counted", "skipped", "worked", "clock"]
    assert (answer["due"], answer["start"], answer["counted"]) == ("2026-12-02", "2026-11-27", 2)
    assert answer["skipped"][-1] == {"date": "2026-11-30", "why": "Saint Andrew's Day"}
    assert (answer["worked"], answer["clock"]) == ([], None)


def test_a_person_sees_the_date_first_then_the_reasons():
    result = run("--from", "14 Dec 2025", "--clock", "final-response")
    lines = result.stdout.splitlines()
    assert lines[0] == "Due: 2026-01-07"
    told = (
        "Rule: 15 business days",
        "Basis: Rule 1",
        "Force: law",
        "Skipped:",
        "  2025-12-25  Christmas Day",
    )
    assert all(any(line.startswith(start) for line in lines) for start in told)
    assert lines[-1] == "Rule last checked: 2026-11-01"


@pytest.mark.parametrize(
    "args",
    [
        ("--from", "05/11/2026", "--length", "1", "--unit", "week"),
        ("--from", "2026-11-20", "--length", "1"),
        ("--from", "2026-11-20", "--unit", "week"),
        ("--from", "2026-11-20"),
        ("--from", "2026-11-20", "--region", "XX", "--length", "1", "--unit", "week"),
    ],
)
def test_a_question_that_cannot_be_answered_is_an_error_of_usage(args):
    assert isinstance(run(*args).exception, UsageError)
