"""The ladder and the law of a place, to read and as data, without any case."""

from __future__ import annotations

from typing import Any

from walletgripe.core.condition import Facts, PlainFacts, When, holds
from walletgripe.core.errors import NotFoundError
from walletgripe.core.ladder import FEEDBACK, order
from walletgripe.core.message import msg
from walletgripe.core.packs import PlacePack
from walletgripe.core.place import Clock, Door, Reference, Right
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import words_in


def doors_data(
    desk: Desk, code: str, kind: str | None, problem: str | None, region: str | None
) -> dict[str, Any]:
    """The ladders of a place: of one kind of firm, or of all. Raises NotFoundError for unknown names."""
    pack = desk.contents.place(code)
    words = words_in(pack.texts, desk.language, code)
    _known(region, pack.place.regions, "--region")
    _known(kind, tuple(pack.place.kinds), "--firm-kind")
    _known(problem, _problems_of(desk, pack), "--problem")
    kinds = [kind] if kind else list(pack.place.kinds)
    return {
        "place": code,
        "name": words.name,
        "problem": problem,
        "region": region,
        "kinds": [_kind(desk, pack, k, problem, region) for k in kinds],
        "licence_check": list(words.licence_check),
        "warnings": list(words.warnings),
    }


def _known(value: str | None, allowed: tuple[str, ...], where: str) -> None:
    if value is not None and value not in allowed:
        raise NotFoundError(
            msg("“{value}” is not known here.", value=value),
            where=where,
            next=msg("There are: {ids}", ids=", ".join(allowed) or "-"),
        )


def _problems_of(desk: Desk, pack: PlacePack) -> tuple[str, ...]:
    """The problems that have a playbook, and those that this place already has law for."""
    lists = [d.problems for d in pack.doors.values()] + [c.problems for c in pack.clocks.values()]
    lists += [r.problems for r in pack.rights.values()]
    return tuple(dict.fromkeys((*desk.contents.playbook_ids(), *(p for some in lists for p in some))))


def _kind(desk: Desk, pack: PlacePack, kind: str, problem: str | None, region: str | None) -> dict[str, Any]:
    words = words_in(pack.texts, desk.language, pack.place.id)
    facts = PlainFacts({"place": pack.place.id, "firm-kind": kind, "problem": problem, "region": region})
    route = pack.place.kinds[kind]
    listed = _ladder(pack, kind, facts)
    return {
        "kind": kind,
        "label": words.kinds[kind].label,
        "recognise": words.kinds[kind].recognise,
        "dead_end": words.kinds[kind].dead_end,
        "doors": [door_data(desk, pack, d) for d in listed],
        "not_competent": [
            {"id": d, "name": words.doors[d].name, "not_for": words.doors[d].not_for}
            for d in route.not_competent
        ],
    }


def _ladder(pack: PlacePack, kind: str, facts: Facts) -> tuple[Door, ...]:
    """Every door of this kind of firm that the little that is known does not rule out."""
    problem, region = facts.value("problem"), facts.value("region")
    ids = order(pack.place, kind, str(problem) if problem else None)
    return tuple(
        d
        for d in (pack.doors[i] for i in ids)
        if (not d.firm_kinds or kind in d.firm_kinds)
        and (not d.problems or problem is None or problem in d.problems)
        and (not d.regions or region is None or region in d.regions)
        and _judged(d.when, facts) is not False
    )


def _judged(when: When | None, facts: Facts) -> bool | None:
    """Whether a condition holds, or None when that hangs on what only a case knows."""
    if when is None:
        return True
    if when.not_ is not None:
        inner = _judged(when.not_, facts)
        return None if inner is None else not inner
    if when.any_ is not None or when.all_ is not None:
        wanted = when.any_ is not None
        found = [_judged(w, facts) for w in when.any_ or when.all_ or ()]
        return wanted if wanted in found else None if None in found else not wanted
    if when.field is None or facts.value(when.field) is None:
        return None
    return holds(when, facts)


