"""A typed answer that cannot be read, with the reason for the user."""

from __future__ import annotations

from walletgripe.core.message import Message


class Unreadable(ValueError):
    """What was typed is not a value of the question's type; `why` says so and gives an example."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why
