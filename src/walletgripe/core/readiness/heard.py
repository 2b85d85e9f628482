"""Hearing phrases in the user's own words, but not in what they quote, and not inside harmless ones."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from walletgripe.core.condition import holds
from walletgripe.core.guard.folded import Folded, fold
from walletgripe.core.readiness.look import Look, Own, own_words
from walletgripe.core.tone import Heard
from walletgripe.core.triage.scripts import simplified

_GAP = r"[^.!?;。\n]{0,30}?"
_END = re.compile(r"[.!?;。\n]|(?<![A-Za-z])but(?![A-Za-z])|但")
_QUOTED = re.compile(r'"[^"\n]*"')
Span = tuple[int, int]


def heard(look: Look, kind: Heard) -> Iterator[tuple[Own, str]]:
    """Each answer with the words in it that the groups of this kind hear, in the order of the letter."""
    facts = look.brief.facts
    groups = [g.id for g in look.tone.groups if g.kind is kind and holds(g.when, facts)]
    spoken = tuple(look.words.values())
    quoting = tuple(p for words in spoken for p in words.quoting)
    if kind is Heard.GUESS:
        quoting += tuple(p for words in spoken for p in words.hedges)
    said = [w for words in spoken for g in groups if (w := words.groups.get(g))]
    for own in own_words(look):
        folded = plain(own.text)
        found: list[Span] = []
        if said:
            others = theirs(folded.text, quoting)
            for words in said:
                harmless = [*others, *spans(folded.text, words.fine)]
                found += [s for s in spans(folded.text, words.says) if not inside(s, harmless)]
        for start, end in kept(found):
            at, to = folded.origin(start, end)
            yield own, own.text[at:to]


def plain(text: str) -> Folded:
    """The text in plain characters and in one Chinese script, with the way back."""
    folded = fold(text)
    return Folded(simplified(folded.text), folded.at)


def theirs(text: str, quoting: tuple[str, ...]) -> list[Span]:
    """What stands in quotation marks, and what follows a word of quoting in its sentence, up to a "but"."""
    found = [m.span() for m in _QUOTED.finditer(text)]
    for _, end in spans(text, quoting):
        stop = _END.search(text, end)
        found.append((end, stop.start() if stop else len(text)))
    return found


def spans(text: str, phrases: tuple[str, ...]) -> list[Span]:
    """Where any of the phrases stands."""
    return [m.span() for m in pattern(phrases).finditer(text)] if phrases else []


def inside(span: Span, others: Iterable[Span]) -> bool:
    """True when one of the others touches this span."""
    return any(start < span[1] and span[0] < end for start, end in others)


def kept(found: list[Span]) -> list[Span]:
    """The spans in order, without those that overlap an earlier one."""
    listed: list[Span] = []
    for span in sorted(found, key=lambda s: (s[0], -s[1])):
        if span[1] > span[0] and not inside(span, listed):
            listed.append(span)
    return listed


@functools.cache
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The phrases as one search, the longest first; Latin words begin and end at word borders."""
    longest = sorted(dict.fromkeys(phrases), key=len, reverse=True)
    return re.compile("|".join(map(_phrase, longest)), re.IGNORECASE)


def _phrase(phrase: str) -> str:
    return _GAP.join(f"(?:{'|'.join(map(_word, part.split('|')))})" for part in phrase.split(" … "))


def _word(word: str) -> str:
    start = r"(?<![A-Za-z0-9])" if word[:1].isascii() and word[:1].isalnum() else ""
    end = r"(?![A-Za-z0-9])" if word[-1:].isascii() and word[-1:].isalnum() else ""
    return start + re.escape(simplified(word)).replace(r"\ ", r"\s+") + end
