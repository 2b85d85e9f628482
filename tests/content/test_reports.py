"""Whoever meets a company without a licence can report it at once, and reads why a door is the wrong one."""

import pytest
from tests.fakes import library

from walletgripe.core.place import DoorKind
from walletgripe.core.start import Start

PLACES = library().place_codes()


@pytest.mark.parametrize("code", PLACES)
def test_a_door_for_reports_on_companies_without_a_licence_waits_for_nobody(code):
    doors = library().place(code).doors.values()
    reports = [d for d in doors if d.firm_kinds == ("unlicensed",) and d.kind is not DoorKind.FIRM]
    assert [d.id for d in reports if not d.opens.at_once] == []


@pytest.mark.parametrize(
    ("code", "door"),
    [
        ("uk", "fca-unauthorised"),
        ("sg", "mas-unlicensed"),
        ("us", "state-regulator-unlicensed"),
        ("ca", "ciro-csa-unregistered"),
        ("hk", "hkma-unlicensed"),
        ("hk", "sfc-unlicensed"),
        ("tw", "fsc-unlicensed"),
    ],
)
def test_a_company_without_a_licence_can_be_reported_at_once(code, door):
    pack = library().place(code)
    assert door in pack.place.kinds["unlicensed"].ladder
    assert pack.doors[door].opens.at_once


@pytest.mark.parametrize("code", PLACES)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_every_wrong_door_says_why_it_is_wrong(code, language):
    pack = library().place(code)
    wrong = {d for kind in pack.place.kinds.values() for d in kind.not_competent}
    words = pack.texts[language].doors
    assert sorted(d for d in wrong if not words[d].not_for) == []


@pytest.mark.parametrize("code", PLACES)
def test_the_answer_of_the_firm_starts_only_what_firm_and_user_owe(code):
    clocks = library().place(code).clocks.values()
    assert [
        c.id for c in clocks if c.who == "body" and c.starts in (Start.DECIDED, Start.FINAL_RESPONSE)
    ] == []
