"""The course of a case: which events that start clocks have happened, and when at the latest."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.events import LetterSent, ReplyReceived
from walletgripe.core.facts import CaseFacts, day_of
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Start
from walletgripe.core.playbook import Role

POST_DAYS = 7  # a letter by post counts as received this many days later, unless the day is known
_FINAL = ("final", "refusal")


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """An event that starts clocks. `sure` is false when the day is taken from the safe side."""

    start: Start
    day: dt.date
    why: Message
    sure: bool = True


def started(case: Case, facts: CaseFacts, firm: str) -> dict[Start, Started]:
    """Every event of this case that starts clocks; `firm` is the door of the firm itself."""
    found = [*_story(case, facts), _complaint(case, firm), _body(case, firm), *_answer(case, firm)]
    return {s.start: s for s in found if s is not None}


def _story(case: Case, facts: CaseFacts) -> list[Started]:
    days = {Start.EVENT: facts.role(Role.OCCURRED), Start.LEARNED: facts.role(Role.OCCURRED)}
    for name, field in (facts.playbook.starts if facts.playbook else {}).items():
        days[Start(name)] = facts.value(field)
    why = msg("the day that you gave")
    return [Started(start=s, day=d, why=why) for s, v in days.items() if (d := day_of(v))]


def _sent(case: Case, firm: str, *, to_firm: bool) -> LetterSent | None:
    """The first thing that went to the firm, or the last that went to another door."""
    went = sorted((s for s in case.sent_log if (s.door == firm) is to_firm), key=lambda s: s.on)
    if not went:
        return None
    return went[0] if to_firm else went[-1]


def _received(sent: LetterSent, start: Start) -> Started:
    known = day_of(sent.received)
    if known:
        return Started(start=start, day=known, why=msg("received on {day}", day=known))
    day = dt.date.fromisoformat(sent.on)
    if sent.channel == "post":
        later = day + dt.timedelta(days=POST_DAYS)
        why = msg(
            "posted on {day}; the day of receipt is not known, so {later} is taken", day=day, later=later
        )
        return Started(start=start, day=later, why=why, sure=False)
    return Started(start=start, day=day, why=msg("sent on {day}", day=day))


def _complaint(case: Case, firm: str) -> Started | None:
    sent = _sent(case, firm, to_firm=True)
    return _received(sent, Start.COMPLAINT_RECEIVED) if sent else None


def _body(case: Case, firm: str) -> Started | None:
    sent = _sent(case, firm, to_firm=False)
    return _received(sent, Start.BODY_RECEIVED) if sent else None


def _answer(case: Case, firm: str) -> list[Started]:
    reply = ending_reply(case, firm, _FINAL)
    if reply is None:
        return []
    day = dt.date.fromisoformat(reply.on)
    why = msg("the firm's answer of {day}", day=day)
    return [Started(start=s, day=day, why=why) for s in (Start.FINAL_RESPONSE, Start.DECIDED)]


def ending_reply(
    case: Case, door: str, natures: tuple[str, ...] = (*_FINAL, "other")
) -> ReplyReceived | None:
    """The first answer of this door that stops its clock; of what kind, is on the safe side not asked."""
    ends = sorted((r for r in case.replies if r.door == door and r.nature in natures), key=lambda r: r.on)
    return ends[0] if ends else None
