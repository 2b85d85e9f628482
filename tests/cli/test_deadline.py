"""`walletgripe deadline` through the whole program; its arithmetic is tested in tests/flows."""

import json

from tests.cli.support import run
from walletgripe.core.errors import Exit


def test_a_length_is_counted_with_the_holidays_of_the_place(home):
    args = [
        "deadline",
        "--place",
        "uk",
        "--from",
        "2026-12-14",
        "--length",
        "15",
        "--unit",
        "business_day",
        "--json",
    ]
    data = json.loads(run(*args, home=home).out)
    assert list(data)[:7] == ["due", "start", "rule", "counted", "skipped", "worked", "clock"]
    assert (data["due"], data["counted"], data["clock"]) == ("2027-01-07", 15, None)


def test_make_up_working_days_of_mainland_china_are_counted(home):
    args = [
        "deadline",
        "--place",
        "cn",
        "--from",
        "2026-09-30",
        "--length",
        "5",
        "--unit",
        "business_day",
        "--json",
    ]
    data = json.loads(run(*args, home=home).out)
    assert data["skipped"]
    assert all({"date", "why"} == set(d) for d in data["skipped"] + data["worked"])


def test_an_unknown_place_is_missing(home):
    assert (
        run(
            "deadline", "--place", "xx", "--from", "2026-11-20", "--length", "1", "--unit", "week", home=home
        ).code
        == Exit.MISSING
    )
