"""Finds sentences in capital letters; names, brands and abbreviations are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.heard import inside, plain, theirs
from walletgripe.core.readiness.look import Look, Own, change, own_words

_RUN = re.compile(r"(?<![A-Za-z])[A-Z]+(?:'[A-Z]+)?(?:[ ,.!?\-]+[A-Z]+(?:'[A-Z]+)?){2,}(?![a-z])")
_WORD = re.compile(r"[A-Z']+")
_EVERYDAY = 2  # so many everyday words in capitals make a shout of a run of three or more


def capitals(look: Look) -> Iterator[Finding]:
    """Three or more words in capitals, at least two of them words that nobody writes so otherwise."""
    everyday = {w.upper() for words in look.words.values() for w in words.shouted}
    quoting = tuple(p for words in look.words.values() for p in words.quoting)
    for own in own_words(look):
        for words in _shouted(own, everyday, quoting):
            yield Finding(
                kind="capitals",
                severity=Severity.MEND,
                where=own.field,
                words=words,
                why=msg("Capital letters read like shouting, and are harder to read."),
                fix=change(look, own.field),
            )


def _shouted(own: Own, everyday: set[str], quoting: tuple[str, ...]) -> Iterator[str]:
    folded = plain(own.text)
    quoted = theirs(folded.text, quoting)
    for run in _RUN.finditer(folded.text):
        common = sum(w in everyday for w in _WORD.findall(run.group()))
        if common >= _EVERYDAY and not inside(run.span(), quoted):
            at, to = folded.origin(*run.span())
            yield own.text[at:to]
