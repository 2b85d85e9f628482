"""Finds words of despair, and says where people are who help."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look
from walletgripe.core.tone import Heard


def distress(look: Look) -> Iterator[Finding]:
    """Words of harm to oneself. No fault of the letter: it is about the one who writes it."""
    for own, words in heard(look, Heard.DISTRESS):
        yield Finding(
            kind="distress",
            severity=Severity.NOTE,
            where=own.field,
            words=words,
            why=msg(
                "This sounds very hard to bear. No sum of money is worth your life, and you are not alone."
            ),
            fix=msg(
                "Please talk to somebody today: a person you trust, a doctor, or a crisis line of your "
                "country. In danger, call the emergency number. The letter can wait, and nothing of it is "
                "lost."
            ),
        )
