"""Noting that something went out, and what came back: the events that start, move and stop clocks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Literal

import msgspec

from walletgripe.core import events as ev
from walletgripe.core.course import BY_RULE, arrivals
from walletgripe.core.course import received as arrival
from walletgripe.core.deadlines import deadline_of
from walletgripe.core.errors import NotFoundError, RefusedError, UsageError
from walletgripe.core.ladder import FEEDBACK
from walletgripe.core.message import msg
from walletgripe.core.start import Start
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import words_in
from walletgripe.flows.standing import answer_day, counting_region, standing

Nature = Literal["acknowledgement", "holding", "final", "refusal", "other"]


def note_sent(
    desk: Desk,
    file: CaseFile,
    *,
    on: dt.date,
    letter: int | None = None,
    door: str | None = None,
    channel: str | None = None,
    received: dt.date | None = None,
    attach: Callable[[], ev.EvidenceAttached] | None = None,
) -> ev.LetterSent:
    """Record that a letter went out, or that a door was asked without a letter of ours.

    `attach` makes an exhibit of the proof; it is called when all else has been found good.
    Raises NotFoundError for an unknown letter or door, UsageError for days that cannot be.
    """
    _not_later(on, desk.today, "--on")
    if received is not None:
        _not_later(received, desk.today, "--received")
    if received is not None and received < on:
        raise UsageError(msg("It cannot have been received before it was sent."), where="--received")
    number = letter if letter is not None else (0 if door else max(file.case.letters, default=0))
    if number == 0 and door is None:
        raise NotFoundError(
            msg("No letter has been written in this case yet."),
            next=msg("Write it with `walletgripe letter`, or name who was asked with `--to DOOR`."),
        )
    if number and number not in file.case.letters:
        raise NotFoundError(msg("There is no letter {number} in this case.", number=number), where="--letter")
    to = _door(desk, file, door or file.case.letters[number].door)
    event = ev.LetterSent(
        letter=number,
        on=on.isoformat(),
        channel=channel,
        received=received.isoformat() if received else None,
        door=to,
    )
    asked = _answer_by(desk, file, to, arrival(event, Start.COMPLAINT_RECEIVED).day)
    proof = attach() if attach else None
    event = msgspec.structs.replace(event, answer_by=asked, proof=proof.n if proof else None)
    file.record(*([proof] if proof else []), event)
    return event


def door_name(desk: Desk, file: CaseFile, door: str) -> str:
    """What a door of this case is called on the screen."""
    pack = standing(desk, file.case).place
    return words_in(pack.texts, desk.language, pack.place.id).doors[door].name


def _door(desk: Desk, file: CaseFile, wanted: str) -> str:
    known = [d.id for d in standing(desk, file.case).doors]
    if wanted not in known:
        raise NotFoundError(
            msg("{door} is not on the ladder of this case.", door=wanted),
            where="--to",
            next=msg("There are: {ids}", ids=", ".join(known)),
        )
    return wanted


def _answer_by(desk: Desk, file: CaseFile, door: str, start: dt.date) -> str | None:
    """The firm's day counted anew from the day it arrived; other doors have their own clocks."""
    now = standing(desk, file.case)
    if now.first_door is None or door != now.first_door.id or now.playbook.playbook.id == FEEDBACK:
        return None
    region = file.case.text("region")
    return answer_day(desk, now.place.place, now.clock, region, start).due.isoformat()


def note_reply(
    desk: Desk,
    file: CaseFile,
    *,
    on: dt.date,
    nature: Nature,
    door: str | None = None,
    said: str | None = None,
    until: dt.date | None = None,
    channel: str | None = None,
    who: str | None = None,
    excuse: str | None = None,
    answered: tuple[str, ...] | None = None,
) -> None:
    """Record an answer, and more time where it was claimed. Raises RefusedError for a secret in the words."""
    _not_later(on, desk.today, "--on")
    for where, text in (("--said", said), ("--who", who), ("--channel", channel)):
        secret = desk.guard.secret(text) if text else None
        if secret is not None:
            raise RefusedError(secret.why, where=where, next=msg("Nothing was stored. Leave it out."))
    if until is not None and until < on:
        raise UsageError(msg("More time cannot end before the reply that asks for it."), where="--until")
    firm = standing(desk, file.case).first_door
    to = _door(desk, file, door or (firm.id if firm else ""))
    _not_before_sending(file, to, on)
    told = ev.ReplyReceived(
        on=on.isoformat(),
        door=to,
        nature=nature,
        said=said,
        channel=channel,
        who=who,
        excuse=excuse,
        answered=answered,
    )
    new: list[ev.AnyEvent] = [told]
    if until is not None:
        new.append(ev.TimeExtended(on=on.isoformat(), until=until.isoformat(), door=to))
    elif nature == "holding" and firm and to == firm.id:
        new += _more_by_rule(desk, file, on, to)
    file.record(*new)


def _not_before_sending(file: CaseFile, door: str, on: dt.date) -> None:
    """An answer is younger than what it answers. Raises UsageError."""
    went = min((s.on for s in file.case.sent_log if s.door == door), default=None)
    if went is not None and on.isoformat() < went:
        raise UsageError(
            msg("The letter went out on {went}; an answer to it cannot be from {day}.", went=went, day=on),
            where="--on",
            next=msg("Note what they said before as a contact: walletgripe log."),
        )


def _more_by_rule(desk: Desk, file: CaseFile, on: dt.date, firm: str) -> list[ev.AnyEvent]:
    """The time that the rule itself gives after a holding reply, so that no list calls the answer late."""
    now = standing(desk, file.case)
    place, began = now.place.place, arrivals(file.case, firm, Start.COMPLAINT_RECEIVED)
    if now.clock is None or not began:
        return []
    days = desk.calendar(place.calendar, counting_region(place, file.case.text("region")))
    deadline = deadline_of(now.clock, began[0].day, days)
    until = deadline.extended_due
    if until is None or deadline.due is None or on > deadline.due:
        return []
    return [ev.TimeExtended(on=on.isoformat(), until=until.isoformat(), door=firm, reason=BY_RULE)]


def _not_later(day: dt.date, today: dt.date, where: str) -> None:
    if day > today:
        raise UsageError(
            msg(
                "{day} lies after today ({today}). This asks for something that has happened.",
                day=day,
                today=today,
            ),
            where=where,
        )
