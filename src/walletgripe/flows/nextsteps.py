"""What to do next in a case, with dates: send, wait until, gather, and whom to ask after that."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from walletgripe.core.agenda import dues
from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.facts import CaseFacts
from walletgripe.core.ladder import FEEDBACK
from walletgripe.core.message import msg
from walletgripe.core.openings import DoorState, Opening
from walletgripe.core.phrasing import long_date
from walletgripe.core.place import Door, Force
from walletgripe.core.placewords import ClockTexts, DoorTexts
from walletgripe.core.timetable import State, Timed
from walletgripe.flows.checking import to_avoid
from walletgripe.flows.course import Course, course
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import bracketed, listed, named
from walletgripe.flows.proposing import proposed, told
from walletgripe.flows.scripted import words_in
from walletgripe.flows.standing import Standing
from walletgripe.flows.todos import open_todos

Steps = list[tuple[str, list[str]]]
STATES = {
    State.RUNNING: msg("running"),
    State.PASSED: msg("the day is over and nothing is noted"),
    State.ANSWERED: msg("done in time"),
    State.LATE: msg("done too late"),
    State.STOPPED: msg("the other side has written; check whether this was done"),
}
DOOR_STATES = {
    DoorState.OPEN: msg("open now"),
    DoorState.OPENS: msg("opens later"),
    DoorState.WAITS: msg("not yet"),
    DoorState.CLOSED: msg("closed"),
    DoorState.USED: msg("asked already"),
}
FORCES = {
    Force.LAW: msg("law"),
    Force.REGULATOR: msg("what the regulator expects, not law"),
    Force.SCHEME: msg("a rule of the payment scheme, not law"),
    Force.PLEDGE: msg("a pledge of the service, not law"),
    Force.PRACTICE: msg("practice, not law"),
}
CHANNELS = {
    "phone": msg("phone"),
    "web": msg("web"),
    "email": msg("e-mail"),
    "post": msg("post"),
    "app": msg("app"),
    "in-person": msg("in person"),
    "text": msg("text message"),
}


def next_steps(desk: Desk, case: Case) -> Steps:
    """Titled lists of lines, in the order in which one needs them."""
    where = course(desk, case)
    now = where.standing
    groups = [
        (msg("Now"), _now(desk, case, where)),
        (msg("Proof still to get"), _to_get(desk, case, now)),
        (msg("Your own account"), open_todos(desk, case)),
        (msg("Dates"), _dates(desk, case, where)),
        (msg("If that does not help"), _doors(desk, where)),
        (msg("Not for this"), _not_for(desk, case, now)),
        (msg("Also"), _playbook_steps(desk, case, now)),
    ]
    return [(desk.say(title), lines) for title, lines in groups if lines]


def shown_day(desk: Desk, day: dt.date) -> str:
    """A day as the screen's language writes it."""
    return long_date(day, desk.language, "y年M月d日" if desk.language == "zh-Hans" else "d MMMM y")


def _now(desk: Desk, case: Case, where: Course) -> list[str]:
    now = where.standing
    return [
        *to_avoid(desk, case),
        *_alerts(desk, case, now),
        *_cards_left(desk, case, now),
        *_send(desk, case, now),
        *_letter_now(desk, case, where),
        *_go_on(desk, where),
    ]


def _letter_now(desk: Desk, case: Case, where: Course) -> list[str]:
    """The letter that is due after the first one, and how to write it."""
    made = proposed(desk, case, where=where)
    if not made.due or made.kind in ("first", FEEDBACK):
        return []
    how = msg("Write it with `walletgripe letter --case {number}`.", number=case.number)
    return [told(desk, made, where), f"- {desk.say(how)}"]


def _go_on(desk: Desk, where: Course) -> list[str]:
    """The first door that has opened since the firm answered or let its day pass."""
    opened = [o for o in where.openings[1:] if o.state is DoorState.OPEN and o.on]
    if not opened:
        return []
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id)
    told = words.doors[opened[0].door.id]
    if opened[0].until:
        until = shown_day(desk, opened[0].until)
        line = msg("If it is not settled, you can now go to: {name}, until {day}", name=told.name, day=until)
    else:
        line = msg("If it is not settled, you can now go to: {name}", name=told.name)
    return [desk.say(line), *(f"- {how}" for how in told.how)]


def _alerts(desk: Desk, case: Case, now: Standing) -> list[str]:
    """The playbook's warnings that hold for this case: they come before everything else."""
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id).alerts
    facts = CaseFacts(case, now.playbook.playbook, desk.today)
    return [f"! {words[a.id]}" for a in now.playbook.playbook.alerts if holds(a.when, facts)]


def _cards_left(desk: Desk, case: Case, now: Standing) -> list[str]:
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id)
    later = [c.id for c in now.playbook.playbook.urgent if (t := case.ticks.get(c.id)) and t.state == "later"]
    return [desk.say(msg("Still to do: {what}", what=words.urgent[i].do)) for i in later if i in words.urgent]


