"""What `next --json` prints: the dates, the doors and their reasons as data."""

from __future__ import annotations

from typing import Any

from walletgripe.core.agenda import dues
from walletgripe.core.case import Case
from walletgripe.core.openings import Opening
from walletgripe.core.placewords import ClockTexts, DoorTexts
from walletgripe.core.timetable import Timed
from walletgripe.flows.checking import BAD
from walletgripe.flows.course import course
from walletgripe.flows.desk import Desk
from walletgripe.flows.proposing import proposed
from walletgripe.flows.scripted import words_in
from walletgripe.flows.todos import todo_data


def next_data(desk: Desk, case: Case) -> dict[str, Any]:
    """Every field is always there, null or empty when there is nothing."""
    where = course(desk, case)
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id)
    letter = proposed(desk, case, where=where)
    by = where.answer_by or where.standing.answer_by
    return {
        "case": case.number,
        "today": desk.today.isoformat(),
        "letter_sent": where.answer_by is not None,
        "answer_by": by.isoformat() if by else None,
        "promises": [
            {"contact": d.number, "due": d.day.isoformat(), "promised": case.contacts[d.number].promised}
            for d in dues(case)
            if d.what == "promise"
        ],
        "clocks": [_clock(desk, t, words.clocks[t.clock.id]) for t in where.watched],
        "doors": [_door(desk, o, words.doors[o.door.id]) for o in where.openings],
        "not_competent": list(where.standing.place.place.kinds[case.text("firm-kind") or ""].not_competent),
        "warnings": list(where.standing.warnings),
        "contacts_to_avoid": [
            {"contact": c.n, "value": c.value, "verdict": c.verdict, "reasons": list(c.reasons)}
            for c in case.checked()
            if c.verdict in BAD
        ],
        "todo": todo_data(desk, case),
        "letter": {"kind": letter.kind, "door": letter.door, "why": desk.say(letter.why), "due": letter.due},
    }


def _clock(desk: Desk, timed: Timed, words: ClockTexts) -> dict[str, Any]:
    counted = timed.deadline.counted
    extended = timed.deadline.extended_due
    return {
        "id": timed.clock.id,
        "who": timed.clock.who,
        "what": words.what,
        "due": timed.due.isoformat(),
        "state": timed.state.value,
        "start": timed.started.day.isoformat(),
        "start_sure": timed.started.sure,
        "start_why": desk.say(timed.started.why),
        "rule": desk.say(counted.rule) if counted else None,
        "counted": counted.counted if counted else None,
        "skipped": [{"date": d.date.isoformat(), "why": d.why} for d in counted.skipped] if counted else [],
        "worked": [{"date": d.date.isoformat(), "why": d.why} for d in counted.worked] if counted else [],
        "extended_due": extended.isoformat() if extended else None,
        "moved": desk.say(timed.moved) if timed.moved else None,
        "basis": words.basis,
        "force": timed.clock.force.value,
        "duty": timed.clock.is_duty,
        "checked": timed.clock.checked,
        "warnings": [desk.say(w) for w in timed.deadline.warnings],
    }


def _door(desk: Desk, opening: Opening, words: DoorTexts) -> dict[str, Any]:
    return {
        "id": opening.door.id,
        "name": words.name,
        "kind": opening.door.kind.value,
        "state": opening.state.value,
        "on": opening.on.isoformat() if opening.on else None,
        "until": opening.until.isoformat() if opening.until else None,
        "why": desk.say(opening.why),
        "channels": [
            {"type": c.type, "value": c.shown(desk.language)} for c in opening.door.channels if c.printable
        ],
    }
