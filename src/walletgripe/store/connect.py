"""Opening the journal's database: look first, then settings, locks and transactions."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from walletgripe.store.private import FILE_MODE, tighten
from walletgripe.store.schema import APPLICATION_ID, LATEST
from walletgripe.store.trouble import damaged, is_busy, not_a_journal, too_new

if TYPE_CHECKING:
    import sqlite3

T = TypeVar("T")

_MAGIC = b"SQLite format 3\x00"
_SETTINGS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA secure_delete = ON",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
)


def connect(path: Path, patience: float, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to an existing database, without implicit transactions. Raises sqlite3.Error."""
    from walletgripe.store.tracked import Tracked

    return Tracked(path, "ro" if read_only else "rw", patience)


def connect_for_use(path: Path, patience: float) -> sqlite3.Connection:
    """A connection with the journal's settings. Raises sqlite3.Error."""
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        tighten(path.with_name(name), FILE_MODE)
    connection = connect(path, patience)
    try:
        for setting in _SETTINGS:
            # switching to WAL does not wait by itself while another process does the same
            patiently(partial(connection.execute, setting), patience).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


def version_on_disk(path: Path, patience: float) -> int:
    """The schema version of an existing file, found without changing a byte of it; 0 when empty.

    The one exception: when the making of a journal was cut off, SQLite first takes back what was begun.
    Raises StoreError for a file that is no journal, or one of a newer program.
    """
    from walletgripe.store.tracked import open_here

    unwritten = _size(path.with_name(f"{path.name}-wal")) > 0
    begun = _size(path.with_name(f"{path.name}-journal")) > 0
    if _size(path) == 0:
        if unwritten:  # SQLite would throw the log away, and with it perhaps the last of a journal
            raise damaged(path)
        return 0
    if not unwritten and not begun and not open_here(path):
        with path.open("rb") as file:
            header = file.read(100)
        if len(header) < 100 or not header.startswith(_MAGIC):
            raise not_a_journal(path)
        application, version = int.from_bytes(header[68:72], "big"), int.from_bytes(header[60:64], "big")
        if (application, version) != (0, 0):
            return _checked(path, application, version)
    # SQLite refuses to read past a cut-off transaction unless it may take it back.
    with contextlib.closing(connect(path, patience, read_only=not begun)) as connection:
        return patiently(lambda: version_in_use(connection, path), patience)


def version_in_use(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version as the open connection sees it now. Raises StoreError as `version_on_disk`."""
    mine = not connection.in_transaction
    if mine:
        connection.execute("BEGIN")  # all of one moment: another process may be making the journal just now
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        if mine:
            connection.execute("ROLLBACK")
    return 0 if (application, version, tables) == (0, 0, 0) else _checked(path, application, version)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _checked(path: Path, application: int, version: int) -> int:
    if application != APPLICATION_ID or version < 1:
        raise not_a_journal(path)
    if version > LATEST:
        raise too_new(path, version, LATEST)
    return version


@contextlib.contextmanager
def writing(connection: sqlite3.Connection, patience: float) -> Iterator[None]:
    """One transaction that holds the write lock from its first moment: all of it, or nothing."""
    import sqlite3

    patiently(lambda: connection.execute("BEGIN IMMEDIATE"), patience)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with contextlib.suppress(sqlite3.Error):  # a full disk has rolled back already
            connection.execute("ROLLBACK")
        raise


def patiently(work: Callable[[], T], patience: float) -> T:
    """Do it again for up to `patience` seconds while others hold the database.

    SQLite waits by itself for most locks, but not while a journal is created, recovered or
    cleaned up by another process.
    """
    import random
    import sqlite3

    until = time.monotonic() + patience
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if not is_busy(error) or time.monotonic() >= until:
                raise
            time.sleep(random.uniform(0.002, 0.02))
