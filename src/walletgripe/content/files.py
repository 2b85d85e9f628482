"""Finding the files of a content folder, without ever leaving it."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from walletgripe.content.limits import MAX_BYTES
from walletgripe.content.problem import ContentProblem, shown_path

_DEPTH = 5
_SKIPPED = {"schema", "__pycache__"}


class Entry(NamedTuple):
    """One YAML file: where it is, its path inside the root, and what tells that it changed."""

    path: Path
    relative: str
    size: int
    mtime_ns: int


def default_root() -> Path | None:
    """The program's own content: beside the package in a wheel, found upward in a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package, *package.parents):
        if (folder / "playbooks" / "problems").is_dir():
            return folder / "playbooks"
    return None


def root_above(path: Path) -> Path | None:
    """The content folder that a path is, or lies in; None when there is none."""
    names = ("problems", "places", "letters", "interview", "wallets", "impostors", "checkup", "excuses")
    whole = path.absolute()
    return next((f for f in (whole, *whole.parents) if any((f / n).is_dir() for n in names)), None)


def entries(root: Path, under: str = "") -> tuple[list[Entry], list[ContentProblem]]:
    """The YAML files below `root/under`, sorted, and a problem for each thing that must not be read.

    Those are links out of the root, things that are no plain files, and folders that are closed.
    """
    search = _Search(os.path.realpath(root))
    search.visit(root / under, under, _DEPTH)
    return search.found, search.problems


class _Search:
    def __init__(self, real: str) -> None:
        self.real = real
        self.found: list[Entry] = []
        self.problems: list[ContentProblem] = []

    def wrong(self, path: Path, what: str, instead: str) -> None:
        problem = ContentProblem(path=shown_path(path), line=1, key="", what=what, instead=instead)
        self.problems.append(problem)

    def visit(self, path: Path, relative: str, depth: int) -> None:
        """Take a file, or go through a folder."""
        try:
            info = path.stat()
            if path.is_symlink() and not os.path.realpath(path).startswith(self.real + os.sep) and relative:
                self.wrong(path, "this link leads out of the content folder", "put a copy here instead")
            elif stat.S_ISDIR(info.st_mode):
                self.folder(path, relative, depth)
            elif path.suffix not in (".yaml", ".yml"):
                return
            elif stat.S_ISREG(info.st_mode):
                self.found.append(Entry(path, relative, info.st_size, info.st_mtime_ns))
            else:
                self.wrong(path, "this is not a plain file", "content is plain files and folders")
        except OSError:
            self.wrong(path, "this cannot be read", "check the link or its permissions")

    def folder(self, path: Path, relative: str, depth: int) -> None:
        if not depth:
            self.wrong(path, "folders are nested too deeply", "see README.md for the names of files")
            return
        for name in sorted(os.listdir(path)):
            if not name.startswith(".") and (relative or name not in _SKIPPED):
                self.visit(path / name, f"{relative}/{name}" if relative else name, depth - 1)


def contents(entry: Entry) -> bytes:
    """The bytes of a file, never more than the strict reader needs to refuse it."""
    with entry.path.open("rb") as file:
        return file.read(MAX_BYTES + 1)
