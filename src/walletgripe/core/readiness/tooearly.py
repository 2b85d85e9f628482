"""Finds a door that wants the firm, or another door, to be asked first."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.openings import DoorState
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look


def tooearly(look: Look) -> Iterator[Finding]:
    """A letter to a door that is not open yet comes back unread."""
    opening, number = look.opening, look.letter.case
    if opening is None or opening.state not in (DoorState.WAITS, DoorState.OPENS):
        return
    if opening.state is DoorState.OPENS:
        why = msg("{door} takes this only from {day} on.", door=look.door_name, day=opening.on)
        fix = msg("Wait until then: walletgripe next --case {number} tells why.", number=number)
    else:
        why = msg("{door} takes this only when somebody else was asked first.", door=look.door_name)
        fix = msg(
            "Ask them first, and note it with walletgripe sent --case {number}; walletgripe next --case "
            "{number} tells the order.",
            number=number,
        )
    yield Finding(kind="too-early", severity=Severity.BLOCKS, where="door", why=why, fix=fix)
