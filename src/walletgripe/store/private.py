"""Files and folders that only their owner can read, and that survive a power cut."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

FOLDER_MODE = 0o700
FILE_MODE = 0o600


def private_folder(path: Path) -> None:
    """Make sure the folder is there with mode 0700; missing parents get the usual mode.

    Raises OSError, NotADirectoryError where a file is in the way.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        path.mkdir(mode=FOLDER_MODE)
    except FileExistsError:
        if not path.is_dir():
            raise NotADirectoryError(20, "not a folder", str(path)) from None
        tighten(path, FOLDER_MODE)
    else:
        path.chmod(FOLDER_MODE)  # a strange umask may have taken the owner's own bits
        sync_folder(path.parent)


def private_file(path: Path) -> None:
    """Make sure the file is there, empty when new, with mode 0600. Raises OSError."""
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, FILE_MODE)
    except FileExistsError:
        tighten(path, FILE_MODE)
        return
    os.close(handle)
    path.chmod(FILE_MODE)
    sync_folder(path.parent)


def private_draft(folder: Path) -> tuple[int, Path]:
    """A new file with mode 0600 to write and then rename: an open handle, and where it is."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=folder, suffix=".part")
    Path(name).chmod(FILE_MODE)
    return handle, Path(name)


def tighten(path: Path, mode: int) -> None:
    """Take the rights of group and others away; a missing path is left alone.

    A folder that is shared by design (sticky, such as the system's temporary folder) or that
    belongs to somebody else stays as it is: the files in it are private each by itself.
    """
    if sys.platform == "win32":
        return  # the folder of a Windows profile is private by its access list
    with contextlib.suppress(OSError):  # a read-only disk tells its own story when it is opened
        found = path.stat()
        shared = found.st_mode & stat.S_ISVTX or found.st_uid != os.geteuid()
        if found.st_mode & 0o077 and not shared:
            path.chmod(mode)


def sync_file(path: Path) -> None:
    """Have the bytes of a finished file on the disk. Raises OSError."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Have the names in a folder on the disk, where the system can do that for folders."""
    if sys.platform == "win32":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
