"""Finds insults: they are what a clerk remembers of a letter, instead of the facts."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.tone import Heard


def insults(look: Look) -> Iterator[Finding]:
    """Insults in the user's own words, never what somebody else is quoted with."""
    for own, words in heard(look, Heard.INSULT):
        yield Finding(
            kind="insult",
            severity=Severity.MEND,
            where=own.field,
            words=words,
            why=msg(
                "Anger is understandable. But such a word gives them a reason to answer the tone, not the "
                "facts."
            ),
            fix=change(look, own.field),
        )
