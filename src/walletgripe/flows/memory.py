"""A journal in memory: an answers file is tried out here before one byte of it reaches the disk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

from walletgripe.core.errors import NotFoundError
from walletgripe.core.events import AnyEvent, Entry
from walletgripe.core.message import msg
from walletgripe.core.ports import CaseSummary


class MemoryJournal:
    """Implements `ports.Journal` without a file; times are the given day."""

    def __init__(self, today: dt.date) -> None:
        self._at = f"{today.isoformat()}T00:00:00+00:00"
        self._entries: list[Entry] = []
        self._summaries: dict[int, CaseSummary] = {}

    def open_case(self, events: Sequence[AnyEvent], summary: CaseSummary) -> int:
        """A new case with its first events."""
        number = len(self._summaries) + 1
        self._add(number, events, summary)
        return number

    @classmethod
    def holding(cls, today: dt.date, entries: Sequence[Entry], summary: CaseSummary) -> MemoryJournal:
        """A journal with one case in it, as far as it has come."""
        journal = cls(today)
        journal._entries = list(entries)
        journal._summaries[summary.number] = summary
        return journal

    def append(
        self, case: int, events: Sequence[AnyEvent], summary: CaseSummary, *, after: int | None = None
    ) -> None:
        """Add events and replace the summary."""
        self._known(case)
        self._add(case, events, summary)

    def entries(self, case: int) -> tuple[Entry, ...]:
        """All events of a case in order."""
        self._known(case)
        return tuple(e for e in self._entries if e.case == case)

    def summaries(self) -> tuple[CaseSummary, ...]:
        """All cases."""
        return tuple(self._summaries.values())

    def search(self, words: str) -> tuple[tuple[int, int], ...]:
        """Events whose data hold the words."""
        return tuple((e.case, e.seq) for e in self._entries if words in msgspec.json.encode(e.event).decode())

    def _add(self, case: int, events: Sequence[AnyEvent], summary: CaseSummary) -> None:
        for event in events:
            self._entries.append(Entry(seq=len(self._entries) + 1, case=case, at=self._at, event=event))
        self._summaries[case] = msgspec.structs.replace(summary, number=case)

    def _known(self, case: int) -> None:
        if case not in self._summaries:
            raise NotFoundError(msg("There is no case {number}.", number=case))
