"""Structure and words of one piece of content, together: what the library hands to the flows."""

from __future__ import annotations

from typing import Protocol

import msgspec

from walletgripe.core.callkit import Calls, CallTexts
from walletgripe.core.checkup import Checkup, CheckupTexts
from walletgripe.core.excuse import Excuse, ExcuseTexts
from walletgripe.core.impostors import ImpostorPhrases, Impostors, ImpostorTexts
from walletgripe.core.letterkind import LetterKind, LetterKindTexts
from walletgripe.core.place import Clock, Door, Place, Right
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.playbook import Playbook, PlaybookTexts
from walletgripe.core.shared import Interview, InterviewTexts
from walletgripe.core.tone import Tone, ToneWords
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


class ExcusePack(msgspec.Struct, frozen=True, kw_only=True):
    """A stock answer and its words by language."""

    excuse: Excuse
    texts: dict[str, ExcuseTexts]


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


class CheckupPack(msgspec.Struct, frozen=True, kw_only=True):
    """The check-up of the user's own account and its words by language."""

    checkup: Checkup
    texts: dict[str, CheckupTexts]


class TonePack(msgspec.Struct, frozen=True, kw_only=True):
    """What the user's own words are looked at for, and how it sounds, by language."""

    tone: Tone
    words: dict[str, ToneWords]


class CallPack(msgspec.Struct, frozen=True, kw_only=True):
    """The call kit and its words by language."""

    calls: Calls
    texts: dict[str, CallTexts]


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

    def excuse_ids(self) -> tuple[str, ...]:
        """The ids of all stock answers."""

    def excuse(self, id: str) -> ExcusePack:
        """One stock answer with its words."""

    def interview(self) -> InterviewPack:
        """The questions that every playbook shares."""

    def wallets(self) -> dict[str, WalletPack]:
        """The whole directory of wallets, by id."""

    def impostors(self) -> ImpostorPack:
        """What gives an impostor away."""

    def checkup(self) -> CheckupPack:
        """The check-up of the user's own account."""

    def calls(self) -> CallPack:
        """What to read out, ask and refuse on the phone."""

    def tone(self) -> TonePack:
        """What the user's own words are looked at for before a letter leaves."""
