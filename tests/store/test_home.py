"""The folder: where it is, who can read it, and what happens when the disk says no."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import walletgripe
from walletgripe.core.errors import StoreError
from walletgripe.core.events import Answered
from walletgripe.core.ports import CaseSummary
from walletgripe.store.exhibits import ExhibitFolder
from walletgripe.store.home import data_home, ensure_home
from walletgripe.store.journal import SqliteJournal
from walletgripe.store.trouble import told_by_sqlite

posix = pytest.mark.skipif(os.name == "nt", reason="needs the permissions of POSIX")


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_option_beats_variable_beats_system(tmp_path: Path) -> None:
    environ = {"WALLETGRIPE_HOME": str(tmp_path / "variable")}
    assert data_home(tmp_path / "option", environ) == tmp_path / "option"
    assert data_home(None, environ) == tmp_path / "variable"
    assert data_home(None, {"WALLETGRIPE_HOME": ""}) == data_home(None, {})
    assert data_home(None, {}).name == "walletgripe"
    assert list(tmp_path.iterdir()) == []


def test_a_short_way_of_writing_the_folder_is_understood() -> None:
    assert data_home(Path("here"), {}) == Path.cwd() / "here"
    assert data_home(None, {"WALLETGRIPE_HOME": "~/cases"}) == Path.home() / "cases"


@contextlib.contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@posix
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o277])
def test_everything_is_private_whatever_the_umask(
    mask: int,
    tmp_path: Path,
    home: Path,
    now: Callable[[], dt.datetime],
    summary: CaseSummary,
    answer: Answered,
) -> None:
    evidence = tmp_path / "receipt.txt"
    evidence.write_text("paid")
    with umask(mask), SqliteJournal(home, now) as journal:
        journal.open_case([answer], summary)
        ExhibitFolder(home).add(evidence)
        for path in (home, *home.rglob("*")):
            assert mode(path) == (0o700 if path.is_dir() else 0o600), path
        assert {p.name for p in home.iterdir()} >= {"journal.db", "journal.db-wal", "exhibits", "README.txt"}


@posix
def test_what_is_found_open_is_closed(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary, answer: Answered, writer: Writer
) -> None:
    with SqliteJournal(home, now) as journal:
        number = journal.open_case([answer], summary)
    killed = writer(number, 10_000)
    assert killed.stdout
    killed.stdout.readline()
    killed.kill()
    killed.wait()
    home.chmod(0o755)
    for file in home.glob("journal.db*"):
        file.chmod(0o644)
    with SqliteJournal(home, now) as journal:
        journal.summaries()
        assert mode(home) == 0o700
        assert [mode(file) for file in home.glob("journal.db*")] == [0o600] * 3


@posix
def test_a_folder_shared_by_design_stays_shared(tmp_path: Path) -> None:
    tmp_path.chmod(0o1777)
    ensure_home(tmp_path)
    assert tmp_path.stat().st_mode & 0o7777 == 0o1777


def test_the_folder_explains_itself_once(home: Path, journal: SqliteJournal, summary: CaseSummary) -> None:
    journal.open_case([], summary)
    text = (home / "README.txt").read_text(encoding="utf-8")
    assert "journal.db" in text
    assert "没有副本" in text
    (home / "README.txt").unlink()
    ensure_home(home)
    assert not (home / "README.txt").exists()


def test_a_text_of_the_user_is_left_alone(home: Path) -> None:
    home.mkdir()
    (home / "README.txt").write_text("mine")
    ensure_home(home)
    assert (home / "README.txt").read_text() == "mine"


def test_a_file_in_the_place_of_the_folder(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary
) -> None:
    home.write_text("a file")
    with (
        SqliteJournal(home, now) as journal,
        pytest.raises(StoreError, match="A file is where the folder") as caught,
    ):
        journal.open_case([], summary)
    assert caught.value.where == str(home)
    assert home.read_text() == "a file"


def test_a_folder_in_the_place_of_the_journal(home: Path, now: Callable[[], dt.datetime]) -> None:
    (home / "journal.db").mkdir(parents=True)
    with SqliteJournal(home, now) as journal, pytest.raises(StoreError) as caught:
        journal.summaries()
    assert caught.value.where == str(home / "journal.db")
    assert caught.value.next is not None


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A folder, and no rights above those of an ordinary user: root may write anywhere."""
    folder = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        shutil.rmtree(folder)


