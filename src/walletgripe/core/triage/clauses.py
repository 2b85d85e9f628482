"""A story cut into clauses, each short enough to be about one thing, with its place in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_SENTENCE = re.compile(r"[.!?;。！？；…\n\r]+")
_ENGLISH_BREAK = re.compile(r"(?:,|\band\b|\bthen\b|\bso\b|\bbecause\b|\bwhen\b|\bwhich\b)", re.IGNORECASE)
_CHINESE_BREAK = re.compile(r"[,，、：: ]+")
_LONG_ENGLISH = 110  # characters: some 20 words
_LONG_CHINESE = 26


class Clause(msgspec.Struct, frozen=True):
    """A piece of a story. `turned`: it follows a "but"; `sentence`: which sentence it stands in."""

    start: int
    end: int
    sentence: int
    turned: bool


def clauses_of(text: str, but: tuple[str, ...], *, chinese: bool) -> tuple[Clause, ...]:
    """The clauses of a text, in order; none is empty."""
    turn = _turns(but, chinese=chinese)
    found = []
    for number, (start, end) in enumerate(_sentences(text)):
        turned = False
        for a, b, behind in _cut(text, start, end, turn):
            turned = turned or behind
            found += [Clause(x, y, number, turned) for x, y in _short(text, a, b, chinese=chinese)]
    return tuple(found)


def _turns(but: tuple[str, ...], *, chinese: bool) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(but, key=len, reverse=True))
    return re.compile(words if chinese else rf"\b(?:{words})\b", re.IGNORECASE)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _SENTENCE.finditer(text):
        # A point inside a number or a name ("12.50", "crypto.com") ends nothing.
        inside = stop.group() == "." and text[stop.end() : stop.end() + 1].isalnum()
        if not inside:
            if text[start : stop.start()].strip():
                yield start, stop.start()
            start = stop.end()
    if text[start:].strip():
        yield start, len(text)


def _cut(text: str, start: int, end: int, turn: re.Pattern[str]) -> Iterator[tuple[int, int, bool]]:
    """The parts of a sentence between its turns; the word that turns belongs to the part behind it."""
    at, behind = start, False
    for word in turn.finditer(text, start, end):
        if text[at : word.start()].strip():
            yield at, word.start(), behind
        at, behind = word.start(), True
    if text[at:end].strip():
        yield at, end, behind


def _short(text: str, start: int, end: int, *, chinese: bool) -> Iterator[tuple[int, int]]:
    """A long part cut where it breathes, else where it has grown too long."""
    longest = _LONG_CHINESE if chinese else _LONG_ENGLISH
    pattern = _CHINESE_BREAK if chinese else _ENGLISH_BREAK
    at = start
    while end - at > longest:
        breaks = [m.start() for m in pattern.finditer(text, at + longest // 3, at + longest)]
        to = breaks[-1] if breaks else at + longest
        if not chinese and not breaks:
            space = text.find(" ", to, end)
            to = space if 0 <= space < to + longest else to
        if text[at:to].strip():
            yield at, to
        at = to
    if text[at:end].strip():
        yield at, end
