"""How strongly each clause of a story speaks for each problem, by the weights that were learned."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import msgspec

from walletgripe.core.triage.features import Seen
from walletgripe.core.triage.kept import by_identity
from walletgripe.core.triage.model import MIDDLE, ZERO, Half

LOUD = 1.0  # what strong words add to the score of their problem
_LOUD_IN_WHOLE = 1.0
_QUIET = 0.5  # taken from the background: whoever writes here has a problem
_FEWEST = 7.0  # a clause of fewer known features is not surer for being short
Row = tuple[tuple[int, float], ...]


class Weighed(msgspec.Struct, frozen=True):
    """The features of a clause that the model knows, what they add up to, and how many they are."""

    known: tuple[tuple[Seen, Row], ...]
    sums: tuple[float, ...]
    loud: tuple[tuple[int, Seen], ...] = ()  # places of problems that strong words speak for


@by_identity
def _rows(half: Half) -> dict[str, Row]:
    return {}


def row_of(half: Half, feature: str) -> Row:
    """(place of a problem, weight) of a feature, none when nothing is known of it."""
    rows = _rows(half)
    row = rows.get(feature)
    if row is None:
        code = half.weights.get(feature, "")
        pairs = zip(code[::2], code[1::2], strict=True)
        row = tuple((ord(k) - ZERO, (ord(w) - ZERO - MIDDLE) * half.step) for k, w in pairs)
        if code:
            rows[feature] = row
    return row


def weighed(seen: Iterable[Seen], half: Half, loud: tuple[tuple[int, Seen], ...] = ()) -> Weighed:
    """The known features of a clause, each counted once."""
    first: dict[str, Seen] = {}
    for feature in seen:
        first.setdefault(feature.name, feature)
    known = tuple((feature, row) for feature in first.values() if (row := row_of(half, feature.name)))
    sums = [0.0] * len(half.problems)
    for _, row in known:
        for place, weight in row:
            sums[place] += weight
    return Weighed(known, tuple(sums), loud)


def shares(clauses: Iterable[Weighed], half: Half) -> list[float]:
    """The share of each problem, background too, in what these clauses say together; they add up to 1."""
    sums = [0.0] * len(half.problems)
    count = 0
    loud: set[int] = set()
    for clause in clauses:
        count += len(clause.known)
        loud.update(place for place, _ in clause.loud)
        for k, value in enumerate(clause.sums):
            sums[k] += value
    return _shares(sums, count, dict.fromkeys(loud, LOUD), half)


def shares_of_whole(
    clauses: Iterable[Weighed], worth: Iterable[float], left: Iterable[Mapping[str, float]], half: Half
) -> list[float]:
    """The shares in a whole story: each feature once, by the worth of its clause and what is left of it."""
    sums = [0.0] * len(half.problems)
    seen: set[str] = set()
    loud: dict[int, float] = {}
    for clause, value, rest in zip(clauses, worth, left, strict=True):
        for place, _ in clause.loud:
            adds = _LOUD_IN_WHOLE * min(value, 1.0) * rest.get(half.problems[place], 1.0)
            loud[place] = max(adds, loud.get(place, 0.0))
        for feature, row in clause.known:
            if feature.name not in seen:
                seen.add(feature.name)
                for place, weight in row:
                    fades = rest.get(half.problems[place], 1.0) if rest and weight > 0 else 1.0
                    sums[place] += weight * value * fades
    return _shares(sums, len(seen), loud, half)


def _shares(sums: list[float], count: int, loud: Mapping[int, float], half: Half) -> list[float]:
    scale = 1 / math.sqrt(max(count, _FEWEST))
    scores = [bias * half.step + scale * value for bias, value in zip(half.bias, sums, strict=True)]
    for place, adds in loud.items():
        scores[place] += adds
    scores[0] -= _QUIET
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]
