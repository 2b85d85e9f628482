"""`walletgripe reply`: an answer moves or stops the clocks, and a secret in it is never stored."""

import json

import pytest

from tests.cli.support import bytes_below, run, started
from walletgripe.core.errors import Exit

CLOCK = "complaint-final-response-payments"


@pytest.fixture
def case(home):
    """A home with one case whose letter went out on 16 November 2026."""
    started(home)
    assert run("letter", home=home).code == 0
    assert run("sent", "--on", "2026-11-16", "--channel", "email", home=home).code == 0
    return home


def clock(home):
    found = json.loads(run("next", "--json", home=home).out)["clocks"]
    return next((c["due"], c["state"]) for c in found if c["id"] == CLOCK)


def door(home, id_="financial-ombudsman"):
    found = json.loads(run("next", "--json", home=home).out)["doors"]
    return next((d["state"], d["on"], d["until"]) for d in found if d["id"] == id_)


def test_before_any_answer_the_clock_runs(case):
    assert clock(case) == ("2026-12-07", "running")
    assert door(case) == ("opens", "2026-12-08", None)


@pytest.mark.parametrize(
    ("args", "timed", "opening"),
    [
        (["acknowledgement"], ("2026-12-07", "running"), ("opens", "2026-12-08", None)),
        (["holding"], ("2027-01-07", "running"), ("opens", "2027-01-08", None)),
        (["holding", "--until", "2027-02-01"], ("2027-02-01", "running"), ("opens", "2027-02-02", None)),
        (["final", "--on", "2026-11-19"], ("2026-12-07", "answered"), ("open", "2026-11-19", "2027-05-19")),
        (["refusal"], ("2026-12-07", "answered"), ("open", "2026-11-21", "2027-05-21")),
        (["other"], ("2026-12-07", "answered"), ("open", "2026-11-21", None)),
    ],
)
def test_each_kind_of_answer_does_to_clock_and_door_what_it_should(case, args, timed, opening):
    done = run("reply", "--nature", *args, home=case)
    assert (done.code, done.out) == (0, ""), done.err
    assert "walletgripe next --case 1" in done.err
    assert (clock(case), door(case)) == (timed, opening)


def test_the_list_of_cases_is_not_late_after_a_holding_reply(case):
    run("reply", "--nature", "holding", home=case)
    (listed,) = json.loads(run("list", "--json", home=case).out)["cases"]
    assert (listed["next_due"], listed["next_what"]) == ("2027-01-07", "answer")


def test_an_answer_of_another_door_stops_nothing_of_the_firm(case):
    run("sent", "--to", "financial-ombudsman", home=case)
    assert run("reply", "--nature", "final", "--door", "financial-ombudsman", home=case).code == 0
    assert clock(case) == ("2026-12-07", "running")


def test_a_secret_in_the_words_is_refused_and_nothing_is_stored(case):
    before = run("show", "--json", home=case).out
    done = run("reply", "--nature", "final", "--said", "read me the code 493817 please", home=case)
    assert done.code == Exit.REFUSED
    assert "--said" in done.err
    assert "493817" not in done.err + done.out
    assert b"493817" not in bytes_below(case)
    assert run("show", "--json", home=case).out == before
    assert clock(case) == ("2026-12-07", "running")


def test_harmless_words_are_kept(case):
    assert run("reply", "--nature", "holding", "--said", "We need more time for it.", home=case).code == 0
    assert b"We need more time for it." in bytes_below(case)


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ([], Exit.NO_TERMINAL, "--nature"),
        (["--nature", "rude"], Exit.USAGE, "acknowledgement"),
        (["--nature", "final", "--on", "2026-11-22"], Exit.USAGE, "--on"),
        (["--nature", "final", "--on", "the day after"], Exit.USAGE, "--on"),
        (["--nature", "holding", "--until", "31/31"], Exit.USAGE, "--until"),
        (["--nature", "holding", "--until", "2026-11-01"], Exit.USAGE, "--until"),
        (["--nature", "final", "--door", "nobody"], Exit.MISSING, "nobody"),
        (["--nature", "final", "--case", "7"], Exit.MISSING, "7"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_the_clock_as_it_was(case, args, code, told):
    done = run("reply", *args, home=case)
    assert done.code == code, done.err
    assert told in done.err
    assert clock(case) == ("2026-12-07", "running")


def test_it_speaks_chinese(case):
    assert run("reply", "--nature", "final", home=case, lang="zh-Hans").code == 0


def test_an_answer_cannot_be_older_than_what_it_answers(case):
    done = run("reply", "--nature", "final", "--on", "2026-11-01", home=case)
    assert (done.code, "walletgripe log" in done.err) == (Exit.USAGE, True)
