"""Finds threats with harm to a name, a job or a thing; the way to a court or an authority is none."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import heard
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.tone import Heard


def threats(look: Look) -> Iterator[Finding]:
    """Threats in the user's own words."""
    for own, words in heard(look, Heard.THREAT):
        yield Finding(
            kind="threat",
            severity=Severity.MEND,
            where=own.field,
            words=words,
            why=msg(
                "This can be read as a threat and be held against you. Naming the authority that you will "
                "go to is no threat, and works better."
            ),
            fix=change(look, own.field),
        )