def door_data(desk: Desk, pack: PlacePack, door: Door) -> dict[str, Any]:
    """One door with all that a user needs to know of it."""
    words = words_in(pack.texts, desk.language, pack.place.id).doors[door.id]
    return {
        "id": door.id,
        "name": words.name,
        "kind": door.kind.value,
        "handles": words.handles,
        "not_for": words.not_for,
        "opens": words.opens,
        "opens_clock": door.opens.clock,
        "at_once": door.opens.at_once,
        "file_within": _clock_line(desk, pack, door.file_within),
        "answers_within": _clock_line(desk, pack, door.answers_within),
        "answers": words.answers,
        "asks": list(words.asks),
        "how": list(words.how),
        "fee": words.fee,
        "free": door.free,
        "binding": door.binding,
        "form": [{"id": f.id, "characters": f.characters} for f in door.form],
        "files": {"count": door.files.count, "each": door.files.each, "total": door.files.total}
        if door.files
        else None,
        "languages": list(door.languages or pack.place.languages),
        "regions": list(door.regions),
        "channels": [{"type": c.type, "value": c.shown(desk.language)} for c in door.channels if c.printable],
        "confidence": door.confidence.value,
        "checked": door.checked,
        "sources": _sources(door.references),
    }


def _clock_line(desk: Desk, pack: PlacePack, id_: str | None) -> dict[str, Any] | None:
    if id_ is None:
        return None
    words = words_in(pack.texts, desk.language, pack.place.id).clocks[id_]
    clock = pack.clocks[id_]
    length = {"n": clock.length.n, "unit": clock.length.unit.value} if clock.length else None
    return {"id": id_, "what": words.what, "length": length, "basis": words.basis}


def _sources(references: tuple[Reference, ...]) -> list[dict[str, str | None]]:
    return [{"title": r.title, "says": r.says, "url": r.url, "date": r.date} for r in references]


def law_data(desk: Desk, code: str, problem: str | None, region: str | None) -> dict[str, Any]:
    """The clocks and rights of a place, of one problem or of all. Raises NotFoundError for unknown names."""
    pack = desk.contents.place(code)
    words = words_in(pack.texts, desk.language, code)
    _known(region, pack.place.regions, "--region")
    _known(problem, _problems_of(desk, pack), "--problem")
    clocks = [c for c in pack.clocks.values() if _about(c.problems, c.regions, problem, region)]
    rights = [r for r in pack.rights.values() if _about(_problems(r), r.regions, problem, region)]
    return {
        "place": code,
        "name": words.name,
        "problem": problem,
        "region": region,
        "business_day": words.business_day,
        "clocks": [_clock(desk, pack, c) for c in clocks],
        "rights": [_right(desk, pack, r) for r in rights],
        "warnings": list(words.warnings),
    }


def _problems(right: Right) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*right.problems, *right.carries))) if right.problems else ()


def _about(
    problems: tuple[str, ...], regions: tuple[str, ...], problem: str | None, region: str | None
) -> bool:
    if problem == FEEDBACK and FEEDBACK not in problems:
        return False
    return (problem is None or not problems or problem in problems) and (
        region is None or not regions or region in regions
    )


def _clock(desk: Desk, pack: PlacePack, clock: Clock) -> dict[str, Any]:
    words = words_in(pack.texts, desk.language, pack.place.id).clocks[clock.id]
    length, extension = clock.length, clock.extension
    return {
        "id": clock.id,
        "who": clock.who,
        "what": words.what,
        "from": words.from_,
        "length": {"n": length.n, "unit": length.unit.value} if length else None,
        "extension": {"n": extension.n, "unit": extension.unit.value} if extension else None,
        "extension_when": words.extension,
        "basis": words.basis,
        **_standing(clock),
    }


def _right(desk: Desk, pack: PlacePack, right: Right) -> dict[str, Any]:
    words = words_in(pack.texts, desk.language, pack.place.id).rights[right.id]
    return {"id": right.id, "says": words.says, "basis": words.basis, **_standing(right)}


def _standing(value: Clock | Right) -> dict[str, Any]:
    return {
        "force": value.force.value,
        "duty": value.is_duty,
        "confidence": value.confidence.value,
        "since": value.in_force.since,
        "until": value.in_force.until,
        "firm_kinds": list(value.firm_kinds),
        "regions": list(value.regions),
        "checked": value.checked,
        "sources": _sources(value.references),
    }
