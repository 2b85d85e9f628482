"""`walletgripe doors`: the ladders of a place, to read and as data."""

import json

import pytest

from tests.cli.support import run
from tests.fakes import library
from walletgripe.core.errors import Exit

FIELDS = {"place", "name", "problem", "region", "kinds", "licence_check", "warnings"}
KIND = {"kind", "label", "recognise", "dead_end", "doors", "not_competent"}
DOOR = {
    "id",
    "name",
    "kind",
    "handles",
    "not_for",
    "opens",
    "opens_clock",
    "at_once",
    "file_within",
    "answers_within",
    "answers",
    "asks",
    "how",
    "fee",
    "free",
    "binding",
    "form",
    "files",
    "languages",
    "regions",
    "channels",
    "confidence",
    "checked",
    "sources",
}


def data(home, *args, lang="en"):
    done = run("doors", "--json", *args, home=home, lang=lang)
    assert done.code == 0, done.err
    return json.loads(done.out)


def ids(home, *args):
    (kind,) = data(home, *args)["kinds"]
    return [d["id"] for d in kind["doors"]]


@pytest.mark.parametrize("place", library().place_codes())
@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_every_place_has_every_field(home, place, lang):
    found = data(home, "--place", place, lang=lang)
    assert found.keys() == FIELDS
    assert (found["place"], found["problem"], found["region"]) == (place, None, None)
    assert [k["kind"] for k in found["kinds"]] == list(library().place(place).place.kinds)
    for kind in found["kinds"]:
        assert kind.keys() == KIND
        assert kind["doors"], kind["kind"]
        assert all(d.keys() == DOOR and d["sources"] and d["checked"] for d in kind["doors"])


def test_one_kind_and_one_problem_narrow_the_ladder(home):
    all_of_it = ids(home, "--place", "uk", "--firm-kind", "e-money")
    slow = ids(home, "--place", "uk", "--firm-kind", "e-money", "--problem", "slow-support")
    assert set(slow) < set(all_of_it)
    assert "ico" not in slow
    assert slow[:2] == ["firm", "financial-ombudsman"]


def test_a_region_leaves_out_the_doors_of_other_regions(home):
    english = ids(home, "--place", "uk", "--firm-kind", "bank", "--region", "ENG")
    scottish = ids(home, "--place", "uk", "--firm-kind", "bank", "--region", "SCT")
    assert ("police-scotland" in english, "police-scotland" in scottish) == (False, True)
    assert ("small-claims-england-wales" in english, "simple-procedure-scotland" in scottish) == (True, True)
    everywhere = ids(home, "--place", "uk", "--firm-kind", "bank")
    assert {*english, *scottish} <= set(everywhere)


def test_a_door_that_hangs_on_what_only_a_case_knows_is_listed(home):
    found = ids(home, "--place", "cn", "--firm-kind", "bank", "--problem", "frozen-funds")
    assert {"freezing-organ", "pboc-aml"} <= set(found)


def test_a_person_reads_who_can_and_who_cannot_help(home):
    text = run("doors", "--place", "uk", "--firm-kind", "self-custody", home=home).out
    assert text.startswith("United Kingdom · ")
    assert "  ! Nobody can reverse, stop or return a transfer on the chain" in text
    assert "  1. The maker of the wallet app\n" in text
    assert "  × Financial Ombudsman Service" in text
    assert "Source: " in text
    assert "last checked 2026-" in text
    assert "How to look up whether a firm has a licence:\n  - " in text


def test_no_line_of_a_person_ends_with_a_bare_colon_or_a_hole(home):
    for place in library().place_codes():
        lines = run("doors", "--place", place, home=home).out.splitlines()
        assert [x for x in lines if x.endswith((": ", ": None", "(None)"))] == []


def test_it_speaks_chinese(home):
    text = run("doors", "--place", "cn", "--firm-kind", "bank", home=home, lang="zh-Hans").out
    assert "公安机关" in text
    assert "1. " in text


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        ([], Exit.USAGE, "--place"),
        (["--place", "zz"], Exit.MISSING, "uk"),
        (["--place", "uk", "--firm-kind", "baker"], Exit.MISSING, "e-money"),
        (["--place", "uk", "--problem", "rain"], Exit.MISSING, "frozen-funds"),
        (["--place", "uk", "--region", "TX"], Exit.MISSING, "SCT"),
    ],
)
def test_unknown_names_are_refused_with_those_that_exist(home, args, code, told):
    done = run("doors", *args, home=home)
    assert (done.code, done.out) == (code, "")
    assert told in done.err
