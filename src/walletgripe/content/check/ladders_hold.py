"""Check: every ladder names competent doors in an order in which they can open."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.check.context import Content, Item
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.place import Door, DoorKind

_FIRST_ELSEWHERE = ("self-custody", "unlicensed")


def ladders_hold(content: Content) -> Iterator[ContentProblem]:
    """A letter to a body that may not act, or too early, costs the user weeks and sometimes the right."""
    for item in content.places.values():
        file = item.one("place")
        if file is None or "door" in item.broken:
            continue
        doors = {id_: door.value for id_, door in item.named("door").items()}
        for kind, route in file.value.kinds.items():
            yield from _exist(file, ("kinds", kind, "not_competent"), route.not_competent, doors)
            yield from _exist(file, ("kinds", kind, "ladder"), route.ladder, doors)
            yield from _ladder(file, kind, route.ladder, doors)
            yield from _ahead(file, kind, doors)
            for n, door in enumerate(route.ladder):
                if door in route.not_competent:
                    what = f"the door {quoted(door)} is also named as not competent"
                    yield file.problem(("kinds", kind, "ladder", n), what, "one or the other")
        yield from _unused(item, file)


def _exist(file: File, key: Key, ids: tuple[str, ...], doors: dict[str, Door]) -> Iterator[ContentProblem]:
    for n, id_ in enumerate(ids):
        if id_ not in doors:
            yield file.problem((*key, n), f"there is no door {quoted(id_)}", did_you_mean(id_, doors))
        if id_ in ids[:n]:
            yield file.problem((*key, n), f"the door {quoted(id_)} stands twice", "each door once")


def _ladder(
    file: File, kind: str, ladder: tuple[str, ...], doors: dict[str, Door]
) -> Iterator[ContentProblem]:
    if not ladder:
        yield file.problem(
            ("kinds", kind, "ladder"), "an empty ladder", "name at least the door that is left"
        )
    for n, id_ in enumerate(ladder):
        door, key = doors.get(id_), ("kinds", kind, "ladder", n)
        if door is None:
            continue
        if n == 0 and door.kind is not DoorKind.FIRM and kind not in _FIRST_ELSEWHERE:
            yield file.problem(key, f"the ladder begins with {quoted(id_)}", "begin with a door of kind firm")
        if door.firm_kinds and kind not in door.firm_kinds:
            what = f"the door {quoted(id_)} is not competent for {kind}"
            yield file.problem(key, what, f"remove it, or add {kind} to its `firm_kinds`")
        after = door.opens.after
        if after and after not in ladder[:n] and not door.opens.at_once:
            what = f"the door {quoted(id_)} opens after {quoted(after)}, which does not stand before it"
            yield file.problem(key, what, "put it behind that door, or let it open `at_once`")


def _ahead(file: File, kind: str, doors: dict[str, Door]) -> Iterator[ContentProblem]:
    """What a problem puts ahead exists, and opens without a door that it then stands before."""
    first = file.value.kinds[kind].ladder[:1]
    for problem, ids in file.value.ahead.items():
        yield from _exist(file, ("ahead", problem), ids, doors)
        for n, id_ in enumerate(ids):
            door = doors.get(id_)
            if door is None or id_ not in file.value.kinds[kind].ladder or door.opens.at_once:
                continue
            if door.opens.after and door.opens.after not in (*first, *ids[:n]):
                what = f"the door {quoted(id_)} then stands before {quoted(door.opens.after)}, which it needs"
                yield file.problem(("ahead", problem, n), what, "put that door ahead too")


def _unused(item: Item, file: File) -> Iterator[ContentProblem]:
    used = {id_ for route in file.value.kinds.values() for id_ in (*route.ladder, *route.not_competent)}
    for id_, door in item.named("door").items():
        if id_ not in used:
            what = "this door stands in no ladder"
            yield door.problem((), what, f"name it in {file.relative}", warning=True)
