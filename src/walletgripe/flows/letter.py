"""Writing a letter: gather the material, compose, render, record."""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec

from walletgripe.core import events as ev
from walletgripe.core.case import Case
from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.letter import compose
from walletgripe.core.days import Counted, count
from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.facts import CaseFacts
from walletgripe.core.ladder import answer_clock, ladder
from walletgripe.core.letter import Letter
from walletgripe.core.message import msg
from walletgripe.core.packs import PlacePack, PlaybookPack
from walletgripe.core.place import Clock, Door, Place, Roll
from walletgripe.flows.casefile import CaseFile, numbered_safely
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import words_in
from walletgripe.render.registry import FORMATS, render


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a case stands on a day: its content, its ladder, and by when the firm should answer."""

    playbook: PlaybookPack
    place: PlacePack
    doors: tuple[Door, ...]
    clock: Clock | None
    answer_by: dt.date
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


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A letter in its formats, with its number in the case."""

    number: int
    letter: Letter
    files: dict[str, bytes]  # file name -> bytes


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
    counted = answer_day(desk, place.place, clock, region, desk.today)
    return Standing(
        playbook=playbook,
        place=place,
        doors=ladder(place.place, place.doors, kind, problem, facts),
        clock=clock,
        answer_by=counted.due,
        warnings=tuple(desk.say(w) for w in counted.warnings),
    )


def answer_day(desk: Desk, place: Place, clock: Clock | None, region: str | None, start: dt.date) -> Counted:
    """By when the firm should answer what reaches it on `start`: by the clock, else by the polite length.

    A polite day that falls on a day of rest moves on to the next working day.
    """
    days = desk.calendar(place.calendar, counting_region(place, region))
    length = clock.length if clock and clock.length else place.answer_within
    first, roll = (clock.count_first_day, clock.roll) if clock else (False, Roll.FORWARD)
    return count(start, length, days, count_first_day=first, roll=roll)


def counting_region(place: Place, region: str | None) -> str | None:
    """The region whose business days count: the user's only where the place says so, else the usual one."""
    return region if place.count_in_region and region in place.calendar.regions else None


def letter_language(desk: Desk, case: Case, wanted: str | None) -> str:
    """The language asked for, the one chosen in the interview, the place's own, or the screen's."""
    chosen = wanted or case.text("letter-language")
    if chosen:
        return chosen
    place = case.text("place")
    languages = desk.contents.place(place).place.languages if place else ()
    return next((lang for lang in languages if lang in ("en", "zh-Hans")), desk.language)


def compose_letter(
    desk: Desk, file: CaseFile, *, kind: str = "first", language: str | None = None, door: str | None = None
) -> Letter:
    """The letter of a case as of today. Raises UsageError with what is missing."""
    case = file.case
    now = standing(desk, case)
    if case.value("name") is None:
        raise UsageError(
            msg("The letter has no sender yet: your name is missing in case {number}.", number=case.number),
            next=msg("Go on with `walletgripe resume --case {number}`.", number=case.number),
        )
    target = _door(now, door)
    lang = letter_language(desk, case, language)
    pack = desk.contents.letter_kind(kind)
    if lang not in pack.kind.forms:
        raise UsageError(
            msg(
                "A letter can be in {languages}, not in {asked}.",
                languages=", ".join(pack.kind.forms),
                asked=lang,
            )
        )
    interview = desk.contents.interview()
    brief = Brief(
        case=case,
        language=lang,
        dated=desk.today,
        answer_by=now.answer_by,
        playbook=now.playbook.playbook,
        playbook_texts=words_in(now.playbook.texts, lang, now.playbook.playbook.id),
        place=now.place.place,
        place_texts=words_in(now.place.texts, lang, now.place.place.id),
        doors=now.place.doors,
        rights=now.place.rights,
        kind=pack.kind,
        kind_texts=words_in(pack.texts, lang, pack.kind.id),
        interview=interview.interview,
        interview_texts=words_in(interview.texts, lang, "interview"),
        answer_clock=now.clock,
        next_door=now.next_door.id if now.next_door else None,
        door=target.id,
    )
    return compose(brief)


def _door(now: Standing, wanted: str | None) -> Door:
    if wanted is None and now.first_door:
        return now.first_door
    found = next((d for d in now.doors if d.id == wanted), None)
    if found is None or found is not now.first_door:
        names = now.first_door.id if now.first_door else "-"
        raise NotFoundError(
            msg(
                "A first complaint goes to the firm itself ({door}), not to {asked}.",
                door=names,
                asked=wanted or "-",
            ),
            next=msg("Leave out `--to`; `walletgripe show` lists who can be asked later."),
        )
    return found


def _numbered(file: CaseFile, letter: Letter, digest: str, *, record: bool) -> int:
    same = next((n for n, w in file.case.letters.items() if w.sha256 == digest), None)
    number = same or max(file.case.letters, default=0) + 1
    if same is None and record:
        written = ev.LetterWritten(
            n=number,
            kind=letter.kind,
            language=letter.language,
            door=letter.door,
            dated=letter.dated,
            sha256=digest,
            answer_by=letter.answer_by,
            contents=letter.contents,
        )
        file.record(written)
    return number


def write_letter(
    desk: Desk, file: CaseFile, letter: Letter, formats: tuple[str, ...], *, record: bool = True
) -> Written:
    """The letter as files, recorded in the journal under its number; the same text keeps its number."""
    digest = hashlib.sha256(render(letter, "txt")).hexdigest()
    number = numbered_safely(file, lambda: _numbered(file, letter, digest, record=record))
    stem = f"case-{letter.case}-letter-{number}-{letter.kind}-{letter.language}"
    files = {f"{stem}.{FORMATS[f].suffix}": render(letter, f) for f in formats}
    return Written(number=number, letter=letter, files=files)
