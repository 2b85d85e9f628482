"""The clocks of a case as they stand today: running, met, late, or stopped; never falsely overdue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.condition import Facts, holds
from walletgripe.core.course import (
    BY_RULE,
    FINAL,
    Started,
    arrivals,
    ending_reply,
    first_sent,
    replies_since,
)
from walletgripe.core.deadlines import Deadline, deadline_of
from walletgripe.core.facts import day_of
from walletgripe.core.ladder import FEEDBACK
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Clock, Door, DoorKind, Unit
from walletgripe.core.ports import WorkingDays
from walletgripe.core.start import Start


class State(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    PASSED = "passed"  # the day is over and nothing came (for the user's own periods: too late)
    ANSWERED = "answered"  # the other side answered in time, or the user acted
    LATE = "late"  # the answer came after the day
    STOPPED = (
        "stopped"  # the other side has written; whether it did this very thing, the journal does not say
    )


class Timed(msgspec.Struct, frozen=True, kw_only=True):
    """One clock of the case. `due` is the day that counts now, after any extension."""

    clock: Clock
    started: Started
    deadline: Deadline
    due: dt.date
    state: State
    moved: Message | None = None


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What decides which clocks fit: kind of firm, problem, region, the facts, the doors, the firm's own."""

    kind: str
    problem: str
    region: str | None
    facts: Facts
    firm: str
    doors: tuple[Door, ...] = ()

    def answering(self, clock: Clock) -> tuple[str, ...]:
        """The doors whose own answer this clock dates."""
        return tuple(d.id for d in self.doors if d.answers_within == clock.id and d.id != self.firm)

    def filing(self, clock: Clock) -> tuple[str, ...]:
        """The doors to which one must go before this clock runs out."""
        return tuple(d.id for d in self.doors if d.file_within == clock.id)


def fits(clock: Clock, frame: Frame) -> bool:
    """True when a clock is about this kind of firm, problem and region, and its condition holds."""
    return (
        frame.problem != FEEDBACK
        and (not clock.problems or frame.problem in clock.problems)
        and (not clock.firm_kinds or frame.kind in clock.firm_kinds)
        and (not clock.regions or frame.region in clock.regions)
        and holds(clock.when, frame.facts)
    )


def timetable(
    case: Case,
    clocks: Iterable[Clock],
    starts: Mapping[Start, Started],
    days: WorkingDays,
    frame: Frame,
    today: dt.date,
) -> tuple[Timed, ...]:
    """Every clock that fits and has started, soonest first. Clocks without a length have no day."""
    found = []
    for clock in clocks:
        if clock.length is None or clock.back or not fits(clock, frame):
            continue
        start = _start(case, clock, starts, frame)
        deadline = deadline_of(clock, start.day, days) if start else None
        if start and deadline and deadline.due is not None:
            found.append(_timed(case, clock, start, deadline, frame, today))
    return tuple(sorted(found, key=lambda t: (t.due, t.clock.id)))


def _start(case: Case, clock: Clock, starts: Mapping[Start, Started], frame: Frame) -> Started | None:
    """What set this clock going. A door's clock runs only from what went to that door."""
    if clock.starts is Start.BODY_RECEIVED:
        went = [a for door in frame.answering(clock) for a in arrivals(case, door, clock.starts)]
        return max(went, key=lambda a: a.day, default=None)
    if clock.who == "body" and clock.starts in _FIRMS_ANSWER:
        return None
    start = starts.get(clock.starts)
    if start is None or start.earliest is None or clock.who != "consumer":
        return start
    why = msg("counted from {day}, when it may have arrived at the earliest", day=start.earliest)
    return msgspec.structs.replace(start, day=start.earliest, why=why)


_FIRMS_ANSWER = (Start.FINAL_RESPONSE, Start.DECIDED)
_DECIDERS = (DoorKind.OMBUDSMAN, DoorKind.MEDIATION, DoorKind.COURT, DoorKind.REGULATOR)
_YEAR = 12  # months: periods as long as this are for courts and ombudsmen, never for telling the firm


