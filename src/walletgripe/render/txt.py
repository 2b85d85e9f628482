"""A letter as plain text: one line a paragraph, so that it pastes cleanly into forms and mails."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from walletgripe.core.letter import Letter, LetterBlock, Style
from walletgripe.render.lines import dated, is_chinese, numbered

INDENT = "\u3000\u3000"


def to_txt(letter: Letter) -> bytes:
    """UTF-8 text with a line feed after each line."""
    return (text_of(letter) + "\n").encode()


def text_of(letter: Letter) -> str:
    """The text; blocks are apart by an empty line, except lines of one head."""
    pieces = ["\n".join(_block(letter, block)) for block in letter.blocks]
    return "\n\n".join(p for p in pieces if p)


def _block(letter: Letter, block: LetterBlock) -> Iterator[str]:
    if block.heading:
        yield f"{block.heading}" + ("：" if is_chinese(letter) else "")
    if block.lead:
        yield _indented(letter) + block.lead.text(letter.language)
    yield from _STYLES[block.style](letter, block)


def _indented(letter: Letter) -> str:
    return INDENT if is_chinese(letter) else ""


def _prose(letter: Letter, block: LetterBlock) -> Iterator[str]:
    for row in block.rows:
        yield _indented(letter) + row.text(letter.language)


def _lines(letter: Letter, block: LetterBlock) -> Iterator[str]:
    for row in block.rows:
        yield row.text(letter.language)


def _numbered(letter: Letter, block: LetterBlock) -> Iterator[str]:
    for number, row in numbered(block, letter.language):
        yield _indented(letter) + number + row.text(letter.language)


def _dated(letter: Letter, block: LetterBlock) -> Iterator[str]:
    for row in block.rows:
        yield _indented(letter) + ("" if is_chinese(letter) else "- ") + dated(row, letter.language)


def _closing(letter: Letter, block: LetterBlock) -> Iterator[str]:
    for n, row in enumerate(block.rows):
        text = row.text(letter.language)
        if is_chinese(letter):
            yield (INDENT if n == 0 else INDENT * 8 if row.label == "right" else "") + text
        else:
            yield "\n\n" + text if row.label == "line" else text


_STYLES: dict[Style, Callable[[Letter, LetterBlock], Iterator[str]]] = {
    Style.PROSE: _prose,
    Style.LINES: _lines,
    Style.NUMBERED: _numbered,
    Style.DATED: _dated,
    Style.TITLE: _lines,
    Style.CLOSING: _closing,
}
