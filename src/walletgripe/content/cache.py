"""Compiled content on disk: read once strictly, then loaded without YAML.

A cache is only ever a copy: damaged, foreign or stale ones are ignored and written again.
"""

from __future__ import annotations

import functools
import hashlib
import os
import sys
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import msgspec

from walletgripe.content.files import Entry
from walletgripe.content.kinds import KINDS, kind_of

_DIGEST = 32


class _Compiled(msgspec.Struct, array_like=True):
    key: bytes
    files: dict[str, msgspec.Raw]


class Cache:
    """Compiled items in one folder, one file each, mode 0600. Without a folder it holds nothing."""

    def __init__(self, folder: Path | None, version: str) -> None:
        self.folder = folder
        self.version = version

    def load(self, root: Path, item: str, found: Iterable[Entry]) -> dict[str, Any] | None:
        """The item's typed files, or None when the cache has no good copy of just these files."""
        if self.folder is None:
            return None
        try:
            data = self._path(root, item).read_bytes()
            body = data[_DIGEST:]
            if _digest(body) != data[:_DIGEST]:
                return None
            compiled = msgspec.msgpack.decode(body, type=_Compiled)
            return self._typed(compiled) if compiled.key == self._key(found) else None
        except (OSError, msgspec.MsgspecError, ValueError):
            return None

    def store(self, root: Path, item: str, found: Iterable[Entry], files: dict[str, Any]) -> None:
        """Keep a copy, replacing the old one at once. A folder that cannot be written is no error."""
        if self.folder is None:
            return
        raw = {name: msgspec.Raw(msgspec.msgpack.encode(value)) for name, value in files.items()}
        body = msgspec.msgpack.encode(_Compiled(self._key(found), raw))
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(self._path(root, item), _digest(body) + body)
        except OSError:
            return

    def _typed(self, compiled: _Compiled) -> dict[str, Any]:
        typed = {}
        for name, raw in compiled.files.items():
            found = kind_of(name)
            if found is None:
                raise ValueError(name)
            typed[name] = msgspec.msgpack.decode(raw, type=found.kind.type)
        return typed

    def _key(self, found: Iterable[Entry]) -> bytes:
        stamps = [(e.relative, e.size, e.mtime_ns) for e in found]
        return _digest(repr((self.version, _schema(), stamps)).encode())

    def _path(self, root: Path, item: str) -> Path:
        name = hashlib.sha256(f"{os.path.realpath(root)}\0{item}".encode()).hexdigest()[:32]
        return (self.folder or Path()) / f"{name}.msgpack"


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


def replace_file(path: Path, data: bytes) -> None:
    """Put a private file in place at once. Raises OSError."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")  # mkstemp makes it 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


@functools.cache
def _schema() -> bytes:
    """A fingerprint of every struct that content can hold, and of the modules' shared types."""
    types = (part for kind in KINDS for part in (kind.type, *get_args(kind.type)))
    modules = {getattr(part, "__module__", "") for part in types}
    told = []
    for module in sorted(m for m in modules if m in sys.modules and m.startswith("walletgripe.")):
        for name, value in sorted(vars(sys.modules[module]).items()):
            told.append((module, name, _told(value)))
    return _digest(repr(told).encode())


def _told(value: object) -> str:
    if isinstance(value, type) and issubclass(value, msgspec.Struct):
        return repr((value.__struct_fields__, value.__struct_defaults__, vars(value).get("__annotations__")))
    if isinstance(value, type) and issubclass(value, Enum):
        return repr([member.value for member in value])
    return repr(value) if hasattr(value, "__metadata__") else ""
