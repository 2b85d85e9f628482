"""A clock started by an event: when it runs out, and whether the rule was in force that day."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.days import Counted, count, count_back
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Clock, InForce, Length
from walletgripe.core.ports import WorkingDays

NO_LENGTH = msg("This rule names no number of days.")
FIRM_DAYS = msg("The firm's own business days count here; the usual ones of the place stand in for them.")


class Deadline(msgspec.Struct, frozen=True, kw_only=True):
    """What a clock says for one start; `counted` is None without a number of days or when not in force."""

    clock: str
    start: dt.date
    in_force: bool
    counted: Counted | None = None
    extended: Counted | None = None  # the outer length, from the same start, when the rule allows more time
    warnings: tuple[Message, ...] = ()

    @property
    def due(self) -> dt.date | None:
        """The last day of the period, if there is one."""
        return self.counted.due if self.counted else None

    @property
    def extended_due(self) -> dt.date | None:
        """The last day when the time is extended, if it can be."""
        return self.extended.due if self.extended else None


def deadline_of(clock: Clock, start: dt.date, days: WorkingDays) -> Deadline:
    """The deadline of `clock` for an event on `start`.

    A rule that was not in force on `start` gives no date, only a warning: a letter must never rest on it.
    """
    warning = _outside(clock.in_force, start)
    if warning is not None:
        return Deadline(clock=clock.id, start=start, in_force=False, warnings=(warning,))
    lengths = (clock.length, clock.extension if clock.length else None)
    counted, extended = (_counted(clock, start, length, days) if length else None for length in lengths)
    last = extended or counted
    return Deadline(
        clock=clock.id,
        start=start,
        in_force=True,
        counted=counted,
        extended=extended,
        warnings=(*(last.warnings if last else (NO_LENGTH,)), *((FIRM_DAYS,) if clock.firm_days else ())),
    )


def _counted(clock: Clock, start: dt.date, length: Length, days: WorkingDays) -> Counted:
    if clock.back:
        return count_back(start, length, days)
    return count(start, length, days, count_first_day=clock.count_first_day, roll=clock.roll)


def _outside(in_force: InForce, start: dt.date) -> Message | None:
    day = start.isoformat()
    if in_force.since and day < in_force.since:
        return msg(
            "This rule is in force since {since} only; it does not cover {start}.",
            since=in_force.since,
            start=day,
        )
    if in_force.until and day > in_force.until:
        return msg(
            "This rule was in force until {until}; it does not cover {start}.",
            until=in_force.until,
            start=day,
        )
    return None
