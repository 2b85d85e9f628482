"""`walletgripe new STORY` in the terminal: drafts to confirm, secrets refused, nothing stored silently."""

import json

import pytest

from tests.cli.support import NEEDED, bytes_below, run
from walletgripe.core.errors import Exit

STORY = (
    "PayPal froze my balance of £1,234.56 on Nov 3rd. The FCA should know."
    " Spoke to Kevin, case number 99887766."
)
SECRET = "PayPal froze £50, my card is 4111 1111 1111 1111 and the code is 482913"


def test_the_first_questions_hold_what_the_story_says(home):
    done = run("new", STORY, "--plain", home=home, stdin="1\n\n\n\n")
    assert done.code == Exit.INTERRUPTED
    assert "From your story" in done.err
    assert "Your words: “" in done.err
    assert "Enter keeps: PayPal" in done.err
    shown = json.loads(run("show", "--json", home=home).out)
    assert (shown["wallet"], shown["place"]) == ("PayPal", "uk")


def test_nothing_is_stored_before_it_is_confirmed(home):
    done = run("new", STORY, "--plain", home=home, stdin="")
    assert done.code == Exit.INTERRUPTED
    run("new", STORY, "--plain", home=home, stdin="1\nExample Pay\n")
    (home / "cache").rename(home.parent / "cache")  # content, not answers
    kept = bytes_below(home)
    assert b"Example Pay" in kept
    assert not any(x in kept for x in (b"1234.56", b"99887766", b"Kevin", b"The FCA"))


@pytest.mark.parametrize("args", [(), ("--no-input",), ("--plain",)])
def test_a_secret_in_the_story_is_refused_before_anything_is_written(tmp_path, args):
    done = run("new", SECRET, *args, home=tmp_path / "home")
    assert done.code == Exit.REFUSED
    assert not (tmp_path / "home").exists()
    assert not any(x in done.out + done.err for x in ("4111", "482913"))


def test_a_secret_beside_an_answers_file_is_refused_too(home):
    assert run("new", SECRET, "--answers", "-", home=home, stdin=NEEDED).code == Exit.REFUSED


def test_a_story_and_an_answers_file_exclude_each_other(home):
    done = run("new", STORY, "--answers", "-", home=home, stdin=NEEDED)
    assert done.code == Exit.USAGE
    assert "exclude each other" in done.err
    assert json.loads(run("list", "--json", home=home).out)["cases"] == []


def test_without_anybody_to_ask_it_says_what_to_do(home):
    done = run("new", STORY, "--no-input", home=home)
    assert done.code == Exit.NO_TERMINAL
    assert "--answers" in done.err


def test_an_empty_story_is_a_usage_error(home):
    assert run("new", "  ", "--plain", home=home).code == Exit.USAGE
