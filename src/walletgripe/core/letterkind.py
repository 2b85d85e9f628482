"""What a kind of letter holds: the order of its blocks, and its fixed words per language."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.playbook import Id, IsoDate, Status, Words


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
    OPENING = "opening"
    TIMELINE = "timeline"
    FACTS = "facts"
    REASONS = "reasons"
    LAW = "law"
    IMPACT = "impact"
    REQUESTS = "requests"
    NEXT_STEP = "next-step"
    EVIDENCE = "evidence"
    TRUTH = "truth"
    CLOSING = "closing"


class LetterKind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One kind of letter (`letters/<kind>/letter.yaml`): the order of its blocks per language."""

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    forms: dict[str, tuple[Part, ...]]


class LetterKindTexts(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The fixed words of a kind of letter (`letters/<kind>/texts.<lang>.yaml`).

    `headings`: part -> heading. `phrases`: the program's own sentences and labels by id.
    `variants`: kind of firm -> the headings and phrases that read differently there.
    """

    name: Words
    headings: dict[str, Words] = {}
    phrases: dict[str, Words]
    variants: dict[Id, dict[str, Words]] = {}
