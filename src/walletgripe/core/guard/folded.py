"""Text without disguises (full-width forms, zero-width characters), with the way back to the original."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import msgspec

_QUOTES = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "「": '"',
    "」": '"',
    "‘": "'",
    "’": "'",
    "−": "-",
}
_INVISIBLE = {"Cf", "Me"}
_BY_CATEGORY = {"Pd": "-", "Zs": " ", "Zl": "\n", "Zp": "\n"}


class Folded(msgspec.Struct, frozen=True):
    """`text` is the folded text; `at[i]` the place in the original of its character i (None: the same)."""

    text: str
    at: Sequence[int] | None = None

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original text that a non-empty span of the folded text stands for."""
        if self.at is None:
            return start, end
        return self.at[start], self.at[end - 1] + 1


def fold(text: str) -> Folded:
    """The text with each character in its plain form; characters that cannot be seen are dropped."""
    if text.isascii():
        return Folded(text)
    plain = {c: p for c in set(text) if (p := _plain(c)) != c}
    if not plain:
        return Folded(text)
    parts: list[str] = []
    at: list[int] = []
    for i, c in enumerate(text):
        p = plain.get(c, c)
        parts.append(p)
        at.extend([i] * len(p))
    return Folded("".join(parts), at)


def _plain(c: str) -> str:
    if c.isascii():
        return c
    category = unicodedata.category(c)
    if category in _INVISIBLE or "\ufe00" <= c <= "\ufe0f" or c == "\u034f":
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(c))
    return _QUOTES.get(c) or _BY_CATEGORY.get(category) or unicodedata.normalize("NFKC", c)
