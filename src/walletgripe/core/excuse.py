"""What an excuse holds: a stock answer of firms, what it means, when it is fair, and what to ask back."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.condition import When
from walletgripe.core.playbook import Id, IsoDate, Source, Status, Words


class Nature(StrEnum):
    """What such an answer does to the clocks; the words of `events.ReplyReceived`, and silence."""

    ACKNOWLEDGEMENT = "acknowledgement"
    HOLDING = "holding"
    FINAL = "final"
    REFUSAL = "refusal"
    OTHER = "other"
    SILENCE = "silence"


class Counter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One sentence of the counter-letter: a point made, or a thing asked back."""

    id: Id
    when: When | None = None
    uses: tuple[str, ...] = ()


class Excuse(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One stock answer (`excuses/<id>/excuse.yaml`).

    `when`: the cases in which it can be met at all. `rights`: place -> rights of that place, best
    first, that an answer to it may rest on; what binds the firm as law is decided by the right itself.
    """

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    rank: Annotated[int, Meta(ge=1, le=99)] = 50
    nature: Nature
    when: When | None = None
    points: tuple[Counter, ...]
    asks: tuple[Counter, ...]
    rights: dict[str, tuple[Id, ...]] = {}
    sources: tuple[Source, ...] = ()


class ExcuseTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The words of one excuse in one language (`excuses/<id>/texts.<lang>.yaml`).

    `says`: phrases as firms write them, by which an answer is recognised. `fair`: when it is a fair answer,
    and what to do then.
    """

    name: Words
    says: tuple[Words, ...]
    means: Words
    fair: Words
    do: Words
    points: dict[str, Words]
    asks: dict[str, Words]
