"""The folder of evidence: copies named by their content, written whole or not at all."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.message import msg
from walletgripe.store.home import EXHIBITS, ensure_home
from walletgripe.store.private import private_draft, private_folder, sync_folder
from walletgripe.store.trouble import telling

_CHUNK = 1 << 20
_NAME = re.compile(r"[0-9a-f]{64}")


class ExhibitFolder:
    """The evidence files in the data folder. A content is stored once, whatever its files are called."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._folder = home / EXHIBITS

    def add(self, path: Path) -> tuple[str, int]:
        """Copy a file in, hashing in the same pass; returns its SHA-256 (hex) and size in bytes.

        The original is only read. Raises NotFoundError for a missing file, UsageError for
        something that is no readable file, StoreError when the copy cannot be written.
        """
        with _opened(path) as original:
            ensure_home(self._home)
            with telling(self._folder):
                private_folder(self._folder)
                return self._copy(original)

    def path(self, sha256: str) -> Path:
        """Where the copy lies. Raises NotFoundError when there is none."""
        copy = self._folder / sha256
        if not _NAME.fullmatch(sha256) or not copy.is_file():
            raise NotFoundError(
                msg("The copy of an exhibit is missing."),
                where=str(copy),
                next=msg("Attach the original file again."),
            )
        return copy

    def _copy(self, original: BinaryIO) -> tuple[str, int]:
        """Write beside, then rename: an existing copy is replaced by its equal, which also heals it."""
        import hashlib

        handle, draft = private_draft(self._folder)
        try:
            digest, size = hashlib.sha256(), 0
            with os.fdopen(handle, "wb") as copy:
                while chunk := original.read(_CHUNK):
                    digest.update(chunk)
                    size += copy.write(chunk)
                copy.flush()
                os.fsync(copy.fileno())
            draft.replace(self._folder / digest.hexdigest())
        except BaseException:
            draft.unlink(missing_ok=True)
            raise
        sync_folder(self._folder)
        return digest.hexdigest(), size


def copies(home: Path) -> Iterator[Path]:
    """Every finished copy in the folder, by name."""
    folder = home / EXHIBITS
    if folder.is_dir():
        yield from (path for path in sorted(folder.iterdir()) if _NAME.fullmatch(path.name))


def _opened(path: Path) -> BinaryIO:
    """The file, open for reading; looked at after it was opened, so that it cannot be swapped between."""
    try:
        file = open(path, "rb", opener=_without_waiting)  # noqa: SIM115 (the caller closes it)
    except FileNotFoundError as error:
        raise NotFoundError(
            msg("There is no such file."), where=str(path), next=msg("Check the name and the folder.")
        ) from error
    except IsADirectoryError as error:
        raise _a_folder(path) from error
    except (OSError, ValueError) as error:
        raise _a_folder(path) if path.is_dir() else _unreadable(path) from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise _unreadable(path)
    return file


def _without_waiting(path: str, flags: int) -> int:
    """Open without waiting for ever when the path is a pipe that nobody writes to."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _a_folder(path: Path) -> UsageError:
    return UsageError(
        msg("This is a folder, not a file."), where=str(path), next=msg("Attach its files one by one.")
    )


def _unreadable(path: Path) -> UsageError:
    return UsageError(
        msg("This is not a file that can be read."),
        where=str(path),
        next=msg("Copy the evidence into an ordinary file of your own, and attach that."),
    )
