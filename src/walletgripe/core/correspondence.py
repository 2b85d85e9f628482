"""What the correspondence with the firm comes to: dates, counts, last words, for conditions and letters."""

from __future__ import annotations

import datetime as dt

from walletgripe.core.case import Case
from walletgripe.core.course import ending_reply


def correspondence(case: Case, firm: str, asked_by: dt.date | None, today: dt.date) -> dict[str, str]:
    """The fields of `shared.CORRESPONDENCE_FIELDS` that are known. `firm`: the firm's own door.

    `asked_by`: by when it was to answer what was sent. Dates are ISO, counts are figures.
    """
    found = {**_sent(case, firm, today), **_answered(case, firm)}
    if asked_by is not None:
        found["asked-by"] = asked_by.isoformat()
        if today > asked_by and ending_reply(case, firm) is None:
            found["days-overdue"] = str((today - asked_by).days)
    if case.outcome is not None:
        found["outcome"] = case.outcome.result
    return found


def _sent(case: Case, firm: str, today: dt.date) -> dict[str, str]:
    went = sorted((s for s in case.sent_log if s.door == firm), key=lambda s: s.on)
    if not went:
        return {}
    first = went[0].on
    days = (today - dt.date.fromisoformat(first)).days
    found = {"letters-sent": str(len(went)), "first-sent": first, "days-since-sent": str(days)}
    for kind in ("chaser", "final"):
        of_kind = [s.on for s in went if s.letter in case.letters and case.letters[s.letter].kind == kind]
        if of_kind:
            found[f"{kind}-sent"] = of_kind[0]
    return found


def _answered(case: Case, firm: str) -> dict[str, str]:
    replies = sorted((r for r in case.replies if r.door == firm), key=lambda r: r.on)
    real = [r for r in replies if r.nature != "acknowledgement"]
    found: dict[str, str] = {}
    if real:
        last = real[-1]
        found |= {"last-reply": last.on, "last-reply-nature": last.nature}
        if last.said:
            found["last-reply-said"] = last.said
        if last.excuse:
            found["last-excuse"] = last.excuse
    more = [e.until for e in case.extensions if e.door == firm]
    if more:
        found["held-until"] = max(more)
    return found
