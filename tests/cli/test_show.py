"""`walletgripe show`: one case as a story, and as JSON with every field."""

import json

from tests.cli.support import EXAMPLES, run, started
from tests.cli.test_new import CASE_FIELDS


def test_json_always_has_every_field(home):
    run("new", "--plain", home=home, stdin="1\n")
    started(home, (EXAMPLES / "stolen-account-uk.yaml").read_text(encoding="utf-8"))
    begun, done = (json.loads(run("show", "--case", n, "--json", home=home).out) for n in ("1", "2"))
    for data in (begun, done):
        assert [f for f in CASE_FIELDS if f not in data] == []
    assert (begun["wallet"], begun["contacts"], begun["doors"], begun["outcome"]) == (None, [], [], None)
    assert done["contacts"][0] == {
        "n": 1,
        "at": "2026-11-18T09:10",
        "channel": "chat",
        "via": None,
        "who": "Agent Jo",
        "reference": "EX-20261118-01",
        "said": "We have passed this to our specialist team.",
        "promised": "a call back within 24 hours",
        "promised_by": "2026-11-19",
        "kept": False,
        "checks": [],
    }
    assert done["checkup"] is None
    assert done["steps"]["police-uk"] == {"state": "done", "on": "2026-11-18"}
    assert done["due"] == [{"day": "2026-12-11", "what": "unsent", "number": 1}]
    assert done["doors"][:2] == ["firm", "funding-bank"]


def test_a_person_reads_answers_contacts_letters_and_what_comes_next(home):
    started(home, (EXAMPLES / "stolen-account-uk.yaml").read_text(encoding="utf-8"))
    text = run("show", home=home).out
    for part in (
        "Your answers",
        "Contacts",
        "Letters",
        "Dates",
        "Agent Jo",
        "Financial Ombudsman Service",
        "£640.00",
    ):
        assert part in text
    assert "None" not in text


def test_of_an_unfinished_case_it_says_how_to_go_on(home):
    run("new", "--plain", home=home, stdin="1\nExample Pay\n")
    text = run("show", home=home).out
    assert "Example Pay" in text
    assert "walletgripe resume --case 1" in text


def test_chinese_screens_show_chinese(home):
    started(home, (EXAMPLES / "frozen-funds-cn.yaml").read_text(encoding="utf-8"))
    text = run("show", home=home, lang="zh-Hans").out
    assert "人民币3,200.00元" in text
    assert "not kept" not in text
