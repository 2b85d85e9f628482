"""The course of a case: which events that start clocks have happened, and when at the latest."""

from __future__ import annotations

import datetime as dt

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.events import LetterSent, ReplyReceived
from walletgripe.core.facts import CaseFacts, day_of
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import Role
from walletgripe.core.start import Start

POST_DAYS = 7  # a letter by post counts as received this many days later, unless the day is known
BY_RULE = "by-rule"  # the reason of more time that a rule itself gives after a holding reply
FINAL = ("final", "refusal")


class Started(msgspec.Struct, frozen=True, kw_only=True):
    """An event that starts clocks. `sure` is false when the day is taken from the safe side.

    `earliest`: the day that may have been it already; a period of the user's own runs from there.
    """

    start: Start
    day: dt.date
    why: Message
    sure: bool = True
    earliest: dt.date | None = None


def started(case: Case, facts: CaseFacts, firm: str) -> dict[Start, Started]:
    """Every event of this case that starts clocks; `firm` is the door of the firm itself.

    What other doors received is not here: their clocks run door by door, see `arrivals`.
    """
    found = [*_story(case, facts), _complaint(case, firm), *_answer(case, firm)]
    return {s.start: s for s in found if s is not None}


def _story(case: Case, facts: CaseFacts) -> list[Started]:
    days = {Start.EVENT: facts.role(Role.OCCURRED), Start.LEARNED: facts.role(Role.OCCURRED)}
    for name, field in (facts.playbook.starts if facts.playbook else {}).items():
        days[Start(name)] = facts.value(field)
    why = msg("the day that you gave")
    return [Started(start=s, day=d, why=why) for s, v in days.items() if (d := day_of(v))]


def first_sent(case: Case, door: str) -> dt.date | None:
    """The day on which the first thing went to this door."""
    return min((dt.date.fromisoformat(s.on) for s in case.sent_log if s.door == door), default=None)


def received(sent: LetterSent, start: Start) -> Started:
    """When the other side had it: the day noted, or by post without one a day on the safe side."""
    known = day_of(sent.received)
    if known:
        return Started(start=start, day=known, why=msg("received on {day}", day=known))
    day = dt.date.fromisoformat(sent.on)
    if sent.channel == "post":
        later = day + dt.timedelta(days=POST_DAYS)
        why = msg(
            "posted on {day}; the day of receipt is not known, so {later} is taken", day=day, later=later
        )
        return Started(start=start, day=later, why=why, sure=False, earliest=day)
    return Started(start=start, day=day, why=msg("sent on {day}", day=day))


def arrivals(case: Case, door: str, start: Start) -> list[Started]:
    """Everything that went to this door as it was received, soonest first, in whatever order it was noted."""
    found = [received(s, start) for s in case.sent_log if s.door == door]
    return sorted(found, key=lambda s: (s.day, not s.sure, str(s.why)))


def _complaint(case: Case, firm: str) -> Started | None:
    """The complaint counts as received with the first thing that reached the firm."""
    found = arrivals(case, firm, Start.COMPLAINT_RECEIVED)
    if not found:
        return None
    return msgspec.structs.replace(found[0], earliest=min(s.earliest or s.day for s in found))


def _answer(case: Case, firm: str) -> list[Started]:
    reply = ending_reply(case, firm, FINAL)
    if reply is None:
        return []
    day = dt.date.fromisoformat(reply.on)
    why = msg("the firm's answer of {day}", day=day)
    return [Started(start=s, day=day, why=why) for s in (Start.FINAL_RESPONSE, Start.DECIDED)]


def ending_reply(case: Case, door: str, natures: tuple[str, ...] = (*FINAL, "other")) -> ReplyReceived | None:
    """The first answer of this door that stops its clock; of what kind, is on the safe side not asked.

    A final answer or a refusal counts whenever it came; any other one only after something went there.
    """
    since = first_sent(case, door)
    ends = [
        r
        for r in replies_since(case, door, None)
        if r.nature in natures and (r.nature in FINAL or since is None or r.on >= since.isoformat())
    ]
    return ends[0] if ends else None


def replies_since(case: Case, door: str, day: dt.date | None) -> list[ReplyReceived]:
    """Every answer of this door from `day` on, soonest first, also one that only asks for time."""
    since = day.isoformat() if day else ""
    return sorted((r for r in case.replies if r.door == door and r.on >= since), key=lambda r: r.on)
