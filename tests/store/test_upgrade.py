"""Journals of older and newer programs, and files that are no journals."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from walletgripe.core.errors import StoreError
from walletgripe.core.events import Answered
from walletgripe.core.ports import CaseSummary
from walletgripe.store.journal import SqliteJournal
from walletgripe.store.schema import LATEST, STEPS

Writer = Callable[..., "subprocess.Popen[str]"]

Now = Callable[[], dt.datetime]
OLD = Path(__file__).with_name("version-1.sql").read_text(encoding="utf-8")


@pytest.fixture
def old_home(home: Path) -> Path:
    home.mkdir()
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as connection:
        connection.executescript(OLD)
    return home


def everything(home: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in home.iterdir() if p.is_file()}


def stamp(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_steps_are_numbered_without_a_gap() -> None:
    assert list(STEPS) == list(range(1, LATEST + 1))


def test_an_old_journal_is_brought_up_after_a_backup(old_home: Path, now: Now, summary: CaseSummary) -> None:
    with SqliteJournal(old_home, now) as journal:
        (case,) = journal.summaries()
        assert (case.number, case.wallet, case.updated) == (1, "alipay", "2026-01-06T09:30:00+08:00")
        assert [e.seq for e in journal.entries(1)] == [1, 2, 3]
        assert journal.search("余额被冻结") == ((1, 1),)
        assert journal.search("working days") == ((1, 2),)
        journal.append(1, [Answered(field="note", value="written after the upgrade")], summary)
        assert journal.search("after the upgrade") == ((1, 4),)
    assert stamp(old_home / "journal.db") == LATEST

    (copy,) = (old_home / "backups").iterdir()
    assert copy.name == "journal-version-1-2026-03-02-120005.db"
    assert copy.stat().st_mode & 0o777 == 0o600 or os.name == "nt"
    with contextlib.closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM events").fetchone() == (3,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert stamp(copy) == 1


def test_a_backup_put_back_is_a_journal_again(old_home: Path, now: Now) -> None:
    with SqliteJournal(old_home, now) as journal:
        journal.summaries()
    (copy,) = (old_home / "backups").iterdir()
    copy.replace(old_home / "journal.db")
    with SqliteJournal(old_home, now) as journal:
        assert journal.search("余额被冻结") == ((1, 1),)


def test_no_copy_is_written_over(old_home: Path, now: Now) -> None:
    taken = old_home / "backups" / "journal-version-1-2026-03-02-120005.db"
    taken.parent.mkdir()
    taken.write_bytes(b"an earlier copy")
    with SqliteJournal(old_home, now) as journal:
        journal.summaries()
    assert taken.read_bytes() == b"an earlier copy"
    assert stamp(taken.with_name("journal-version-1-2026-03-02-120005-2.db")) == 1


def test_an_upgrade_that_fails_changes_nothing(old_home: Path, now: Now) -> None:
    with contextlib.closing(sqlite3.connect(old_home / "journal.db")) as connection:
        connection.execute("CREATE TABLE texts (in_the_way)")
    with SqliteJournal(old_home, now) as journal, pytest.raises(StoreError, match="already exists") as caught:
        journal.summaries()
    assert caught.value.where == str(old_home / "journal.db")
    assert stamp(old_home / "journal.db") == 1
    assert [stamp(copy) for copy in (old_home / "backups").iterdir()] == [1]
    with contextlib.closing(sqlite3.connect(old_home / "journal.db")) as connection:
        connection.execute("DROP TABLE texts")
    with SqliteJournal(old_home, now) as journal:
        assert journal.search("working days") == ((1, 2),)


def test_of_several_programs_one_upgrades(old_home: Path, now: Now, writer: Writer) -> None:
    with contextlib.closing(sqlite3.connect(old_home / "journal.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writers = [writer(1, 3) for _ in range(3)]
        time.sleep(1)  # all of them have seen the old version, and wait
        other.execute("ROLLBACK")
    for process in writers:
        process.communicate(timeout=60)
    assert [w.returncode for w in writers] == [0, 0, 0]
    with SqliteJournal(old_home, now) as journal:
        assert len(journal.entries(1)) == 3 + 9
        assert len(journal.search("writes")) == 9
    assert len(list((old_home / "backups").iterdir())) == 1


def test_a_journal_of_a_newer_program_is_refused_untouched(
    old_home: Path, now: Now, summary: CaseSummary
) -> None:
    with contextlib.closing(sqlite3.connect(old_home / "journal.db")) as connection:
        connection.execute(f"PRAGMA user_version = {LATEST + 1}")
    before = everything(old_home)
    with SqliteJournal(old_home, now) as journal:
        for use in (
            journal.summaries,
            lambda: journal.entries(1),
            lambda: journal.search("冻结"),
            lambda: journal.open_case([], summary),
            lambda: journal.append(1, [], summary),
        ):
            with pytest.raises(StoreError, match=f"newer walletgripe.*{LATEST + 1}.*{LATEST}") as caught:
                use()
            assert caught.value.where == str(old_home / "journal.db")
            assert "Update walletgripe" in str(caught.value.next)
    assert everything(old_home) == before


def test_newer_is_seen_even_when_only_the_log_says_so(old_home: Path, now: Now) -> None:
    newer = sqlite3.connect(old_home / "journal.db", isolation_level=None)
    newer.execute("PRAGMA wal_autocheckpoint = 0")
    newer.execute(f"PRAGMA user_version = {LATEST + 7}")
    before = everything(old_home)
    with SqliteJournal(old_home, now) as journal, pytest.raises(StoreError, match="newer walletgripe"):
        journal.summaries()
    after = everything(old_home)
    newer.close()
    assert [after[name] == before[name] for name in ("journal.db", "journal.db-wal")] == [True, True]


def test_upgraded_by_another_while_open_is_refused(
    journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    with contextlib.closing(sqlite3.connect(home / "journal.db")) as newer:
        newer.execute(f"PRAGMA user_version = {LATEST + 1}")
    with pytest.raises(StoreError, match="newer walletgripe"):
        journal.append(number, [answer], summary)


def _other_database(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE songs (title)")


def _other_application(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 7")
        connection.execute("PRAGMA user_version = 1")


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_text("a diary, not a database\n" * 50),
        lambda path: path.write_bytes(b"short"),
        lambda path: path.write_bytes(b"SQLite format 3\x00"),
        _other_application,
        _other_database,
    ],
    ids=["text", "short", "magic-only", "other-application", "other-database"],
)
def test_what_is_no_journal_is_told_and_left_alone(
    make: Callable[[Path], object], home: Path, now: Now, summary: CaseSummary
) -> None:
    home.mkdir()
    make(home / "journal.db")
    before = everything(home)
    for use in (lambda journal: journal.open_case([], summary), SqliteJournal.summaries):
        with (
            SqliteJournal(home, now) as journal,
            pytest.raises(StoreError, match="not a walletgripe") as caught,
        ):
            use(journal)
        assert caught.value.where == str(home / "journal.db")
        assert "Move it away" in str(caught.value.next)
    assert everything(home) == before


@pytest.mark.parametrize("cut", ["middle", "end"])
def test_a_damaged_journal_is_told(
    cut: str, home: Path, now: Now, summary: CaseSummary, answer: Answered
) -> None:
    with SqliteJournal(home, now) as journal:
        number = journal.open_case([answer] * 300, summary)
    path = home / "journal.db"
    whole = path.read_bytes()
    page = 4096
    broken = whole[:page] + b"\xaa" * (len(whole) - page) if cut == "middle" else whole[: len(whole) // 3]
    path.write_bytes(broken)
    with SqliteJournal(home, now) as journal, pytest.raises(StoreError, match="damaged") as caught:
        journal.entries(number)
    assert "Copy the whole folder" in str(caught.value.next)


def test_a_log_without_its_journal_is_not_thrown_away(home: Path, now: Now, summary: CaseSummary) -> None:
    home.mkdir()
    (home / "journal.db-wal").write_bytes(b"what is left of a journal")
    with SqliteJournal(home, now) as journal:
        with pytest.raises(StoreError, match="damaged"):
            journal.open_case([], summary)
        with pytest.raises(StoreError, match="damaged"):
            journal.summaries()
    assert everything(home) == {"journal.db-wal": b"what is left of a journal"}
