"""Facts made up to try conditions of content: some answers, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

Answer = str | bool | None


class Answers:
    """Facts of a case in which only these questions were answered."""

    def __init__(self, values: Mapping[str, Answer]) -> None:
        self.values = values

    def value(self, field: str) -> Answer:
        """The answer, or None."""
        return self.values.get(field)

    def has(self, exhibit: str) -> bool:
        """No evidence is in hand."""
        return False

    def step(self, step: str) -> str | None:
        """No card was ticked."""
        return None

    def contact_count(self) -> int:
        """No contact is noted."""
        return 0
