"""What a clause is worth for where it stands and how it is told: turns, former times, and what is over."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from walletgripe.core.triage.clauses import Clause
from walletgripe.core.triage.kept import by_identity
from walletgripe.core.triage.model import Lexicon

_FIRST, _SECOND, _LAST = 1.25, 1.1, 1.1
_BEFORE_TURN, _AFTER_TURN = 0.85, 1.15
_FORMER = 0.35
_OVER = 0.15


class Patterns(msgspec.Struct, frozen=True):
    """The patterns of a lexicon, compiled."""

    past: tuple[re.Pattern[str], ...]
    over: tuple[tuple[frozenset[str], re.Pattern[str]], ...]
    undone: re.Pattern[str]
    urgent: tuple[re.Pattern[str], ...]
    danger: tuple[re.Pattern[str], ...]
    strong: tuple[tuple[str, re.Pattern[str]], ...]
    no: re.Pattern[str]


@by_identity
def patterns_of(lexicon: Lexicon) -> Patterns:
    """The compiled patterns of a lexicon."""
    return Patterns(
        past=tuple(re.compile(p) for p in lexicon.past),
        over=tuple((frozenset(o.problems), re.compile(o.words)) for o in lexicon.over),
        undone=re.compile(lexicon.undone),
        urgent=tuple(re.compile(p) for p in lexicon.urgent),
        danger=tuple(re.compile(p) for p in lexicon.danger),
        strong=tuple((problem, re.compile("|".join(p))) for problem, p in lexicon.strong.items()),
        no=re.compile(lexicon.no),
    )


def worth(text: str, clauses: Sequence[Clause], lexicon: Lexicon) -> list[float]:
    """How much each clause counts: more at both ends and behind a "but", less for former times."""
    patterns = patterns_of(lexicon)
    turned = {c.sentence for c in clauses if c.turned}
    former = [any(p.search(text, c.start, c.end) for p in patterns.past) for c in clauses]
    found = []
    for i, clause in enumerate(clauses):
        value = 1.0
        if clause.sentence in turned:
            value *= _AFTER_TURN if clause.turned else _BEFORE_TURN
        if former[i] and not all(former):
            value *= _FORMER
        found.append(value)
    for i, factor in ((0, _FIRST), (1, _SECOND), (len(found) - 1, _LAST)):
        if i < len(found) and len(found) > 2:
            found[i] *= factor
    return found


def over(text: str, clauses: Sequence[Clause], lexicon: Lexicon) -> list[dict[str, float]]:
    """For each clause, problem -> what is left of it, where this or a later clause says that it is solved."""
    patterns = patterns_of(lexicon)
    left: list[dict[str, float]] = []
    known: dict[str, float] = {}
    for clause in reversed(clauses):
        for problems, pattern in patterns.over:
            if pattern.search(text, clause.start, clause.end) and not patterns.undone.search(
                text, clause.start, clause.end
            ):
                known = known | dict.fromkeys(problems, _OVER)
        left.append(known)
    return left[::-1]


def strong_words(text: str, clause: Clause, lexicon: Lexicon) -> list[tuple[str, int, int]]:
    """The strong words of a clause: problem and span, at most one for each problem, none that is denied."""
    patterns = patterns_of(lexicon)
    found = []
    for problem, pattern in patterns.strong:
        for match in pattern.finditer(text, clause.start, clause.end):
            before = text[clause.start : match.start()]
            if problem not in lexicon.deniable or not patterns.no.search(before):
                found.append((problem, match.start(), match.end()))
                break
    return found
