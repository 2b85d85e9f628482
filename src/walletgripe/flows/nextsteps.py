"""What to do next in a case, with dates: send, wait until, gather, and whom to ask after that."""

from __future__ import annotations

from walletgripe.core.agenda import dues
from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.facts import CaseFacts
from walletgripe.core.message import msg
from walletgripe.core.phrasing import long_date
from walletgripe.core.place import Door, DoorTexts
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import bracketed, named
from walletgripe.flows.letter import Standing, standing
from walletgripe.flows.scripted import words_in

Steps = list[tuple[str, list[str]]]
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
    now = standing(desk, case)
    groups = [
        (msg("Now"), [*_cards_left(desk, case, now), *_send(desk, now)]),
        (msg("Proof still to get"), _to_get(desk, case, now)),
        (msg("Dates"), _dates(desk, case, now)),
        (msg("If that does not help"), _doors(desk, now)),
        (msg("Not for this"), _not_for(desk, case, now)),
        (msg("Also"), _playbook_steps(desk, case, now)),
    ]
    return [(desk.say(title), lines) for title, lines in groups if lines]


def _day(desk: Desk, case: Case, iso: str) -> str:
    import datetime as dt

    pattern = "y年M月d日" if desk.language == "zh-Hans" else "d MMMM y"
    return long_date(dt.date.fromisoformat(iso[:10]), desk.language, pattern)


def _cards_left(desk: Desk, case: Case, now: Standing) -> list[str]:
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id)
    later = [c.id for c in now.playbook.playbook.urgent if (t := case.ticks.get(c.id)) and t.state == "later"]
    return [desk.say(msg("Still to do: {what}", what=words.urgent[i].do)) for i in later if i in words.urgent]


def _send(desk: Desk, now: Standing) -> list[str]:
    door = now.first_door
    if door is None:
        return []
    words = words_in(now.place.texts, desk.language, now.place.place.id).doors[door.id]
    lines = [desk.say(msg("Read the letter aloud once, then send it to: {name}", name=words.name))]
    lines += [f"- {how}" for how in words.how]
    lines += [f"- {c}" for c in printed_channels(desk, door)]
    lines.append(desk.say(msg("Keep proof of the day it went out: a screenshot, a receipt, the sent mail.")))
    return lines


def printed_channels(desk: Desk, door: Door) -> list[str]:
    """The channels that may be shown as the door's own."""
    return [named(desk.say, desk.say(CHANNELS[c.type]), c.value) for c in door.channels if c.printable]


def _to_get(desk: Desk, case: Case, now: Standing) -> list[str]:
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id).evidence
    wanted = [words[i] for i in case.chosen("evidence.get") if i in words]
    return [named(desk.say, w.name, w.how) for w in wanted]


def _dates(desk: Desk, case: Case, now: Standing) -> list[str]:
    lines = []
    for due in dues(case):
        day = _day(desk, case, due.day.isoformat())
        if due.what == "promise":
            said = case.contacts[due.number].promised or ""
            lines.append(desk.say(msg("{day}: support promised “{said}”", day=day, said=said)))
        else:
            lines.append(desk.say(msg("{day}: the letter asks for an answer by this day", day=day)))
    if now.clock:
        words = words_in(now.place.texts, desk.language, now.place.place.id).clocks.get(now.clock.id)
        if words:
            lines.append(desk.say(msg("Rule: {what} ({basis})", what=words.what, basis=words.basis)))
    return lines + list(now.warnings)


def _doors(desk: Desk, now: Standing) -> list[str]:
    words = words_in(now.place.texts, desk.language, now.place.place.id)
    lines = []
    for door in now.doors[1:]:
        told: DoorTexts = words.doors[door.id]
        when = told.opens or (
            desk.say(msg("at once")) if door.opens.at_once else desk.say(msg("after the step before"))
        )
        lines.append(bracketed(desk.say, told.name, when.rstrip(".。")))
        lines += [f"    {channel}" for channel in printed_channels(desk, door)]
    return lines


def _not_for(desk: Desk, case: Case, now: Standing) -> list[str]:
    """Doors that people try in vain for this kind of firm, each with what it does handle."""
    route = now.place.place.kinds[case.text("firm-kind") or ""]
    words = words_in(now.place.texts, desk.language, now.place.place.id).doors
    doors = [words[d] for d in route.not_competent if d in words]
    return [named(desk.say, d.name, d.not_for or d.handles) for d in doors]


def _playbook_steps(desk: Desk, case: Case, now: Standing) -> list[str]:
    words = words_in(now.playbook.texts, desk.language, now.playbook.playbook.id).steps
    facts = CaseFacts(case, now.playbook.playbook, desk.today)
    return [words[s.id].do for s in now.playbook.playbook.steps if s.id in words and holds(s.when, facts)]
