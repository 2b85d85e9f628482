"""Which wallet of the directory a person means: by id or any of its names, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from walletgripe.core.place import Place
from walletgripe.core.typed import tidy
from walletgripe.core.wallets import Wallet

MOST = 8  # entries to choose from; a longer list is read by nobody
SELF_CUSTODY = "self-custody"
UNSETTLED = "unknown"


class WalletNames:
    """Every name of the directory, folded once and compared often. Empty for an empty directory."""

    def __init__(self, wallets: Iterable[Wallet]) -> None:
        self.wallets = {w.id: w for w in wallets}
        self._named: dict[str, list[str]] = {}
        self._asked: dict[str, tuple[str, ...]] = {}
        for wallet in self.wallets.values():
            for name in (wallet.id, *wallet.names):
                owners = self._named.setdefault(folded(name), [])
                if wallet.id not in owners:
                    owners.append(wallet.id)

    def exact(self, text: str) -> tuple[str, ...]:
        """The ids of this very name; two or more where wallets share it or a longer form of it."""
        wanted = folded(text)
        found = list(self._named.get(wanted, ()))
        shared = [n for id_ in found for n in self.wallets[id_].shared_names if wanted in folded(n)]
        return tuple(dict.fromkeys([*found, *(i for n in shared for i in self._named[folded(n)])]))

    def like(self, text: str) -> tuple[str, ...]:
        """The ids of names that hold this text, stand in it, or differ from it by a slip of the finger."""
        wanted = folded(text)
        found = (id_ for name, ids in self._named.items() if _near(wanted, name) for id_ in ids)
        return tuple(dict.fromkeys(found))[:MOST]

    def offered(self, text: str | None) -> tuple[str, ...]:
        """The ids to choose from; none where the name settles it or fits nothing."""
        if not text:
            return ()
        if text not in self._asked:
            exact = self.exact(text)
            self._asked[text] = exact if len(exact) > 1 else () if exact else self.like(text)
        return self._asked[text]

    def entry(self, text: str | None, chosen: str | None) -> Wallet | None:
        """The wallet that a name, and the choice among several, settle on; None for a stranger."""
        if text is None:
            return None
        offered = self.offered(text)
        if offered:
            return self.wallets[chosen] if chosen in offered else None
        exact = self.exact(text)
        return self.wallets[exact[0]] if exact else None

    def all_names(self) -> Iterator[tuple[str, str]]:
        """Each name as it is written, with the id of its wallet."""
        for wallet in self.wallets.values():
            for name in wallet.names:
                yield name, wallet.id


def kind_here(wallet: Wallet, place: Place) -> str | None:
    """The kind of firm that a wallet is in a place, as a proposal; None where the directory cannot tell.

    What lies with the user does so everywhere; any other kind is known only where the wallet serves people.
    """
    kind = wallet.kind_in(place.id)
    if kind == UNSETTLED or kind not in place.kinds:
        return None
    serves = wallet.worldwide or place.id in wallet.places
    return kind if serves or kind == SELF_CUSTODY else None


def folded(name: str) -> str:
    """A name as it is compared: small letters, no spaces, dots or dashes."""
    return re.sub(r"[\s\-_.·]", "", tidy(name).casefold())


def _near(wanted: str, name: str) -> bool:
    if not wanted:
        return False
    if _long(wanted) and wanted in name:
        return True
    if _long(name) and name in wanted:
        return True
    return _slip(wanted, name)


def _long(word: str) -> bool:
    """Long enough to mean something inside another word: four letters, or two Chinese characters."""
    return len(word) >= (4 if word.isascii() else 2)


def _slip(wanted: str, name: str) -> bool:
    allowed = 0 if len(wanted) < 5 or not wanted.isascii() else 1 if len(wanted) < 12 else 2
    if not allowed or abs(len(wanted) - len(name)) > allowed:
        return False
    from rapidfuzz.distance import OSA

    return bool(OSA.distance(wanted, name, score_cutoff=allowed) <= allowed)
