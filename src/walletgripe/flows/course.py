"""Where a case stands: its ladder, its clocks, its doors, from the journal and the content of its place."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.course import started
from walletgripe.core.facts import CaseFacts, day_of
from walletgripe.core.openings import Opening, openings
from walletgripe.core.timetable import Frame, Timed, timetable
from walletgripe.flows.desk import Desk
from walletgripe.flows.standing import Standing, counting_region, standing


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """Everything dated in a case as of today.

    `answer_by`: by when the firm is to answer what was sent, any more time included; None before.
    """

    standing: Standing
    timed: tuple[Timed, ...]
    openings: tuple[Opening, ...]
    answer_by: dt.date | None

    @property
    def watched(self) -> tuple[Timed, ...]:
        """The clocks that are dates of this case."""
        return tuple(t for t in self.timed if t.clock.watch)


def course(desk: Desk, case: Case) -> Course:
    """The course of a case. Raises UsageError when the interview has not come far enough."""
    now = standing(desk, case)
    place = now.place.place
    facts = CaseFacts(case, now.playbook.playbook, desk.today)
    region = case.text("region")
    firm = now.first_door.id if now.first_door else ""
    frame = Frame(
        kind=case.text("firm-kind") or "",
        problem=now.playbook.playbook.id,
        region=region,
        facts=facts,
        firm=firm,
        doors=now.doors,
    )
    days = desk.calendar(place.calendar, counting_region(place, region))
    timed = timetable(case, now.place.clocks.values(), started(case, facts, firm), days, frame, desk.today)
    asked = _asked_by(case, firm, timed)
    opened = openings(case, now.doors, {t.clock.id: t for t in timed}, asked, desk.today)
    return Course(standing=now, timed=timed, openings=opened, answer_by=asked)


def _asked_by(case: Case, firm: str, timed: tuple[Timed, ...]) -> dt.date | None:
    """By when the first letter that went out asked for an answer, or the rule does when that is later."""
    went = [s for s in case.sent_log if s.door == firm]
    first = min(went, key=lambda s: (s.on, s.answer_by or ""), default=None)
    if first is None:
        return None
    letter = case.letters.get(first.letter)
    day = day_of(first.answer_by) or day_of(letter.answer_by if letter else None)
    if day is None:
        return None
    more = [until for e in case.extensions if e.door == firm and (until := day_of(e.until))]
    rule = min((t for t in timed if t.clock.answers_complaint), key=_rank, default=None)
    return max([day, *more, *([rule.due] if rule else [])])


def _rank(timed: Timed) -> tuple[int, str]:
    return timed.clock.answers_complaint or 99, timed.clock.id
