"""`walletgripe letter` tells what stands against sending it; `--strict` writes nothing while it does."""

import json

import pytest

from tests.cli.support import EXAMPLES, NEEDED, run, started
from walletgripe.core.errors import Exit

GOOD = (EXAMPLES / "stolen-account-uk.yaml").read_text(encoding="utf-8")
RUDE = (
    NEEDED
    + "  frozen-on: 2026-11-05\n  account: ann@example.com\n  reply-email: ann@example.com\n"
    + "  need: 'rent, you idiots!!!'\n"
)


def written(home):
    return sorted(p.name for p in (home / "letters").rglob("*") if p.is_file())


def test_what_is_missing_is_told_after_writing_with_the_way_to_mend_it(home):
    started(home)
    done = run("letter", home=home)
    assert done.code == 0
    assert "Dear" in done.out
    before, after = done.err.split("This would make the letter stronger")
    assert "case-1-letter-1-first-en.txt" in before
    assert "Nothing names your account" in after
    assert "walletgripe resume --case 1" in after


def test_the_user_is_told_in_the_language_of_the_screen(home):
    started(home, RUDE)
    done = run("letter", home=home, lang="zh-Hans")
    assert "“idiots”" in done.err
    assert "Dear" in done.out


def test_a_letter_that_is_ready_says_nothing_more(home):
    started(home, GOOD)
    done = run("letter", home=home)
    assert [line for line in done.err.splitlines() if line.startswith("  - ")] == []


@pytest.mark.parametrize("how", [[], ["--output", "-"], ["--explain"], ["--format", "paste"], ["--pair"]])
def test_strict_writes_and_records_nothing_while_something_should_be_mended(home, how):
    started(home, RUDE)
    before, journal = written(home), json.loads(run("show", "--json", home=home).out)
    done = run("letter", "--strict", "--letter-lang", "zh-Hans", *how, home=home)
    assert (done.code, done.out) == (Exit.FOUND, "")
    assert "“idiots”" in done.err
    assert "Nothing was written" in done.err
    assert written(home) == before
    assert json.loads(run("show", "--json", home=home).out) == journal


def test_strict_lets_a_letter_pass_that_has_only_notes_or_nothing(home):
    started(home, GOOD)
    done = run("letter", "--strict", "--output", "-", home=home)
    assert done.code == 0
    assert "Dear" in done.out


def test_without_strict_the_same_letter_is_written(home):
    started(home, RUDE)
    assert run("letter", "--output", "-", home=home).code == 0


def test_json_lists_the_findings_beside_the_letter(home):
    started(home, RUDE)
    data = json.loads(run("letter", "--json", home=home).out)
    rude = [f for f in data["findings"] if f["kind"] == "insult"]
    assert [(f["severity"], f["where"], f["words"]) for f in rude] == [("mend", "need", "idiots")]
    assert all(set(f) == {"kind", "severity", "where", "words", "why", "fix"} for f in data["findings"])
    strict = run("letter", "--json", "--strict", home=home)
    assert strict.code == Exit.FOUND
    assert json.loads(strict.out) == data
    assert strict.err == ""


def test_json_of_a_good_letter_has_an_empty_list(home):
    started(home, GOOD)
    data = json.loads(run("letter", "--json", "--strict", home=home).out)
    assert [f for f in data["findings"] if f["severity"] != "note"] == []


def test_a_letter_that_comes_too_early_is_stopped(home):
    started(home, (EXAMPLES / "frozen-funds-cn.yaml").read_text(encoding="utf-8"))
    args = ("letter", "--kind", "regulator", "--answer", "solved-since=not")
    assert run(*args, "--strict", home=home).code == Exit.FOUND
    done = run(*args, home=home)
    assert done.code == 0
    assert "This should be mended before the letter leaves" in done.err


def test_words_of_violence_and_despair_get_help_and_no_number(home):
    text = "'rent. I want to kill myself'"
    started(home, NEEDED + f"  need: {text}\n")
    err = run("letter", home=home).err
    told = err[err.index("kill myself") :]
    assert "talk to somebody today" in told
    first = next(line for line in err.splitlines() if line.startswith("  - "))
    assert "kill myself" in first


def test_broken_lists_of_words_stop_no_letter(home):
    started(home, RUDE)
    own = home / "playbooks" / "tone"
    own.mkdir(parents=True)
    (own / "tone.yaml").write_text("id: [", encoding="utf-8")
    done = run("letter", home=home)
    assert done.code == 0
    assert "idiots" not in done.err
