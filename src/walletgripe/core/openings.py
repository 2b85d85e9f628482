"""When each door of a ladder opens and closes, and why."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.course import ending_reply
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Door
from walletgripe.core.timetable import Timed


class DoorState(StrEnum):
    """How a door stands today."""

    OPEN = "open"
    OPENS = "opens"  # on a known day
    WAITS = "waits"  # for a step that has no day yet
    CLOSED = "closed"  # the time to go there is over
    USED = "used"  # something went there already


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """A door with its state; `on` the day it opens, `until` the last day to go there."""

    door: Door
    state: DoorState
    why: Message
    on: dt.date | None = None
    until: dt.date | None = None


def openings(
    case: Case, ladder: Sequence[Door], timed: Mapping[str, Timed], answer_by: dt.date | None, today: dt.date
) -> tuple[Opening, ...]:
    """Each door of the ladder in order. `timed`: the clocks of the case by id.

    `answer_by`: the day asked for in the letter that went to the firm, where no clock sets one.
    """
    firm = ladder[0].id if ladder else ""
    ids = {d.id for d in ladder}
    found = []
    for door in ladder:
        after = door.opens.after if door.opens.after in ids else firm
        asked = answer_by if after == firm else None
        found.append(_opening(case, door, firm, after or firm, timed, asked, today))
    return tuple(found)


def _opening(
    case: Case,
    door: Door,
    firm: str,
    after: str,
    timed: Mapping[str, Timed],
    answer_by: dt.date | None,
    today: dt.date,
) -> Opening:
    window = timed.get(door.file_within or "")
    until = window.due if window else None
    if any(s.door == door.id for s in case.sent_log):
        return Opening(door=door, state=DoorState.USED, why=msg("you have been there"), until=until)
    if until is not None and today > until:
        return Opening(
            door=door,
            state=DoorState.CLOSED,
            why=msg("the time to go there ended on {day}", day=until),
            until=until,
        )
    if door.id == firm or door.opens.at_once:
        return Opening(door=door, state=DoorState.OPEN, why=msg("it can be asked at any time"), until=until)
    words = _FIRM if after == firm else _OTHER
    opening = _waiting(case, door, after, timed.get(door.opens.clock or ""), answer_by, today, words)
    return msgspec.structs.replace(opening, until=until)


class _Why(msgspec.Struct, frozen=True):
    """What is said of the one who comes before: `{day}` is filled in."""

    answered: Message
    unsent: Message
    waits: Message
    silent: Message
    unless: Message


_FIRM = _Why(
    answered=msg("the firm has answered on {day}; go on if that does not settle it"),
    unsent=msg("first send the letter to the firm"),
    waits=msg("after the firm's answer"),
    silent=msg("the firm had until {day} and has not answered"),
    unless=msg("if the firm has not answered by {day}"),
)
_OTHER = _Why(
    answered=msg("the step before this one was answered on {day}; go on if that does not settle it"),
    unsent=msg("another door comes first: go there before"),
    waits=msg("after the answer of the door before it"),
    silent=msg("the door before it had until {day} and has not answered"),
    unless=msg("if the door before it has not answered by {day}"),
)


def _waiting(
    case: Case,
    door: Door,
    after: str,
    clock: Timed | None,
    answer_by: dt.date | None,
    today: dt.date,
    words: _Why,
) -> Opening:
    """A door that waits for the answer or the silence of the one before it."""
    reply = ending_reply(case, after)
    if reply is not None:
        on = dt.date.fromisoformat(reply.on)
        return Opening(door=door, state=DoorState.OPEN, why=_on(words.answered, on), on=on)
    if not any(s.door == after for s in case.sent_log):
        return Opening(door=door, state=DoorState.WAITS, why=words.unsent)
    last = clock.due if clock else answer_by
    if last is None:
        return Opening(door=door, state=DoorState.WAITS, why=words.waits)
    on = last + dt.timedelta(days=1)
    if today > last:
        return Opening(door=door, state=DoorState.OPEN, why=_on(words.silent, last), on=on)
    return Opening(door=door, state=DoorState.OPENS, why=_on(words.unless, last), on=on)


def _on(why: Message, day: dt.date) -> Message:
    return Message(why.text, {"day": day.isoformat()})
