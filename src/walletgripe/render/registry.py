"""The formats of a letter, in plain sight.

To add one: 1. a module here with a pure function `Letter -> bytes`; 2. its line in FORMATS;
3. a golden letter in tests/golden.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from walletgripe.core.errors import UsageError
from walletgripe.core.letter import Letter
from walletgripe.core.message import msg
from walletgripe.render.eml import to_eml
from walletgripe.render.md import to_md
from walletgripe.render.txt import to_txt


class Format(msgspec.Struct, frozen=True):
    """A format: its file suffix, its media type and the function that writes it."""

    suffix: str
    media_type: str
    write: Callable[[Letter], bytes]


FORMATS: dict[str, Format] = {
    "txt": Format("txt", "text/plain; charset=utf-8", to_txt),
    "md": Format("md", "text/markdown; charset=utf-8", to_md),
    "eml": Format("eml", "message/rfc822", to_eml),
}


def render(letter: Letter, format: str) -> bytes:
    """The letter in this format. Raises UsageError for an unknown one."""
    return FORMATS[format].write(letter)


def chosen_formats(text: str) -> tuple[str, ...]:
    """The formats named in "txt,md,eml". Raises UsageError naming the ones that exist."""
    names = tuple(dict.fromkeys(n.strip().lower() for n in text.split(",") if n.strip()))
    unknown = [n for n in names if n not in FORMATS]
    if unknown or not names:
        raise UsageError(
            msg("There is no format {unknown}.", unknown=", ".join(unknown) or "-"),
            where="--format",
            next=msg("Choose from {names}.", names=", ".join(FORMATS)),
        )
    return names
