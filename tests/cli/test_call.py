"""`walletgripe call`: one screen for a phone call, and notes that become a contact with its promise."""

import json

import pytest

from tests.cli.support import EXAMPLES, bytes_below, run
from walletgripe.core.errors import Exit


@pytest.fixture
def case(home):
    done = run("new", "--answers", EXAMPLES / "stolen-account-uk.yaml", home=home)
    assert done.code == 0, done.err
    return home


def contacts(home):
    return json.loads(run("show", "--json", home=home).out)["contacts"]


def test_the_kit_is_shown_where_nobody_can_be_asked(case):
    before = contacts(case)
    for flags in ([], ["--no-input"]):
        done = run("call", *flags, home=case)
        assert done.code == 0, done.err
        for words in ("My name is Ann Example", "1. At what time", "Never say", "EX-20261118-01", "the card"):
            assert words in done.out
        assert "walletgripe log --case 1 --channel phone" in done.err
    assert contacts(case) == before


def test_the_screen_is_one_screen(case):
    assert len(run("call", home=case).out.splitlines()) <= 45


def test_as_json_it_has_every_field(case):
    data = json.loads(run("call", "--json", home=case).out)
    assert set(data) == {
        *("case", "language", "numbers", "no_number", "seconds", "script", "questions", "refuse"),
        *("say_no", "references"),
    }
    assert len(data["questions"]) == 3
    assert data["numbers"] == []
    assert data["no_number"]


def test_the_script_speaks_the_language_of_the_letter_and_the_rest_that_of_the_screen(case):
    data = json.loads(run("call", "--json", "--letter-lang", "zh-Hans", home=case).out)
    assert data["script"][0].startswith("您好")
    assert "password" in data["refuse"][0]


def test_notes_become_a_contact_with_its_promise(case):
    notes = [
        *("1", "Bea Sample, no. 12", "They blocked it at nine", "", "my password is hunter2"),
        *("a call back", "2026-11-30", "REF-77", "", ""),
    ]
    done = run("call", "--plain", home=case, stdin="\n".join(notes) + "\n")
    assert done.code == 0, done.err
    assert "This looks like a password" in done.err
    noted = contacts(case)[-1]
    assert (noted["channel"], noted["who"], noted["reference"]) == ("phone", "Bea Sample, no. 12", "REF-77")
    assert (noted["said"], noted["promised"]) == ("They blocked it at nine", "a call back")
    assert noted["promised_by"] == "2026-11-30"
    assert noted["at"].startswith("2026-11-21T")
    assert b"hunter2" not in bytes_below(case)
    due = json.loads(run("show", "--json", home=case).out)["due"]
    assert {"day": "2026-11-30", "what": "promise", "number": noted["n"]} in due


def test_a_number_that_called_is_checked_at_once(case):
    notes = ["1", "", "wait", "", "", "", "https://examp1e-pay-help.top/login", ""]
    done = run("call", "--plain", home=case, stdin="\n".join(notes) + "\n")
    assert done.code == 0, done.err
    assert contacts(case)[-1]["checks"], done.err


def test_who_only_wanted_to_read_says_no(case):
    before = contacts(case)
    assert run("call", "--plain", home=case, stdin="2\n").code == 0
    assert contacts(case) == before


def test_a_call_that_breaks_off_keeps_what_was_noted(case):
    before = len(contacts(case))
    assert run("call", "--plain", home=case, stdin="1\nBea Sample\n").code == Exit.INTERRUPTED
    assert len(contacts(case)) == before
    notes = ["1", "They said wait", "", "", "", "", ""]
    assert run("call", "--plain", home=case, stdin="\n".join(notes) + "\n").code == 0
    assert contacts(case)[-1]["who"] == "Bea Sample", "the note goes on where it stopped"


def test_without_a_case_it_says_what_to_do(home):
    done = run("call", home=home)
    assert done.code == Exit.MISSING
    assert "walletgripe new" in done.err
