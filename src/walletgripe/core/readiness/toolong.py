"""Finds a letter that is longer than its door takes, or than a busy reader reads."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look


def toolong(look: Look) -> Iterator[Finding]:
    """Fields of the door's form that overflow, and letters of more than about two pages."""
    for field, limit, count in look.fields:
        if count > limit:
            yield Finding(
                kind="too-long",
                severity=Severity.MEND,
                where=f"form.{field}",
                why=msg(
                    "Their form takes {limit} characters here; the letter has {count}.",
                    limit=limit,
                    count=count,
                ),
                fix=msg(
                    "See what can go: walletgripe letter --case {number} --kind {kind} --format paste",
                    number=look.letter.case,
                    kind=look.letter.kind,
                ),
            )
    count = sum(len(sentence.text) for _, sentence in look.letter.sentences())
    most = look.tone.long.get(look.letter.language)
    if most is not None and count > most:
        yield Finding(
            kind="too-long",
            severity=Severity.NOTE,
            where="letter",
            why=msg(
                "The letter has {count} characters. What stands on the first page is read; keep the rest "
                "for the enclosures.",
                count=count,
            ),
            fix=msg(
                "Shorten your longest answers: walletgripe resume --case {number}", number=look.letter.case
            ),
        )
