"""Finds secrets: passwords, codes, full card numbers, keys. A letter is the last place for them."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look, change, told


def secrets(look: Look) -> Iterator[Finding]:
    """Everything in the letter that nobody but its owner may know, masked."""
    for where, sentence in told(look):
        for hit in look.guard.scan(sentence.text):
            if hit.cls == "secret":
                yield Finding(
                    kind="secret",
                    severity=Severity.BLOCKS,
                    where=where,
                    words=hit.masked,
                    why=hit.why,
                    fix=change(look, where),
                )
