"""`walletgripe law`: the periods and rights of a place, each with its force, source and day of check."""

import json

import pytest

from tests.cli.support import run
from tests.fakes import library
from walletgripe.core.errors import Exit

FIELDS = {"place", "name", "problem", "region", "business_day", "clocks", "rights", "warnings"}
STANDING = {
    "force",
    "duty",
    "confidence",
    "since",
    "until",
    "firm_kinds",
    "regions",
    "checked",
    "sources",
    "basis",
    "id",
}
CLOCK = STANDING | {"who", "what", "from", "length", "extension", "extension_when"}
RIGHT = STANDING | {"says"}


def data(home, *args, lang="en"):
    done = run("law", "--json", *args, home=home, lang=lang)
    assert done.code == 0, done.err
    return json.loads(done.out)


def ids(found, key="clocks"):
    return {c["id"] for c in found[key]}


@pytest.mark.parametrize("place", library().place_codes())
@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_every_place_has_every_field_and_a_source_for_every_rule(home, place, lang):
    found = data(home, "--place", place, lang=lang)
    assert found.keys() == FIELDS
    assert ids(found) == set(library().place(place).clocks)
    assert ids(found, "rights") == set(library().place(place).rights)
    assert all(c.keys() == CLOCK for c in found["clocks"])
    assert all(r.keys() == RIGHT for r in found["rights"])
    assert all(x["sources"] and x["basis"] for x in (*found["clocks"], *found["rights"]))


def test_only_law_that_is_sure_is_a_duty(home):
    for place in library().place_codes():
        found = data(home, "--place", place)
        for rule in (*found["clocks"], *found["rights"]):
            assert rule["duty"] is (rule["force"] == "law" and rule["confidence"] != "low")


def test_a_problem_and_a_region_narrow_what_is_told(home):
    withdrawal = data(home, "--place", "uk", "--problem", "failed-withdrawal", "--region", "SCT")
    assert (withdrawal["problem"], withdrawal["region"]) == ("failed-withdrawal", "SCT")
    assert "court-prescription-scotland" in ids(withdrawal)
    assert ids(withdrawal).isdisjoint({"court-limitation-england-wales", "unauthorised-refund"})
    assert ids(withdrawal) < ids(data(home, "--place", "uk"))


def test_a_person_reads_length_force_and_source(home):
    text = run("law", "--place", "uk", home=home).out
    assert text.startswith("United Kingdom: ")
    assert "\nPeriods\n" in text
    assert "\nRights\n" in text
    assert "  complaint-final-response-payments: The firm sends its final response" in text
    assert "FCA Handbook, DISP 1.6.2AR; law; last checked 2026-" in text
    assert "business_day" not in text
    assert "15" in text


def test_it_speaks_chinese(home):
    text = run("law", "--place", "cn", home=home, lang="zh-Hans").out
    assert "《" in text
    assert "calendar_day" not in text


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ([], Exit.USAGE, "--place"),
        (["--place", "zz"], Exit.MISSING, "uk"),
        (["--place", "uk", "--problem", "rain"], Exit.MISSING, "frozen-funds"),
        (["--place", "uk", "--region", "TX"], Exit.MISSING, "SCT"),
        (["--place", "cn", "--region", "TX"], Exit.MISSING, "TX"),
    ],
)
def test_unknown_names_are_refused_with_those_that_exist(home, args, code, told):
    done = run("law", *args, home=home)
    assert (done.code, done.out) == (code, "")
    assert told in done.err
