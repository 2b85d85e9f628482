"""Which letter fits a case now, and why: decided from what was sent, what came back, and the open doors."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.course import ending_reply
from walletgripe.core.ladder import FEEDBACK
from walletgripe.core.message import Message, msg
from walletgripe.core.openings import DoorState, Opening

CHASE_DAYS = 7  # so long after the day a reminder comes before the next door


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of letter with its reason. `door` only where it goes past the firm.

    `due` is False where there is nothing to write for now.
    """

    why: Message
    kind: str | None = None  # None: the kind that the door takes
    door: str | None = None
    due: bool = True


def propose(
    case: Case,
    problem: str,
    firm: str,
    counted: Mapping[str, str],
    openings: Sequence[Opening],
    today: dt.date,
) -> Proposal:
    """The letter for now. `counted`: see `core.correspondence`; `openings`: the doors as of today."""
    if case.outcome is not None and case.outcome.result == "solved":
        return Proposal(kind="thanks", why=msg("it is solved: this withdraws what is still running"))
    if "letters-sent" not in counted:
        return _first(case, problem)
    reply = ending_reply(case, firm)
    if reply is not None:
        return _answered(case, firm, counted, openings)
    if "days-overdue" in counted:
        return _silent(counted, openings)
    return _waiting(case, counted)


def opening_kind(problem: str | None) -> str:
    """The kind of letter that a case begins with."""
    return FEEDBACK if problem == FEEDBACK else "first"  # its letter has the same name


def _first(case: Case, problem: str) -> Proposal:
    kind = opening_kind(problem)
    written = [x for x in case.letters.values() if x.kind == kind]
    if written:
        why = msg("letter {number} is written and has not been sent", number=written[-1].n)
        return Proposal(kind=kind, why=why)
    return Proposal(kind=kind, why=msg("nothing has gone to the firm yet"))


def _answered(case: Case, firm: str, counted: Mapping[str, str], openings: Sequence[Opening]) -> Proposal:
    last = counted.get("last-reply", "")
    since = [case.letters[s.letter].kind for s in case.sent_log if s.on >= last and s.letter in case.letters]
    if "last-excuse" in counted and "counter" not in since:
        why = msg("the answer of {day} is a stock answer: it can be answered", day=last)
        return Proposal(kind="counter", why=why)
    opened = _open(openings)
    if opened:
        why = msg("the firm has answered on {day}; if that does not settle it, this door is open", day=last)
        return Proposal(door=opened.door.id, why=why)
    if "final-sent" not in counted:
        why = msg("the firm has answered on {day}; this asks for its final response", day=last)
        return Proposal(kind="final", why=why)
    return Proposal(kind="final", why=msg("no further door is open yet"), due=False)


def _silent(counted: Mapping[str, str], openings: Sequence[Opening]) -> Proposal:
    day, over = counted["asked-by"], int(counted["days-overdue"])
    opened = _open(openings)
    if "chaser-sent" not in counted and (over <= CHASE_DAYS or opened is None):
        return Proposal(kind="chaser", why=msg("the firm had until {day} and has not answered", day=day))
    if opened:
        why = msg("the firm had until {day} and has not answered; this door is open", day=day)
        return Proposal(door=opened.door.id, why=why)
    if "final-sent" not in counted:
        why = msg("the firm had until {day} and has not answered the reminder either", day=day)
        return Proposal(kind="final", why=why)
    return Proposal(kind="final", why=msg("no further door is open yet"), due=False)


def _waiting(case: Case, counted: Mapping[str, str]) -> Proposal:
    since = counted["first-sent"]
    broken = [n for n, on in case.broken.items() if on >= since]
    if broken and "chaser-sent" not in counted:
        why = msg("a promise made to you was not kept after your letter of {day}", day=since)
        return Proposal(kind="chaser", why=why)
    day = counted.get("held-until") or counted.get("asked-by")
    if day:
        return Proposal(kind="first", why=msg("the firm has until {day}: nothing is due", day=day), due=False)
    return Proposal(kind="first", why=msg("your letter is on its way: nothing is due"), due=False)


def _open(openings: Sequence[Opening]) -> Opening | None:
    """The first door after the firm that has opened since it answered or let its day pass."""
    return next((o for o in openings[1:] if o.state is DoorState.OPEN and o.on), None)
