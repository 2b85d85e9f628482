"""The three streams of the process, made so that reading and writing cannot break on their encoding."""

from __future__ import annotations

import codecs
import io
import os
import sys
from collections.abc import Sequence


def prepare_streams() -> None:
    """Stands in for closed streams, reads and writes UTF-8 where only ASCII is known, else replaces.

    A screen that cannot show Chinese gets question marks; the files keep every character.
    """
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed; its number must not go to the next file that is opened
            mode = "r" if name == "stdin" else "w"
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 (kept open)
        elif isinstance(stream, io.TextIOWrapper):
            _prepare(stream)


def _prepare(stream: io.TextIOWrapper) -> None:
    encoding = codecs.lookup(stream.encoding).name
    if encoding == "ascii":
        stream.reconfigure(encoding="utf-8", errors="replace")
    elif encoding != "utf-8" and stream.errors == "strict":
        stream.reconfigure(errors="replace")


def readable(args: Sequence[str]) -> list[str]:
    """The arguments as typed, where Python took the bytes of UTF-8 for broken ASCII."""
    return [_readable(arg) for arg in args]


def _readable(arg: str) -> str:
    try:
        arg.encode()
    except UnicodeEncodeError:
        try:
            return os.fsencode(arg).decode()
        except UnicodeError:
            return arg
    return arg
