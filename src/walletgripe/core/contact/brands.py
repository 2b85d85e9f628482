"""Words that imitate a brand: misspelt, in other letters, or with a word such as "support" beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from walletgripe.core.contact.letters import read_as

_LONG = 6  # brands of so many letters are not part of other words


class Brand(msgspec.Struct, frozen=True):
    """One word of a brand, and the wallets that it stands for."""

    word: str
    wallets: tuple[str, ...]
    everyday: bool
    unlike: frozenset[str]


def imitates(label: str, brand: Brand, lures: frozenset[str]) -> bool:
    """True when this label is made to be taken for the brand. The brand itself, alone, is not.

    A made-up word counts wherever it stands; a word of everyday language needs a lure beside it.
    """
    plain = label.lower()
    if plain == brand.word or plain in brand.unlike:
        return False
    return any(_reading_imitates(r, r != plain, brand, lures) for r in read_as(label))


def _reading_imitates(reading: str, disguised: bool, brand: Brand, lures: frozenset[str]) -> bool:
    joined = re.sub(r"[-_.]", "", reading)
    if joined == brand.word:
        return True
    if not brand.everyday and len(brand.word) >= _LONG and brand.word in joined:
        return True
    return any(
        _near(part, brand, disguised or lured) and (lured or _alone(part, brand))
        for part, lured in _parts(reading, joined, lures)
    )


def _alone(part: str, brand: Brand) -> bool:
    """A part needs no lure when it is a made-up brand, or a misspelling of a long one."""
    return not brand.everyday or (part != brand.word and len(brand.word) >= _LONG)


def _near(part: str, brand: Brand, loose: bool) -> bool:
    if part == brand.word:
        return True
    if part in brand.unlike or not part:
        return False
    if _squeezed(part) == _squeezed(brand.word) and len(brand.word) > 3:
        return True
    allowed = _allowed(brand, loose)
    if not allowed or abs(len(part) - len(brand.word)) > allowed:
        return False
    if len(brand.word) < _LONG and not loose and not _one_too_many(part, brand.word):
        return False
    from rapidfuzz.distance import OSA

    return bool(OSA.distance(part, brand.word, score_cutoff=allowed) <= allowed)


def _allowed(brand: Brand, loose: bool) -> int:
    """How many slips of a finger still mean this brand: none for short words, two for long ones."""
    length = len(brand.word)
    if length < 5 or (brand.everyday and length < _LONG and not loose):
        return 0
    return 2 if length >= 9 else 1


def _one_too_many(part: str, word: str) -> bool:
    """True for an added letter or swapped ones; another letter makes another short word."""
    return len(part) > len(word) or sorted(part) == sorted(word)


def _squeezed(word: str) -> str:
    return re.sub(r"(.)\1+", r"\1", word)


def _parts(reading: str, joined: str, lures: frozenset[str]) -> Iterator[tuple[str, bool]]:
    """Each part of a label, and whether a lure stands beside it."""
    tokens = [t for t in re.split(r"[-_.\d]+", reading) if t]
    for token in dict.fromkeys([*tokens, joined]):
        others = [t for t in tokens if t != token] if token != joined else []
        yield token, any(_is_lure(t, lures) for t in others)
        for rest in _without_lure(token, lures):
            yield rest, True


def _is_lure(token: str, lures: frozenset[str]) -> bool:
    return token in lures or any(rest in lures for rest in _without_lure(token, lures))


def _without_lure(token: str, lures: Iterable[str]) -> Iterator[str]:
    for lure in lures:
        if (len(lure) > 2 or not lure.isascii()) and len(token) > len(lure) + 1:
            if token.startswith(lure):
                yield token[len(lure) :]
            if token.endswith(lure):
                yield token[: -len(lure)]
