"""Finds other people in a letter that everybody can read."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.tone import Heard


def others(look: Look) -> Iterator[Finding]:
    """Relatives and colleagues who did not ask to stand in public."""
    if not look.public:
        return
    for own, words in heard(look, Heard.OTHERS):
        yield Finding(
            kind="other-people",
            severity=Severity.NOTE,
            where=own.field,
            words=words,
            why=msg("Everybody can read this, and it tells of somebody who did not ask for it."),
            fix=change(look, own.field),
        )
