"""`walletgripe resume`: the same question again, or the review of a finished case."""

from tests.cli.support import run, started
from walletgripe.core.errors import Exit


def test_it_goes_on_at_the_very_question(home):
    run("new", "--plain", home=home, stdin="2\nExample Pay\n")
    done = run("resume", "--plain", home=home)
    assert done.code == Exit.INTERRUPTED
    assert "Which country's rules apply?" in done.err
    assert "What is the wallet called?" not in done.err


def test_a_finished_case_is_looked_over_and_written_anew(home):
    started(home)
    done = run("resume", "--plain", home=home, stdin="\n")
    assert done.code == 0, done.err
    assert "Is everything right?" in done.err
    assert done.out.startswith("Ann Example")


def test_new_offers_the_unfinished_case_first(home):
    run("new", "--plain", home=home, stdin="1\nExample Pay\n")
    done = run("new", "--plain", home=home, stdin="1\n")
    assert "Go on with case 1" in done.err
    assert "Which country's rules apply?" in done.err
    done = run("new", "--plain", home=home, stdin="2\n1\n")
    assert "walletgripe resume --case 2" in done.err
