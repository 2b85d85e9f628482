"""Working out one deadline, by a clock of a place or by a plain length, with all that explains it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import msgspec

from walletgripe.core.days import Counted, Day, count
from walletgripe.core.deadlines import deadline_of
from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Clock, Length
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.ports import WorkingDays

FIRST, LAST = dt.date(1970, 1, 1), dt.date(2100, 12, 31)
MOST = 3660  # as for a length in content


class NamedDay(msgspec.Struct, frozen=True):
    """A skipped or made-up day for the screen and for scripts."""

    date: str
    why: str


class ClockShown(msgspec.Struct, frozen=True, kw_only=True):
    """The clock behind a deadline: what it says, who must, where it stands and who checked it when."""

    id: str
    what: str | None
    who: str
    starts: str | None
    basis: str | None
    force: str
    confidence: str
    length: Length | None
    extended_due: str | None
    in_force: bool
    checked: str
    sources: tuple[str, ...]


class WorkedOut(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of the `deadline` command. `due` is None where the clock gives no date for this start."""

    due: str | None
    start: str
    rule: str | None
    counted: int | None
    skipped: tuple[NamedDay, ...]
    worked: tuple[NamedDay, ...]
    clock: ClockShown | None
    warnings: tuple[str, ...]


def work_out(
    start: dt.date,
    days: WorkingDays,
    *,
    clock: Clock | None = None,
    length: Length | None = None,
    texts: PlaceTexts | None = None,
    say: Callable[[Message], str] = str,
) -> WorkedOut:
    """The deadline of exactly one of `clock` and `length` for an event on `start`.

    `say` puts a message into the language of the screen. Raises UsageError for both or neither, for a
    length below 0 or above 3660, and for a start before 1970 or after 2100.
    """
    _check(start, clock, length)
    if clock is None:
        assert length is not None
        counted = count(start, length, days)
        return _shown(start, counted, None, counted.warnings, say)
    deadline = deadline_of(clock, start, days)
    extended = deadline.extended_due.isoformat() if deadline.extended_due else None
    shown = _clock(clock, texts, extended, in_force=deadline.in_force)
    return _shown(start, deadline.counted, shown, deadline.warnings, say)


def chosen_clock(clocks: dict[str, Clock], id_: str, place: str) -> Clock:
    """The clock with this id. Raises NotFoundError that lists the clocks there are."""
    clock = clocks.get(id_)
    if clock is None:
        raise NotFoundError(
            msg('There is no clock "{id}" in {place}.', id=id_, place=place),
            where="--clock",
            next=msg("Choose one of: {ids}.", ids=", ".join(sorted(clocks))),
        )
    return clock


def _check(start: dt.date, clock: Clock | None, length: Length | None) -> None:
    if (clock is None) == (length is None):
        raise UsageError(
            msg("A deadline needs either a clock or a length."),
            next=msg("Give --clock ID, or --length 15 --unit business_day."),
        )
    if length is not None and not 0 <= length.n <= MOST:
        raise UsageError(
            msg("A length of {n} is out of range.", n=length.n),
            where="--length",
            next=msg("Give a number from 0 to {most}.", most=MOST),
        )
    if not FIRST <= start <= LAST:
        raise UsageError(
            msg("{start} is out of range.", start=start),
            where="--from",
            next=msg("Give a day from {first} to {last}.", first=FIRST, last=LAST),
        )


def _shown(
    start: dt.date,
    counted: Counted | None,
    clock: ClockShown | None,
    warnings: tuple[Message, ...],
    say: Callable[[Message], str],
) -> WorkedOut:
    return WorkedOut(
        due=counted.due.isoformat() if counted else None,
        start=start.isoformat(),
        rule=_rule(counted, say) if counted else None,
        counted=counted.counted if counted else None,
        skipped=_named(counted.skipped) if counted else (),
        worked=_named(counted.worked) if counted else (),
        clock=clock,
        warnings=tuple(say(w) for w in warnings),
    )


def _rule(counted: Counted, say: Callable[[Message], str]) -> str:
    parts = (counted.rule, counted.rolled)
    return "; ".join(say(p) for p in parts if p is not None)


def _named(days: tuple[Day, ...]) -> tuple[NamedDay, ...]:
    return tuple(NamedDay(d.date.isoformat(), d.why) for d in days)


def _clock(clock: Clock, texts: PlaceTexts | None, extended: str | None, *, in_force: bool) -> ClockShown:
    words = texts.clocks.get(clock.id) if texts else None
    return ClockShown(
        id=clock.id,
        what=words.what if words else None,
        who=clock.who,
        starts=words.from_ if words else clock.starts.value,
        basis=words.basis if words else None,
        force=clock.force.value,
        confidence=clock.confidence.value,
        length=clock.length,
        extended_due=extended,
        in_force=in_force,
        checked=clock.checked,
        sources=tuple(r.title for r in clock.references),
    )
