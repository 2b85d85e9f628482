"""A whole copy of the data folder, consistent while others write."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.message import msg
from walletgripe.store.connect import connect, patiently, version_on_disk
from walletgripe.store.exhibits import copies
from walletgripe.store.home import EXHIBITS, JOURNAL, ensure_home
from walletgripe.store.private import FILE_MODE, private_draft, private_folder, sync_file, sync_folder
from walletgripe.store.trouble import telling

_PATIENCE = 30.0


def backup(home: Path, target: Path) -> None:
    """Copy the journal and its exhibits into the new folder `target`, which then works as a `--home`.

    The journal goes first: an exhibit is stored before the journal speaks of it, so every exhibit
    that the copy names is there to be copied. `target` appears complete or not at all. Raises
    NotFoundError without a journal, UsageError when `target` is there already, StoreError.
    """
    journal = home / JOURNAL
    if not journal.exists():
        raise NotFoundError(
            msg("There is no journal to copy yet."),
            where=str(home),
            next=msg("`walletgripe new` starts one."),
        )
    if os.path.lexists(target):
        raise UsageError(
            msg("The folder for the copy is there already."), where=str(target), next=msg("Name a new one.")
        )
    with telling(journal):
        version_on_disk(journal, _PATIENCE)
    with telling(target):
        target.absolute().parent.mkdir(parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(dir=target.absolute().parent, prefix=f".{target.name}-"))
    try:
        _fill(home, unfinished)
        with telling(target):
            unfinished.rename(target)
            sync_folder(target.absolute().parent)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise


def _fill(home: Path, folder: Path) -> None:
    ensure_home(folder)
    with telling(folder):
        copy_database(home / JOURNAL, folder / JOURNAL, _PATIENCE)
        private_folder(folder / EXHIBITS)
        for exhibit in copies(home):
            copy = folder / EXHIBITS / exhibit.name
            shutil.copyfile(exhibit, copy)
            copy.chmod(FILE_MODE)
            sync_file(copy)
        sync_folder(folder / EXHIBITS)


def copy_database(source: Path, target: Path, patience: float) -> None:
    """One file that holds the database as it is at this moment; others may read and write meanwhile.

    Never writes over a file: an equal name gets a number. Raises sqlite3.Error, OSError.
    """
    handle, part = private_draft(target.parent)
    os.close(handle)
    try:
        with (
            contextlib.closing(connect(source, patience, read_only=True)) as reading,
            contextlib.closing(connect(part, patience)) as copy,
        ):
            patiently(lambda: reading.backup(copy), patience)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, readable anywhere
        sync_file(part)
        _name_it(part, target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def _name_it(part: Path, target: Path) -> None:
    free, n = target, 1
    while free.exists():
        n += 1
        free = target.with_name(f"{target.stem}-{n}{target.suffix}")
    part.rename(free)
