"""Red flags in a pasted message: phrases of a fraud, but not a firm's warning against them."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from walletgripe.core.impostors import ImpostorPhrases

_GAP = 60  # characters between two parts of one phrase
_SENTENCES = re.compile(r"[.!?;。！？；\n]+(?!\d)")
_COMMAS = re.compile(r"[,，、:：]")


def red_flags(text: str, phrases: Mapping[str, ImpostorPhrases]) -> tuple[str, ...]:
    """The ids of the flags that a text shows, in the order of the phrases.

    Languages may be mixed: the warnings of each hold for the phrases of all.
    """
    flat = re.sub(r"[^\S\n]+", " ", _plain(text))
    sentences = [s.strip() for s in _SENTENCES.split(flat) if s.strip()]
    brakes = _Brakes(
        tuple(w for spoken in phrases.values() for w in spoken.warnings),
        tuple(n for spoken in phrases.values() for n in spoken.negations),
        tuple(h for spoken in phrases.values() for h in spoken.not_negations),
    )
    found: dict[str, None] = {}
    for spoken in phrases.values():
        for id_, phrase in spoken.flags.items():
            if _said(phrase.says, sentences) or any(_asked(phrase.asks, s, brakes) for s in sentences):
                found[id_] = None
    return tuple(found)


class _Brakes(NamedTuple):
    warnings: tuple[str, ...]
    negations: tuple[str, ...]
    not_negations: tuple[str, ...]


def _said(phrases: Iterable[str], sentences: Iterable[str]) -> bool:
    whole = list(sentences)
    return any(_pattern(phrase).search(sentence) for phrase in phrases for sentence in whole)


def _asked(phrases: Iterable[str], sentence: str, brakes: _Brakes) -> bool:
    """True when the sentence asks for it, and no warning or negation stands before that."""
    for harmless in brakes.not_negations:
        sentence = sentence.replace(harmless, " ")
    return any(
        not _forbidden(sentence, match.start(), match.end(), brakes)
        for phrase in phrases
        for match in _pattern(phrase).finditer(sentence)
    )


def _forbidden(sentence: str, start: int, end: int, brakes: _Brakes) -> bool:
    said = sentence[:end]
    clause = start - len(_COMMAS.split(sentence[:start])[-1])
    return any(_pattern(w).search(said) for w in brakes.warnings) or any(
        _pattern(n).search(said, clause) for n in brakes.negations
    )


def _plain(text: str) -> str:
    marked = unicodedata.normalize("NFKC", text).replace("’", "'").lower()
    return "".join(c for c in marked if unicodedata.category(c) != "Cf")


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
