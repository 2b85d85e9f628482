"""What SQLite and the disk complain about, told as errors that a person can act on."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from walletgripe.core.errors import ConflictError, NotFoundError, StoreError
from walletgripe.core.message import Message, msg

if TYPE_CHECKING:
    import sqlite3

_KEEP_AND_RESTORE = msg(
    "Copy the whole folder to a safe place first. Then put a backup in the place of this file, "
    "or start with another folder by --home."
)
_MAKE_ROOM = msg("Make room on the disk, or check it, and run the same command again.")
_LET_WRITE = msg("Allow yourself to write to this file and its folder, or use another folder by --home.")
_READ_ONLY = msg("The journal cannot be opened for writing.")
_FULL = msg("The disk is full; nothing was changed.")
_FAILED_DISK = msg("The disk refused to read or write; nothing was changed.")


def no_such_case(number: int) -> NotFoundError:
    """The error for a case number that the journal does not know."""
    return NotFoundError(
        msg("There is no case {number}.", number=number), next=msg("`walletgripe list` shows your cases.")
    )


def changed_meanwhile(number: int) -> ConflictError:
    """Somebody else has written to the case between our reading and our writing."""
    return ConflictError(
        msg("Case {number} was changed by another walletgripe just now; nothing was written.", number=number),
        next=msg("Run the same command again."),
    )


def not_a_journal(path: Path) -> StoreError:
    """The error for a file that stands in the journal's place and is something else."""
    return StoreError(
        msg("This file is not a walletgripe journal."),
        where=str(path),
        next=msg("Move it away or restore a backup in its place, or use another folder by --home."),
    )


def damaged(path: Path) -> StoreError:
    """The error for a journal that can no longer be read in full."""
    return StoreError(msg("The journal is damaged."), where=str(path), next=_KEEP_AND_RESTORE)


def too_new(path: Path, found: int, known: int) -> StoreError:
    """The error for a journal that a newer program wrote."""
    return StoreError(
        msg(
            "The journal was written by a newer walletgripe (format {found}; this one knows {known}). "
            "It was not touched.",
            found=found,
            known=known,
        ),
        where=str(path),
        next=msg("Update walletgripe, or use another folder by --home."),
    )


def told_by_sqlite(error: sqlite3.Error, path: Path) -> StoreError:
    """A database error as what happened, where, and what to do next."""
    import sqlite3

    what: dict[int, tuple[Message, Message]] = {
        sqlite3.SQLITE_READONLY: (_READ_ONLY, _LET_WRITE),
        sqlite3.SQLITE_CANTOPEN: (_READ_ONLY, _LET_WRITE),
        sqlite3.SQLITE_PERM: (_READ_ONLY, _LET_WRITE),
        sqlite3.SQLITE_FULL: (_FULL, _MAKE_ROOM),
        sqlite3.SQLITE_IOERR: (_FAILED_DISK, _MAKE_ROOM),
    }
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return not_a_journal(path)
    if code == sqlite3.SQLITE_CORRUPT:
        return damaged(path)
    if is_busy(error):
        return StoreError(
            msg("Another walletgripe has been writing to the journal for too long; nothing was changed."),
            where=str(path),
            next=msg("Finish or end the other one, then run the same command again."),
        )
    if code in what:
        return StoreError(what[code][0], where=str(path), next=what[code][1])
    return StoreError(
        msg("The journal cannot be used: {reason}.", reason=error), where=str(path), next=_KEEP_AND_RESTORE
    )


def is_busy(error: sqlite3.Error) -> bool:
    """True when somebody else holds the journal just now, and waiting helps."""
    import sqlite3

    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL)


def told_by_disk(error: OSError, path: Path) -> StoreError:
    """A file system error as what happened, where, and what to do next."""
    where = str(error.filename or path)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return StoreError(_FULL, where=where, next=_MAKE_ROOM)
    if isinstance(error, NotADirectoryError | FileExistsError):
        return StoreError(
            msg("A file is where the folder should be."),
            where=where,
            next=msg("Move the file away, or use another folder by --home."),
        )
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreError(msg("Writing here is not allowed."), where=where, next=_LET_WRITE)
    return StoreError(msg("The disk refused: {reason}.", reason=error.strerror), where=where, next=_MAKE_ROOM)


@contextlib.contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what the database or the disk complains about inside into a StoreError.

    A statement that SQLite finds wrong (a broken rule of the schema, a misuse) is a bug of ours
    and passes as it is.
    """
    import sqlite3

    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        raise told_by_sqlite(error, path) from error
    except OSError as error:
        raise told_by_disk(error, path) from error
