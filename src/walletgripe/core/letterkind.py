"""What a kind of letter holds: to whom, when, the order of its blocks, its own clauses and fixed words."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.condition import When
from walletgripe.core.place import FIRM_DOORS, DoorKind, Length
from walletgripe.core.playbook import Id, IsoDate, Question, QuestionTexts, Sentences, Status, Words


class Part(StrEnum):
    """The blocks that the composer can build, one function each."""

    TITLE = "title"
    SENDER = "sender"
    RECIPIENT = "recipient"
    DATE = "date"
    REFERENCE = "reference"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    COMPLAINANT = "complainant"
    RESPONDENT = "respondent"
    LEAD = "lead"  # the kind's own first words
    OPENING = "opening"  # the playbook's opening: the problem, and what the firm is asked for
    PROBLEM = "problem"  # the same without what the firm is asked for
    TIMELINE = "timeline"
    RECORD = "record"  # only what went to the firm, what came back, and promises not kept
    FACTS = "facts"
    REASONS = "reasons"
    POINTS = "points"  # the kind's own paragraphs
    EXCUSE = "excuse"  # what the firm's stock answer leaves open
    ASK_BACK = "ask-back"  # what is asked back after a stock answer, numbered
    LAW = "law"
    IMPACT = "impact"
    REQUESTS = "requests"
    ASKED = "asked"  # what the firm was asked for, and which of it was answered
    ASKS = "asks"  # the kind's own requests, numbered
    NEXT_STEP = "next-step"
    NOTE = "note"  # the kind's own last words before the enclosures
    EVIDENCE = "evidence"
    TRUTH = "truth"
    CLOSING = "closing"


CLAUSE_PARTS = (Part.LEAD, Part.POINTS, Part.ASKS, Part.NOTE)


class Clause(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A clause of the kind itself: used when its condition holds and all that it `uses` is known."""

    id: Id
    part: Part  # one of CLAUSE_PARTS
    when: When | None = None
    uses: tuple[str, ...] = ()


class LetterKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One kind of letter (`letters/<kind>/letter.yaml`).

    `base`: the kind whose headings and phrases hold where this one has none. `to`: the kinds of doors it
    can go to. `answer_within`: the period it gives; none: the firm's own for what goes to the firm, and
    no date for others. `when`: what must have happened before it makes sense. `private`: it goes before
    everybody's eyes and names nobody. `law_of`: the problem whose rules carry it where none carries this kind
    itself; none: the problem of the case.
    """

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    base: Id | None = None
    to: tuple[DoorKind, ...] = FIRM_DOORS
    answer_within: Length | None = None
    when: When | None = None
    private: bool = False
    law_of: Id | None = None
    questions: tuple[Question, ...] = ()
    clauses: tuple[Clause, ...] = ()
    forms: dict[str, tuple[Part, ...]]


class LetterKindTexts(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The fixed words of a kind of letter (`letters/<kind>/texts.<lang>.yaml`).

    `headings`: part -> heading. `phrases`: the program's own sentences and labels by id.
    `variants`: kind of firm -> the headings and phrases that read differently there.
    `readings`: part -> what its heading in a letter of another language says, where this language has none.
    `not_yet`: what to do first, where `when` does not hold.
    """

    name: Words
    summary: Words | None = None
    not_yet: Words | None = None
    headings: dict[str, Words] = {}
    readings: dict[str, Words] = {}
    phrases: dict[str, Words] = {}
    clauses: dict[str, Sentences] = {}
    questions: dict[str, QuestionTexts] = {}
    variants: dict[Id, dict[str, Words]] = {}


def inherited(own: LetterKindTexts, base: LetterKindTexts) -> LetterKindTexts:
    """The words with those of the base where there are none of its own.

    A variant of the base for a phrase that the kind words anew does not hold any more.
    """
    anew = {*own.headings, *own.phrases}
    kept = {firm: {k: v for k, v in words.items() if k not in anew} for firm, words in base.variants.items()}
    firms = {*kept, *own.variants}
    return msgspec.structs.replace(
        own,
        headings=base.headings | own.headings,
        readings=base.readings | own.readings,
        phrases=base.phrases | own.phrases,
        variants={f: kept.get(f, {}) | own.variants.get(f, {}) for f in firms},
    )
