"""The names and places of every wallet without reading all that is known of them.

The directory has many files and a story names one or two wallets: only the lists at the head of each file
are read here, in the plain form that they have. Whatever is written otherwise is left to the strict reader.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from walletgripe.content.limits import MAX_BYTES

if TYPE_CHECKING:
    from walletgripe.core.packs import WalletPack

_LISTS = ("names", "shared_names", "places")
_ODD = frozenset('"&*!|>{[%@`#')


class Listed(msgspec.Struct, frozen=True):
    """What a story can call a wallet, and the places that it serves."""

    names: tuple[str, ...]
    places: tuple[str, ...]


class _Odd(Exception):
    """Not in the plain form."""


def wallet_list(roots: Sequence[Path], strict: Callable[[], Mapping[str, WalletPack]]) -> dict[str, Listed]:
    """Every wallet by id; a later root replaces those of an earlier one.

    `strict` reads the whole directory: it is asked where a file has another form, and raises its errors.
    """
    found: dict[str, Listed] = {}
    try:
        for root in roots:
            folder = root / "wallets"
            for path in sorted(folder.glob("*/wallet.yaml")) if folder.is_dir() else ():
                found[path.parent.name] = _listed(path)
    except (_Odd, OSError, UnicodeDecodeError):
        packs = strict()
        return {
            i: Listed((*p.wallet.names, *p.wallet.shared_names), p.wallet.places) for i, p in packs.items()
        }
    return found


def _listed(path: Path) -> Listed:
    if path.is_symlink() or path.stat().st_size > MAX_BYTES:
        raise _Odd
    lists = _lists(path.read_text(encoding="utf-8").splitlines())
    if not lists["names"]:
        raise _Odd
    return Listed((*lists["names"], *lists["shared_names"]), tuple(lists["places"]))


def _lists(lines: Sequence[str]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {name: [] for name in _LISTS}
    into: list[str] | None = None
    for line in lines:
        if into is not None and line.lstrip(" ").startswith("- "):
            into.append(_plain(line.lstrip(" ")[2:]))
            continue
        key, colon, value = line.partition(":")
        into = lists[key] if colon and key in lists else None
        if into is not None and value.strip() not in ("", "[]"):
            raise _Odd
    return lists


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if not value or value[0] in _ODD or value[0] == "'" or ": " in value or " #" in value:
        raise _Odd
    return value
