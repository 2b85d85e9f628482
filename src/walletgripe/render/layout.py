"""How the rich formats set a letter: each line with its shape; HTML, DOCX and PDF share it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from walletgripe.core.letter import Letter, LetterBlock, Row, Style
from walletgripe.core.letterkind import Part
from walletgripe.render.lines import dated, is_chinese, numbered

_JOINERS = "\u200c\u200d"  # Indic and Persian words and emoji are spelt with them
_HIDDEN = ("Cc", "Cf", "Cs")
_BREAKS = re.compile(r"\r\n?|[\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_LETTER_PAPER = frozenset({"ca", "us"})
_REGIONS = {"uk": "GB", "eu": "IE"}


class Shape(StrEnum):
    """What a line is."""

    TITLE = "title"
    HEADING = "heading"
    PROSE = "prose"  # indented by two characters in Chinese
    LINE = "line"
    ITEM = "item"
    EXHIBIT = "exhibit"
    ENTRY = "entry"  # one day of the chronology
    FORMULA = "formula"  # the first words of the closing
    SIGN = "sign"  # where the hand signs
    RIGHT = "right"


class Laid(msgspec.Struct, frozen=True):
    """One line: its shape, its words, and the number of an item or exhibit (else 0)."""

    shape: Shape
    text: str
    number: int = 0


class Group(msgspec.Struct, frozen=True):
    """The lines of one part of the letter."""

    part: Part
    lines: tuple[Laid, ...]


def laid(letter: Letter) -> tuple[Group, ...]:
    """The letter as groups of lines, in reading order; hidden characters are gone."""
    return tuple(
        Group(
            block.part, tuple(msgspec.structs.replace(x, text=shown(x.text)) for x in _lines(letter, block))
        )
        for block in letter.blocks
    )


def shown(text: str) -> str:
    r"""The text without control and direction characters; any line break is a line feed.

    >>> shown("a\u202eb\x1bc\td")
    'abc d'
    """
    rows = _BREAKS.sub("\n", text).replace("\t", " ")
    return "".join(
        c
        for c in rows
        if c == "\n" or c in _JOINERS or not (unicodedata.category(c) in _HIDDEN or _is_none(c))
    )


def _is_none(character: str) -> bool:
    """True for the codes that will never be characters; what Python does not know yet may be one."""
    code = ord(character)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def paper_of(letter: Letter) -> str:
    """The paper that letters are written on there: "us-letter" or "a4"."""
    return "us-letter" if letter.place in _LETTER_PAPER else "a4"


def locale_of(letter: Letter) -> str:
    """The language with the region whose spelling it has: "zh-CN", "en-GB"."""
    return "zh-CN" if is_chinese(letter) else f"en-{_REGIONS.get(letter.place, letter.place.upper())}"


def _lines(letter: Letter, block: LetterBlock) -> Iterator[Laid]:
    if block.heading:
        yield Laid(Shape.HEADING, block.heading + ("：" if is_chinese(letter) else ""))
    if block.lead:
        yield Laid(Shape.PROSE, block.lead.text(letter.language))
    if block.style is Style.NUMBERED:
        yield from _items(letter, block)
    elif block.style is Style.CLOSING:
        yield from (_closing(letter, n, row) for n, row in enumerate(block.rows))
    else:
        yield from (_row(letter, block.style, row) for row in block.rows)


def _items(letter: Letter, block: LetterBlock) -> Iterator[Laid]:
    shape = Shape.EXHIBIT if block.part is Part.EVIDENCE else Shape.ITEM
    n = 0
    for number, row in numbered(block, letter.language):
        n += bool(number)
        yield Laid(shape if number else Shape.PROSE, row.text(letter.language), n if number else 0)


def _closing(letter: Letter, n: int, row: Row) -> Laid:
    shape = Shape.LINE
    if row.label in ("right", "line"):
        shape = Shape.RIGHT if row.label == "right" else Shape.SIGN
    elif n == 0 and is_chinese(letter):
        shape = Shape.FORMULA
    return Laid(shape, row.text(letter.language))


def _row(letter: Letter, style: Style, row: Row) -> Laid:
    if style is Style.DATED:
        return Laid(Shape.ENTRY, dated(row, letter.language))
    shapes = {Style.PROSE: Shape.PROSE, Style.TITLE: Shape.TITLE}
    return Laid(shapes.get(style, Shape.LINE), row.text(letter.language))
