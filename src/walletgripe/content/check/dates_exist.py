"""Check: every date is a day of the calendar."""

import datetime as dt
import re
from collections.abc import Iterator

from walletgripe.content.check.context import Content, texts_of
from walletgripe.content.problem import ContentProblem, quoted

_KEYS = {"checked", "since", "until", "official_until", "today", "from", "due", "promised_by"}
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def dates_exist(content: Content) -> Iterator[ContentProblem]:
    """Deadlines are counted from these days, and 2026-02-30 is none."""
    for file in content.files:
        keys = [(key, text) for key, text in texts_of(file.node) if key and key[-1] in _KEYS]
        for section in ("off", "working"):
            days = getattr(getattr(file.value, "calendar", None), section, {})
            keys += [(("calendar", section, day), day) for day in days]
        for key, text in keys:
            if _DATE.fullmatch(text) and not is_day(text):
                yield file.problem(key, f"{quoted(text)} is no day of the calendar", "a day that exists")


def is_day(text: str) -> bool:
    """True for a day that exists, as YYYY-MM-DD."""
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True
