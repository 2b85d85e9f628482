"""The dates of a case for a calendar: promises, clocks that run, doors that open and close."""

from __future__ import annotations

from walletgripe.core.agenda import dues
from walletgripe.core.case import Case
from walletgripe.core.message import msg
from walletgripe.core.openings import DoorState
from walletgripe.core.timetable import State
from walletgripe.flows.course import Course, course
from walletgripe.flows.desk import Desk
from walletgripe.flows.nextsteps import timed_lines
from walletgripe.flows.scripted import words_in
from walletgripe.render.ics import Dated


def calendar_dates(desk: Desk, case: Case) -> tuple[Dated, ...]:
    """Everything still ahead, soonest first. Only what has really started is dated; a closed case: none."""
    if case.closed:
        return ()
    where = course(desk, case)
    found = [
        *_promises(desk, case),
        *_asked(desk, case, where),
        *_clocks(desk, case, where),
        *_doors(desk, case, where),
    ]
    return tuple(sorted(found, key=lambda d: (d.day, d.key)))


def _title(desk: Desk, case: Case, text: str) -> str:
    return desk.say(
        msg(
            "Case {number}, {wallet}: {what}", number=case.number, wallet=case.text("wallet") or "", what=text
        )
    )


def _promises(desk: Desk, case: Case) -> list[Dated]:
    return [
        Dated(
            key=f"case-{case.number}-promise-{d.number}",
            day=d.day,
            title=_title(desk, case, desk.say(msg("a promise runs out"))),
            text=case.contacts[d.number].promised or "",
        )
        for d in dues(case)
        if d.what == "promise"
    ]


def _asked(desk: Desk, case: Case, where: Course) -> list[Dated]:
    """The day that the letter asks for, where no clock dates the answer."""
    open_ = [d for d in dues(case) if d.what == "answer"]
    if not open_ or where.answer_by is None or any(t.clock.answers_complaint for t in where.timed):
        return []
    title = _title(desk, case, desk.say(msg("the answer to your letter is asked for")))
    return [Dated(key=f"case-{case.number}-answer", day=open_[0].day, title=title, text=title)]


def _clocks(desk: Desk, case: Case, where: Course) -> list[Dated]:
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id).clocks
    return [
        Dated(
            key=f"case-{case.number}-clock-{t.clock.id}",
            day=t.due,
            title=_title(desk, case, words[t.clock.id].what),
            text="\n".join(line.strip() for line in timed_lines(desk, t, words[t.clock.id])),
            alarm_days=7 if t.clock.who == "consumer" else 1,
        )
        for t in where.watched
        if t.state is State.RUNNING
    ]


def _doors(desk: Desk, case: Case, where: Course) -> list[Dated]:
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id).doors
    return [
        Dated(
            key=f"case-{case.number}-door-{o.door.id}",
            day=o.on,
            title=_title(desk, case, desk.say(msg("you can now go to: {name}", name=words[o.door.id].name))),
            text=desk.say(o.why),
        )
        for o in where.openings
        if o.state is DoorState.OPENS and o.on
    ]
