"""Finds exclamation marks in heaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import inside, plain, theirs
from walletgripe.core.readiness.look import Look, Own, change, own_words

_HEAP = re.compile(r"[!?]+")
_MANY = 3  # in a row


def exclamations(look: Look) -> Iterator[Finding]:
    """Three in a row, or more in one answer than `tone.exclamations`."""
    quoting = tuple(p for words in look.words.values() for p in words.quoting)
    for own in own_words(look):
        words = _most(own, quoting, look.tone.exclamations)
        if words:
            yield Finding(
                kind="exclamation-marks",
                severity=Severity.MEND,
                where=own.field,
                words=words,
                why=msg(
                    "So many exclamation marks take weight from the words before them; a full stop is enough."
                ),
                fix=change(look, own.field),
            )


def _most(own: Own, quoting: tuple[str, ...], allowed: int) -> str | None:
    """The longest heap when there are too many, outside of what is quoted."""
    folded = plain(own.text)
    quoted = theirs(folded.text, quoting)
    runs = (m for m in _HEAP.finditer(folded.text) if "!" in m.group())
    heaps = [m for m in runs if not inside(m.span(), quoted)]
    longest = max(heaps, key=lambda m: len(m.group()), default=None)
    marks = sum(m.group().count("!") for m in heaps)
    if longest is None or (len(longest.group()) < _MANY and marks <= allowed):
        return None
    at, to = folded.origin(*longest.span())
    return own.text[at:to]
