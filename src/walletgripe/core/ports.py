"""The edges as the flows see them. Adapters implement these; tests hand in fakes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from walletgripe.core.events import AnyEvent, Entry


class CaseSummary(msgspec.Struct, frozen=True, kw_only=True):
    """The summary row of a case: what `list` shows without replaying a journal."""

    number: int
    opened: str  # ISO date
    updated: str  # ISO date and time
    state: str  # "interview", "open", "closed"
    problem: str | None = None
    wallet: str | None = None
    place: str | None = None
    next_due: str | None = None  # ISO date of the nearest thing that is due
    next_what: str | None = None


class Journal(Protocol):
    """The append-only store of all cases."""

    def open_case(self, events: Sequence[AnyEvent], summary: CaseSummary) -> int:
        """A new case with its first events, in one transaction; returns its number, never reused.

        The number in `summary` is ignored.
        """

    def append(
        self, case: int, events: Sequence[AnyEvent], summary: CaseSummary, *, after: int | None = None
    ) -> None:
        """Add events and replace the summary row in one transaction; durable on return.

        `after`: the last `seq` that the events were made from. Raises ConflictError, and writes nothing,
        when the case has another by now; NotFoundError for an unknown case.
        """

    def entries(self, case: int) -> tuple[Entry, ...]:
        """All events of a case in order. Raises NotFoundError."""

    def summaries(self) -> tuple[CaseSummary, ...]:
        """All cases, by number."""

    def search(self, words: str) -> tuple[tuple[int, int], ...]:
        """(case, seq) of events whose texts hold the words."""


class Exhibits(Protocol):
    """The content-addressed folder of evidence files."""

    def add(self, path: Path) -> tuple[str, int]:
        """Copy a file in, hashing in the same pass; returns its SHA-256 (hex) and size in bytes.

        The original is only read. Raises NotFoundError.
        """

    def path(self, sha256: str) -> Path:
        """Where the copy lies."""


class WorkingDays(Protocol):
    """The calendar of one place and region."""

    def is_working(self, day: dt.date) -> bool:
        """True on a business day."""

    def why(self, day: dt.date) -> str | None:
        """The name of a holiday or of a make-up working day; None on an ordinary day."""

    @property
    def official_until(self) -> dt.date:
        """The last day for which the calendar has been published."""
