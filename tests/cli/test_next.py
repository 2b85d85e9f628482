"""`walletgripe next`: what to do now, what is due when, which door opens when, and why."""

import json

import pytest

from tests.cli.support import run, started
from walletgripe.core.errors import Exit

FIELDS = {
    "case",
    "today",
    "letter",
    "letter_sent",
    "answer_by",
    "promises",
    "clocks",
    "doors",
    "not_competent",
    "warnings",
    "contacts_to_avoid",
    "todo",
}
CLOCK = {
    "id",
    "who",
    "what",
    "due",
    "state",
    "start",
    "start_sure",
    "start_why",
    "rule",
    "counted",
    "skipped",
    "worked",
    "extended_due",
    "moved",
    "basis",
    "force",
    "duty",
    "checked",
    "warnings",
}
DOOR = {"id", "name", "kind", "state", "on", "until", "why", "channels"}
CN = """\
problem: slow-support
wallet: 示例钱包
place: cn
firm-kind: payment-institution
language: zh-Hans
answers:
  name: 王小样
  matter: 客服一直不给答复。
"""


@pytest.fixture
def case(home):
    started(home)
    assert run("letter", home=home).code == 0
    return home


def on(day, home, *args, lang="en"):
    return run(*args, "--home", home, "--today", day, lang=lang)


def data(home, *args):
    done = run("next", "--json", *args, home=home)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_before_the_letter_has_gone_out_every_field_is_there_and_nothing_is_late(case):
    found = data(case)
    assert found.keys() == FIELDS
    assert (found["case"], found["today"], found["letter_sent"]) == (1, "2026-11-21", False)
    assert (found["answer_by"], found["clocks"], found["promises"]) == ("2026-12-11", [], [])
    assert all(d.keys() == DOOR for d in found["doors"])
    assert {d["id"]: d["state"] for d in found["doors"]}["financial-ombudsman"] == "waits"


def test_afterwards_each_clock_and_door_tells_its_day_and_its_why(case):
    run("sent", "--channel", "email", home=case)
    found = data(case)
    assert found.keys() == FIELDS
    (clock,) = found["clocks"]
    assert clock.keys() == CLOCK
    assert (clock["due"], clock["extended_due"], clock["state"]) == ("2026-12-11", "2027-01-13", "running")
    assert (clock["counted"], clock["force"], clock["duty"]) == (15, "law", True)
    assert clock["skipped"][0] == {"date": "2026-11-22", "why": "Sunday"}
    doors = {d["id"]: d for d in found["doors"]}
    assert next(iter(doors)) == "firm"
    assert (doors["firm"]["state"], doors["financial-ombudsman"]["on"]) == ("used", "2026-12-12")


def test_promises_are_told_with_their_day(case):
    run("log", "--at", "2026-11-20", "--promised", "a call", "--promised-by", "2026-11-25", home=case)
    assert data(case)["promises"] == [{"contact": 1, "due": "2026-11-25", "promised": "a call"}]
    assert "25 November 2026: support promised “a call”" in run("next", home=case).out


def test_a_person_reads_what_to_do_the_dates_and_the_doors(case):
    text = run("next", home=case).out
    assert text.startswith("Now\n")
    assert "walletgripe sent --case 1" in text
    assert "11 December 2026: an answer is asked for by this day, if the letter goes out today" in text
    run("sent", "--channel", "email", home=case)
    text = run("next", home=case).out
    assert "walletgripe sent" not in text
    assert "  11 December 2026: The firm sends its final response" in text
    assert "(running)" in text
    assert "Financial Ombudsman Service (opens on 12 December 2026; if the firm has not answered" in text


@pytest.mark.parametrize(
    ("today", "word"), [("2026-12-11", "(running)"), ("2026-12-12", "(the day is over and nothing is noted)")]
)
def test_nothing_is_called_late_before_its_last_day_is_over(case, today, word):
    run("sent", "--channel", "email", home=case)
    assert word in on(today, case, "next").out


def test_a_holding_reply_takes_the_lateness_away(case):
    run("sent", "--channel", "email", home=case)
    assert on("2026-12-20", case, "reply", "--nature", "holding", "--on", "2026-12-10").code == 0
    text = on("2026-12-20", case, "next").out
    assert "nothing is noted" not in text
    assert "moved from 2026-12-11 to 2027-01-13" in text


def test_a_place_without_statutory_days_asks_politely(home):
    started(home, CN)
    run("letter", home=home)
    run("sent", "--channel", "app", home=home)
    found = data(home)
    assert [c["id"] for c in found["clocks"] if c["who"] == "firm"] == []
    assert found["answer_by"] == "2026-12-07"
    assert found["not_competent"]
    text = run("next", home=home, lang="zh-Hans").out
    assert "2026年12月7日" in text


def test_a_case_in_the_middle_of_its_interview_says_how_to_go_on(home):
    run("new", "--plain", home=home, stdin="1\n")
    for args in (["next"], ["next", "--json"]):
        done = run(*args, home=home)
        assert (done.code, done.out) == (Exit.USAGE, "")
        assert "walletgripe resume --case 1" in done.err


def test_an_unknown_case_and_no_case_and_several_cases(home):
    assert run("next", home=home).code == Exit.MISSING
    started(home)
    assert run("next", "--case", "9", home=home).code == Exit.MISSING
    started(home)
    done = run("next", home=home)
    assert done.code == Exit.USAGE
    assert "--case N" in done.err
    assert data(home, "--case", "2")["case"] == 2


def test_what_the_user_typed_cannot_draw_on_the_terminal(case):
    run("log", "--at", "2026-11-20", "--promised", "a\x1b[31mcall", "--promised-by", "2026-11-25", home=case)
    assert "\x1b" not in run("next", home=case).out
