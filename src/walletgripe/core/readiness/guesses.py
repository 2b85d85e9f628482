"""Finds suspicions that are put as facts: what cannot be proved weakens what can."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.tone import Heard


def guesses(look: Look) -> Iterator[Finding]:
    """Guesses in the user's own words."""
    for own, words in heard(look, Heard.GUESS):
        yield Finding(
            kind="guess",
            severity=Severity.MEND,
            where=own.field,
            words=words,
            why=msg(
                "This is stated as a fact, and they will ask for the proof. Say what you saw, and that you "
                "ask them to look into it."
            ),
            fix=change(look, own.field),
        )
