"""The journal of all cases in one SQLite file: written at once, never changed, searched by words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import msgspec

from walletgripe.core.ports import CaseSummary
from walletgripe.store.schema import index
from walletgripe.store.session import Session
from walletgripe.store.trouble import changed_meanwhile, damaged, no_such_case

if TYPE_CHECKING:
    import sqlite3

    from walletgripe.core.events import AnyEvent, Entry

_TRIGRAM = 3
_LONGEST_LOOKUP = 60
_LARGEST = 2**63 - 1  # of a whole number in SQLite


class SqliteJournal:
    """The `Journal` of core/ports.py in the data folder `home`; `now` dates what is written.

    Making one costs nothing; the file is opened when first needed, and made by the first case.
    What only writing or replaying needs is loaded then: `list` shows summaries at once.
    Each write waits up to `patience` seconds for other processes. Every method may raise StoreError.
    """

    def __init__(self, home: Path, now: Callable[[], dt.datetime], *, patience: float = 30.0) -> None:
        self._session = Session(home, now, patience)
        self._now = now

    def open_case(self, events: Sequence[AnyEvent], summary: CaseSummary) -> int:
        """A new case with its first events, in one transaction; returns its number, never reused.

        The number in `summary` is ignored.
        """
        from walletgripe.store import codec

        rows = [codec.encode(event) for event in events]
        with self._session.transaction() as connection:
            added = connection.execute(
                "INSERT INTO cases (opened, updated, state, problem, wallet, place, next_due, next_what) "
                "VALUES (:opened, :updated, :state, :problem, :wallet, :place, :next_due, :next_what)",
                self._row(summary),
            )
            number = int(added.lastrowid or 0)
            self._add(connection, number, 1, rows)
        return number

    def append(
        self, case: int, events: Sequence[AnyEvent], summary: CaseSummary, *, after: int | None = None
    ) -> None:
        """Add events and replace the summary row in one transaction; durable on return.

        Raises NotFoundError for an unknown case, ConflictError when its last event is not `after`.
        """
        from walletgripe.store import codec

        rows = [codec.encode(event) for event in events]
        if not self._session.exists():
            raise no_such_case(case)
        with self._session.transaction() as connection:
            changed = connection.execute(
                "UPDATE cases SET opened = :opened, updated = :updated, state = :state, problem = :problem, "
                "wallet = :wallet, place = :place, next_due = :next_due, next_what = :next_what "
                "WHERE number = :number",
                self._row(summary) | {"number": case},
            )
            if not changed.rowcount:
                raise no_such_case(case)
            found = connection.execute('SELECT coalesce(max(seq), 0) FROM events WHERE "case" = ?', (case,))
            (last,) = found.fetchone()
            if after is not None and last != after:
                raise changed_meanwhile(case)
            self._add(connection, case, last + 1, rows)

    def _row(self, summary: CaseSummary) -> dict[str, Any]:
        """The summary as a row; when it was last changed is the time of the writing itself."""
        stamp = self._now().isoformat(timespec="seconds")
        return msgspec.structs.asdict(summary) | {"updated": stamp}

    def entries(self, case: int) -> tuple[Entry, ...]:
        """All events of a case in order. Raises NotFoundError."""
        if abs(case) > _LARGEST:
            raise no_such_case(case)
        rows = self._session.select(
            "SELECT number, seq, at, kind, version, data FROM cases "
            'LEFT JOIN events ON events."case" = cases.number WHERE number = ? ORDER BY seq',
            case,
        )
        if not rows:
            raise no_such_case(case)
        return tuple(self._entry(*row) for row in rows if row[1] is not None)

    def summaries(self) -> tuple[CaseSummary, ...]:
        """All cases, by number; none, and nothing made, where there is no journal yet."""
        names = CaseSummary.__struct_fields__
        rows = self._session.select(f"SELECT {', '.join(names)} FROM cases ORDER BY number")
        try:
            return tuple(msgspec.convert(dict(zip(names, row, strict=True)), CaseSummary) for row in rows)
        except msgspec.ValidationError as error:
            raise damaged(self._session.path) from error

    def search(self, words: str) -> tuple[tuple[int, int], ...]:
        """(case, seq) of events whose texts hold all the words, in order; upper and lower case are one.

        A word is anything between spaces, so a piece of a Chinese sentence is one too. Events that
        were taken back are found as well: the journal keeps them.
        """
        from walletgripe.store import codec

        wanted = codec.folded(words).split()
        if not wanted:
            return ()
        rarest = max(wanted, key=len)[:_LONGEST_LOOKUP]
        select = "SELECT of_case, of_seq, body FROM texts"
        if len(rarest) >= _TRIGRAM:
            phrase = '"' + rarest.replace('"', '""') + '"'
            rows = self._session.select(f"{select} WHERE texts MATCH ?", phrase)
        else:
            rows = self._session.select(select)
        return tuple(sorted((case, seq) for case, seq, body in rows if all(word in body for word in wanted)))

    def close(self) -> None:
        """Let go of the file; the next call opens it again."""
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _add(
        self, connection: sqlite3.Connection, case: int, first: int, rows: Sequence[tuple[str, int, str]]
    ) -> None:
        now = self._now()
        at = (now if now.tzinfo else now.astimezone()).isoformat(timespec="seconds")
        for seq, (kind, version, data) in enumerate(rows, first):
            connection.execute(
                'INSERT INTO events (seq, "case", at, kind, version, data) VALUES (?, ?, ?, ?, ?, ?)',
                (seq, case, at, kind, version, data),
            )
            index(connection, case, seq, data)

    def _entry(self, case: int, seq: int, at: str, kind: str, version: int, data: str) -> Entry:
        from walletgripe.core.events import Entry
        from walletgripe.store import codec

        where = f"{self._session.path}: {case}/{seq}"
        try:
            return Entry(seq=seq, case=case, at=at, event=codec.decode(kind, version, data, where))
        except msgspec.DecodeError as error:
            raise damaged(self._session.path) from error
