"""The ladder of a case: who can be asked, in order, and which clock dates the firm's answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from walletgripe.core.condition import Facts, holds
from walletgripe.core.place import Clock, Door, Place

FEEDBACK = "suggestion"  # the problem that is no complaint: nobody but the firm is asked, and no rule applies


def ladder(
    place: Place, doors: Mapping[str, Door], kind: str, problem: str, facts: Facts
) -> tuple[Door, ...]:
    """The doors for this kind of firm and problem, in order; doors that do not fit the case are left out."""
    route = place.kinds.get(kind)
    if route is None:
        return ()
    region = facts.value("region")
    listed = (doors[d] for d in order(place, kind, problem) if d in doors)
    return tuple(d for d in listed if fits(d, kind, problem, region) and holds(d.when, facts))


def order(place: Place, kind: str, problem: str | None) -> tuple[str, ...]:
    """The ids of a ladder as this problem orders them: first the firm, then what its place puts ahead."""
    ids = place.kinds[kind].ladder
    if problem == FEEDBACK:
        return ids[:1]
    ahead = [d for d in place.ahead.get(problem or "", ()) if d in ids[1:]]
    return (*ids[:1], *ahead, *(d for d in ids[1:] if d not in ahead))


def fits(door: Door, kind: str, problem: str, region: object = None) -> bool:
    """True when a door handles this kind of firm and this problem, in this region or everywhere."""
    return (
        (not door.firm_kinds or kind in door.firm_kinds)
        and (not door.problems or problem in door.problems)
        and (not door.regions or region in door.regions)
    )


def answer_clock(
    clocks: Iterable[Clock], kind: str, problem: str, region: str | None, facts: Facts, day: dt.date
) -> Clock | None:
    """The best-ranked clock that dates an answer to a complaint sent on `day`, or None."""
    if problem == FEEDBACK:
        return None
    iso = day.isoformat()
    fitting = [
        c
        for c in clocks
        if c.answers_complaint is not None
        and c.length is not None
        and (not c.problems or problem in c.problems)
        and (not c.firm_kinds or kind in c.firm_kinds)
        and (not c.regions or region in c.regions)
        and holds(c.when, facts)
        and (c.in_force.since or "") <= iso <= (c.in_force.until or "9999")
    ]
    return min(fitting, key=lambda c: (c.answers_complaint or 99, c.id), default=None)
