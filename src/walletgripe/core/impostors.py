"""What gives an impostor away: red flags of messages, words that lure, and hosts that prove nothing."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.place import Reference
from walletgripe.core.playbook import Id, IsoDate, Status, Words

Phrase = Annotated[str, Meta(min_length=1, max_length=400)]


class Flag(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One pattern of fraud. `stop`: pay nothing more and secure the account before anything else."""

    id: Id
    stop: bool
    references: tuple[Reference, ...]


class Impostors(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All flags, and the lists by which contacts are judged (`impostors/impostors.yaml`)."""

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    flags: tuple[Flag, ...]
    lures: tuple[str, ...]  # words beside a brand that make a domain an imitation
    free_mail: tuple[str, ...]  # anybody has a mailbox there
    shared_hosts: tuple[str, ...]  # anybody has a page there


class FlagTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a flag means and what to do now."""

    name: Words
    why: Words
    do: Annotated[tuple[Words, ...], Meta(min_length=1)]


class ImpostorTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of all flags in one language (`impostors/texts.<lang>.yaml`)."""

    flags: dict[Id, FlagTexts]


class FlagPhrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a flag sounds.

    In a phrase `|` parts words of which one must stand there, and ` … ` parts what must follow in
    the same sentence. `asks` does not count after a warning or negation.
    """

    asks: tuple[Phrase, ...] = ()
    says: tuple[Phrase, ...] = ()


class ImpostorPhrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The phrases of one language or script (`impostors/phrases.<lang>.yaml`)."""

    warnings: tuple[Phrase, ...]  # "never": nothing after it in the sentence is asked for
    negations: tuple[Phrase, ...]  # "cannot": nothing after it in the clause is
    not_negations: tuple[Phrase, ...]  # "do not hesitate": it asks all the same
    flags: dict[Id, FlagPhrases]
