"""One open case: reads its journal, appends to it, keeps its summary in step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from walletgripe.core.agenda import dues
from walletgripe.core.case import Case, fold
from walletgripe.core.errors import ConflictError, NotFoundError, UsageError
from walletgripe.core.events import (
    AnyEvent,
    ContactLogged,
    Entry,
    EvidenceAttached,
    LetterWritten,
    TakenBack,
)
from walletgripe.core.message import msg
from walletgripe.core.ports import CaseSummary
from walletgripe.flows.desk import Desk

NUMBERED = (ContactLogged, EvidenceAttached, LetterWritten, TakenBack)
_TRIES = 50
T = TypeVar("T")


def numbered_safely(file: CaseFile, work: Callable[[], T]) -> T:
    """Do work that numbers things, again from the newest journal when another process came between."""
    for _ in range(_TRIES):
        try:
            return work()
        except ConflictError:
            file.reload()
    return work()


class CaseFile:
    """A case and its journal. `number` is None until the first event is on disk."""

    def __init__(self, desk: Desk, number: int | None = None) -> None:
        self.desk = desk
        self.number = number
        self.entries: tuple[Entry, ...] = desk.journal.entries(number) if number is not None else ()
        self.case: Case = fold(number or 0, self.entries)

    def record(self, *events: AnyEvent) -> None:
        """Append events in one transaction; on return they are on disk and `case` is current."""
        if not events:
            return
        preview = fold(self.number or 0, (*self.entries, *self._numbered(events)))
        summary = summary_of(preview)
        if self.number is None:
            self.number = self.desk.journal.open_case(events, summary)
        else:
            self._append(events, summary)
        self.entries = self.desk.journal.entries(self.number)
        self.case = fold(self.number, self.entries)

    def reload(self) -> None:
        """Read what others have written since."""
        if self.number is not None:
            self.entries = self.desk.journal.entries(self.number)
            self.case = fold(self.number, self.entries)

    def _append(self, events: Sequence[AnyEvent], summary: CaseSummary) -> None:
        """Numbered events must rest on the newest journal; others may follow whatever came between."""
        assert self.number is not None
        last = self.entries[-1].seq if self.entries else 0
        numbered = any(isinstance(e, NUMBERED) for e in events)
        self.desk.journal.append(self.number, events, summary, after=last if numbered else None)

    def _numbered(self, events: Sequence[AnyEvent]) -> list[Entry]:
        last = self.entries[-1].seq if self.entries else 0
        at = f"{self.desk.today.isoformat()}T00:00"
        return [Entry(seq=last + i, case=self.number or 0, at=at, event=e) for i, e in enumerate(events, 1)]


def summary_of(case: Case) -> CaseSummary:
    """The summary row of a case as it is now."""
    due = next(iter(dues(case)), None)
    return CaseSummary(
        number=case.number,
        opened=case.opened,
        updated=case.updated,
        state="closed" if case.closed else "open" if case.reviewed else "interview",
        problem=case.text("problem"),
        wallet=case.text("wallet"),
        place=case.text("place"),
        next_due=due.day.isoformat() if due else None,
        next_what=due.what if due else None,
    )


def chosen_case(desk: Desk, number: int | None) -> CaseFile:
    """The named case, or the only open one.

    Raises NotFoundError when there is none, UsageError when several are open and none was named.
    """
    if number is not None:
        return CaseFile(desk, number)
    live = [s for s in desk.journal.summaries() if s.state != "closed"]
    if not live:
        raise NotFoundError(msg("There is no open case yet."), next=msg("Start one with `walletgripe new`."))
    if len(live) > 1:
        numbers = ", ".join(str(s.number) for s in live)
        raise UsageError(
            msg("Several cases are open: {numbers}.", numbers=numbers), next=msg("Name one with `--case N`.")
        )
    return CaseFile(desk, live[0].number)
