"""Which problems a story tells of, best first, with the words that spoke for each.

Each clause is judged by itself and with its neighbour, counts by where it stands, and what the story says
to be solved counts little. A problem that mostly follows from another (no answer, a rude agent, a refused
refund) stands behind a cause that the story tells as well. The story read at one go has its say beside
the clauses.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from walletgripe.core.triage.clauses import Clause, clauses_of
from walletgripe.core.triage.features import Seen, features_of
from walletgripe.core.triage.guess import Guess
from walletgripe.core.triage.model import BACKGROUND, Half, Model
from walletgripe.core.triage.phrases import phrased
from walletgripe.core.triage.reasons import Reason, words_of
from walletgripe.core.triage.scope import over, patterns_of, strong_words, worth
from walletgripe.core.triage.scripts import simplified
from walletgripe.core.triage.signs import by_signs
from walletgripe.core.triage.weighing import LOUD, Weighed, shares, shares_of_whole, weighed

_LEAST = 0.01  # a lower score is no proposal
_MOST = 6
_SHARP = 1.4  # a share of one half says less than half of a whole one
_FADE = 0.72  # each further clause for the same problem says less
_PAIR = 0.7  # two neighbours together
_WHOLE = 0.9  # the story as a whole
_AS_ONE = 0.5  # part of the verdict that the story read at one go has
_SURE = 1.1
_FAINT = 0.1  # evidence below which the background is left aside
_LEAST_FAINT = 0.1
_ONLY_BACKGROUND = 0.85

# What follows from another problem more often than it is its own: how much of it is left beside a cause.
_FOLLOWS = {
    "slow-support": 0.45,
    "bad-service": 0.5,
    "unsatisfactory-answer": 0.5,
    "refund-refused": 0.75,
    "app-fault": 0.8,
    "suggestion": 0.45,
}
_CAUSE = 0.55  # evidence that makes a problem a cause
_CLEAR = 0.9  # evidence that makes a cause clear, so that silence never stands before it
_SILENCE = frozenset({"slow-support", "bad-service"})
_BEHIND = 0.95  # what follows from a cause is never told more strongly than the cause
_PRESSING = frozenset({"stolen-account", "unauthorised-transaction", "scam-payment", "wrong-recipient"})


class _Read(msgspec.Struct, frozen=True):
    text: str
    half: Half
    clauses: tuple[Weighed, ...]
    alone: tuple[tuple[float, ...], ...]  # the shares of each clause by itself
    worth: tuple[float, ...]
    left: tuple[dict[str, float], ...]
    chinese: bool


def problems_of(text: str, language: str, model: Model) -> tuple[Guess, ...]:
    """The problems that a story may tell of, best first; none for a text that says nothing of the kind."""
    half = model.half(language)
    read = _read(text, half, chinese=language.startswith("zh"))
    strength = _at_one_go(_strengths(read), read) if read.clauses else {}
    if read.clauses and max(strength.values()) < _FAINT:
        strength = _faint(read)
    scores = {problem: score for problem, value in strength.items() if (score := _score(value)) >= _LEAST}
    best = sorted(scores, key=lambda problem: (-scores[problem], problem))[:_MOST]
    guesses = [Guess(problem, scores[problem], _because(text, read, problem)) for problem in best]
    guesses += by_signs(text, language, model, frozenset(half.problems))
    found = [g for g in guesses if g.because]
    return tuple(sorted(found, key=lambda g: (-g.score, g.id))[:_MOST])


def urgent(text: str, language: str, model: Model) -> bool:
    """True when help cannot wait: money is being taken or was sent just now, or somebody is in danger."""
    half = model.half(language)
    plain = simplified(text.lower())
    patterns = patterns_of(half.lexicon)
    if any(p.search(plain) for p in patterns.danger):
        return True
    if not any(p.search(plain) for p in patterns.urgent):
        return False
    return any(g.id in _PRESSING and g.score >= 0.3 for g in problems_of(text, language, model)[:3])


def _read(text: str, half: Half, *, chinese: bool) -> _Read:
    plain = simplified(text.lower())
    if len(plain) != len(text):  # a letter that grows when made small: read it as it is
        plain = simplified(text)
    cut = clauses_of(plain, half.lexicon.but, chinese=chinese)
    values = worth(plain, cut, half.lexicon)
    left = over(plain, cut, half.lexicon)
    read = [
        weighed(
            features_of(plain, c.start, c.end, half.lexicon, chinese=chinese), half, _loud(plain, c, half)
        )
        for c in cut
    ]
    kept = [i for i, clause in enumerate(read) if clause.known or clause.loud]
    return _Read(
        plain,
        half,
        tuple(read[i] for i in kept),
        tuple(tuple(shares((read[i],), half)) for i in kept),
        tuple(values[i] for i in kept),
        tuple(left[i] for i in kept),
        chinese,
    )


def _faint(read: _Read) -> dict[str, float]:
    """The best guesses of a story that hardly says anything: what it says at all, background left aside."""
    background, *whole = shares(read.clauses, read.half)
    if background > _ONLY_BACKGROUND:
        return {}
    total = sum(whole)
    return {
        problem: _FAINT * share / total
        for problem, share in zip(read.half.problems[1:], whole, strict=True)
        if share / total > _LEAST_FAINT
    }


def _loud(plain: str, clause: Clause, half: Half) -> tuple[tuple[int, Seen], ...]:
    words = strong_words(plain, clause, half.lexicon)
    return tuple((half.problems.index(p), Seen(p, a, b)) for p, a, b in words if p in half.problems)


def _strengths(read: _Read) -> dict[str, float]:
    """Problem -> evidence, after causes have put what follows from them behind."""
    evidence: dict[str, list[float]] = {p: [] for p in read.half.problems if p != BACKGROUND}
    for i in range(len(read.clauses)):
        _note(evidence, read, (i,), 1.0)
        if i + 1 < len(read.clauses):
            _note(evidence, read, (i, i + 1), _PAIR)
    if len(read.clauses) > 2:
        _note(evidence, read, tuple(range(len(read.clauses))), _WHOLE)
    sums = {problem: _added(values) for problem, values in evidence.items()}
    cause = max((value for problem, value in sums.items() if problem not in _FOLLOWS), default=0.0)
    most = _BEHIND * cause if cause >= _CAUSE else math.inf
    told = min(1.0, cause / _CAUSE)
    return {p: min(v * (1 - told * (1 - _FOLLOWS[p])), most) if p in _FOLLOWS else v for p, v in sums.items()}


def _at_one_go(strength: dict[str, float], read: _Read) -> dict[str, float]:
    """The evidence of the clauses, part of it given out anew by what the story says as a whole."""
    background, *whole = shares_of_whole(read.clauses, read.worth, read.left, read.half)
    total = sum(strength.values())
    if background > _ONLY_BACKGROUND:
        return strength
    both = {
        p: (1 - _AS_ONE) * strength[p] + _AS_ONE * total * share / (1 - background)
        for p, share in zip(read.half.problems[1:], whole, strict=True)
    }
    cause = max((p for p in both if p not in _FOLLOWS), key=lambda p: strength[p], default=None)
    if cause is None or strength[cause] < _CLEAR:
        return both
    return {p: min(v, _BEHIND * both[cause]) if p in _SILENCE else v for p, v in both.items()}


def _note(evidence: dict[str, list[float]], read: _Read, which: Sequence[int], factor: float) -> None:
    part = read.alone[which[0]] if len(which) == 1 else shares((read.clauses[i] for i in which), read.half)
    value = factor * sum(read.worth[i] for i in which) / len(which)
    for problem, share in zip(read.half.problems, part, strict=True):
        if problem != BACKGROUND and share > 0.02:
            left = min(read.left[i].get(problem, 1.0) for i in which)
            evidence[problem].append(value * left * share**_SHARP)


def _added(values: list[float]) -> float:
    return sum(value * _FADE**rank for rank, value in enumerate(sorted(values, reverse=True)))


def _score(strength: float) -> float:
    return round(1 - math.exp(-_SURE * strength), 3)


def _because(text: str, read: _Read, problem: str) -> tuple[str, ...]:
    place = read.half.problems.index(problem)
    reasons = []
    for clause, part, value, left in zip(read.clauses, read.alone, read.worth, read.left, strict=True):
        share = part[place] * value * left.get(problem, 1.0)
        for seen, row in clause.known:
            weight = next((w for k, w in row if k == place), 0.0)
            if weight > 0 and seen.end - seen.start > 1:
                reasons.append(Reason(seen.start, seen.end, weight * (0.1 + share)))
        for k, seen in clause.loud:
            if k == place:
                reasons.append(Reason(seen.start, seen.end, LOUD * (0.1 + share)))
    return words_of(text, phrased(read.text, reasons) if read.chinese else reasons)
