"""The journal's file over the life of a program: opened when first needed, watched while in use."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from walletgripe.core.errors import StoreError
from walletgripe.core.message import msg
from walletgripe.store.connect import connect_for_use, version_in_use, version_on_disk, writing
from walletgripe.store.home import JOURNAL, ensure_home
from walletgripe.store.private import FOLDER_MODE, private_file, tighten
from walletgripe.store.schema import LATEST
from walletgripe.store.trouble import telling

if TYPE_CHECKING:
    import sqlite3


class Session:
    """One process's hold on the journal in `home`. Every method may raise StoreError."""

    def __init__(self, home: Path, now: Callable[[], dt.datetime], patience: float) -> None:
        self.path = home / JOURNAL
        self._now = now
        self._patience = patience
        self._connection: sqlite3.Connection | None = None
        self._identity: tuple[int, int] | None = None

    def exists(self) -> bool:
        """True when there is a journal, or what is left of one, which opening then tells."""
        log = self.path.with_name(f"{self.path.name}-wal")
        return self._connection is not None or self.path.exists() or log.exists()

    def select(self, sql: str, *values: object) -> list[Any]:
        """All rows; none, and nothing made, where there is no journal yet."""
        if not self.exists():
            return []
        with telling(self.path):
            return self._opened().execute(sql, values).fetchall()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside, or nothing of it; on the disk when the block ends."""
        if not self.exists():
            ensure_home(self.path.parent)
            with telling(self.path):
                private_file(self.path)
        with telling(self.path):
            connection = self._opened()
            with writing(connection, self._patience):
                self._check_still_ours(connection)
                yield connection

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _opened(self) -> sqlite3.Connection:
        if self._connection is not None:
            return self._connection
        tighten(self.path.parent, FOLDER_MODE)
        version = version_on_disk(self.path, self._patience)
        connection = connect_for_use(self.path, self._patience)
        try:
            if version != LATEST:
                from walletgripe.store.upgrade import upgrade

                upgrade(connection, self.path, self._now(), self._patience)
            self._identity = self._file()
        except BaseException:
            connection.close()
            raise
        self._connection = connection
        return connection

    def _file(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except FileNotFoundError:
            return None
        return found.st_dev, found.st_ino

    def _check_still_ours(self, connection: sqlite3.Connection) -> None:
        """Refuse to write into a file that was moved, deleted or upgraded since it was opened."""
        if self._file() != self._identity:
            raise StoreError(
                msg("The journal was moved or replaced while it was in use; the last entry is not in it."),
                where=str(self.path),
                next=msg("Run the same command again."),
            )
        version_in_use(connection, self.path)
