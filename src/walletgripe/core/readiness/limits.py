"""Finds time that has run out, or soon will."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.openings import DoorState
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look
from walletgripe.core.timetable import State, Timed

NEAR = 14  # days in which a letter should go out today rather than tomorrow


def limits(look: Look) -> Iterator[Finding]:
    """The time to go to this door, and the user's own periods that this letter could still keep."""
    opening, today = look.opening, look.brief.dated
    if opening is not None and opening.until is not None:
        if opening.state is DoorState.CLOSED:
            yield _over(look, opening.until)
        elif opening.until <= today + dt.timedelta(days=NEAR):
            yield _near(look, opening.until)
    own = look.door.file_within if look.door else None
    for timed in look.timed:
        if timed.clock.who == "consumer" and timed.clock.id != own:
            yield from _period(look, timed)


def _over(look: Look, day: dt.date) -> Finding:
    return Finding(
        kind="limit",
        severity=Severity.BLOCKS,
        where="door",
        why=msg("The time to go to {door} ended on {day}.", door=look.door_name, day=day),
        fix=msg(
            "See which door is left: walletgripe next --case {number}. If there was a good reason for the "
            "delay, ask them before you write.",
            number=look.letter.case,
        ),
    )


def _near(look: Look, day: dt.date) -> Finding:
    return Finding(
        kind="limit",
        severity=Severity.NOTE,
        where="door",
        why=msg("The time to go to {door} ends on {day}.", door=look.door_name, day=day),
        fix=msg("Send it now, and note it with walletgripe sent --case {number}.", number=look.letter.case),
    )


def _period(look: Look, timed: Timed) -> Iterator[Finding]:
    """A period of the user's own that ends soon; one that is over is told by `next`."""
    soon = look.brief.dated <= timed.due <= look.brief.dated + dt.timedelta(days=NEAR)
    if timed.state is not State.RUNNING or not soon:
        return
    words = look.brief.place_words.clocks.get(timed.clock.id)
    if words is not None:
        yield Finding(
            kind="limit",
            severity=Severity.NOTE,
            where=timed.clock.id,
            why=msg("A period of your own ends on {day}.", day=timed.due),
            fix=msg(
                "Read what it is for, and act before: walletgripe next --case {number}",
                number=look.letter.case,
            ),
        )
