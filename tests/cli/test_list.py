"""`walletgripe list`: every case in a line, and as JSON with every field."""

import json

from tests.cli.support import EXAMPLES, run, started

FIELDS = {"number", "opened", "updated", "state", "problem", "wallet", "place", "next_due", "next_what"}


def test_without_a_case_it_says_how_to_start(home):
    assert "walletgripe new" in run("list", home=home).out
    assert json.loads(run("list", "--json", home=home).out) == {"cases": []}


def test_each_case_has_every_field_also_when_there_is_nothing_in_it(home):
    run("new", "--plain", home=home, stdin="1\n")
    started(home, (EXAMPLES / "frozen-funds-cn.yaml").read_text(encoding="utf-8"))
    begun, done = json.loads(run("list", "--json", home=home).out)["cases"]
    assert set(begun) == set(done) == FIELDS
    assert (begun["state"], begun["wallet"], begun["next_due"]) == ("interview", None, None)
    assert (done["state"], done["wallet"], done["next_due"], done["next_what"]) == (
        "open",
        "示例钱包",
        "2026-12-07",
        "unsent",
    )


def test_a_line_for_a_person_names_wallet_and_what_is_due(home):
    started(home, (EXAMPLES / "frozen-funds-cn.yaml").read_text(encoding="utf-8"))
    lines = run("list", home=home).out.splitlines()
    assert "示例钱包" in lines[0]
    assert "waits to be sent" in lines[1]


def test_a_closed_case_stays_in_the_list(home):
    started(home)
    run("close", home=home)
    (case,) = json.loads(run("list", "--json", home=home).out)["cases"]
    assert (case["state"], case["next_due"]) == ("closed", None)
