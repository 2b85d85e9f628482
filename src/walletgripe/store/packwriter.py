"""Writing an evidence pack: a folder or a zip, whole or not at all, the same bytes for the same files."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from walletgripe.core.errors import StoreError
from walletgripe.core.message import msg
from walletgripe.core.packfile import PackFile, sound_path
from walletgripe.store.private import FILE_MODE, FOLDER_MODE, private_draft
from walletgripe.store.trouble import telling

_CHUNK = 1 << 20


def write_folder(parent: Path, name: str, files: Sequence[PackFile], day: dt.date) -> Path:
    """The pack as a folder; the one that is there already when it is the same, else under a free name.

    Raises StoreError when it cannot be written, or when the copy of an exhibit is damaged.
    """
    return _finished(parent, name, "", files, _fill_folder, _same_folder)


def write_zip(parent: Path, name: str, files: Sequence[PackFile], day: dt.date) -> Path:
    """The pack as a zip with `name` as its only folder; every entry is dated `day`. Errors as above."""

    def fill(target: Path, listed: Sequence[PackFile]) -> None:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for file in listed:
                entry = zipfile.ZipInfo(f"{name}/{file.path}", (day.year, day.month, day.day, 0, 0, 0))
                entry.create_system, entry.external_attr = 3, (stat.S_IFREG | FILE_MODE) << 16
                with archive.open(entry, "w", force_zip64=file.size > 1 << 31) as into:
                    _copy(file, into.write)

    return _finished(parent, name, ".zip", files, fill, _same_bytes)


WRITERS: dict[str, Callable[[Path, str, Sequence[PackFile], dt.date], Path]] = {
    "folder": write_folder,
    "zip": write_zip,
}


def _finished(
    parent: Path,
    name: str,
    suffix: str,
    files: Sequence[PackFile],
    fill: Callable[[Path, Sequence[PackFile]], None],
    same: Callable[[Path, Path], bool],
) -> Path:
    listed = sorted(files, key=lambda f: f.path)
    bad = [f.path for f in listed if not sound_path(f.path)]
    assert not bad, bad
    with telling(parent):
        parent.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        draft = _draft(parent, suffix)
        try:
            fill(draft, listed)
            return _named(draft, parent, name, suffix, same)
        finally:
            if draft.is_dir():
                shutil.rmtree(draft, ignore_errors=True)
            draft.unlink(missing_ok=True)


def _draft(parent: Path, suffix: str) -> Path:
    if not suffix:
        return Path(tempfile.mkdtemp(dir=parent, prefix=".pack-"))
    handle, draft = private_draft(parent)
    os.close(handle)
    return draft


def _named(draft: Path, parent: Path, name: str, suffix: str, same: Callable[[Path, Path], bool]) -> Path:
    """Give the finished pack its name; an equal one is left, a different one is never written over."""
    n, target = 1, parent / f"{name}{suffix}"
    while os.path.lexists(target):
        if same(draft, target):
            return target
        n += 1
        target = parent / f"{name}-{n}{suffix}"
    draft.rename(target)
    return target


def _fill_folder(target: Path, files: Sequence[PackFile]) -> None:
    for file in files:
        path = target.joinpath(*file.path.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
        with os.fdopen(handle, "wb") as into:
            _copy(file, into.write)


def _copy(file: PackFile, write: Callable[[bytes], object]) -> None:
    """The bytes of a file, proved against its checksum while they are copied."""
    digest = hashlib.sha256()
    for chunk in _chunks(file):
        digest.update(chunk)
        write(chunk)
    if digest.hexdigest() != file.sha256:
        raise StoreError(
            msg("The stored copy of an exhibit is damaged: its checksum is not the one noted."),
            where=str(file.source or file.path),
            next=msg("Attach the original file again."),
        )


def _chunks(file: PackFile) -> Iterator[bytes]:
    if file.source is None:
        yield file.data or b""
        return
    with file.source.open("rb") as source:
        while chunk := source.read(_CHUNK):
            yield chunk


def _same_bytes(one: Path, other: Path) -> bool:
    return other.is_file() and one.stat().st_size == other.stat().st_size and _digest(one) == _digest(other)


def _same_folder(one: Path, other: Path) -> bool:
    if other.is_symlink() or not other.is_dir():
        return False
    names = _below(one)
    return names == _below(other) and all(_same_bytes(one / n, other / n) for n in names)


def _below(folder: Path) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if not p.is_dir())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
