"""The tools that every flow works with, handed down from the one place that builds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from walletgripe.core.guard import Guard
from walletgripe.core.message import Message
from walletgripe.core.packs import Contents
from walletgripe.core.place import Calendar
from walletgripe.core.ports import Journal, WorkingDays


class Desk:
    """Journal, content, guard, calendar, today's date, the language of the screen and its translator."""

    def __init__(
        self,
        *,
        journal: Journal,
        contents: Contents,
        guard: Guard,
        calendar: Callable[[Calendar, str | None], WorkingDays],
        today: dt.date,
        language: str,
        say: Callable[[Message], str],
    ) -> None:
        self.journal = journal
        self.contents = contents
        self.guard = guard
        self.calendar = calendar
        self.today = today
        self.language = language
        self.say = say