def _send(desk: Desk, case: Case, now: Standing) -> list[str]:
    door = now.first_door
    if door is None or any(s.door == door.id for s in case.sent_log):
        return []
    words = words_in(now.place.texts, desk.language, now.place.place.id).doors[door.id]
    lines = [desk.say(msg("Read the letter aloud once, then send it to: {name}", name=words.name))]
    lines += [f"- {how}" for how in words.how]
    lines += [f"- {c}" for c in printed_channels(desk, door)]
    lines.append(desk.say(msg("Keep proof of the day it went out: a screenshot, a receipt, the sent mail.")))
    note = msg("When it has gone out, note it: walletgripe sent --case {number}", number=case.number)
    return [*lines, desk.say(note)]


def printed_channels(desk: Desk, door: Door) -> list[str]:
    """The channels that may be shown as the door's own."""
    return [
        named(desk.say, desk.say(CHANNELS[c.type]), c.shown(desk.language))
        for c in door.channels
        if c.printable
    ]


def _to_get(desk: Desk, case: Case, now: Standing) -> list[str]:
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id).evidence
    wanted = [words[i] for i in case.chosen("evidence.get") if i in words]
    return [named(desk.say, w.name, w.how) for w in wanted]


Dated = tuple[dt.date, list[str]]


def _dates(desk: Desk, case: Case, where: Course) -> list[str]:
    """Everything dated, soonest first."""
    entries = [*_promises(desk, case), *_asked(desk, where), *_clocks(desk, where)]
    lines = [line for _, told in sorted(entries, key=lambda e: e[0]) for line in told]
    return lines + list(where.standing.warnings if where.answer_by is None else ())


def _promises(desk: Desk, case: Case) -> Iterator[Dated]:
    for due in dues(case):
        if due.what == "promise":
            said = case.contacts[due.number].promised or ""
            line = msg("{day}: support promised “{said}”", day=shown_day(desk, due.day), said=said)
            yield due.day, [desk.say(line)]


def _asked(desk: Desk, where: Course) -> Iterator[Dated]:
    """The day of the answer, where no clock that runs tells it."""
    now = where.standing
    if where.answer_by is None:
        if now.answer_by is None:
            return
        day = msg(
            "{day}: an answer is asked for by this day, if the letter goes out today",
            day=shown_day(desk, now.answer_by),
        )
        lines = [desk.say(day)]
        if now.clock:
            words = words_in(now.place.texts, desk.language, now.place.place.id).clocks[now.clock.id]
            lines.append("    " + desk.say(msg("Rule: {what} ({basis})", what=words.what, basis=words.basis)))
        yield now.answer_by, lines
    elif not any(t.clock.answers_complaint for t in where.timed):
        day = msg("{day}: the letter asks for an answer by this day", day=shown_day(desk, where.answer_by))
        yield where.answer_by, [desk.say(day)]


def _clocks(desk: Desk, where: Course) -> Iterator[Dated]:
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id)
    for timed in where.watched:
        yield timed.due, timed_lines(desk, timed, words.clocks[timed.clock.id])


def timed_lines(desk: Desk, timed: Timed, words: ClockTexts) -> list[str]:
    """One clock: its day, whose it is, how it stands; then rule, source, start, and the day last checked."""
    line = named(desk.say, shown_day(desk, timed.due), words.what)
    counted = timed.deadline.counted
    lines = [bracketed(desk.say, line.rstrip("。."), desk.say(STATES[timed.state]))]
    rule = desk.say(counted.rule) if counted else ""
    lines.append("    " + listed(desk.say, [p for p in (rule, desk.say(timed.started.why)) if p]))
    checked = desk.say(msg("last checked {day}", day=timed.clock.checked))
    lines.append("    " + listed(desk.say, [words.basis, desk.say(FORCES[timed.clock.force]), checked]))
    if timed.moved:
        lines.append("    " + desk.say(timed.moved))
    return lines + [f"    {desk.say(w)}" for w in timed.deadline.warnings]


def _doors(desk: Desk, where: Course) -> list[str]:
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id)
    lines = []
    for opening in where.openings[1:]:
        told: DoorTexts = words.doors[opening.door.id]
        lines.append(bracketed(desk.say, told.name, door_state(desk, opening)))
        if told.opens:
            lines.append(f"    {told.opens}")
        lines += [f"    {channel}" for channel in printed_channels(desk, opening.door)]
    return lines


def door_state(desk: Desk, opening: Opening) -> str:
    """How a door stands today, with its days."""
    parts = [desk.say(DOOR_STATES[opening.state])]
    if opening.state is DoorState.OPENS and opening.on:
        parts = [desk.say(msg("opens on {day}", day=shown_day(desk, opening.on)))]
    parts.append(desk.say(opening.why))
    if opening.until and opening.state is not DoorState.CLOSED:
        parts.append(desk.say(msg("until {day}", day=shown_day(desk, opening.until))))
    return listed(desk.say, parts)


def _not_for(desk: Desk, case: Case, now: Standing) -> list[str]:
    """Doors that people try in vain for this kind of firm, each with what it does handle."""
    route = now.place.place.kinds[case.text("firm-kind") or ""]
    words = words_in(now.place.texts, desk.language, now.place.place.id).doors
    doors = [words[d] for d in route.not_competent if d in words]
    return [named(desk.say, d.name, d.not_for) if d.not_for else d.name for d in doors]


def _playbook_steps(desk: Desk, case: Case, now: Standing) -> list[str]:
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id).steps
    facts = CaseFacts(case, now.playbook.playbook, desk.today)
    return [words[s.id].do for s in now.playbook.playbook.steps if s.id in words and holds(s.when, facts)]
