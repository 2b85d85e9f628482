"""The tools that every flow works with, handed down from the one place that builds them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from walletgripe.core.errors import ContentError, NotFoundError
from walletgripe.core.message import Message
from walletgripe.core.packs import Contents
from walletgripe.core.place import Calendar
from walletgripe.core.playbook import Playbook, Status
from walletgripe.core.ports import Journal, WorkingDays
from walletgripe.core.walletnames import WalletNames

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
        suffix_of: Callable[[str], str],
    ) -> None:
        self.journal = journal
        self.contents = contents
        self.make_guard = make_guard
        self.calendar = calendar
        self.today = today
        self.language = language
        self.say = say
        self.suffix_of = suffix_of

    @cached_property
    def guard(self) -> Guard:
        """The guard against secrets."""
        return self.make_guard()

    @cached_property
    def names(self) -> WalletNames:
        """The names of the directory of wallets; none when it cannot be read: no question may hang on it."""
        try:
            return WalletNames(pack.wallet for pack in self.contents.wallets().values())
        except (ContentError, NotFoundError):
            return WalletNames(())

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """The playbooks that a new case can choose: reviewed ones, the most frequent problem first.

        One of the user's own that cannot be read is left out: it must not block the others.
        """
        listed = [p for i in self.contents.playbook_ids() if (p := self._sound(i))]
        return tuple(
            p.id for p in sorted(listed, key=lambda p: (p.rank, p.id)) if p.status is Status.REVIEWED
        )

    def _sound(self, id_: str) -> Playbook | None:
        try:
            return self.contents.playbook(id_).playbook
        except ContentError:
            return None
