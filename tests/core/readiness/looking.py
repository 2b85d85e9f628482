"""A letter to look at whose one free answer is the line under test, made once and changed in place."""

from __future__ import annotations

from functools import cache

import msgspec
from tests.fakes import desk
from tests.people import people

from walletgripe.core.case import Answer
from walletgripe.core.readiness.finding import Finding
from walletgripe.core.readiness.look import Look
from walletgripe.core.readiness.registry import findings
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.letter import brief_of, compose_letter
from walletgripe.flows.readiness import look_of
from walletgripe.flows.starting import from_answers

TONE = {
    *("insult", "threat", "violence", "distress", "guess", "capitals", "exclamation-marks"),
    *("health", "other-people"),
}
LINE = "need"  # a free answer of frozen-funds that stands in the letter


def case_of(name: str, **answers: object) -> CaseFile:
    """The case of a person of tests/golden/people.yaml; `answers` with underscores for dashes."""
    person = people()[name]
    changed = {k.replace("_", "-"): v for k, v in answers.items()}
    kept = {k: v for k, v in person.answers.items() if k not in changed or changed[k] is not None}
    more = {k: str(v) for k, v in changed.items() if v is not None}
    person = msgspec.structs.replace(person, answers=kept | more)
    file, _ = from_answers(desk(language=person.language or "en"), FileAsker(person))
    return file


def look_at(
    file: CaseFile, kind: str | None = None, *, language: str | None = None, door: str | None = None
) -> Look:
    """What the finders get for the letter of this case."""
    letter = compose_letter(file.desk, file, kind=kind, language=language, door=door)
    brief = brief_of(file.desk, file, kind=letter.kind, language=letter.language, door=letter.door)
    return look_of(file.desk, file, letter, brief, brief.doors.get(letter.door))


def found(file: CaseFile, kind: str | None = None, **how: str) -> tuple[Finding, ...]:
    """The findings of the letter of this case."""
    return findings(look_at(file, kind, **how))


@cache
def _look(name: str, public: bool) -> tuple[CaseFile, Look]:
    file = case_of(name)
    look = look_at(file)
    if public:
        kind = msgspec.structs.replace(look.brief.kind, private=True)
        look.brief.kind = kind
    return file, look


def look_for_line(text: str, *, name: str = "frozen-funds-uk", public: bool = False) -> Look:
    """The letter with this line as its free answer."""
    file, look = _look(name, public)
    field = LINE if LINE in file.case.answers else "effect"
    file.case.answers[field] = Answer(text, False, 1, "2026-11-21")
    return look


def line(text: str, *, name: str = "frozen-funds-uk", public: bool = False) -> list[tuple[str, str]]:
    """What is found about the tone of one answer: kind and words."""
    look = look_for_line(text, name=name, public=public)
    return [(f.kind, f.words or "") for f in findings(look) if f.kind in TONE]
