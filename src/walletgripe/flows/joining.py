"""Joining pieces of text with the marks of the screen's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from walletgripe.core.message import Message, msg

Say = Callable[[Message], str]


def named(say: Say, name: str, value: str) -> str:
    """`Name: value`."""
    return say(msg("{name}: {value}", name=name, value=value))


def bracketed(say: Say, text: str, more: str) -> str:
    """`text (more)`."""
    return say(msg("{text} ({more})", text=text, more=more))


def in_brackets(say: Say, parts: Iterable[str]) -> str:
    """`(one, two)`, or nothing when there are no parts."""
    kept = [p for p in parts if p]
    return say(msg("({text})", text=say(msg(", ")).join(kept))) if kept else ""


def listed(say: Say, parts: Iterable[str]) -> str:
    """`one; two`; what is joined loses its full stop."""
    return say(msg("; ")).join(p.rstrip("。.") for p in parts)


def sentences(say: Say, first: Message, second: Message) -> str:
    """Two sentences, one after the other."""
    return say(msg("{first} {second}", first=say(first), second=say(second)))
