"""The files of an evidence pack: their names, which open anywhere, and the manifest that proves them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import msgspec

MANIFEST = "MANIFEST.sha256"
_LONGEST_STEM, _MOST_BYTES = 60, 120
_SUFFIX = re.compile(r"[A-Za-z0-9]{1,8}")
_FORBIDDEN = frozenset('<>:"/\\|?*')


class PackFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file: its path in the pack, its SHA-256 (hex), and its bytes, or where they lie."""

    path: str
    sha256: str
    size: int
    data: bytes | None = None
    source: Path | None = None


def made_file(path: str, data: bytes) -> PackFile:
    """A file of the pack from its bytes."""
    return PackFile(path=path, sha256=hashlib.sha256(data).hexdigest(), size=len(data), data=data)


def manifest(files: Iterable[PackFile]) -> bytes:
    """The checksums as `sha256sum -c` reads them, sorted by path."""
    rows = sorted((f.path, f.sha256) for f in files)
    return "".join(f"{sha256}  {path}\n" for path, sha256 in rows).encode()


def safe_name(name: str) -> str:
    """A name for a file that no system refuses and that leads nowhere else.

    >>> safe_name("../a:b?.PDF")
    'a_b.pdf'
    """
    stem, dot, end = unicodedata.normalize("NFC", name).rpartition(".")
    if not (dot and stem.strip(" .") and _SUFFIX.fullmatch(end)):
        stem, end = f"{stem}{dot}{end}", ""
    kept = "".join("_" if _unfit(c) else c for c in stem)
    short = re.sub(r"_+", "_", kept).strip("_. -")[:_LONGEST_STEM]
    while len(short.encode()) > _MOST_BYTES:
        short = short[:-1]
    short = short.strip("_. -") or "file"
    return f"{short}.{end.lower()}" if end else short


def _unfit(character: str) -> bool:
    return character in _FORBIDDEN or character.isspace() or unicodedata.category(character)[0] == "C"


def sound_path(path: str) -> bool:
    """True for a path that stays inside the pack and opens on every system."""
    parts = path.split("/")
    return all(p not in ("", ".", "..") and not any(_unfit(c) for c in p) for p in parts)
