"""A small invented place, and journals to try its clocks and doors with: for the tests of a case's course."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from hypothesis import strategies as st

from walletgripe.core import events as ev
from walletgripe.core.case import Case, fold
from walletgripe.core.course import Started, started
from walletgripe.core.facts import CaseFacts
from walletgripe.core.openings import Opening, openings
from walletgripe.core.place import Clock, Confidence, Door, DoorKind, Force, Length, Opens, Reference, Unit
from walletgripe.core.start import Start
from walletgripe.core.timetable import Frame, Timed, timetable

D = dt.date
SOURCE = {
    "checked": "2026-11-21",
    "confidence": Confidence.HIGH,
    "references": (Reference(title="Rule 1", says="It says so."),),
}
BUSINESS, CALENDAR = Unit.BUSINESS_DAY, Unit.CALENDAR_DAY


class Week:
    """Working days without holidays."""

    official_until = D(2030, 12, 31)

    def is_working(self, day: dt.date) -> bool:
        return day.weekday() < 5

    def why(self, day: dt.date) -> str | None:
        return None


def clock(id_: str, who: str, starts: Start, n: int, unit: Unit = CALENDAR, **more: object) -> Clock:
    return Clock(id=id_, who=who, starts=starts, length=Length(n, unit), force=Force.LAW, **SOURCE, **more)


def door(id_: str, kind: DoorKind, opens: Opens, **more: object) -> Door:
    return Door(id=id_, kind=kind, opens=opens, **SOURCE, **more)


CLOCKS = {
    c.id: c
    for c in (
        clock(
            "answer",
            "firm",
            Start.COMPLAINT_RECEIVED,
            15,
            BUSINESS,
            extension=Length(35, BUSINESS),
            answers_complaint=1,
        ),
        clock("refund", "firm", Start.COMPLAINT_RECEIVED, 1, BUSINESS),
        clock("correct", "firm", Start.DECIDED, 1, BUSINESS),
        clock("silence", "body", Start.COMPLAINT_RECEIVED, 15, BUSINESS, extension=Length(35, BUSINESS)),
        clock("triage", "body", Start.BODY_RECEIVED, 7, BUSINESS),
        clock("inquiry", "body", Start.BODY_RECEIVED, 30),
        clock("unnamed", "body", Start.BODY_RECEIVED, 5),
        clock("bodys-decision", "body", Start.DECIDED, 5),
        clock("window", "consumer", Start.FINAL_RESPONSE, 6, Unit.MONTH),
        clock("in-silence", "consumer", Start.COMPLAINT_RECEIVED, 90),
        clock("court-time", "consumer", Start.LEARNED, 12, Unit.MONTH),
        clock("outer-limit", "consumer", Start.EVENT, 72, Unit.MONTH),
        clock("report", "consumer", Start.DEBIT, 13, Unit.MONTH),
    )
}
LADDER = (
    door("firm", DoorKind.FIRM, Opens(at_once=True)),
    door(
        "ombudsman",
        DoorKind.OMBUDSMAN,
        Opens(after="firm", clock="silence"),
        file_within="window",
        answers_within="inquiry",
    ),
    door("regulator", DoorKind.REGULATOR, Opens(after="firm"), answers_within="triage"),
    door("appeal", DoorKind.OMBUDSMAN, Opens(after="ombudsman", clock="inquiry")),
    door("police", DoorKind.POLICE, Opens(at_once=True)),
    door("court", DoorKind.COURT, Opens(after="firm"), file_within="court-time"),
)
DOORS = tuple(d.id for d in LADDER)


def sent(on: str, door: str = "firm", **more: object) -> ev.LetterSent:
    return ev.LetterSent(letter=0, on=on, door=door, **more)


def reply(on: str, nature: str = "final", door: str = "firm") -> ev.ReplyReceived:
    return ev.ReplyReceived(on=on, nature=nature, door=door)


def extension(on: str, until: str, door: str = "firm") -> ev.TimeExtended:
    return ev.TimeExtended(on=on, until=until, door=door)


def case_of(*events: ev.AnyEvent) -> Case:
    at = "2026-11-21T00:00:00+00:00"
    return fold(1, [ev.Entry(seq=n, case=1, at=at, event=e) for n, e in enumerate(events, 1)])


def starts_of(case: Case, **story: dt.date) -> dict[Start, Started]:
    """What the journal starts, and days that the user told by the name of the start."""
    found = started(case, CaseFacts(case, None, D(2026, 6, 1)), "firm")
    told = {Start(name): day for name, day in story.items()}
    why = (
        next((s.why for s in found.values()), None)
        or starts_of(case_of(sent("2026-01-01")))[Start.COMPLAINT_RECEIVED].why
    )
    return found | {start: Started(start=start, day=day, why=why) for start, day in told.items()}


def clocks_of(case: Case, today: dt.date, **story: dt.date) -> dict[str, Timed]:
    frame = Frame(
        kind="e-money",
        problem="stolen-account",
        region=None,
        facts=CaseFacts(case, None, today),
        firm="firm",
        doors=LADDER,
    )
    found = timetable(case, CLOCKS.values(), starts_of(case, **story), Week(), frame, today)
    return {t.clock.id: t for t in found}


def doors_of(
    case: Case, today: dt.date, answer_by: dt.date | None = None, **story: dt.date
) -> dict[str, Opening]:
    found = openings(case, LADDER, clocks_of(case, today, **story), answer_by, today)
    return {o.door.id: o for o in found}


DAYS = st.dates(D(2026, 1, 1), D(2026, 6, 30))
_ISO = DAYS.map(dt.date.isoformat)
_DOOR = st.sampled_from(DOORS)
SENT = st.builds(
    lambda on, door, channel, took: sent(
        on.isoformat(),
        door,
        channel=channel,
        received=None if took is None else (on + dt.timedelta(days=took)).isoformat(),
    ),
    DAYS,
    _DOOR,
    st.sampled_from([None, "post", "email"]),
    st.none() | st.integers(0, 20),
)
REPLIES = st.builds(
    reply, _ISO, st.sampled_from(["acknowledgement", "holding", "final", "refusal", "other"]), _DOOR
)
EXTENSIONS = st.builds(
    lambda on, more, door: extension(on.isoformat(), (on + dt.timedelta(days=more)).isoformat(), door),
    DAYS,
    st.integers(0, 120),
    _DOOR,
)
JOURNALS: st.SearchStrategy[list[ev.AnyEvent]] = st.lists(SENT | REPLIES | EXTENSIONS, max_size=8)
TODAYS = st.dates(D(2026, 1, 1), D(2027, 12, 31))


def without(events: Iterable[ev.AnyEvent], kind: type[ev.Event]) -> list[ev.AnyEvent]:
    return [e for e in events if not isinstance(e, kind)]
