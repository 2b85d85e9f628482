"""Every finder in plain sight, and the findings of one letter, what weighs most first.

To add one: 1. a module in this folder with a function of its name, `Look` to findings; 2. its line here;
3. lines that it must find, and lines that it must leave in peace, in tests/core/readiness.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from walletgripe.core.readiness.amounts import amounts
from walletgripe.core.readiness.capitals import capitals
from walletgripe.core.readiness.contactdates import contactdates
from walletgripe.core.readiness.dates import dates
from walletgripe.core.readiness.distress import distress
from walletgripe.core.readiness.exclamations import exclamations
from walletgripe.core.readiness.finding import Finding, weight
from walletgripe.core.readiness.guesses import guesses
from walletgripe.core.readiness.health import health
from walletgripe.core.readiness.identity import identity
from walletgripe.core.readiness.insults import insults
from walletgripe.core.readiness.limits import limits
from walletgripe.core.readiness.look import Look
from walletgripe.core.readiness.missing import missing
from walletgripe.core.readiness.otherlanguage import otherlanguage
from walletgripe.core.readiness.others import others
from walletgripe.core.readiness.postdates import postdates
from walletgripe.core.readiness.publicdata import publicdata
from walletgripe.core.readiness.secrets import secrets
from walletgripe.core.readiness.threats import threats
from walletgripe.core.readiness.tooearly import tooearly
from walletgripe.core.readiness.toolong import toolong
from walletgripe.core.readiness.violence import violence
from walletgripe.core.readiness.wrongdoor import wrongdoor

Finder = Callable[[Look], Iterable[Finding]]

FINDERS: tuple[Finder, ...] = (
    distress,
    secrets,
    wrongdoor,
    limits,
    tooearly,
    violence,
    missing,
    dates,
    contactdates,
    postdates,
    amounts,
    otherlanguage,
    publicdata,
    identity,
    threats,
    insults,
    guesses,
    capitals,
    exclamations,
    toolong,
    health,
    others,
)


def findings(look: Look) -> tuple[Finding, ...]:
    """Everything found, each once; within a severity in the order of FINDERS."""
    found = {(f.kind, f.where, f.words, str(f.why)): f for find in FINDERS for f in find(look)}
    return in_order(found.values())


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """What weighs most first, but despair before everything."""
    return tuple(sorted(found, key=lambda f: (f.kind != "distress", weight(f))))
