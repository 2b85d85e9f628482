"""Whom a host, link or handle imitates, and in which way."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote

from walletgripe.core.contact.brands import imitates
from walletgripe.core.contact.directory import Directory, Ids
from walletgripe.core.contact.hosts import Host, below
from walletgripe.core.message import Message, msg


class Imitation(NamedTuple):
    """The wallets that are imitated, and how it shows."""

    wallets: Ids
    how: Message


def of_host(host: Host, directory: Directory) -> Imitation | None:
    """Whom the name of a host imitates; nobody when it is a known or unrelated one."""
    for brand in directory.brands:
        if host.label.lower() in brand.unlike or host.registered in brand.unlike:
            return None
        if imitates(host.label, brand, directory.lures):
            what = msg(
                "“{label}” is made to look like “{brand}”; it is another name.",
                label=host.label,
                brand=brand.word,
            )
            return Imitation(brand.wallets, what)
        if host.label.lower() == brand.word and not brand.everyday and not directory.shared(host):
            what = msg("The name is that of {brand}, but its ending .{ending} is not.", brand=brand.word,
                       ending=host.suffix)  # fmt: skip
            return Imitation(brand.wallets, what)
    return _on_the_left(host, directory)


def _on_the_left(host: Host, directory: Directory) -> Imitation | None:
    before = ".".join(host.left).lower() + "."
    how = msg(
        "A domain is read from the right: this one belongs to {owner}, whatever stands before it.",
        owner=host.registered,
    )
    for domain, wallet in directory.domains:
        if f"{domain}." in before or (f"{domain.replace('.', '-')}." in before):
            return Imitation((wallet,), how)
    labels = [*host.left, *([host.label] if directory.shared(host) else [])]
    for brand in directory.brands:
        for label in labels:
            named = label.lower() == brand.word and not brand.everyday
            if named or imitates(label, brand, directory.lures):
                return Imitation(brand.wallets, how)
    return None


def of_user(user: str, directory: Directory) -> Imitation | None:
    """Whom the part of a link before an @ pretends to be; a browser ignores it."""
    name = unquote(user).lower()
    for domain, wallet in directory.domains:
        if re.search(rf"(^|[^\w-]){re.escape(domain)}", name):
            what = msg("In a link, what stands before an @ is not the address; this one leads elsewhere.")
            return Imitation((wallet,), what)
    return None


def of_path(path: str, host: Host, directory: Directory) -> Imitation | None:
    """Whom the path of a link names like a firm's own page."""
    parts = [p for p in re.split(r"[/?#&=]", unquote(path).lower()) if p]
    how = msg("The firm's name stands only after the slash; the page belongs to {owner}.",
              owner=host.registered)  # fmt: skip
    for n, part in enumerate(parts):
        others = {token for p in parts if p != part for token in re.split(r"[\W_]+", p)}
        lured = bool(others & directory.lures)
        if n and not lured:
            continue
        found = _named_in(part, directory, same=lured or not directory.shared(host))
        if found:
            return Imitation(found, how)
    return None


def _named_in(part: str, directory: Directory, *, same: bool) -> Ids:
    """The wallets that a part of a path is named like; `same`: by the exact name too."""
    for domain, wallet in directory.domains:
        if same and below(part, domain):
            return (wallet,)
    for brand in directory.brands:
        exact = same and part == brand.word
        if not brand.everyday and (exact or imitates(part, brand, directory.lures)):
            return brand.wallets
    return ()


def of_name(name: str, directory: Directory, *, exact: bool) -> Imitation | None:
    """Whom a user name imitates. `exact`: the brand itself alone counts too."""
    for brand in directory.brands:
        same = exact and name.lower() == brand.word and not brand.everyday
        if same or imitates(name, brand, directory.lures):
            what = msg("Anybody can take a name with “{brand}” in it.", brand=brand.word)
            return Imitation(brand.wallets, what)
    return None
