"""Recognising a stock answer in the firm's own words, and saying by which of them."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import msgspec

from walletgripe.core.triage.scripts import simplified

LEAST = 0.42  # so much of a phrase's weight must be found before an excuse is proposed
NEAR, TELLING = 0.2, 1.5  # or so much of it, with so many words that hardly another excuse uses
OFTEN = 3  # phrases of an excuse that hold a word before it counts in full as its own
SHARE = 0.35  # what such a word adds to the score
FEWEST = 2  # words, or pairs of characters, that must be found of a phrase that has as many
_TOKENS = re.compile(r"[a-z0-9]+|[\u3400-\u9fff]+")
_STOPS = re.compile(r"(?<=[.!?;])\s|[\n。！？；]")
_WHOLE = (("cannot", "can not"), ("can't", "can not"), ("won't", "will not"), ("n't", " not"))
_SAME = {"unable": "not", "never": "not", "anybody": "nobody"}
_SMALL = frozenset(
    (
        *("a", "an", "the", "to", "of", "and", "or", "is", "are", "was", "were", "be", "been", "it", "this"),
        *("that", "we", "our", "us", "i", "me", "my", "in", "on", "for", "by", "with", "as", "at", "you"),
        *("your", "have", "has", "had", "will", "would", "so", "if", "its", "do", "does", "am", "s", "m"),
        *("ve", "ll", "re", "d", "there", "from", "can", "please", "kindly", "any"),
    )
)
_ENDINGS = ("ing", "ed", "es", "s", "e", "ly")


class Recognised(msgspec.Struct, frozen=True):
    """A stock answer that a text may be. `score` 0 to 1; `phrase`: the known phrase it is most like."""

    id: str
    score: float
    phrase: str


def recognised(text: str, known: Mapping[str, Iterable[str]]) -> tuple[Recognised, ...]:
    """The stock answers that a text is like, best first. `known`: id -> phrases as firms write them.

    A phrase counts by the share of its words (in Chinese its pairs of characters) found in two neighbouring
    sentences of the text, rare ones weighing more; words that are this stock answer's own add to it. What is
    found by a single word is not proposed.
    """
    phrases = {id_: [(_features(p), p) for p in listed] for id_, listed in known.items()}
    spread = Counter(f for listed in phrases.values() for f in {f for has, _ in listed for f in has})
    weights = {f: 1 / math.sqrt(n) for f, n in spread.items()}
    held = {id_: Counter(f for has, _ in listed for f in has) for id_, listed in phrases.items()}
    whole = sum(held.values(), Counter[str]())
    windows = tuple(_windows(text))
    found = []
    for id_, listed in phrases.items():
        scored = [(_share(wanted, w, weights), p) for wanted, p in listed for w in windows]
        share, phrase = max(scored, key=lambda s: s[0], default=(0.0, ""))
        own = max((_own(w, held[id_], whole) for w in windows), default=0.0)
        if share >= LEAST or (share >= NEAR and own >= TELLING):
            found.append((share + SHARE * own, id_, phrase))
    found.sort(key=lambda f: (-f[0], f[1]))
    return tuple(Recognised(id_, round(min(score, 1.0), 3), phrase) for score, id_, phrase in found)


def _own(there: frozenset[str], held: Counter[str], whole: Counter[str]) -> float:
    """How much of these words belongs to one stock answer: each by its share, in full when it comes often."""
    return sum(sorted(held[f] / whole[f] * min(1.0, held[f] / OFTEN) for f in there if f in held))


def _windows(text: str) -> Iterator[frozenset[str]]:
    """What each two neighbouring sentences hold."""
    sentences = [_features(s) for s in _STOPS.split(text)]
    for here, after in zip(sentences, [*sentences[1:], frozenset[str]()], strict=True):
        yield here | after


def _share(wanted: frozenset[str], there: frozenset[str], weights: Mapping[str, float]) -> float:
    found = wanted & there
    if len(found) < min(FEWEST, len(wanted)) or not wanted:
        return 0.0
    # added up in one order, so that the same words always come to the same score
    return sum(sorted(weights[f] for f in found)) / sum(sorted(weights[f] for f in wanted))


@lru_cache(maxsize=4096)
def _features(text: str) -> frozenset[str]:
    plain = simplified(unicodedata.normalize("NFKC", text).casefold().replace("’", "'"))
    for short, whole in _WHOLE:
        plain = plain.replace(short, whole)
    found: set[str] = set()
    for token in _TOKENS.findall(plain):
        if token[0] > "\u3000":
            found.update(token[i : i + 2] for i in range(len(token) - 1) or (0,))
        elif token not in _SMALL:
            found.add(_stem(_SAME.get(token, token)))
    return frozenset(found)


def _stem(word: str) -> str:
    if word.endswith(("ied", "ies")):
        return f"{word[:-3]}y"
    ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 3), "")
    return word.removesuffix(ending)
