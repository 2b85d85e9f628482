"""Transactions and addresses on a chain, by their form and check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.triage.found import Reference
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.story import Story

_B58 = "[1-9A-HJ-NP-Za-km-z]"
_LEFT, _RIGHT = r"(?<![0-9A-Za-z])", r"(?![0-9A-Za-z])"
_ANY = pattern(r"[0-9A-Za-z]{25}")
_HASH = pattern(rf"{_LEFT}(?:(?:0[xX])?[0-9a-fA-F]{{64}}|{_B58}{{86,88}}){_RIGHT}")
_EVM = pattern(rf"{_LEFT}0[xX][0-9a-fA-F]{{40}}{_RIGHT}")
_TRON = pattern(rf"{_LEFT}T{_B58}{{33}}{_RIGHT}")
_BITCOIN = pattern(rf"{_LEFT}(?:bc1[02-9ac-hj-np-z]{{25,62}}|[13]{_B58}{{25,34}}){_RIGHT}")
_CALLED = pattern(
    rf"(?:address|wallet|地址|钱包|錢包)[^0-9A-Za-z]{{0,6}}(?:is |was |是|为|為)?[:： ]{{0,2}}"
    rf"(?P<value>{_B58}{{32,44}}|r{_B58}{{24,34}}){_RIGHT}"
)


def on_chain(story: Story) -> Iterator[Reference]:
    """Every transaction and address; what looks like a Bitcoin address must have its check digits."""
    text = story.shown
    if not _ANY.search(text):
        return
    for found in _HASH.finditer(text):
        yield _reference(found, "tx-hash")
    for form in (_EVM, _TRON):
        for found in form.finditer(text):
            yield _reference(found, "address")
    for found in _BITCOIN.finditer(text):
        if _holds(found.group()):
            yield _reference(found, "address")
    for found in _CALLED.finditer(text):
        yield Reference(found["value"], found.start("value"), "address", found["value"])


def _holds(address: str) -> bool:
    from stdnum import bitcoin

    return bool(bitcoin.is_valid(address))


def _reference(found: re.Match[str], kind: str) -> Reference:
    return Reference(found.group(), found.start(), kind, found.group())
