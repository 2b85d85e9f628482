"""Noting that something went out, and what came back: the events that start, move and stop clocks."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from walletgripe.core import events as ev
from walletgripe.core.days import count
from walletgripe.core.errors import NotFoundError, RefusedError, UsageError
from walletgripe.core.message import msg
from walletgripe.core.place import Roll
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.letter import counting_region, standing

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
    proof: ev.EvidenceAttached | None = None,
) -> ev.LetterSent:
    """Record that a letter went out, or that a door was asked without a letter of ours.

    Raises NotFoundError for an unknown letter or door, UsageError for days that cannot be.
    """
    _not_later(on, desk.today, "--on")
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
        answer_by=_answer_by(desk, file, to, received or on),
        proof=proof.n if proof else None,
    )
    file.record(*([proof] if proof else []), event)
    return event


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
    """The firm's day counted anew from the day it went out; other doors have their own clocks."""
    now = standing(desk, file.case)
    if now.first_door is None or door != now.first_door.id:
        return None
    place, clock = now.place.place, now.clock
    days = desk.calendar(place.calendar, counting_region(place, file.case.text("region")))
    length = clock.length if clock and clock.length else place.answer_within
    first, roll = (clock.count_first_day, clock.roll) if clock else (False, Roll.NONE)
    return count(start, length, days, count_first_day=first, roll=roll).due.isoformat()


def note_reply(
    desk: Desk,
    file: CaseFile,
    *,
    on: dt.date,
    nature: Nature,
    door: str | None = None,
    said: str | None = None,
    until: dt.date | None = None,
) -> None:
    """Record an answer, and more time where it was claimed. Raises RefusedError for a secret in the words."""
    _not_later(on, desk.today, "--on")
    secret = desk.guard.secret(said) if said else None
    if secret is not None:
        raise RefusedError(secret.why, where="--said", next=msg("Nothing was stored. Leave it out."))
    if until is not None and until < on:
        raise UsageError(msg("More time cannot end before the reply that asks for it."), where="--until")
    firm = standing(desk, file.case).first_door
    to = _door(desk, file, door or (firm.id if firm else ""))
    new: list[ev.AnyEvent] = [ev.ReplyReceived(on=on.isoformat(), door=to, nature=nature, said=said)]
    if until is not None:
        new.append(ev.TimeExtended(on=on.isoformat(), until=until.isoformat(), door=to))
    file.record(*new)


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
