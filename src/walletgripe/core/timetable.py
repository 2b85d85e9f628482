"""The clocks of a case as they stand today: running, met, late, or stopped; never falsely overdue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.condition import Facts, holds
from walletgripe.core.course import Started, ending_reply
from walletgripe.core.deadlines import Deadline, deadline_of
from walletgripe.core.facts import day_of
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Clock, Start
from walletgripe.core.ports import WorkingDays


class State(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    PASSED = "passed"  # the day is over and nothing came (for the user's own periods: too late)
    ANSWERED = "answered"  # the other side answered in time, or the user acted
    LATE = "late"  # the answer came after the day
    STOPPED = "stopped"  # the firm has answered; whether it did this very thing, the journal does not say


class Timed(msgspec.Struct, frozen=True, kw_only=True):
    """One clock of the case. `due` is the day that counts now, after any extension."""

    clock: Clock
    started: Started
    deadline: Deadline
    due: dt.date
    state: State
    moved: Message | None = None


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What decides which clocks fit: kind of firm, problem, region, the facts, the firm's door."""

    kind: str
    problem: str
    region: str | None
    facts: Facts
    firm: str


def fits(clock: Clock, frame: Frame) -> bool:
    """True when a clock is about this kind of firm, problem and region, and its condition holds."""
    return (
        (not clock.problems or frame.problem in clock.problems)
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
        start = starts.get(clock.starts)
        if start is None or clock.length is None or clock.back or not fits(clock, frame):
            continue
        deadline = deadline_of(clock, start.day, days)
        if deadline.due is not None:
            found.append(_timed(case, clock, start, deadline, frame.firm, today))
    return tuple(sorted(found, key=lambda t: (t.due, t.clock.id)))


def _timed(case: Case, clock: Clock, start: Started, deadline: Deadline, firm: str, today: dt.date) -> Timed:
    due, moved = _moved(case, clock, start, deadline, firm)
    ended = _ended(case, clock, firm, start)
    if ended is not None and clock.who != "consumer" and clock.answers_complaint is None:
        state = State.STOPPED
    elif ended is not None:
        state = State.ANSWERED if ended <= due else State.LATE
    else:
        state = State.PASSED if today > due else State.RUNNING
    return Timed(clock=clock, started=start, deadline=deadline, due=due, state=state, moved=moved)


def _moved(
    case: Case, clock: Clock, start: Started, deadline: Deadline, firm: str
) -> tuple[dt.date, Message | None]:
    """The day after a holding reply or an extension: what the firm owes, and what waits for it."""
    assert deadline.due is not None
    due: dt.date = deadline.due
    if clock.starts is not Start.COMPLAINT_RECEIVED or clock.who == "consumer":
        return due, None
    held = [
        r for r in case.replies if r.door == firm and r.nature == "holding" and r.on >= start.day.isoformat()
    ]
    if held and deadline.extended_due:
        due = max(due, deadline.extended_due)
    until = [day for e in case.extensions if e.door == firm and (day := day_of(e.until))]
    due = max([due, *until])
    if due == deadline.due:
        return due, None
    return due, msg(
        "moved from {before} to {after}, because more time was taken", before=deadline.due, after=due
    )


def _ended(case: Case, clock: Clock, firm: str, start: Started) -> dt.date | None:
    """The day on which the clock was stopped by what it waits for."""
    if clock.who != "consumer" and clock.starts is Start.COMPLAINT_RECEIVED:
        reply = ending_reply(case, firm)
        return dt.date.fromisoformat(reply.on) if reply else None
    if clock.who == "consumer":
        began, to_other = start.day.isoformat(), _to_other(clock)
        days = sorted(s.on for s in case.sent_log if s.on >= began and (s.door != firm) is to_other)
        return dt.date.fromisoformat(days[0]) if days else None
    return None


def _to_other(clock: Clock) -> bool:
    """True for periods to go on to another door: they begin with the firm's answer."""
    return clock.starts in (Start.FINAL_RESPONSE, Start.DECIDED)
