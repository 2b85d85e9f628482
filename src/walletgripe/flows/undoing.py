"""Taking back the last entry that still counts."""

from __future__ import annotations

from walletgripe.core import events as ev
from walletgripe.core.errors import NotFoundError
from walletgripe.core.message import msg
from walletgripe.flows.casefile import CaseFile


def undo_last(file: CaseFile) -> str:
    """Appends "taken back" for the last entry; returns what it was. Raises NotFoundError at the beginning.

    Entries written together (a card and its tick, a contact's last answer and the contact) go together.
    """
    gone = {e.event.seq for e in file.entries if isinstance(e.event, ev.TakenBack)}
    left = [e for e in file.entries if e.seq not in gone and not isinstance(e.event, ev.TakenBack)]
    if not left:
        raise NotFoundError(msg("There is nothing left to take back."))
    group = [left[-1]]
    while (
        len(left) > len(group) and not isinstance(group[-1].event, ev.Answered) and _belongs(group[-1].event)
    ):
        group.append(left[-1 - len(group)])
    file.record(*(ev.TakenBack(seq=e.seq) for e in group))
    last = group[-1].event
    return last.field if isinstance(last, ev.Answered) else str(type(last).__struct_config__.tag)


def _belongs(event: ev.AnyEvent) -> bool:
    return isinstance(event, ev.Ticked | ev.ContactLogged | ev.PromiseKept | ev.PromiseBroken)
