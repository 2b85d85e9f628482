"""The tables of the journal, version by version.

To add a version: write a function that turns the version before into it, add it to STEPS under
the next number, and add what the version before wrote to the upgrade tests. Never change an old step.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

# In the header of the file: tells our journal from any other SQLite database ("WGRP").
APPLICATION_ID = 0x57475250


def _tables(connection: sqlite3.Connection) -> None:
    """Version 1: the cases and their events.

    - AUTOINCREMENT: a number that was ever given is never given again.
    - `seq` counts within its case, so that a case keeps its numbers wherever it is copied.
    - The rule against inserting over an entry is needed because REPLACE deletes without asking
      the rule against deleting.
    """
    for statement in (
        f"PRAGMA application_id = {APPLICATION_ID}",
        """CREATE TABLE cases (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            opened TEXT NOT NULL, updated TEXT NOT NULL, state TEXT NOT NULL,
            problem TEXT, wallet TEXT, place TEXT, next_due TEXT, next_what TEXT)""",
        """CREATE TABLE events (
            seq INTEGER NOT NULL CHECK (seq > 0),
            "case" INTEGER NOT NULL REFERENCES cases (number),
            at TEXT NOT NULL, kind TEXT NOT NULL, version INTEGER NOT NULL,
            data TEXT NOT NULL,
            PRIMARY KEY ("case", seq)) WITHOUT ROWID""",
        """CREATE TRIGGER events_never_change BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
        """CREATE TRIGGER events_never_go BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
        """CREATE TRIGGER events_never_give_way BEFORE INSERT ON events
            WHEN EXISTS (SELECT 1 FROM events WHERE "case" = NEW."case" AND seq = NEW.seq)
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
        """CREATE TRIGGER cases_never_go BEFORE DELETE ON cases
            BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END""",
        """CREATE TRIGGER cases_keep_their_number BEFORE UPDATE OF number ON cases
            BEGIN SELECT RAISE(ABORT, 'a case keeps its number'); END""",
    ):
        connection.execute(statement)


def _search_index(connection: sqlite3.Connection) -> None:
    """Version 2: the full-text index, filled from what is there.

    Trigrams, because Chinese has no spaces between words. The texts are folded before they come
    here, so the index itself compares exactly.
    """
    connection.execute(
        "CREATE VIRTUAL TABLE texts USING fts5 "
        "(body, of_case UNINDEXED, of_seq UNINDEXED, tokenize = 'trigram case_sensitive 1')"
    )
    for case, seq, data in connection.execute('SELECT "case", seq, data FROM events').fetchall():
        index(connection, case, seq, data)


def index(connection: sqlite3.Connection, case: int, seq: int, data: str) -> None:
    """Add the words of one stored event to the full-text index."""
    from walletgripe.store.codec import searchable

    if body := searchable(data):
        connection.execute("INSERT INTO texts (body, of_case, of_seq) VALUES (?, ?, ?)", (body, case, seq))


STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {
    1: _tables,
    2: _search_index,
}
LATEST = max(STEPS)
