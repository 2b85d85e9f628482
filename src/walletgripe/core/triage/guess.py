"""A problem type that a story may tell of, with the words that spoke for it."""

from __future__ import annotations

import msgspec


class Guess(msgspec.Struct, frozen=True):
    """One proposed problem type.

    `id` is a playbook; `score` lies in 0..1, higher is likelier; `because` are words of
    the story, as they stand in it, the weightiest first.
    """

    id: str
    score: float
    because: tuple[str, ...]
