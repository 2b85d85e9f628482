"""What the journal keeps, what it refuses, and how it counts."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.errors import NotFoundError, StoreError, UsageError
from walletgripe.core.events import (
    Answered,
    AnyEvent,
    ContactLogged,
    EvidenceAttached,
    LetterWritten,
    Outcome,
    TakenBack,
)
from walletgripe.core.ports import CaseSummary, Journal
from walletgripe.store.codec import decode, encode
from walletgripe.store.journal import SqliteJournal

Writer = Callable[..., "subprocess.Popen[str]"]


def raw(home: Path) -> contextlib.closing[sqlite3.Connection]:
    return contextlib.closing(sqlite3.connect(home / "journal.db", isolation_level=None))


def test_is_the_journal_of_the_flows(journal: SqliteJournal) -> None:
    port: Journal = journal
    assert port.summaries() == ()


def test_what_was_written_comes_back_in_order(
    journal: SqliteJournal, home: Path, now: Callable[[], dt.datetime], summary: CaseSummary, answer: Answered
) -> None:
    logged = ContactLogged(n=1, at="2026-03-01T09:15", channel="phone", said="等待复核", promised="a call")
    letter = LetterWritten(
        n=1,
        kind="first",
        language="zh-Hans",
        door="firm",
        dated="2026-03-02",
        sha256="0" * 64,
        contents=("cn@1",),
    )
    number = journal.open_case([answer], summary)
    journal.append(number, [logged, letter], summary)
    journal.close()

    entries = SqliteJournal(home, now).entries(number)
    assert [(e.seq, e.case, e.at, e.event) for e in entries] == [
        (1, 1, "2026-03-02T12:00:05+08:00", answer),
        (2, 1, "2026-03-02T12:00:05+08:00", logged),
        (3, 1, "2026-03-02T12:00:05+08:00", letter),
    ]


def test_local_time_without_zone_gets_its_offset(home: Path, summary: CaseSummary, answer: Answered) -> None:
    with SqliteJournal(home, lambda: dt.datetime(2026, 7, 1, 8, 30)) as journal:  # noqa: DTZ001
        (entry,) = journal.entries(journal.open_case([answer], summary))
    assert entry.at.startswith("2026-07-01T08:30:00")
    assert dt.datetime.fromisoformat(entry.at).tzinfo is not None


def test_events_count_within_their_case(
    journal: SqliteJournal, summary: CaseSummary, answer: Answered
) -> None:
    first, second = journal.open_case([answer], summary), journal.open_case([answer], summary)
    journal.append(first, [answer, answer], summary)
    assert [e.seq for e in journal.entries(first)] == [1, 2, 3]
    assert [e.seq for e in journal.entries(second)] == [1]


def test_summary_row_follows_every_write(
    journal: SqliteJournal, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], msgspec.structs.replace(summary, number=77))
    later = msgspec.structs.replace(
        summary,
        number=number,
        state="open",
        problem="frozen-funds",
        wallet="alipay",
        place="cn",
        next_due="2026-03-17",
        next_what="answer due",
    )
    assert journal.summaries() == (msgspec.structs.replace(summary, number=number),)
    journal.append(number, [], later)
    assert journal.summaries() == (later,)


def test_undo_is_one_more_entry(journal: SqliteJournal, summary: CaseSummary, answer: Answered) -> None:
    number = journal.open_case([answer], summary)
    journal.append(number, [TakenBack(seq=1)], summary)
    assert [e.event for e in journal.entries(number)] == [answer, TakenBack(seq=1)]


def test_unknown_case_is_told_and_nothing_is_made(
    journal: SqliteJournal, home: Path, summary: CaseSummary
) -> None:
    with pytest.raises(NotFoundError, match="no case 3"):
        journal.entries(3)
    with pytest.raises(NotFoundError, match="no case 3"):
        journal.append(3, [TakenBack(seq=1)], summary)
    assert journal.summaries() == ()
    assert journal.search("anything") == ()
    assert not home.exists()


def test_unknown_case_in_a_used_journal(
    journal: SqliteJournal, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    with pytest.raises(NotFoundError):
        journal.append(number + 1, [answer], summary)
    with pytest.raises(NotFoundError):
        journal.entries(number + 1)
    journal.append(number, [answer], summary)
    assert len(journal.entries(number)) == 2


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET data = '{}'",
        "UPDATE events SET seq = 9",
        "DELETE FROM events",
        "REPLACE INTO events SELECT * FROM events",
        "INSERT OR REPLACE INTO events VALUES (1, 1, 'x', 'answered', 1, '{}')",
        "DELETE FROM cases",
        "UPDATE cases SET number = 5",
    ],
)
def test_the_file_itself_refuses_changes(
    statement: str, journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    with (
        raw(home) as other,
        pytest.raises(sqlite3.IntegrityError, match=r"append-only|never deleted|keeps its"),
    ):
        other.execute(statement)
    assert [e.event for e in journal.entries(number)] == [answer]


def test_a_number_is_never_given_twice(
    journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    journal.open_case([answer], summary)
    assert journal.open_case([], summary) == 2
    with raw(home) as other:
        other.execute("DROP TRIGGER cases_never_go")
        other.execute("DELETE FROM cases WHERE number = 2")
    assert journal.open_case([answer], summary) == 3


def test_a_failing_write_leaves_nothing_behind(
    journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    with raw(home) as other:
        other.execute(
            "CREATE TRIGGER stop BEFORE INSERT ON events WHEN NEW.kind = 'outcome' "
            "BEGIN SELECT RAISE(ABORT, 'stopped in the middle'); END"
        )
    solved = Outcome(on="2026-03-02", result="solved")
    with pytest.raises(sqlite3.IntegrityError, match="stopped in the middle"):
        journal.append(number, [answer, solved], msgspec.structs.replace(summary, state="closed"))
    assert [e.event for e in journal.entries(number)] == [answer]
    assert journal.summaries()[0].state == "interview"
    assert journal.search("frozen") == ((number, 1),)


@pytest.mark.parametrize(("kind", "version"), [("teleported", 1), ("answered", 2)])
def test_an_entry_of_a_newer_program_is_told(
    kind: str, version: int, journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    with raw(home) as other:
        other.execute("INSERT INTO events VALUES (2, 1, 'now', ?, ?, '{}')", (kind, version))
    with pytest.raises(StoreError, match=kind) as caught:
        journal.entries(number)
    assert "Update walletgripe" in str(caught.value.next)
    assert caught.value.where == f"{home / 'journal.db'}: 1/2"
    assert journal.summaries()[0].number == number


def test_an_entry_that_makes_no_sense_is_damage(
    journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    with raw(home) as other:
        other.execute("""INSERT INTO events VALUES (2, 1, 'now', 'answered', 1, '{"event": "answered"}')""")
    with pytest.raises(StoreError, match="damaged"):
        journal.entries(number)


def test_broken_unicode_is_told_before_anything_is_written(
    journal: SqliteJournal, home: Path, summary: CaseSummary
) -> None:
    scanned = EvidenceAttached(n=1, sha256="0" * 64, name="receipt-\udcff.png", size=1)
    with pytest.raises(UsageError, match="cannot be stored"):
        journal.open_case([scanned], summary)
    assert not home.exists()


def test_a_journal_that_was_moved_away_is_not_written_to(
    journal: SqliteJournal, home: Path, summary: CaseSummary, answer: Answered
) -> None:
    number = journal.open_case([answer], summary)
    (home / "journal.db").rename(home / "elsewhere.db")
    with pytest.raises(StoreError, match="moved or replaced"):
        journal.append(number, [answer], summary)


def test_making_a_journal_touches_nothing(home: Path, now: Callable[[], dt.datetime]) -> None:
    SqliteJournal(home, now).close()
    assert not home.exists()


def test_two_journals_of_one_process_keep_their_locks(
    journal: SqliteJournal,
    home: Path,
    now: Callable[[], dt.datetime],
    summary: CaseSummary,
    answer: Answered,
    writer: Writer,
) -> None:
    number = journal.open_case([answer], summary)
    journal.close()
    assert len(journal.summaries()) == 1  # open again, with an empty log
    with SqliteJournal(home, now) as second:
        assert len(second.summaries()) == 1
    stranger = writer(number, 1)  # as the last one out it would clean up, were our lock gone
    assert stranger.wait(timeout=20) == 0
    journal.append(number, [answer], summary)
    with SqliteJournal(home, now) as third:
        assert [e.seq for e in third.entries(number)] == [1, 2, 3]


@pytest.mark.skipif(os.name == "nt", reason="Windows profiles are private by access lists")
def test_settings_that_keep_data_safe(journal: SqliteJournal, home: Path, summary: CaseSummary) -> None:
    journal.open_case([], summary)
    settings = {
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "journal_mode": "wal",
    }
    connection = journal._session._opened()
    found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in settings}
    assert found == settings


@pytest.mark.parametrize("struct", get_args(AnyEvent), ids=lambda struct: struct.__name__)
def test_every_kind_of_event_can_be_stored(struct: type[AnyEvent]) -> None:
    @given(st.builds(struct, version=st.just(1)))
    def survives(event: AnyEvent) -> None:
        assert decode(*encode(event), "here") == event

    survives()
