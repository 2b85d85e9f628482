"""Where a case stands on a day: its content, its ladder, and by when the firm should answer."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.days import Counted, count
from walletgripe.core.errors import UsageError
from walletgripe.core.facts import CaseFacts
from walletgripe.core.ladder import FEEDBACK, answer_clock, ladder
from walletgripe.core.message import msg
from walletgripe.core.packs import PlacePack, PlaybookPack
from walletgripe.core.place import Clock, Door, Length, Place, Roll
from walletgripe.flows.desk import Desk


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a case stands on a day: its content, its ladder, and by when the firm should answer."""

    playbook: PlaybookPack
    place: PlacePack
    doors: tuple[Door, ...]
    clock: Clock | None
    answer_by: dt.date | None  # None where no answer is asked for
    warnings: tuple[str, ...] = ()

    @property
    def first_door(self) -> Door | None:
        """The door that the first letter goes to."""
        return self.doors[0] if self.doors else None

    @property
    def next_door(self) -> Door | None:
        """The door that follows when the first does not settle it: the first one that is not open at once."""
        later = [d for d in self.doors[1:] if not d.opens.at_once]
        return later[0] if later else None


def standing(desk: Desk, case: Case) -> Standing:
    """Where the case stands today. Raises UsageError when the interview has not come far enough."""
    problem, place_code, kind = case.text("problem"), case.text("place"), case.text("firm-kind")
    if not (problem and place_code and kind):
        raise UsageError(
            msg("Case {number} has no problem, country or kind of company yet.", number=case.number),
            next=msg("Go on with `walletgripe resume --case {number}`.", number=case.number),
        )
    playbook, place = desk.contents.playbook(problem), desk.contents.place(place_code)
    facts = CaseFacts(case, playbook.playbook, desk.today)
    region = case.text("region")
    clock = answer_clock(place.clocks.values(), kind, problem, region, facts, desk.today)
    counted, asked = answer_day(desk, place.place, clock, region, desk.today), problem != FEEDBACK
    return Standing(
        playbook=playbook,
        place=place,
        doors=ladder(place.place, place.doors, kind, problem, facts),
        clock=clock,
        answer_by=counted.due if asked else None,
        warnings=tuple(desk.say(w) for w in counted.warnings) if asked else (),
    )


def answer_day(
    desk: Desk,
    place: Place,
    clock: Clock | None,
    region: str | None,
    start: dt.date,
    polite: Length | None = None,
) -> Counted:
    """By when the firm should answer what reaches it on `start`: by the clock, else by the polite length.

    A polite day that falls on a day of rest moves on to the next working day.
    """
    days = desk.calendar(place.calendar, counting_region(place, region))
    length = clock.length if clock and clock.length else polite or place.answer_within
    first, roll = (clock.count_first_day, clock.roll) if clock else (False, Roll.FORWARD)
    return count(start, length, days, count_first_day=first, roll=roll)


def counting_region(place: Place, region: str | None) -> str | None:
    """The region whose business days count: the user's only where the place says so, else the usual one."""
    return region if place.count_in_region and region in place.calendar.regions else None
