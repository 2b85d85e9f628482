"""A story made ready: secrets blanked, and a plain form in which every character keeps its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec

from walletgripe.core.lazily import lazily
from walletgripe.core.triage.scripts import TO_SIMPLIFIED

if TYPE_CHECKING:
    from walletgripe.core.guard import Finding, Guard

LONGEST = 100_000
BLANK = "█"

_WIDE = {0xFF01 + i: 0x21 + i for i in range(94)}
_PUNCTUATION = str.maketrans(
    "￥￡￠，。、　\u00a0\u2009\u202f\t’‘−–—“”：；？！（）【】", "¥£¢,.,     ''---\"\":;?!()[]"
)
_TABLE = TO_SIMPLIFIED | _WIDE | _PUNCTUATION
# Kinds that the reader may give back as drafts; every other finding of the guard is left out of the story.
_OPEN = frozenset({"phone", "email"})

# What no secret and no identity number can do without; looking for it spares most stories the whole guard.
# Whoever widens the guard widens this: a test compares them.
_MAY_HIDE = lazily(
    r"pass|p\s?[a@]\s?s\s?s|\bpw|\bpin|pin\b|cod|otp|\bc\.?\s?[vs]\.?\s?[vcn]|on the back|\btac\b|2fa|mfa"
    r"|authent|authy|one.?time"
    r"|key|seed|phrase|mnemonic|secret|priv|token|cipher|\bwords|born|birth|d\.?o\.?b\.?\b|[码密钥词]|密"
    r"|口令|助记"
    r"|背面|出生|生日|种子|短语|恢复|生人|日生"
    r"|(?<!\d)(?!(?:20)?\d\d[-.]\d\d?[-.]\d\d?(?![\d-])|\d\d?[-.]\d\d?[-.]20\d\d(?!\d))\d"
    r"(?:[\s.\-*·]{0,2}\d){5}"
    r"|[a-z0-9+/_\-=]{16}|[a-z]{1,5}[ \-]?\d\d ?\d\d ?\d\d?|[a-z]{5}\d{4}[a-z]"
    r"|(?:[a-z]{3,9}[^a-z]{1,14}){11}[a-z]{3,9}|[\u4e00-\u9fff](?:[\s\d,、/|.;:()\-]{1,6}[\u4e00-\u9fff]){8}"
    r"|[^\x00-\x7f\u4e00-\u9fff\u3000-\u303f£€¥₱₹₩“”‘’…·—–]"
)


class Story(msgspec.Struct, frozen=True):
    """`shown` is the story with its secrets blanked; `plain` the same for patterns, place by place.

    `plain` has small letters, half-width figures and signs, and Simplified characters.
    """

    shown: str
    plain: str

    def words(self, start: int, end: int) -> str:
        """The story's own words of a span."""
        return self.shown[start:end]


def made_ready(text: str, guard: Callable[[], Guard]) -> Story:
    """The story without what must not be repeated. `guard` is asked only when the text may hold a secret."""
    plain = _plain(text)
    if not _MAY_HIDE.search(plain):
        return Story(text, plain)
    shown = _blanked(text, guard().scan(text))
    return Story(shown, plain if shown is text else _plain(shown))


def _blanked(text: str, found: tuple[Finding, ...]) -> str:
    hidden = [f for f in found if f.kind not in _OPEN]
    if not hidden:
        return text
    parts, at = [], 0
    for f in hidden:
        parts += [text[at : f.start], BLANK * (f.end - f.start)]
        at = f.end
    return "".join([*parts, text[at:]])


def _plain(text: str) -> str:
    folded = text if text.isascii() else text.translate(_TABLE)
    lower = folded.lower()
    # A few letters grow when they are made small: they stay as they are, so that no place moves.
    return lower if len(lower) == len(folded) else "".join(_small(c) for c in folded)


def _small(c: str) -> str:
    small = c.lower()
    return small if len(small) == 1 else c
