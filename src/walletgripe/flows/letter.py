"""Writing a letter: gather the material, compose, render, record."""

from __future__ import annotations

import datetime as dt
import hashlib

import msgspec

from walletgripe.core import events as ev
from walletgripe.core.case import Case
from walletgripe.core.claimed import claimed_sum
from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.letter import compose
from walletgripe.core.condition import holds
from walletgripe.core.errors import UsageError
from walletgripe.core.facts import CaseFacts
from walletgripe.core.letter import Letter
from walletgripe.core.letterkind import LetterKind, Part
from walletgripe.core.message import Message, msg
from walletgripe.core.nameless import nameless, personal_values
from walletgripe.core.packs import ExcusePack, LetterPack
from walletgripe.core.place import FIRM_DOORS
from walletgripe.core.ports import Exhibits
from walletgripe.core.proposal import opening_kind
from walletgripe.flows.casefile import CaseFile, numbered_safely
from walletgripe.flows.course import course
from walletgripe.flows.desk import Desk
from walletgripe.flows.enclosing import limits_passed, material
from walletgripe.flows.kinds import addressed, counted_now, kind_of_letter
from walletgripe.flows.scripted import words_in
from walletgripe.flows.standing import Standing, answer_day
from walletgripe.render.registry import FORMATS, render


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """A letter in its formats, with its number in the case."""

    number: int
    letter: Letter
    files: dict[str, bytes]  # file name -> bytes
    notices: tuple[Message, ...] = ()  # what the other side will not take as it is


def letter_language(desk: Desk, case: Case, wanted: str | None) -> str:
    """The language asked for, the one chosen in the interview, the place's own, or the screen's."""
    chosen = wanted or case.text("letter-language")
    if chosen:
        return chosen
    place = case.text("place")
    languages = desk.contents.place(place).place.languages if place else ()
    return next((lang for lang in languages if lang in ("en", "zh-Hans")), desk.language)


def compose_letter(
    desk: Desk,
    file: CaseFile,
    *,
    kind: str | None = None,
    language: str | None = None,
    door: str | None = None,
) -> Letter:
    """The letter of a case as of today; without a kind, the one that a case begins with.

    Raises UsageError with what is missing.
    """
    return letter_of(desk, file, brief_of(desk, file, kind=kind, language=language, door=door))


def letter_of(desk: Desk, file: CaseFile, brief: Brief) -> Letter:
    """The letter of this material; of a kind for everybody's eyes, without names."""
    made = compose(brief)
    if not brief.kind.private:
        return made
    personal = personal_values(file.case, (q for q, _ in brief.questions.values()))
    return nameless(made, personal, desk.guard.masked)


def brief_of(
    desk: Desk, file: CaseFile, *, kind: str | None, language: str | None, door: str | None
) -> Brief:
    """The material of a letter as of today. Raises UsageError with what is missing."""
    case = file.case
    where = course(desk, case)
    now = where.standing
    if case.value("name") is None:
        raise UsageError(
            msg("The letter has no sender yet: your name is missing in case {number}.", number=case.number),
            next=msg("Go on with `walletgripe resume --case {number}`.", number=case.number),
        )
    lang = letter_language(desk, case, language)
    pack = kind_of_letter(desk, kind or opening_kind(case.text("problem")))
    if lang not in pack.kind.forms:
        raise UsageError(
            msg(
                "A letter can be in {languages}, not in {asked}.",
                languages=", ".join(pack.kind.forms),
                asked=lang,
            )
        )
    target = addressed(desk, where, pack.kind, door)
    counted = counted_now(desk, case, where)
    _makes_sense(desk, case, now, pack, counted)
    interview = desk.contents.interview()
    excuse = _excuse(desk, pack, counted)
    firms = target.kind in FIRM_DOORS
    return Brief(
        case=case,
        language=lang,
        dated=desk.today,
        answer_by=_answer_by(desk, case, now, pack.kind) if firms else None,
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
        answer_clock=now.clock if firms and pack.kind.answer_within is None else None,
        next_door=now.next_door.id if now.next_door else None,
        next_from=next((o.on for o in where.openings if o.door is now.next_door), None),
        door=target.id,
        counted=counted,
        excuse=excuse.excuse if excuse else None,
        excuse_texts=words_in(excuse.texts, lang, excuse.excuse.id) if excuse else None,
    )


def _excuse(desk: Desk, pack: LetterPack, counted: dict[str, str]) -> ExcusePack | None:
    """The stock answer that this letter answers, for a kind that does."""
    answers = any(Part.EXCUSE in form for form in pack.kind.forms.values())
    return desk.contents.excuse(counted["last-excuse"]) if answers and "last-excuse" in counted else None


def _answer_by(desk: Desk, case: Case, now: Standing, kind: LetterKind) -> dt.date | None:
    """By when the firm is to answer this letter: by the rule, or within the time that this kind gives."""
    if kind.answer_within is None:
        return now.answer_by
    place, region = now.place.place, case.text("region")
    return answer_day(desk, place, None, region, desk.today, polite=kind.answer_within).due


def _makes_sense(desk: Desk, case: Case, now: Standing, pack: LetterPack, counted: dict[str, str]) -> None:
    """Raises UsageError when something must happen before this kind of letter, or an answer is missing."""
    facts = CaseFacts(case, now.playbook.playbook, desk.today, counted=counted)
    words = words_in(pack.texts, desk.language, pack.kind.id)
    if not holds(pack.kind.when, facts):
        raise UsageError(
            msg("“{kind}” does not fit this case yet.", kind=words.name),
            where=f"--kind {pack.kind.id}",
            next=msg("{hint}", hint=words.not_yet or ""),
        )
    for question in pack.kind.questions:
        if question.required and holds(question.when, facts) and facts.value(question.id) is None:
            raise UsageError(
                msg("This letter needs an answer: {title}", title=words.questions[question.id].ask),
                where=f"--kind {pack.kind.id}",
                next=msg("Give it with `--answer {id}=...`.", id=question.id),
            )


def _sum_told(desk: Desk, case: Case) -> str | None:
    """The sum that a letter of today claims, for its record."""
    problem = case.text("problem")
    playbook = desk.contents.playbook(problem).playbook if problem else None
    return claimed_sum(CaseFacts(case, playbook, desk.today))


def _numbered(file: CaseFile, letter: Letter, digest: str, amount: str | None, *, record: bool) -> int:
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
            amount=amount,
            contents=letter.contents,
        )
        file.record(written)
    return number


def write_letter(
    desk: Desk,
    file: CaseFile,
    letter: Letter,
    formats: tuple[str, ...],
    *,
    record: bool = True,
    exhibits: Exhibits | None = None,
) -> Written:
    """The letter as files, recorded in the journal under its number; the same text keeps its number.

    A mail carries the exhibits that the letter lists, where `exhibits` are handed in. Raises UsageError, and
    records nothing, when a format cannot be made.
    """
    given = material(desk, file.case, letter, formats, exhibits)
    made = {f: render(letter, f, given) for f in formats}
    digest = hashlib.sha256(render(letter, "txt")).hexdigest()
    amount = _sum_told(desk, file.case)
    number = numbered_safely(file, lambda: _numbered(file, letter, digest, amount, record=record))
    stem = f"case-{letter.case}-letter-{number}-{letter.kind}-{letter.language}"
    return Written(
        number=number,
        letter=letter,
        files={f"{stem}.{FORMATS[f].suffix}": data for f, data in made.items()},
        notices=limits_passed(desk, file.case, letter, formats),
    )
