"""The neutral letter: what it says and why each sentence is there; formats come later."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from walletgripe.core.letterkind import Part


class CauseKind(StrEnum):
    """Where a sentence can come from."""

    ANSWER = "answer"
    CONTACT = "contact"
    EVIDENCE = "evidence"
    STEP = "step"
    CLAUSE = "clause"  # a clause of a playbook
    RULE = "rule"  # a clock or right of a place
    DOOR = "door"
    FORM = "form"  # fixed words of the kind of letter
    COUNTED = "counted"  # computed from the journal


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """One reason of a sentence. `ref` is the id; `says` the value or basis; `sources` its references."""

    kind: CauseKind
    ref: str
    says: str | None = None
    sources: tuple[str, ...] = ()


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of the letter with its causes; a sentence without a cause does not exist."""

    text: str
    causes: tuple[Cause, ...]


class Style(StrEnum):
    """How a block is set."""

    PROSE = "prose"  # paragraphs
    LINES = "lines"  # one line each: addresses, references
    NUMBERED = "numbered"
    DATED = "dated"  # `label` is the date
    TITLE = "title"
    CLOSING = "closing"


class Row(msgspec.Struct, frozen=True):
    """One paragraph, line or entry. `label`: the date of an entry or the number of an enclosure."""

    sentences: tuple[Sentence, ...]
    label: str | None = None

    def text(self, language: str) -> str:
        """The sentences in one line; Chinese has no space between them."""
        return ("" if language == "zh-Hans" else " ").join(s.text for s in self.sentences)


class LetterBlock(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the letter with its heading and rows. `lead` stands between heading and rows."""

    part: Part
    style: Style
    heading: str | None = None
    lead: Row | None = None
    rows: tuple[Row, ...] = ()


class Letter(msgspec.Struct, frozen=True, kw_only=True):
    """A finished letter. Dates are ISO. `contents`: "id@version" of all content used."""

    kind: str
    language: str
    place: str
    door: str
    case: int
    dated: str
    answer_by: str | None
    subject: str
    sender: str
    reply_email: str | None
    recipient: str
    blocks: tuple[LetterBlock, ...]
    contents: tuple[str, ...]

    def sentences(self) -> tuple[tuple[Part, Sentence], ...]:
        """Every sentence in reading order, with the part it stands in."""
        found: list[tuple[Part, Sentence]] = []
        for block in self.blocks:
            rows = ((block.lead,) if block.lead else ()) + block.rows
            found += [(block.part, s) for row in rows for s in row.sentences]
        return tuple(found)
