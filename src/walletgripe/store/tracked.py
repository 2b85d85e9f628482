"""Connections that this process has open, because a file may not be read directly beside them.

POSIX drops every lock of a process on a file as soon as the process closes any handle on it. To
read the journal's bytes directly while one of our connections is open would silently unlock it.
"""

from __future__ import annotations

import sqlite3
import weakref
from pathlib import Path

_OPEN: weakref.WeakSet[Tracked] = weakref.WeakSet()


class Tracked(sqlite3.Connection):
    """A connection to the database at `path`, without implicit transactions."""

    def __init__(self, path: Path, mode: str, patience: float) -> None:
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        super().__init__(uri, uri=True, timeout=patience, isolation_level=None)
        self.path = path
        _OPEN.add(self)

    def close(self) -> None:
        """Close it; the file may be read directly again."""
        super().close()
        _OPEN.discard(self)


def open_here(path: Path) -> bool:
    """True when this process has the existing database open."""
    return any(_same(connection.path, path) for connection in _OPEN)


def _same(other: Path, path: Path) -> bool:
    """True for one file; a path that is gone, or may not be looked at, is another one."""
    try:
        return other.samefile(path)
    except OSError:
        return False
