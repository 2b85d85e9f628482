"""Bringing a journal up to the tables of this program: after a backup, all of it or nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from walletgripe.store.connect import version_in_use, writing
from walletgripe.store.home import BACKUPS
from walletgripe.store.private import private_folder
from walletgripe.store.schema import LATEST, STEPS

if TYPE_CHECKING:
    import sqlite3


def upgrade(connection: sqlite3.Connection, path: Path, now: dt.datetime, patience: float) -> None:
    """Run the steps that are missing, in one transaction; an empty file gets them all.

    A journal that holds anything is copied first, into the folder of backups beside it. Of
    several processes one does the work; the others wait and find it done. Raises StoreError.
    """
    with writing(connection, patience):
        version = version_in_use(connection, path)
        if version == LATEST:
            return
        if version:
            _keep_a_copy(path, version, now, patience)
        for step in range(version + 1, LATEST + 1):
            STEPS[step](connection)
        connection.execute(f"PRAGMA user_version = {LATEST}")


def _keep_a_copy(path: Path, version: int, now: dt.datetime, patience: float) -> None:
    from walletgripe.store.backup import copy_database

    folder = path.parent / BACKUPS
    private_folder(folder)
    copy_database(path, folder / f"{path.stem}-version-{version}-{now:%Y-%m-%d-%H%M%S}.db", patience)
