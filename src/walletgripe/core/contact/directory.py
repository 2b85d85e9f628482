"""The directory as a contact is looked up in it: who publishes what, and what is only in circulation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from walletgripe.core.contact.brands import Brand
from walletgripe.core.contact.hosts import Host, Suffix, below, host_of
from walletgripe.core.contact.phones import digits_of, ways_to_dial
from walletgripe.core.impostors import ImpostorPhrases, Impostors
from walletgripe.core.wallets import Medium, Wallet

Ids = tuple[str, ...]


class Directory:
    """All wallets and flags. `suffix_of` tells the public suffix of a host."""

    def __init__(
        self,
        wallets: Mapping[str, Wallet],
        impostors: Impostors,
        phrases: Mapping[str, ImpostorPhrases],
        suffix_of: Suffix,
    ) -> None:
        self.wallets = wallets
        self.impostors = impostors
        self.phrases = phrases
        self.lures = frozenset(impostors.lures)
        self._suffix_of = suffix_of

    def host(self, text: str) -> Host:
        """A host name in its parts."""
        return host_of(text, self._suffix_of)

    def firms_of_host(self, host: Host) -> Ids:
        """The wallets that publish this host, or a domain above it."""
        if host.foreign:
            return ()
        return self._where(lambda w: any(_on(host.name, d) for d in w.printable(Medium.WEB)))

    def firms_of_mailbox(self, user: str, host: Host) -> Ids:
        """The wallets that publish this address, or own the whole domain of it."""
        address = f"{user}@{host.name}".lower()
        if host.foreign:
            return ()
        return self._where(
            lambda w: (
                address in {m.lower() for m in w.printable(Medium.MAIL)}
                or any(below(host.name, d) for d in _mail_domains(w))
            )
        )

    def firms_of_phone(self, text: str) -> Ids:
        """The wallets that publish this number."""
        given = digits_of(text)
        return self._where(lambda w: given in self.numbers[w.id])

    def narrow_of(self, host: Host) -> Ids:
        """The wallets of which only a part of this domain is theirs."""
        return self._where(lambda w: any(below(host.name, d) for d in w.narrow))

    def unproved(self, value: str) -> Ids:
        """The wallets for which this is known, and not confirmed: low confidence or only in circulation."""
        return self._where(lambda w: any(_same(value, v) for v in _unproved(w)))

    def suspicious(self, value: str) -> Ids:
        """The wallets as whose contact this was seen on a copied or spam page."""
        return self._where(lambda w: any(_same(value, s.value) for s in w.suspicious_seen))

    def shared(self, host: Host) -> bool:
        """True where anybody can have a page."""
        return any(below(host.name, d) for d in self.impostors.shared_hosts)

    def free_mail(self, host: Host) -> bool:
        """True where anybody can have a mailbox."""
        return host.name in self.impostors.free_mail

    @cached_property
    def numbers(self) -> Mapping[str, frozenset[str]]:
        """Wallet -> every way to dial one of its published numbers."""
        return {w.id: _dialled(w) for w in self.wallets.values()}

    @cached_property
    def brands(self) -> tuple[Brand, ...]:
        """Every brand word with the wallets that it stands for; long ones first."""
        owners: dict[tuple[str, bool], list[Wallet]] = {}
        for wallet in self.wallets.values():
            for word in (*wallet.brands, *_han_names(wallet)):
                owners.setdefault((word.lower(), False), []).append(wallet)
            for word in wallet.everyday:
                owners.setdefault((word.lower(), True), []).append(wallet)
        unlike = frozenset(u for w in self.wallets.values() for u in w.unlike)
        found = [Brand(word, tuple(w.id for w in o), plain, unlike) for (word, plain), o in owners.items()]
        return tuple(sorted(found, key=lambda b: -len(b.word)))

    @cached_property
    def domains(self) -> tuple[tuple[str, str], ...]:
        """Every published domain with its wallet."""
        return tuple((d, w.id) for w in self.wallets.values() for d in w.printable(Medium.WEB))

    def _where(self, holds: Callable[[Wallet], bool]) -> Ids:
        return tuple(w.id for w in self.wallets.values() if holds(w))


def _on(name: str, domain: str) -> bool:
    return below(name, domain) or f"www.{name}" == domain


def _mail_domains(wallet: Wallet) -> Iterable[str]:
    whole = [d for d in wallet.printable(Medium.WEB) if not any(below(d, n) for n in wallet.narrow)]
    return [*whole, *(d for d, narrow in wallet.narrow.items() if narrow.mail)]


def _unproved(wallet: Wallet) -> Iterable[str]:
    return [
        *(u.value for u in wallet.unconfirmed),
        *(c.value for c in wallet.channels if not c.printable),
    ]


def _same(given: str, known: str) -> bool:
    if any(c.isalpha() for c in given + known):
        return given.lower() == known.lower() or ("." in known and below(given.lower(), known.lower()))
    return digits_of(given).lstrip("+") == digits_of(known).lstrip("+")


def _dialled(wallet: Wallet) -> frozenset[str]:
    return frozenset().union(*(ways_to_dial(p, wallet.places) for p in wallet.printable(Medium.PHONE)))


def _han_names(wallet: Wallet) -> Iterable[str]:
    return (n for n in wallet.names if len(n) > 2 and all("\u4e00" <= c <= "\u9fff" for c in n))
