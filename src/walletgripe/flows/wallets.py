"""The directory of wallets: finding one by id or name, and what is known of it."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.message import msg
from walletgripe.core.packs import WalletPack
from walletgripe.core.typed import tidy
from walletgripe.core.wallets import Wallet


def found_wallets(name: str, packs: Mapping[str, WalletPack]) -> list[Wallet]:
    """Every wallet of this id or name; more than one when the name fits two.

    Raises NotFoundError that names the nearest.
    """
    wanted = tidy(name).casefold()
    if wanted in packs:
        return [packs[wanted].wallet]
    wallets = [pack.wallet for pack in packs.values()]
    found = [w for w in wallets if wanted in (n.casefold() for n in w.names)]
    if not found:
        near = _nearest(wanted, wallets)
        hint = (
            msg("Did you mean {near}?", near=near)
            if near
            else msg("`walletgripe wallets` lists all. One that is not listed may still be genuine.")
        )
        raise NotFoundError(msg("The directory has no wallet “{name}”.", name=name[:60]), next=hint)
    return found


def one_wallet(name: str, packs: Mapping[str, WalletPack]) -> Wallet:
    """The wallet of this id or name. Raises NotFoundError, and UsageError when the name fits two."""
    found = found_wallets(name, packs)
    if len(found) > 1:
        ids = ", ".join(w.id for w in found)
        raise UsageError(
            msg("“{name}” may mean more than one wallet.", name=name),
            next=msg("Choose from {names}.", names=ids),
        )
    return found[0]


def _nearest(wanted: str, wallets: list[Wallet]) -> str | None:
    known = {name.casefold(): w.id for w in wallets for name in (w.id, *w.names)}
    near = difflib.get_close_matches(wanted, known, n=1, cutoff=0.6)
    inside = [name for name in known if len(wanted) > 1 and wanted in name]
    return known[near[0]] if near else known[inside[0]] if inside else None


def wallet_data(pack: WalletPack, language: str) -> dict[str, Any]:
    """What may be shown of a wallet: never a contact that is unconfirmed, suspicious or of low confidence."""
    wallet = pack.wallet
    texts = pack.texts.get(language, pack.texts["en"])
    return {
        "id": wallet.id,
        "names": list(wallet.names),
        "shared_names": list(wallet.shared_names),
        "firms": dict(wallet.firms),
        "kind": wallet.kind,
        "kinds": {place: wallet.kind_in(place) for place in wallet.places},
        "places": list(wallet.places),
        "worldwide": wallet.worldwide,
        "supervised_by": {place: list(who) for place, who in texts.supervised_by.items()},
        "official": [
            {"type": c.type.value, "value": c.value, "confidence": c.confidence.value}
            for c in wallet.channels
            if c.printable
        ],
        "in_app": texts.in_app,
        "complaint": texts.complaint,
        "never": list(texts.never),
        "sources": [{"title": r.title, "says": r.says, "url": r.url} for r in wallet.references],
        "checked": wallet.checked,
    }