def _timed(
    case: Case, clock: Clock, start: Started, deadline: Deadline, frame: Frame, today: dt.date
) -> Timed:
    due, moved = _moved(case, clock, deadline, frame)
    ended = _ended(case, clock, frame, start)
    if ended is not None and clock.who != "consumer" and clock.answers_complaint is None:
        state = State.STOPPED
    elif ended is not None:
        state = State.ANSWERED if ended <= due else State.LATE
    elif today <= due:
        state = State.RUNNING
    else:
        state = State.STOPPED if _wrote(case, clock, frame) else State.PASSED
    return Timed(clock=clock, started=start, deadline=deadline, due=due, state=state, moved=moved)


def _moved(case: Case, clock: Clock, deadline: Deadline, frame: Frame) -> tuple[dt.date, Message | None]:
    """The day after a holding reply or an extension: what the other side owes, and what waits for it."""
    assert deadline.due is not None
    due: dt.date = deadline.due
    if clock.who == "consumer" or clock.starts not in (Start.COMPLAINT_RECEIVED, Start.BODY_RECEIVED):
        return due, None
    doors = (frame.firm,) if clock.starts is Start.COMPLAINT_RECEIVED else frame.answering(clock)
    replies = [r for d in doors for r in replies_since(case, d, first_sent(case, d))]
    # A holding reply that comes when the time has run out gives no more of it.
    held = any(r.nature == "holding" and r.on <= deadline.due.isoformat() for r in replies)
    if held and deadline.extended_due:
        due = max(due, deadline.extended_due)
    given = [e for e in case.extensions if e.door in doors and (e.reason != BY_RULE or deadline.extended_due)]
    due = max([due, *(day for e in given if (day := day_of(e.until)))])
    if due == deadline.due:
        return due, None
    return due, msg(
        "moved from {before} to {after}, because more time was taken", before=deadline.due, after=due
    )


def _ended(case: Case, clock: Clock, frame: Frame, start: Started) -> dt.date | None:
    """The day on which the clock was stopped by what it waits for."""
    if clock.starts is Start.BODY_RECEIVED:
        since = (start.earliest or start.day).isoformat()
        came = [r for d in frame.answering(clock) for r in replies_since(case, d, None)]
        days = [r.on for r in came if r.on >= since or r.nature in FINAL]
    elif clock.who == "firm" or (clock.who == "body" and clock.starts is Start.COMPLAINT_RECEIVED):
        reply = ending_reply(case, frame.firm)
        days = [reply.on] if reply else []
    elif clock.who == "consumer":
        began, doors = start.day.isoformat(), _wanted(clock, frame)
        days = [s.on for s in case.sent_log if s.door in doors and (s.door != frame.firm or s.on >= began)]
    else:
        days = []
    return dt.date.fromisoformat(min(days)) if days else None


def _wanted(clock: Clock, frame: Frame) -> tuple[str, ...]:
    """The doors that the user's own period is for; whoever has been there, even early, has kept it.

    Where doors name the period, it is for them. Others are for those who decide if they begin with the
    complaint or its answer, or last a year from the event on; the rest is for telling the firm.
    """
    doors = frame.filing(clock)
    long = clock.length is not None and clock.length.unit is Unit.MONTH and clock.length.n >= _YEAR
    onward = clock.starts in (Start.COMPLAINT_RECEIVED, *_FIRMS_ANSWER)
    if not doors and (onward or (long and clock.starts in (Start.EVENT, Start.LEARNED))):
        return tuple(d.id for d in frame.doors if d.kind in _DECIDERS)
    return doors or (frame.firm,)


def _wrote(case: Case, clock: Clock, frame: Frame) -> bool:
    """True when the firm acknowledged or asked for time: it may have done another duty than to answer.

    A period that can be extended is one for an answer: an acknowledgement does not meet it.
    """
    answers = clock.answers_complaint is not None or clock.extension is not None
    if clock.who != "firm" or answers or clock.starts is not Start.COMPLAINT_RECEIVED:
        return False
    return bool(replies_since(case, frame.firm, first_sent(case, frame.firm)))
