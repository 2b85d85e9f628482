"""Things worked out once from a piece of content, and remembered as long as the same piece is asked for."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

_From = TypeVar("_From")
_Made = TypeVar("_Made")
_KEPT = 8  # pieces of content at a time; a program reads two, tests a few more


def by_identity(make: Callable[[_From], _Made]) -> Callable[[_From], _Made]:
    """The same function, remembering what it made of the last few objects (content cannot be hashed)."""
    kept: dict[int, tuple[_From, _Made]] = {}

    @functools.wraps(make)
    def made(source: _From) -> _Made:
        known = kept.get(id(source))
        if known is None or known[0] is not source:
            if len(kept) >= _KEPT:
                kept.pop(next(iter(kept)))
            known = kept[id(source)] = (source, make(source))
        return known[1]

    return made
