"""Copies of the whole folder, also while others write."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from walletgripe.core.errors import NotFoundError, StoreError, UsageError
from walletgripe.core.events import Answered, EvidenceAttached
from walletgripe.core.ports import CaseSummary
from walletgripe.store.backup import backup
from walletgripe.store.exhibits import ExhibitFolder
from walletgripe.store.journal import SqliteJournal

Writer = Callable[..., "subprocess.Popen[str]"]


def test_a_copy_is_a_home(
    journal: SqliteJournal, home: Path, tmp_path: Path, now: Callable[[], dt.datetime], summary: CaseSummary
) -> None:
    evidence = tmp_path / "截图.png"
    evidence.write_bytes(b"\x89PNG")
    sha256, size = ExhibitFolder(home).add(evidence)
    number = journal.open_case([EvidenceAttached(n=1, sha256=sha256, name=evidence.name, size=size)], summary)
    (home / "exhibits" / "half-done.part").write_bytes(b"x")
    target = tmp_path / "stick" / "copy"

    backup(home, target)
    with SqliteJournal(target, now) as copy:
        assert copy.entries(number) == journal.entries(number)
        assert copy.search("截图") == ((number, 1),)
    assert ExhibitFolder(target).path(sha256).read_bytes() == b"\x89PNG"
    assert [p.name for p in (target / "exhibits").iterdir()] == [sha256]
    assert [p.name for p in target.parent.iterdir()] == ["copy"]
    if os.name != "nt":
        modes = {p.stat().st_mode & 0o777 for p in target.rglob("*") if p.is_file()}
        assert (target.stat().st_mode & 0o777, modes) == (0o700, {0o600})


def test_a_copy_taken_while_others_write_is_whole(
    journal: SqliteJournal, home: Path, tmp_path: Path, summary: CaseSummary, answer: Answered, writer: Writer
) -> None:
    number = journal.open_case([answer], summary)
    writers = [writer(number, 10_000) for _ in range(2)]
    for process in writers:
        assert process.stdout
        process.stdout.readline()
    before = len(journal.entries(number))
    for i in range(3):
        backup(home, tmp_path / f"copy-{i}")
    after = len(journal.entries(number))
    assert [w.poll() for w in writers] == [None, None]
    for i in range(3):
        with contextlib.closing(sqlite3.connect(tmp_path / f"copy-{i}" / "journal.db")) as copy:
            assert copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            events, last, texts = copy.execute(
                "SELECT count(*), max(seq), (SELECT count(*) FROM texts) FROM events"
            ).fetchone()
        assert events == last == texts
        assert before <= events <= after


def test_nothing_is_written_over(
    journal: SqliteJournal, home: Path, tmp_path: Path, summary: CaseSummary
) -> None:
    journal.open_case([], summary)
    (tmp_path / "mine").write_text("keep")
    with pytest.raises(UsageError, match="there already"):
        backup(home, tmp_path / "mine")
    assert (tmp_path / "mine").read_text() == "keep"


def test_nothing_to_copy_is_told(home: Path, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no journal"):
        backup(home, tmp_path / "copy")
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_journal_leaves_no_half_copy(home: Path, tmp_path: Path) -> None:
    home.mkdir()
    (home / "journal.db").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError, match="not a walletgripe journal"):
        backup(home, tmp_path / "copy")
    assert [p.name for p in tmp_path.iterdir()] == ["home"]
