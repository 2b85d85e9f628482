"""The tools that every flow works with, handed down from the one place that builds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from walletgripe.core.message import Message
from walletgripe.core.packs import Contents
from walletgripe.core.place import Calendar
from walletgripe.core.ports import Journal, WorkingDays

if TYPE_CHECKING:
    from walletgripe.core.guard import Guard


class Desk:
    """Journal, content, guard, calendar, today's date, the language of the screen and its translator.

    The guard is made when the first text is judged: reading a case needs none.
    """

    def __init__(
        self,
        *,
        journal: Journal,
        contents: Contents,
        make_guard: Callable[[], Guard],
        calendar: Callable[[Calendar, str | None], WorkingDays],
        today: dt.date,
        language: str,
        say: Callable[[Message], str],
    ) -> None:
        self.journal = journal
        self.contents = contents
        self.make_guard = make_guard
        self.calendar = calendar
        self.today = today
        self.language = language
        self.say = say

    @cached_property
    def guard(self) -> Guard:
        """The guard against secrets."""
        return self.make_guard()
