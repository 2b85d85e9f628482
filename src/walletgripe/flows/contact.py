"""Checking a contact: the verdict with its reasons, and how the firm is really reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from walletgripe.core.contact.directory import Directory
from walletgripe.core.contact.hosts import Suffix
from walletgripe.core.contact.verdict import Judgement, judged
from walletgripe.core.errors import UsageError
from walletgripe.core.message import Message, msg
from walletgripe.core.packs import Contents
from walletgripe.core.wallets import Wallet
from walletgripe.flows.joining import named
from walletgripe.flows.wallets import one_wallet

_LONGEST = 20_000  # characters of a message; a letter has 3,000


class Checker:
    """The directory, read once; it answers for one contact after the other."""

    def __init__(
        self, contents: Contents, suffix_of: Suffix, language: str, say: Callable[[Message], str]
    ) -> None:
        self._packs = contents.wallets()
        self._flags = contents.impostors()
        self._language = language
        self._say = say
        wallets = {id_: pack.wallet for id_, pack in self._packs.items()}
        self._directory = Directory(wallets, self._flags.impostors, self._flags.phrases, suffix_of)

    def check(self, value: str, wallet: str | None) -> dict[str, Any]:
        """The answer in its stable form: verdict, reasons, official.

        `wallet` is an id or name. Raises NotFoundError for an unknown one, UsageError for a name
        that fits two, for nothing to check and for too long a text.
        """
        return self._answer(self._judged(value, wallet))

    def _answer(self, found: Judgement) -> dict[str, Any]:
        return {
            "verdict": found.verdict.value,
            "reasons": self._reasons(found),
            "official": [c for id_ in found.wallets for c in channels(self._packs[id_].wallet)],
        }

    def told(self, value: str, wallet: str | None) -> tuple[dict[str, Any], list[str]]:
        """The same answer, and what to do now, in sentences."""
        found = self._judged(value, wallet)
        return self._answer(found), [*self._to_do(found), *self._ways(found)]

    def _judged(self, value: str, wallet: str | None) -> Judgement:
        if not value.strip():
            raise UsageError(
                msg("There is nothing to check."), next=msg("Give a number, link, address or message.")
            )
        if len(value) > _LONGEST:
            raise UsageError(msg("This text is too long."), next=msg("Give only the message itself."))
        asked = one_wallet(wallet, self._packs).id if wallet else None
        return judged(value, asked, self._directory)

    def _reasons(self, found: Judgement) -> list[str]:
        texts = self._flag_texts()
        flags = [named(self._say, texts[f].name, texts[f].why) for f in found.flags]
        return [*flags, *(self._say(reason) for reason in found.reasons)]

    def _flag_texts(self) -> dict[str, Any]:
        return self._flags.texts.get(self._language, self._flags.texts["en"]).flags

    def _to_do(self, found: Judgement) -> list[str]:
        texts = self._flag_texts()
        return list(dict.fromkeys(step for f in found.flags for step in texts[f].do))

    def _ways(self, found: Judgement) -> list[str]:
        """The way into the app and what its support never does."""
        lines = []
        for id_ in found.wallets[:3]:
            pack = self._packs[id_]
            texts = pack.texts.get(self._language, pack.texts["en"])
            name = pack.wallet.names[0]
            lines += [named(self._say, name, t) for t in (texts.in_app, *texts.never) if t]
        return lines


def channels(wallet: Wallet) -> list[str]:
    """The channels of a wallet that may be called official."""
    return [c.value for c in wallet.channels if c.printable]
