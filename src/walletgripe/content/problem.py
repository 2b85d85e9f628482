"""One thing that is wrong in content: where it stands, what is wrong, what would be right."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import msgspec

Key = tuple[str | int, ...]
_SHOWN = 60


class ContentProblem(msgspec.Struct, frozen=True, kw_only=True):
    """A finding. `line` counts from 1; `check` names the check that found it, null for reading itself.

    A warning does not fail the check; it asks a person to look again.
    """

    path: str
    line: int
    key: str
    what: str
    instead: str
    warning: bool = False
    check: str | None = None

    def __str__(self) -> str:
        key = f" {self.key}:" if self.key else ""
        mark = " warning:" if self.warning else ""
        return visible(f"{self.path}:{self.line}:{mark}{key} {self.what}; {self.instead}")


def visible(text: str) -> str:
    r"""The text with everything that could draw on a terminal written out, such as `\x1b`."""
    return "".join(c if unicodedata.category(c) not in _HIDDEN else _escaped(c) for c in text)


_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def _escaped(char: str) -> str:
    return char.encode("unicode_escape").decode() if ord(char) < 0xD800 else f"\\u{ord(char):04x}"


def shown_path(path: Path) -> str:
    """The path as the user would type it: from the folder where they are, when it lies below that."""
    whole = os.path.abspath(path)
    here = os.getcwd() + os.sep
    return whole.removeprefix(here)


def quoted(text: str) -> str:
    """A piece of content inside a message: short, on one line, harmless."""
    line = re.sub(r"\s+", " ", text)
    return f"'{visible(line[:_SHOWN])}{'…' if len(line) > _SHOWN else ''}'"


def listed(names: Iterable[object]) -> str:
    """Names as one sorted list for a message; `nothing` when there are none."""
    words = sorted(str(n) for n in names)
    return visible(", ".join(words)) if words else "nothing"


def nearest(word: str, names: Iterable[object]) -> str | None:
    """The name that was probably meant."""
    import difflib

    found = difflib.get_close_matches(word, [str(n) for n in names], n=1, cutoff=0.6)
    return found[0] if found else None


def did_you_mean(word: str, names: Iterable[object]) -> str:
    """What would be right: the nearest name if one is near, and all that is allowed."""
    near = nearest(word, names)
    hint = f"did you mean {visible(near)}? " if near else ""
    return f"{hint}allowed: {listed(names)}"
