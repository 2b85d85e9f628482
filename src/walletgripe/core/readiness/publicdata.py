"""Finds what must not stand before everybody's eyes: an address, and ways to reach people."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import Message, msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look, change, told

_REACHES = ("phone", "email")


def publicdata(look: Look) -> Iterator[Finding]:
    """In a letter that everybody can read: the home address, phone numbers and e-mail addresses."""
    if not look.public:
        return
    address = (look.brief.case.text("address") or "").strip()
    for where, sentence in told(look):
        if address and address in sentence.text:
            why = msg("Everybody can read this, and it tells where you live.")
            yield _finding(look, where, address, why)
        for hit in look.guard.scan(sentence.text):
            if hit.kind in _REACHES:
                why = msg("Everybody can read this, and it tells how to reach you or somebody else.")
                yield _finding(look, where, hit.masked, why)


def _finding(look: Look, where: str, words: str, why: Message) -> Finding:
    return Finding(
        kind="public-data",
        severity=Severity.MEND,
        where=where,
        words=words,
        why=why,
        fix=change(look, where),
    )
