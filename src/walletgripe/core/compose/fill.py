"""Filling words in one pass: what a user wrote is never read as template again."""

from __future__ import annotations

import re
from collections.abc import Mapping

from walletgripe.core.errors import ContentError
from walletgripe.core.message import msg

HOLE = re.compile(r"\{([a-z0-9_-]+)\}")


def placeholders(text: str) -> tuple[str, ...]:
    """The names in braces, in order."""
    return tuple(HOLE.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each {name} replaced once.

    Raises ContentError for a name without a value: a letter never has a hole.
    """
    missing = [name for name in placeholders(text) if not values.get(name)]
    if missing:
        raise ContentError(
            msg(
                "The words “{text}” ask for {names}, and nothing is known for it.",
                text=text,
                names=", ".join(missing),
            ),
            next=msg("Run `walletgripe check`; it names the file and line."),
        )
    return HOLE.sub(lambda m: values[m.group(1)], text)


def ended(text: str, language: str) -> str:
    """The text with a full stop of its language, unless it ends with a mark already."""
    if text[-1] in "。！？.!?；;":
        return text
    return text + ("。" if language == "zh-Hans" else ".")
