"""Content tests: a person's expectations are compared with what came of the answers."""

import datetime as dt
from pathlib import Path

import pytest

from walletgripe.content.check.run import run_checks
from walletgripe.core.contenttest import Outcome
from walletgripe.core.errors import ContentError, UsageError
from walletgripe.core.message import msg

TODAY = dt.date(2026, 11, 10)
GOOD = Outcome(
    asked=("reason", "amount", "paid-on"),
    letter_text="A refund that is due to me never arrived.\nThe sum is GBP 20.00.",
    next_door="firm",
)


def told(sample, outcome):
    def write(person):
        assert person.problem == "lost-refund"
        assert person.answers["told-shop"] is True
        assert person.answers["paid-on"] is None
        return outcome

    report = run_checks([sample], TODAY, write)
    assert report.people == 1
    return [f"{Path(p.path).name}:{p.line} {p.key}: {p.what}; {p.instead}" for p in report.problems]


def with_(**changed):
    fields = {name: changed.get(name, getattr(GOOD, name)) for name in ("asked", "letter_text", "next_door")}
    return Outcome(**fields)


def test_a_person_who_gets_what_they_expect_is_silent(sample):
    assert told(sample, GOOD) == []


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        (
            with_(asked=("amount",)),
            "tests.yaml:12 [1].expect.asked[1]: 'Someone who cancelled is not asked when the",
        ),
        (with_(asked=("reason", "amount", "back-on")), "tests.yaml:13 [1].expect.not-asked[1]: "),
        (with_(letter_text="Dear firm,"), "tests.yaml:14 [1].expect.letter-has[1]: "),
        (with_(letter_text=GOOD.letter_text + "{amount}"), "tests.yaml:15 [1].expect.letter-never[1]: "),
        (with_(next_door=None), "tests.yaml:16 [1].expect.next-door: "),
    ],
)
def test_a_failure_points_at_the_expectation(sample, outcome, found):
    only = told(sample, outcome)
    assert len(only) == 1
    assert only[0].startswith(found)


def test_a_missing_sentence_is_told_with_the_nearest_line(sample):
    only = told(sample, with_(letter_text="Dear firm,\nThe refund that is due to me is late.\n"))
    assert "nearest is 'The refund that is due to me is late.'" in only[0]


def test_null_expects_that_no_door_is_open(sample, edit):
    edit("problems/lost-refund/tests.yaml", "next-door: firm", "next-door: null")
    assert told(sample, with_(next_door=None)) == []
    assert told(sample, GOOD)[0].endswith("expected no door; found 'firm'")


def test_a_door_that_is_not_expected_is_not_looked_at(sample, edit):
    edit("problems/lost-refund/tests.yaml", "    next-door: firm\n", "")
    assert told(sample, with_(next_door=None)) == []


def test_answers_that_lead_to_no_letter_are_a_finding(sample):
    def write(person):
        raise UsageError(msg("The amount cannot be read."))

    only = run_checks([sample], TODAY, write).problems
    assert [(p.line, p.what) for p in only] == [(1, "no letter came of it: The amount cannot be read.")]


def test_a_person_with_a_typing_mistake_is_not_played(sample, edit):
    edit("problems/lost-refund/tests.yaml", "told-shop: true", "told-sop: true")

    def write(person):
        raise AssertionError("must not be played")

    assert "did you mean told-shop?" in str(run_checks([sample], TODAY, write).problems[0])


def test_content_that_cannot_be_read_is_told_once(sample):
    def write(person):
        raise ContentError(msg("The content cannot be used."), ("place.yaml:1: told where it stands",))

    assert run_checks([sample], TODAY, write).problems == ()
