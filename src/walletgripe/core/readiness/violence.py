"""Finds words of harm to people, and answers them without scolding."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.tone import Heard


def violence(look: Look) -> Iterator[Finding]:
    """Harm to people in the user's own words. Many write so in despair; the letter must not carry it."""
    for own, words in heard(look, Heard.VIOLENCE):
        yield Finding(
            kind="violence",
            severity=Severity.MEND,
            where=own.field,
            words=words,
            why=msg(
                "To be treated like this can make one furious. Words of violence can bring the police to "
                "you instead of your money. If it is more than words, please talk to a doctor or somebody "
                "you trust today."
            ),
            fix=change(look, own.field),
        )
