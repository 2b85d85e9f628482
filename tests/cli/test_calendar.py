"""`walletgripe calendar`: a file that calendar programs import, and import again when dates have moved."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.support import environment, run, started
from walletgripe.core.errors import Exit

KHAL = Path(sys.executable).with_name("khal")
CONFIG = """\
[calendars]
[[cases]]
path = {folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
ANSWER = "case-1-clock-complaint-final-response-payments@walletgripe.invalid"
D = dt.date


@pytest.fixture
def case(home):
    """A home with one case whose letter went out today."""
    started(home)
    run("letter", home=home)
    assert run("sent", "--channel", "email", home=home).code == 0
    return home


def exported(home, *args):
    done = run("calendar", *args, home=home)
    assert done.code == 0, done.err
    return done.out


def days(text):
    return {str(e["UID"]): e.decoded("DTSTART") for e in Calendar.from_ical(text).walk("VEVENT")}


def test_the_dates_go_to_standard_output_and_are_read_back_by_the_library(case):
    text = exported(case)
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("\n") == text.count("\r\n")
    found = days(text)
    assert found[ANSWER] == D(2026, 12, 11)
    assert found["case-1-door-financial-ombudsman@walletgripe.invalid"] == D(2026, 12, 12)
    for event in Calendar.from_ical(text).walk("VEVENT"):
        assert [str(a["DESCRIPTION"]) for a in event.walk("VALARM")] == [str(event["SUMMARY"])]
        assert "Case 1, Example Pay: " in str(event["SUMMARY"])


def test_exporting_again_keeps_the_uids_and_moves_the_days(case):
    before = days(exported(case))
    run("reply", "--nature", "holding", home=case)
    after = days(exported(case))
    assert before.keys() == after.keys()
    assert after[ANSWER] == D(2027, 1, 13)


def test_a_file_is_written_and_written_again(case, tmp_path):
    path = tmp_path / "case.ics"
    for _ in range(2):
        done = run("calendar", "--output", path, home=case)
        assert (done.code, done.out) == (0, "")
        assert str(path) in done.err
        assert ANSWER in days(path.read_bytes())


def test_a_promise_is_a_date_too(case):
    run("log", "--at", "2026-11-20", "--promised", "a call, soon", "--promised-by", "2026-11-25", home=case)
    assert days(exported(case))["case-1-promise-1@walletgripe.invalid"] == D(2026, 11, 25)


def test_before_the_letter_has_gone_out_there_are_no_dates_and_it_says_why(home, tmp_path):
    started(home)
    done = run("calendar", "--output", tmp_path / "case.ics", home=home)
    assert done.code == 0
    assert "walletgripe sent" in done.err
    assert days((tmp_path / "case.ics").read_bytes()) == {}


def test_a_place_that_cannot_be_written_is_named(case, tmp_path):
    done = run("calendar", "--output", tmp_path / "none" / "case.ics", home=case)
    assert done.code == Exit.USAGE
    assert "none" in done.err


def test_an_unknown_case_and_an_unfinished_one(home):
    assert run("calendar", "--case", "9", home=home).code == Exit.MISSING
    run("new", "--plain", home=home, stdin="1\n")
    done = run("calendar", home=home)
    assert (done.code, done.out) == (Exit.USAGE, "")


@pytest.mark.skipif(not KHAL.is_file(), reason="khal is not installed beside this Python")
def test_khal_imports_the_file_and_an_update_of_it(case, tmp_path):
    folder = tmp_path / "khal"
    (folder / "calendar").mkdir(parents=True)
    (folder / "config").write_text(CONFIG.format(folder=folder), encoding="utf-8")

    def khal(*args):
        done = subprocess.run(
            [KHAL, "-c", folder / "config", *args],
            capture_output=True,
            text=True,
            timeout=60,
            env=environment(
                HOME=str(folder), XDG_DATA_HOME=str(folder), XDG_CACHE_HOME=str(folder), TZ="UTC"
            ),
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def listed():
        rows = khal(
            "list", "2026-11-21", "400d", "--format", "{start-date}|{uid}|{title}", "--day-format", ""
        )
        return {
            uid: (day, title) for day, uid, title in (r.split("|", 2) for r in rows.splitlines() if "|" in r)
        }

    path = tmp_path / "case.ics"
    run("calendar", "--output", path, home=case)
    khal("import", "--batch", "-a", "cases", path)
    first = listed()
    assert {uid: D.fromisoformat(day) for uid, (day, _) in first.items()} == days(path.read_bytes())
    assert first[ANSWER][1].startswith("Case 1, Example Pay: The firm sends its final response")

    run("reply", "--nature", "holding", home=case)
    run("calendar", "--output", path, home=case)
    khal("import", "--batch", "-a", "cases", path)
    second = listed()
    assert second.keys() == first.keys(), "an update makes no second entry"
    assert second[ANSWER][0] == "2027-01-13"
