"""Several programs at once, and programs that are killed: what was said to be written is there."""

from __future__ import annotations

import contextlib
import datetime as dt
import random
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from walletgripe.core.errors import StoreError
from walletgripe.core.events import Answered
from walletgripe.core.ports import CaseSummary
from walletgripe.store.home import ensure_home
from walletgripe.store.journal import SqliteJournal

Writer = Callable[..., "subprocess.Popen[str]"]


def texts(journal: SqliteJournal, case: int) -> list[str]:
    return [str(e.event.value) for e in journal.entries(case) if isinstance(e.event, Answered)]


def test_four_at_once_on_one_case_lose_nothing(
    journal: SqliteJournal, summary: CaseSummary, writer: Writer
) -> None:
    number = journal.open_case([], summary)
    writers = [writer(number, 100) for _ in range(4)]
    said = [line.split(" ", 1)[1] for w in writers for line in w.communicate(timeout=60)[0].splitlines()]
    assert [w.returncode for w in writers] == [0] * 4
    entries = journal.entries(number)
    assert [e.seq for e in entries] == list(range(1, 401))
    assert sorted(texts(journal, number)) == sorted(said)
    assert len(journal.search("n99.")) == 4


def test_the_first_ones_may_all_be_first(
    home: Path, now: Callable[[], dt.datetime], writer: Writer, start_all: Callable[..., None]
) -> None:
    writers = [writer("new", 5, wait=True) for _ in range(4)]
    time.sleep(0.7)  # all of them have loaded the program
    start_all(*writers)
    for process in writers:
        process.communicate(timeout=60)
    assert [w.returncode for w in writers] == [0] * 4
    with SqliteJournal(home, now) as journal:
        assert [s.number for s in journal.summaries()] == [1, 2, 3, 4]
        assert [len(journal.entries(n)) for n in (1, 2, 3, 4)] == [5] * 4


def test_killed_at_any_moment_what_was_safe_is_there(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary, writer: Writer
) -> None:
    with SqliteJournal(home, now) as journal:
        number = journal.open_case([], summary)
    said: list[str] = []
    for _ in range(15):
        process = writer(number, 10_000)
        assert process.stdout
        said.append(process.stdout.readline().split(" ", 1)[1].strip())
        time.sleep(random.uniform(0, 0.05))
        process.kill()
        said += [line.split(" ", 1)[1] for line in process.stdout.read().splitlines()]
        process.wait()
    with SqliteJournal(home, now) as journal:
        entries = journal.entries(number)
        kept = texts(journal, number)
    assert [e.seq for e in entries] == list(range(1, len(entries) + 1))
    assert [text for text in kept if text in set(said)] == said
    assert len(kept) - len(said) <= 15  # at most the one that was under way at each kill
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as other:
        assert other.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_killed_while_making_the_journal_the_next_one_goes_on(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary, writer: Writer
) -> None:
    for pause in (0.08, 0.1, 0.12, 0.14, 0.16, 0.2):
        process = writer("new", 1)
        time.sleep(pause)
        process.kill()
        process.wait()
    with SqliteJournal(home, now) as journal:
        opened = journal.open_case([], summary)
        assert [s.number for s in journal.summaries()] == list(range(1, opened + 1))


def test_a_making_that_was_cut_off_is_taken_back(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary
) -> None:
    """As a kill leaves it: pages of an unfinished transaction in the file, their old state in the log."""
    ensure_home(home)
    path = home / "journal.db"
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA cache_size = 1")
        other.execute("BEGIN IMMEDIATE")
        other.execute("CREATE TABLE half (made TEXT)")
        other.executemany("INSERT INTO half VALUES (?)", [("x" * 4000,)] * 50)
        left = {p.name: p.read_bytes() for p in home.iterdir()}
        other.execute("ROLLBACK")
    for name, data in left.items():
        (home / name).write_bytes(data)
    assert len(left["journal.db-journal"]) >= 512
    with SqliteJournal(home, now) as journal:
        assert journal.open_case([], summary) == 1


def test_one_that_never_lets_go_is_told(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary
) -> None:
    with SqliteJournal(home, now, patience=0.2) as journal:
        number = journal.open_case([], summary)
        with contextlib.closing(sqlite3.connect(home / "journal.db", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="Another walletgripe"):
                journal.append(number, [], summary)
            assert len(journal.summaries()) == 1  # reading goes on
            other.execute("ROLLBACK")
        journal.append(number, [], summary)
