"""A letter as Markdown: headings and lists; the user's words are never read as markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from walletgripe.core.letter import Letter, LetterBlock, Row, Style
from walletgripe.render.lines import dated, numbered

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_LINE_START = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)


def to_md(letter: Letter) -> bytes:
    """CommonMark, UTF-8."""
    pieces = [_block(letter, block) for block in letter.blocks]
    return ("\n\n".join(p for p in pieces if p) + "\n").encode()


def escaped(text: str) -> str:
    """The text with every character that CommonMark could read as markup escaped."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))


def _block(letter: Letter, block: LetterBlock) -> str:
    parts = [f"## {escaped(block.heading)}"] if block.heading else []
    if block.lead:
        parts.append(escaped(block.lead.text(letter.language)))
    parts.append(_STYLES[block.style](letter, block))
    return "\n\n".join(p for p in parts if p)


def _text(letter: Letter, row: Row) -> str:
    return escaped(row.text(letter.language))


def _prose(letter: Letter, block: LetterBlock) -> str:
    return "\n\n".join(_text(letter, row) for row in block.rows)


def _lines(letter: Letter, block: LetterBlock) -> str:
    return "  \n".join(_text(letter, row) for row in block.rows)


def _title(letter: Letter, block: LetterBlock) -> str:
    return "# " + " ".join(_text(letter, row) for row in block.rows)


def _items(letter: Letter, block: LetterBlock) -> Iterator[str]:
    n = 0
    for number, row in numbered(block, letter.language):
        if number:
            n += 1
            yield f"{n}. {_text(letter, row)}"


def _numbered(letter: Letter, block: LetterBlock) -> str:
    plain = [_text(letter, row) for number, row in numbered(block, letter.language) if not number]
    return "\n\n".join(p for p in ("\n".join(_items(letter, block)), *plain) if p)


def _dated(letter: Letter, block: LetterBlock) -> str:
    return "\n".join(f"- {escaped(dated(row, letter.language))}" for row in block.rows)


_STYLES: dict[Style, Callable[[Letter, LetterBlock], str]] = {
    Style.PROSE: _prose,
    Style.LINES: _lines,
    Style.NUMBERED: _numbered,
    Style.DATED: _dated,
    Style.TITLE: _title,
    Style.CLOSING: _lines,
}
