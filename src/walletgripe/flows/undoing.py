"""Taking back the last entry that still counts."""

from __future__ import annotations

from walletgripe.core import events as ev
from walletgripe.core.errors import NotFoundError
from walletgripe.core.message import Message, msg
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.review import row
from walletgripe.flows.scripted import Scripted, applying

NAMES: dict[type[ev.Event], Message] = {
    ev.LetterWritten: msg("a letter written"),
    ev.LetterSent: msg("a letter sent"),
    ev.ReplyReceived: msg("a reply"),
    ev.TimeExtended: msg("more time given"),
    ev.Outcome: msg("the outcome"),
    ev.Closed: msg("the closing of the case"),
    ev.InterviewDone: msg("the confirmation of your answers"),
    ev.EvidenceAttached: msg("an attached file"),
    ev.CheckupDone: msg("the check-up of your account"),
}


def undo_last(desk: Desk, file: CaseFile) -> str:
    """Appends "taken back" for the last entry; returns what it was. Raises NotFoundError at the beginning.

    Entries written together (a card and its tick, a contact's last answer and the contact) go together.
    """
    gone = {e.event.seq for e in file.entries if isinstance(e.event, ev.TakenBack)}
    left = [e for e in file.entries if e.seq not in gone and not isinstance(e.event, ev.TakenBack)]
    if not left:
        raise NotFoundError(msg("There is nothing left to take back."))
    group = [left[-1]]
    while len(left) > len(group) and isinstance(group[-1].event, _TOGETHER):
        group.append(left[-1 - len(group)])
    what = _told(desk, file, group[-1].event)
    file.record(*(ev.TakenBack(seq=e.seq) for e in group))
    return what


_TOGETHER = (
    ev.Ticked,
    ev.ContactLogged,
    ev.ContactChecked,
    ev.PromiseKept,
    ev.PromiseBroken,
    ev.TimeExtended,
    ev.Closed,
)


def _told(desk: Desk, file: CaseFile, event: ev.AnyEvent) -> str:
    if isinstance(event, ev.Answered):
        item = next((i for i in applying(desk, file.case) if i.id == event.field), None)
        return row(Scripted(desk, file.case), file.case, item) if item else event.field
    name = NAMES.get(type(event))
    return desk.say(name) if name else str(type(event).__struct_config__.tag)
