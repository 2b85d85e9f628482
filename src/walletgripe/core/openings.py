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
from walletgripe.core.timetable import State, Timed


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
    return tuple(_opening(case, door, firm, timed, answer_by, today) for door in ladder)


def _opening(
    case: Case, door: Door, firm: str, timed: Mapping[str, Timed], answer_by: dt.date | None, today: dt.date
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
    return _after_firm(case, door, firm, timed, answer_by, today, until)


def _after_firm(
    case: Case,
    door: Door,
    firm: str,
    timed: Mapping[str, Timed],
    answer_by: dt.date | None,
    today: dt.date,
    until: dt.date | None,
) -> Opening:
    reply = ending_reply(case, firm)
    if reply is not None:
        why = msg("the firm has answered on {day}; go on if that does not settle it", day=reply.on)
        return Opening(
            door=door, state=DoorState.OPEN, why=why, on=dt.date.fromisoformat(reply.on), until=until
        )
    if not any(s.door == firm for s in case.sent_log):
        return Opening(
            door=door, state=DoorState.WAITS, why=msg("first send the letter to the firm"), until=until
        )
    clock = timed.get(door.opens.clock or "")
    last = clock.due if clock and clock.state in (State.RUNNING, State.PASSED) else answer_by
    if last is None:
        return Opening(door=door, state=DoorState.WAITS, why=msg("after the firm's answer"), until=until)
    if today > last:
        why = msg("the firm had until {day} and has not answered", day=last)
        return Opening(door=door, state=DoorState.OPEN, why=why, on=last + dt.timedelta(days=1), until=until)
    why = msg("if the firm has not answered by {day}", day=last)
    return Opening(door=door, state=DoorState.OPENS, why=why, on=last + dt.timedelta(days=1), until=until)
