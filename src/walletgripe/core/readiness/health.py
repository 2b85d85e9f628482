"""Finds words about health: the firm needs them only where they explain what it is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.tone import Heard


def health(look: Look) -> Iterator[Finding]:
    """Illness and treatment; in a letter that everybody can read they should go."""
    if look.public:
        why = msg("Everybody can read this, and health is nobody else's business.")
    else:
        why = msg(
            "This is about health. It may stay if it shows why the matter is urgent; it is you who decides."
        )
    for own, words in heard(look, Heard.HEALTH):
        yield Finding(
            kind="health",
            severity=Severity.MEND if look.public else Severity.NOTE,
            where=own.field,
            words=words,
            why=why,
            fix=change(look, own.field),
        )
