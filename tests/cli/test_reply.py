"""`walletgripe reply`: an answer moves or stops the clocks, and a secret in it is never stored."""

import json

import pytest

from tests.cli.support import bytes_below, run, started
from tests.fakes import ScriptedAsker
from walletgripe.cli.tools import Options, Tools
from walletgripe.core.errors import Exit, NoTerminalError
from walletgripe.core.message import msg

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


SAID = "Hello, your account is still under review by our team."


class Terminal(Tools):
    """The program with somebody in front of it who answers as the script says."""

    def __init__(self, home, script, **options):
        super().__init__(Options(home=home, lang="en", today="2026-11-21", **options))
        self.someone = ScriptedAsker(script)

    def asker(self):
        if self.options.no_input:
            raise NoTerminalError(msg("A question would have to be asked, and --no-input forbids it."))
        return self.someone


def at_terminal(home, *args, **script):
    tools = Terminal(home, script)
    return run("reply", *args, obj=tools, lang=None), tools.someone


def letters(home):
    return sorted(p.name for p in (home / "letters" / "case-1").glob("*counter*"))


def test_the_words_can_come_from_a_file_and_the_likely_stock_answers_are_told(case, tmp_path):
    (tmp_path / "answer.txt").write_text(f"\ufeff{SAID}\n", encoding="utf-8")
    done = run("reply", "--nature", "holding", "--file", tmp_path / "answer.txt", "--json", home=case)
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert (found["case"], found["nature"], found["said"]) == (1, "holding", SAID)
    assert found["likely"][0]["id"] == "under-review"
    assert found["likely"][0]["because"]
    assert found["excuse"] is None


def test_without_a_terminal_the_likely_one_is_named_for_the_next_time(case):
    done = run("reply", "--nature", "holding", "--said", SAID, home=case)
    assert (done.code, "--excuse under-review" in done.err) == (0, True)


def test_a_named_stock_answer_sets_the_kind_and_is_explained(case):
    done = run("reply", "--excuse", "case-closed", "--channel", "chat", "--who", "Kim", home=case)
    assert done.code == 0, done.err
    for head in ("What it means:", "When it is fair:", "What to do:"):
        assert head in done.err
    assert clock(case) == ("2026-12-07", "answered")
    assert letters(case) == []
    assert run("letter", "--kind", "counter", "--output", "-", home=case).code == 0


def test_the_excuse_and_what_it_dealt_with_come_back_as_json(case):
    done = run("reply", "--excuse", "please-wait", "--answered", "", "--json", home=case)
    found = json.loads(done.out)
    assert (found["excuse"]["id"], found["nature"], found["answered"]) == ("please-wait", "holding", [])
    assert set(found["letter"]) == {"kind", "door", "why"}


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["--excuse", "never-heard-of"], Exit.MISSING, "under-review"),
        (["--excuse", "not-our-product"], Exit.MISSING, "--excuse"),
        (["--nature", "final", "--answered", "the-moon"], Exit.USAGE, "--answered"),
        (["--nature", "final", "--said", "x", "--file", "y"], Exit.USAGE, "--file"),
        (["--nature", "final", "--file", "no-such-file"], Exit.USAGE, "no-such-file"),
        (["--nature", "other", "--excuse", "silence"], Exit.USAGE, "--nature"),
    ],
)
def test_what_is_not_known_is_refused_with_what_there_is(case, args, code, told):
    done = run("reply", *args, home=case)
    assert (done.code, told in done.err) == (code, True), done.err
    assert clock(case) == ("2026-12-07", "running")


@pytest.mark.parametrize("content", ["", "x" * 20_001])
def test_a_file_that_is_empty_or_too_long_is_refused(case, tmp_path, content):
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    done = run("reply", "--nature", "other", "--file", tmp_path / "a.txt", home=case)
    assert (done.code, "20" in done.err) == (Exit.USAGE, True)


def test_silence_is_not_noted_and_the_clock_runs_on(case):
    done = run("reply", "--excuse", "silence", home=case)
    assert (done.code, "nothing is noted" in done.err) == (0, True)
    assert clock(case) == ("2026-12-07", "running")
    found = json.loads(run("reply", "--excuse", "silence", "--json", home=case).out)
    assert (found["noted"], found["excuse"]["id"]) == (False, "silence")


def test_in_a_terminal_the_answer_is_asked_for_and_the_counter_letter_written(case):
    done, someone = at_terminal(case, said=SAID, excuse="under-review", counter="yes")
    assert done.code == 0, done.err
    assert someone.ids == ["said", "excuse", "answered", "counter"]
    assert "under-review" in [o.id for o in someone.last("excuse").options][:3]
    assert "On which day will it end?" in done.out
    (name,) = letters(case)
    assert name in done.err
    assert name.startswith("case-1-letter-2-counter-en")


def test_the_letter_is_the_one_of_the_letter_command(case):
    done, _ = at_terminal(case, said=SAID, excuse="under-review", counter="yes")
    alone = run("letter", "--kind", "counter", "--output", "-", home=case)
    assert " ".join(alone.out.split()) == " ".join(done.out.split())
    assert len(letters(case)) == 1


def test_no_means_no_letter(case):
    done, someone = at_terminal(case, said=SAID, excuse="under-review", counter="no")
    assert (done.code, done.out, letters(case)) == (0, "", [])
    assert someone.ids[-1] == "counter"


def test_an_answer_of_its_own_is_asked_for_its_kind_and_needs_no_counter_letter(case):
    done, someone = at_terminal(case, said="We have paid it back.", excuse="none", nature="final")
    assert done.code == 0, done.err
    assert someone.ids == ["said", "excuse", "nature", "answered"]
    assert clock(case) == ("2026-12-07", "answered")


def test_silence_chosen_in_a_terminal_notes_nothing(case):
    done, someone = at_terminal(case, excuse="silence")
    assert (done.code, someone.ids) == (0, ["said", "excuse"])
    assert clock(case) == ("2026-12-07", "running")


def test_with_options_in_a_terminal_only_the_letter_is_asked_about(case):
    done, someone = at_terminal(
        case, "--excuse", "case-closed", "--said", "We have closed it.", counter="yes"
    )
    assert (done.code, someone.ids) == (0, ["counter"])
    assert "We have closed it" in done.out


def test_no_input_writes_no_letter_and_asks_nothing(case):
    tools = Terminal(case, {}, no_input=True)
    assert run("reply", "--excuse", "case-closed", obj=tools, lang=None).code == 0
    assert (tools.someone.ids, letters(case)) == ([], [])
