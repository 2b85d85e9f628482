"""Check: what is unconfirmed, suspicious or of low confidence is nowhere official and in no words."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.check.context import Content, Item, texts_of
from walletgripe.content.problem import ContentProblem, quoted
from walletgripe.content.reading import File
from walletgripe.core.wallets import Wallet


def only_proved_contacts(content: Content) -> Iterator[ContentProblem]:
    """A victim who calls a fraud's number loses the rest; such a contact must never be printed."""
    official = {
        _plain(c.value): file.value.id
        for file in content.good("wallet")
        for c in file.value.channels
        if c.printable
    }
    for item in content.wallets.values():
        file = item.one("wallet")
        if file:
            yield from _listed(file, official)
            yield from _spoken(item, file.value)


def _listed(file: File, official: dict[str, str]) -> Iterator[ContentProblem]:
    own = {v: k for v, k in official.items() if k == file.value.id}
    entries = [("suspicious_seen", n, s.value, official) for n, s in enumerate(file.value.suspicious_seen)]
    entries += [("unconfirmed", n, u.value, own) for n, u in enumerate(file.value.unconfirmed)]
    for section, n, value, known in entries:
        owner = known.get(_plain(value))
        if owner:
            what = f"{quoted(value)} is an official channel of {owner}"
            yield file.problem((section, n, "value"), what, "one of the two")


def _spoken(item: Item, wallet: Wallet) -> Iterator[ContentProblem]:
    doubtful = [*(u.value for u in wallet.unconfirmed), *(s.value for s in wallet.suspicious_seen)]
    doubtful += [c.value for c in wallet.channels if not c.printable]
    for file in item.texts("wallet-texts").values():
        for key, text in texts_of(file.node):
            for value in doubtful:
                if value in text or (_plain(value).isdigit() and _plain(value) in _plain(text)):
                    what = f"these words name {quoted(value)}, which nobody has confirmed"
                    yield file.problem(key, what, "only channels with confidence high or medium")


def _plain(value: str) -> str:
    if any(c.isalpha() for c in value) and "@" not in value and "." in value:
        return value.lower()
    digits = "".join(c for c in value if c.isdigit())
    return value.lower() if "@" in value else digits
