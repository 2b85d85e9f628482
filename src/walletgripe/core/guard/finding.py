"""What the guard reports, and what its detectors hand in."""

from __future__ import annotations

from typing import Literal, NamedTuple

import msgspec

from walletgripe.core.message import Message

Cls = Literal["secret", "sensitive-id"]


class Finding(msgspec.Struct, frozen=True):
    """One thing found. `text[start:end]` of the scanned text is it; `masked` may be shown in its place.

    `cls` is `secret` (refused in answers and letters) or `sensitive-id` (shown masked only).
    """

    kind: str
    cls: Cls
    start: int
    end: int
    masked: str
    why: Message


class Hit(NamedTuple):
    """What a detector found: offsets point into the folded text, `kind` is a key of `kinds.KINDS`."""

    kind: str
    start: int
    end: int
    masked: str
