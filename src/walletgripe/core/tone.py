"""What the words of a letter are looked at for: groups of phrases by language, and a few measures."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.condition import When
from walletgripe.core.playbook import Id, IsoDate, Status

Phrase = Annotated[str, Meta(min_length=1, max_length=400)]


class Heard(StrEnum):
    """What a group of phrases is a sign of; each has a finder of its own in `core.readiness`."""

    INSULT = "insult"
    THREAT = "threat"  # of harm to a name, a job or a thing; to go to a court or regulator is none
    VIOLENCE = "violence"  # of harm to people
    DISTRESS = "distress"  # of harm to oneself
    GUESS = "guess"  # a suspicion in the form of a fact
    HEALTH = "health"
    OTHERS = "others"  # other people who did not ask to be named


class ToneGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One group of phrases. `when`: the cases it counts for, by `problem`, `place` or `firm-kind`."""

    id: Id
    kind: Heard
    when: When | None = None


class Tone(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What is looked for in the user's own words (`tone/tone.yaml`).

    `theirs`: questions whose answers are the words of somebody else. `exclamations`: so many in one answer
    are too many. `long`: letter language -> characters that a busy reader still reads.
    """

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    theirs: tuple[Id, ...] = ()
    exclamations: Annotated[int, Meta(ge=1)]
    long: dict[str, Annotated[int, Meta(ge=1)]] = {}
    groups: tuple[ToneGroup, ...]


class GroupWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """How a group sounds. `says` inside a phrase of `fine` does not count.

    In a phrase `|` parts words of which one must stand there, and ` … ` parts what must follow in the
    same sentence.
    """

    says: Annotated[tuple[Phrase, ...], Meta(min_length=1)]
    fine: tuple[Phrase, ...] = ()


class ToneWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The phrases of one language (`tone/words.<lang>.yaml`).

    `quoting`: what follows in the sentence is somebody else's, or is not meant. `hedges`: what follows is
    put as a question or an opinion. `shouted`: everyday words that stand in capitals only when somebody
    shouts.
    """

    quoting: tuple[Phrase, ...] = ()
    hedges: tuple[Phrase, ...] = ()
    shouted: tuple[Phrase, ...] = ()
    groups: dict[Id, GroupWords]
