"""The ladders of every place: whatever kind of firm, problem and region, there is someone to ask next."""

import re
from functools import cache
from itertools import product

import pytest
from tests.fakes import library

from walletgripe.core.condition import PlainFacts, fields_named
from walletgripe.core.ladder import ladder
from walletgripe.core.place import DoorKind

PLACES = library().place_codes()
KINDS = [(code, kind) for code in PLACES for kind in library().place(code).place.kinds]
ROADS = {
    "en": re.compile(r"\bmaker\b.*\b(police|report)\b", re.S),
    "zh-Hans": re.compile("开发者.*(报案|报警)", re.S),
}


def values_asked(when):
    """Every (field, value) that a condition compares with."""
    if when is None:
        return set()
    inner = (*(when.any_ or ()), *(when.all_ or ()), *((when.not_,) if when.not_ else ()))
    found = set().union(*(values_asked(w) for w in inner)) if inner else set()
    values = when.in_ or ((when.is_,) if isinstance(when.is_, str) else ())
    return found | {(when.field, v) for v in values if when.field}


@cache
def ladders(code, kind):
    """(problem, region, ladder) of every case of this kind, also with each answer that its doors ask for."""
    pack = library().place(code)
    own = {"place", "firm-kind", "problem", "region"}
    whens = [pack.doors[d].when for d in pack.place.kinds[kind].ladder]
    more = {fv for when in whens for fv in values_asked(when) if fv[0] not in own}
    regions = pack.place.regions if pack.place.region_needed else (None, *pack.place.regions)
    found = {}
    for problem, region, extra in product(library().playbook_ids(), regions, [None, *sorted(more)]):
        values = {"place": code, "firm-kind": kind, "problem": problem, "region": region}
        facts = PlainFacts(values | (dict([extra]) if extra else {}))
        doors = ladder(pack.place, pack.doors, kind, problem, facts)
        found[problem, region, tuple(d.id for d in doors)] = (problem, region, doors)
    return tuple(found.values())


@pytest.mark.parametrize(("code", "kind"), KINDS)
def test_every_case_has_a_ladder_that_starts_with_the_firm(code, kind):
    for problem, region, doors in ladders(code, kind):
        assert doors, (problem, region)
        first = doors[0]
        assert first.kind is DoorKind.FIRM, (problem, region, first.id)
        assert first.opens.at_once, (problem, region, first.id)


@pytest.mark.parametrize(("code", "kind"), KINDS)
def test_no_door_stands_before_the_one_it_opens_after(code, kind):
    for problem, region, doors in ladders(code, kind):
        ids = [d.id for d in doors]
        assert len(ids) == len(set(ids)), (problem, region)
        for at, door in enumerate(doors):
            before = door.opens.after
            assert before is None or before not in ids[at:], (problem, region, door.id)


@pytest.mark.parametrize(("code", "kind"), KINDS)
def test_no_door_is_on_a_ladder_whose_case_it_excludes(code, kind):
    pack = library().place(code)
    listed = pack.place.kinds[kind].ladder
    assert [d for d in listed if pack.doors[d].firm_kinds and kind not in pack.doors[d].firm_kinds] == []
    for problem, region, doors in ladders(code, kind):
        for door in doors:
            assert not door.firm_kinds or kind in door.firm_kinds
            assert not door.problems or problem in door.problems
            assert not door.regions or region in door.regions


@pytest.mark.parametrize(("code", "kind"), KINDS)
def test_who_is_not_competent_is_on_no_ladder_and_has_words(code, kind):
    pack = library().place(code)
    route = pack.place.kinds[kind]
    assert set(route.not_competent) & set(route.ladder) == set()
    for words in pack.texts.values():
        assert all(words.doors[d].name for d in (*route.ladder, *route.not_competent))


@pytest.mark.parametrize("code", PLACES)
def test_every_door_and_clock_that_is_named_exists(code):
    pack = library().place(code)
    for kind in pack.place.kinds.values():
        assert {*kind.ladder, *kind.not_competent} <= pack.doors.keys()
    for door in pack.doors.values():
        named = {door.opens.clock, door.file_within, door.answers_within} - {None}
        assert named <= pack.clocks.keys(), door.id
        assert door.opens.after is None or door.opens.after in pack.doors, door.id


@pytest.mark.parametrize("code", PLACES)
def test_a_clock_is_named_by_doors_in_the_role_that_it_can_have(code):
    pack = library().place(code)
    for door in pack.doors.values():
        if door.opens.clock:
            assert pack.clocks[door.opens.clock].who != "consumer", door.id
        if door.file_within:
            assert pack.clocks[door.file_within].who == "consumer", door.id
        if door.answers_within:
            assert pack.clocks[door.answers_within].who != "consumer", door.id


@pytest.mark.parametrize("code", PLACES)
def test_regions_in_conditions_are_regions_of_the_place(code):
    pack = library().place(code)
    for item in (*pack.doors.values(), *pack.clocks.values()):
        asked = {v for f, v in values_asked(item.when) if f == "region"}
        known = {*pack.place.regions, *pack.place.calendar.regions}
        assert asked <= known or not pack.place.regions, item.id
        assert set(item.regions) <= set(pack.place.regions), item.id


@pytest.mark.parametrize("code", PLACES)
def test_self_custody_names_the_closed_road_and_the_ones_that_are_left(code):
    pack = library().place(code)
    for language, words in pack.texts.items():
        text = words.kinds["self-custody"].dead_end
        assert text, language
        assert ROADS[language].search(text), (language, text)
    for problem, region, doors in ladders(code, "self-custody"):
        assert all(d.opens.at_once for d in doors[:1])
        if problem == "stolen-account":
            reports = [d for d in doors if d.kind is DoorKind.POLICE and d.opens.at_once]
            assert reports, (problem, region)


def test_the_walk_over_conditions_sees_every_field():
    for code in PLACES:
        for door in library().place(code).doors.values():
            named = {f for f, _ in values_asked(door.when)}
            assert named <= fields_named(door.when)
