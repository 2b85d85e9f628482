"""Red flags in a pasted message: phrases of a fraud, but not a firm's warning against them."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping

from walletgripe.core.impostors import ImpostorPhrases

_GAP = 60  # characters between two parts of one phrase
_CLAUSES = re.compile(r"[.!?;。！？；\n]+|(?<!\d)[,，]|[,，](?!\d)")


def red_flags(text: str, phrases: Mapping[str, ImpostorPhrases]) -> tuple[str, ...]:
    """The ids of the flags that a text shows, in the order of the phrases. Languages may be mixed."""
    flat = re.sub(r"[^\S\n]+", " ", _plain(text))
    clauses = [c.strip() for c in _CLAUSES.split(flat) if c.strip()]
    lines = [s.strip() for s in re.split(r"[.!?;。！？；\n]+", flat) if s.strip()]
    found = {}
    for spoken in phrases.values():
        warned = [c for c in clauses if not _forbids(c, spoken)]
        for id_, phrase in spoken.flags.items():
            if _any(phrase.says, lines) or _any(phrase.asks, warned):
                found[id_] = None
    return tuple(found)


def _plain(text: str) -> str:
    marked = unicodedata.normalize("NFKC", text).replace("’", "'").lower()
    return "".join(c for c in marked if unicodedata.category(c) != "Cf")


def _forbids(clause: str, spoken: ImpostorPhrases) -> bool:
    """True when the clause says that something is not done, or not to be done."""
    for harmless in spoken.not_negations:
        clause = clause.replace(harmless, " ")
    return any(_pattern(n).search(clause) for n in spoken.negations)


def _any(phrases: Iterable[str], clauses: Iterable[str]) -> bool:
    whole = list(clauses)
    return any(_pattern(phrase).search(clause) for phrase in phrases for clause in whole)


@functools.cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a search; Latin words begin and end at word borders."""
    parts = ["|".join(_word(w) for w in part.split("|")) for part in phrase.lower().split(" … ")]
    return re.compile((rf".{{0,{_GAP}}}?").join(f"(?:{part})" for part in parts))


def _word(word: str) -> str:
    bare = word.strip()
    start = r"(?<![a-z0-9])" if bare[:1].isascii() and bare[:1].isalnum() else ""
    end = r"(?![a-z0-9])" if bare[-1:].isascii() and bare[-1:].isalnum() else ""
    return start + re.escape(bare) + end
