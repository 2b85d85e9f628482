"""`walletgripe undo`: the last entry stays in the journal, taken back."""

import json

from tests.cli.support import run, started
from walletgripe.core.errors import Exit


def case(home):
    return json.loads(run("show", "--json", home=home).out)


def test_a_closed_case_is_opened_again(home):
    started(home)
    run("close", home=home)
    assert run("undo", "--case", "1", home=home).code == 0
    assert case(home)["state"] == "open"


def test_a_contact_goes_with_the_undos(home):
    started(home)
    run("log", "--at", "2026-11-19", "--said", "Wait.", home=home)
    for _ in range(12):
        if not case(home)["contacts"]:
            break
        assert run("undo", home=home).code == 0
    assert case(home)["contacts"] == []
    assert case(home)["answers"]["name"] == "Ann Example"


def test_an_answer_taken_back_is_asked_again_with_its_text(home):
    run("new", "--plain", home=home, stdin="1\nExample Pay\n")
    assert run("undo", home=home).code == 0
    assert case(home)["wallet"] is None
    done = run("resume", "--plain", home=home)
    assert done.code == Exit.INTERRUPTED
    assert "Enter keeps: Example Pay" in done.err


def test_at_the_beginning_there_is_nothing_to_take_back(home):
    run("new", "--plain", home=home, stdin="1\n")
    assert run("undo", home=home).code == 0
    done = run("undo", home=home)
    assert done.code == Exit.MISSING
    assert "nothing left" in done.err
