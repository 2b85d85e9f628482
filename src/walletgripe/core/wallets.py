"""What the directory knows of one wallet: names, firm, kind, official channels, and what imitates it."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.place import Confidence, Reference
from walletgripe.core.playbook import Id, IsoDate, Status, Words

Value = Annotated[str, Meta(min_length=2, max_length=120)]
Word = Annotated[str, Meta(min_length=2, max_length=40)]


class Medium(StrEnum):
    """How a firm is reached."""

    WEB = "web"  # a domain with all its subdomains, or a single host
    MAIL = "mail"
    PHONE = "phone"


class OfficialChannel(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """One published contact; with low confidence it is known, and never printed or called official."""

    type: Medium
    value: Value
    confidence: Confidence

    @property
    def printable(self) -> bool:
        """True for high or medium confidence."""
        return self.confidence is not Confidence.LOW


class Narrow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A domain on which strangers write too: only the hosts named under `channels` are the firm's."""

    mail: bool = False  # true: every mailbox of the domain is the firm's
    why: Words


class Unconfirmed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A contact that goes around without a readable official source; never printed as official."""

    value: Value
    why: Words


class Suspicious(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A contact seen on a copied or spam page; never shown as a link and never offered."""

    type: Annotated[str, Meta(pattern=r"^(phone|domain|mail)$")]
    value: Value
    why: Words


class Wallet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One wallet or payment app (`wallets/<id>/wallet.yaml`)."""

    id: Id
    version: Annotated[int, Meta(ge=1)] = 1
    status: Status = Status.REVIEWED
    checked: IsoDate
    names: Annotated[tuple[Word, ...], Meta(min_length=1)]  # the first is printed; others are recognised
    shared_names: tuple[Word, ...] = ()  # names that fit another wallet too: ask which is meant
    firms: dict[str, Words] = {}  # place, or `other` -> legal name
    kind: Id
    kinds: dict[Id, Id] = {}  # where the firm is of another kind: place -> kind
    places: tuple[Id, ...]
    worldwide: bool = False
    channels: tuple[OfficialChannel, ...] = ()
    narrow: dict[str, Narrow] = {}  # domain -> why not all of it
    unconfirmed: tuple[Unconfirmed, ...] = ()
    suspicious_seen: tuple[Suspicious, ...] = ()
    brands: tuple[Word, ...] = ()  # made-up words: in a stranger's domain they imitate the firm
    everyday: tuple[Word, ...] = ()  # dictionary words: they imitate only beside a word such as "support"
    unlike: tuple[Word, ...] = ()  # labels or domains near a brand that belong to others
    references: tuple[Reference, ...]

    def kind_in(self, place: str) -> str:
        """The kind of firm that it is in this place."""
        return self.kinds.get(place, self.kind)

    def printable(self, medium: Medium) -> tuple[str, ...]:
        """The channels of this medium that may be called official."""
        return tuple(c.value for c in self.channels if c.type is medium and c.printable)


class WalletTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The words of one wallet in one language (`wallets/<id>/texts.<lang>.yaml`)."""

    supervised_by: dict[str, tuple[Words, ...]] = {}  # place -> authorities; `other`: everywhere
    in_app: Words | None = None
    complaint: Words | None = None
    never: tuple[Words, ...] = ()  # what its support never does