@posix
def test_a_folder_that_may_not_be_made(
    ordinary_user: Path, now: Callable[[], dt.datetime], summary: CaseSummary
) -> None:
    ordinary_user.chmod(0o500)
    with (
        SqliteJournal(ordinary_user / "home", now) as journal,
        pytest.raises(StoreError, match="not allowed"),
    ):
        journal.open_case([], summary)


@posix
def test_a_journal_that_may_not_be_written(
    ordinary_user: Path, now: Callable[[], dt.datetime], summary: CaseSummary, answer: Answered
) -> None:
    home = ordinary_user / "home"
    with SqliteJournal(home, now) as journal:
        number = journal.open_case([answer], summary)
    (home / "journal.db").chmod(0o400)
    home.chmod(0o500)
    before = (home / "journal.db").read_bytes()
    with SqliteJournal(home, now) as journal, pytest.raises(StoreError) as caught:
        journal.append(number, [answer], summary)
    home.chmod(0o700)
    assert "cannot be opened for writing" in str(caught.value)
    assert "Allow yourself to write" in str(caught.value.next)
    assert (home / "journal.db").read_bytes() == before


@posix
def test_a_journal_open_elsewhere_that_may_not_be_looked_at_does_not_matter(
    ordinary_user: Path, now: Callable[[], dt.datetime], summary: CaseSummary
) -> None:
    hidden = ordinary_user / "hidden"
    with SqliteJournal(hidden, now) as other:
        assert other.open_case([], summary) == 1
        hidden.chmod(0o000)
        with SqliteJournal(ordinary_user / "home", now) as journal:
            assert journal.open_case([], summary) == 1
        with SqliteJournal(ordinary_user / "home", now) as again:
            assert len(again.summaries()) == 1
        hidden.chmod(0o700)


_WRITE_UNTIL_FULL = """
import datetime as dt, resource, signal, sys
from pathlib import Path
from walletgripe.core.errors import StoreError
from walletgripe.core.events import Answered
from walletgripe.core.ports import CaseSummary
from walletgripe.store.exhibits import ExhibitFolder
from walletgripe.store.journal import SqliteJournal
home = Path(sys.argv[1])
summary = CaseSummary(number=0, opened="2026-03-02", updated="2026-03-02", state="open")
journal = SqliteJournal(home, lambda: dt.datetime.now(dt.UTC))
number = journal.open_case([], summary)
big = home.parent / "big"
big.write_bytes(b"x" * 1_000_000)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
done = 0
try:
    while done < 200:
        journal.append(number, [Answered(field="note", value=f"{done} " + "long " * 2000)], summary)
        done += 1
except StoreError as error:
    sys.stdout.write(f"{done}|{error}|{error.where}|{error.next}\\n")
try:
    ExhibitFolder(home).add(big)
except StoreError as error:
    sys.stdout.write(f"{error}|{error.next}\\n")
"""

Writer = Callable[..., "subprocess.Popen[str]"]


@posix
def test_no_room_is_told_and_what_was_written_stays(
    home: Path, now: Callable[[], dt.datetime], summary: CaseSummary, answer: Answered
) -> None:
    source = str(Path(walletgripe.__file__).parents[1])
    run = subprocess.run(
        [sys.executable, "-c", _WRITE_UNTIL_FULL, str(home)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": source},
        timeout=30,
    )
    assert run.stderr == ""
    journal_line, exhibit_line = run.stdout.splitlines()
    done, what, where, following = journal_line.split("|")
    assert 0 < int(done) < 200
    assert "nothing was changed" in what
    assert where == str(home / "journal.db")
    assert "Make room" in following
    assert exhibit_line.startswith("The disk is full")
    assert list((home / "exhibits").iterdir()) == []
    with SqliteJournal(home, now) as journal:
        assert len(journal.entries(1)) == int(done)
        journal.append(1, [answer], summary)


def test_a_full_database_reads_as_a_full_disk(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("PRAGMA max_page_count = 1")
        with pytest.raises(sqlite3.OperationalError) as caught:
            connection.execute("CREATE TABLE t AS SELECT randomblob(99999)")
    assert "disk is full" in str(told_by_sqlite(caught.value, tmp_path))


@posix
def test_ctrl_c_between_two_writes_leaves_a_working_journal(
    journal: SqliteJournal, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)

    def interrupted() -> None:
        with journal._session.transaction() as connection:
            connection.execute("UPDATE cases SET state = 'closed'")
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert journal.summaries()[0].state == "interview"
    journal.append(number, [answer], summary)
    assert len(journal.entries(number)) == 2
