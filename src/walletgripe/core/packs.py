"""Structure and words of one piece of content, together: what the library hands to the flows."""

from __future__ import annotations

from typing import Protocol

import msgspec

from walletgripe.core.impostors import ImpostorPhrases, Impostors, ImpostorTexts
from walletgripe.core.letterkind import LetterKind, LetterKindTexts
from walletgripe.core.place import Clock, Door, Place, Right
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.playbook import Playbook, PlaybookTexts
from walletgripe.core.shared import Interview, InterviewTexts
from walletgripe.core.wallets import Wallet, WalletTexts


class PlaybookPack(msgspec.Struct, frozen=True, kw_only=True):
    """A playbook and its words by language."""

    playbook: Playbook
    texts: dict[str, PlaybookTexts]


class PlacePack(msgspec.Struct, frozen=True, kw_only=True):
    """A place, its doors, clocks and rights by id, and its words by language."""

    place: Place
    doors: dict[str, Door]
    clocks: dict[str, Clock]
    rights: dict[str, Right]
    texts: dict[str, PlaceTexts]


class LetterPack(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of letter and its words by language."""

    kind: LetterKind
    texts: dict[str, LetterKindTexts]


class InterviewPack(msgspec.Struct, frozen=True, kw_only=True):
    """The shared questions and their words by language."""

    interview: Interview
    texts: dict[str, InterviewTexts]


class WalletPack(msgspec.Struct, frozen=True, kw_only=True):
    """A wallet of the directory and its words by language."""

    wallet: Wallet
    texts: dict[str, WalletTexts]


class ImpostorPack(msgspec.Struct, frozen=True, kw_only=True):
    """The red flags, their words by language, and how they sound in each language and script."""

    impostors: Impostors
    texts: dict[str, ImpostorTexts]
    phrases: dict[str, ImpostorPhrases]


class Contents(Protocol):
    """The library as the flows see it. Every method raises NotFoundError and ContentError."""

    def playbook_ids(self) -> tuple[str, ...]:
        """The ids of all playbooks."""

    def place_codes(self) -> tuple[str, ...]:
        """The codes of all places."""

    def letter_ids(self) -> tuple[str, ...]:
        """The ids of all kinds of letter."""

    def playbook(self, id: str) -> PlaybookPack:
        """One playbook with its words."""

    def place(self, code: str) -> PlacePack:
        """One place with its doors, clocks, rights and words."""

    def letter_kind(self, id: str) -> LetterPack:
        """One kind of letter with its words."""

    def interview(self) -> InterviewPack:
        """The questions that every playbook shares."""

    def wallets(self) -> dict[str, WalletPack]:
        """The whole directory of wallets, by id."""

    def impostors(self) -> ImpostorPack:
        """What gives an impostor away."""
