"""Finds a letter in a language that its reader does not work in."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.message import Message, msg
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look


def otherlanguage(look: Look) -> Iterator[Finding]:
    """English to an office that works in Chinese, or the other way round."""
    own = look.door.languages if look.door else ()
    spoken = own or look.brief.place.languages
    language = look.letter.language
    usual = own or spoken[:1]
    if any(_same(language, s) for s in usual):
        return
    read = any(_same(language, s) for s in spoken)
    writable = [s for s in look.brief.kind.forms if any(_same(s, t) for t in usual)]
    yield Finding(
        kind="other-language",
        severity=Severity.MEND if writable and not read else Severity.NOTE,
        where="letter-language",
        why=msg(
            "{door} usually works in {langs}; this letter is in {lang}.",
            door=look.door_name,
            langs=", ".join(usual),
            lang=language,
        ),
        fix=_fix(look, writable, usual),
    )


def _fix(look: Look, writable: list[str], usual: tuple[str, ...]) -> Message:
    if not writable:
        return msg(
            "Ask them first whether they take it, or have it translated ({langs}).", langs=", ".join(usual)
        )
    return msg(
        "Write it in theirs: walletgripe letter --case {number} --kind {kind} --letter-lang {lang}",
        number=look.letter.case,
        kind=look.letter.kind,
        lang=writable[0],
    )


def _same(one: str, other: str) -> bool:
    """The same language; of Chinese, Simplified and Traditional are read by who reads the other."""
    return one.split("-")[0] == other.split("-")[0]
