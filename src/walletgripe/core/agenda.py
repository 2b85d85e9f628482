"""What is due in a case: promises that run out, answers that letters ask for."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.facts import day_of


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """Something dated: a "promise" (of contact `number`) or an "answer" (to letter `number`).

    "unsent": the answer to a letter that has not been noted as sent, so nobody owes it yet.
    """

    day: dt.date
    what: str
    number: int


def dues(case: Case) -> tuple[Due, ...]:
    """Everything that the other side still owes by a day, soonest first.

    A kept or broken promise, an answered letter and a closed case are not due. An answer is due
    from the day a letter asks for, or from the day to which the time was extended.
    """
    if case.closed:
        return ()
    found = [
        Due(day=day, what="promise", number=n)
        for n, c in case.contacts.items()
        if c.promised and n not in case.kept and n not in case.broken and (day := day_of(c.promised_by))
    ]
    answer = _answer(case)
    if answer:
        found.append(answer)
    return tuple(sorted(found, key=lambda d: (d.day, d.what, d.number)))


def _answer(case: Case) -> Due | None:
    if not case.letters:
        return None
    letter = case.letters[max(case.letters)]
    sent = [s for s in case.sent_log if s.letter == letter.n]
    went = max((s.answer_by for s in sent if s.answer_by), default=None)
    day = day_of(went or letter.answer_by)
    if day is None or _answered(case, letter.door, letter.dated):
        return None
    moved = [u for e in case.extensions if e.door == letter.door and (u := day_of(e.until))]
    return Due(day=max([day, *moved]), what="answer" if sent else "unsent", number=letter.n)


def _answered(case: Case, door: str, since: str) -> bool:
    moving = ("acknowledgement", "holding")
    return any(r.door == door and r.on >= since and r.nature not in moving for r in case.replies)
