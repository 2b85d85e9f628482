"""Pieces of a story by their places: what is found twice is kept once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Something that stands at `start` and ends before `end`."""

    @property
    def start(self) -> int:
        """The place of its first character."""

    @property
    def end(self) -> int:
        """The place behind its last character."""


T = TypeVar("T", bound=Spanned)


def settled(found: Iterable[T]) -> Iterator[T]:
    """The pieces without overlaps, in order; of two that overlap the longer, then the earlier one stays."""
    pieces = sorted(found, key=lambda p: (p.start - p.end, p.start))
    taken = bytearray(max((p.end for p in pieces), default=0))
    kept: list[T] = []
    for piece in pieces:
        if not any(taken[piece.start : piece.end]):
            taken[piece.start : piece.end] = b"\1" * (piece.end - piece.start)
            kept.append(piece)
    return iter(sorted(kept, key=lambda p: p.start))
