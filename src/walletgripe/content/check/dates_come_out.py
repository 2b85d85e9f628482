"""Check: the worked examples of `places/<code>/tests.yaml` come out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from walletgripe.content.check.context import Content, Item
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.condition import PlainFacts
from walletgripe.core.contenttest import PlaceTest
from walletgripe.core.ladder import ladder
from walletgripe.core.place import Clock, Place


def dates_come_out(content: Content) -> Iterator[ContentProblem]:
    """A wrong day costs a right. Each clock is worked by hand from its source, then by the program."""
    for item in content.places.values():
        file, place = item.one("place-tests"), item.one("place")
        if file and place:
            for n, test in enumerate(file.value):
                yield from _example(item, file, n, test, place.value)


def _example(item: Item, file: File, n: int, test: PlaceTest, place: Place) -> Iterator[ContentProblem]:
    fault = test.fault()
    if fault:
        instead = "name, clock, from, due, source (and region), or name, firm-kind, problem, doors"
        yield file.problem((n,), fault, instead)
    elif test.clock and test.from_ and test.due:
        yield from _date(item, file, n, test, place)
    elif test.firm_kind and test.problem:
        yield from _ladder(item, file, n, test, place)


def _date(item: Item, file: File, n: int, test: PlaceTest, place: Place) -> Iterator[ContentProblem]:
    clocks = item.named("clock")
    clock = clocks[test.clock].value if test.clock in clocks else None
    if clock is None or clock.length is None:
        why = "has no length" if clock else "does not exist"
        with_length = [id_ for id_, c in clocks.items() if c.value.length]
        instead = did_you_mean(test.clock or "", with_length)
        yield file.problem((n, "clock"), f"the clock {quoted(test.clock or '')} {why}", instead)
        return
    if test.region is not None and test.region not in place.calendar.regions:
        instead = did_you_mean(test.region, place.calendar.regions)
        yield file.problem((n, "region"), f"there is no region {quoted(test.region)}", instead)
        return
    try:
        due = due_day(place, test.region, clock, dt.date.fromisoformat(test.from_ or ""))
    except ValueError as error:
        yield file.problem((n, "from"), f"the day cannot be counted: {error}", "a day that exists")
        return
    if due.isoformat() != test.due:
        what = (
            f"{quoted(test.name)}: counted from {test.from_} it ends on {due.isoformat()}, not on {test.due}"
        )
        yield file.problem((n, "due"), what, "correct the example, or the clock's length, unit or roll")


def due_day(place: Place, region: str | None, clock: Clock, start: dt.date) -> dt.date:
    """The last day of a clock. Raises ValueError when the rule gives none for this start."""
    from walletgripe.content.calendars import LibraryCalendar
    from walletgripe.core.deadlines import deadline_of

    found = deadline_of(clock, start, LibraryCalendar(place.calendar, region))
    if found.due is None:
        raise ValueError("; ".join(str(w) for w in found.warnings))
    return found.due


def _ladder(item: Item, file: File, n: int, test: PlaceTest, place: Place) -> Iterator[ContentProblem]:
    kind = place.kinds.get(test.firm_kind or "")
    if kind is None:
        what = f"there is no kind of firm {quoted(test.firm_kind or '')}"
        yield file.problem((n, "firm-kind"), what, did_you_mean(test.firm_kind or "", place.kinds))
        return
    if test.region is not None and test.region not in place.regions:
        what = f"there is no region {quoted(test.region)}"
        yield file.problem((n, "region"), what, did_you_mean(test.region, place.regions))
        return
    doors = {id_: door.value for id_, door in item.named("door").items()}
    values = {"place": place.id, "firm-kind": test.firm_kind, "problem": test.problem, "region": test.region}
    facts = PlainFacts({name: value for name, value in values.items() if value})
    found = ladder(place, doors, test.firm_kind or "", test.problem or "", facts)
    if tuple(door.id for door in found) != test.doors:
        what = f"{quoted(test.name)}: the doors are {', '.join(door.id for door in found)}"
        yield file.problem((n, "doors"), what, f"expected {', '.join(test.doors or ()) or 'none'}")
