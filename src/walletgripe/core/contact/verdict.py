"""The verdict on a contact, with its reasons. It never says "safe"; unlisted means not confirmed."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from walletgripe.core.contact import imitation
from walletgripe.core.contact.directory import Directory, Ids
from walletgripe.core.contact.given import Given, Kind, contacts_in, parsed
from walletgripe.core.contact.hosts import Host
from walletgripe.core.contact.imitation import Imitation
from walletgripe.core.contact.messages import red_flags
from walletgripe.core.contact.phones import digits_of, one_digit_off
from walletgripe.core.message import Message, msg

_OWN_WAY = msg("Reach the firm by a way that you open yourself: its app, its card, its published contacts.")


class Verdict(StrEnum):
    """What a contact is."""

    OFFICIAL = "official"
    LOOKALIKE = "lookalike"
    RED_FLAG = "red-flag"
    UNLISTED = "unlisted"


class Judgement(msgspec.Struct, frozen=True):
    """A verdict. `wallets`: whose official channels help now; `flags`: ids of what a message shows."""

    verdict: Verdict
    kind: Kind
    reasons: tuple[Message, ...]
    wallets: Ids = ()
    flags: Ids = ()


def judged(value: str, wallet: str | None, directory: Directory) -> Judgement:
    """The verdict on what was given, asked about one wallet or about all.

    Official only when the directory lists it with confidence high or medium, for that wallet.
    """
    given = parsed(value)
    if given.kind is Kind.MESSAGE:
        return _message(given, wallet, directory)
    found = _contact(given, wallet, directory)
    if wallet and not found.wallets:
        return msgspec.structs.replace(found, wallets=(wallet,))
    return found


def _contact(given: Given, wallet: str | None, directory: Directory) -> Judgement:
    owners = _owners(given, directory)
    if wallet in owners or (owners and wallet is None):
        return Judgement(Verdict.OFFICIAL, given.kind, _proved(given), (wallet,) if wallet else owners)
    if owners:
        names = ", ".join(directory.wallets[o].names[0] for o in owners)
        what = msg("This belongs to {names}, not to the wallet that you named.", names=names)
        return Judgement(Verdict.UNLISTED, given.kind, (what,), (wallet,) if wallet else owners)
    return _stranger(given, directory)


def _owners(given: Given, directory: Directory) -> Ids:
    if given.kind is Kind.PHONE:
        return directory.firms_of_phone(given.text)
    if given.kind is Kind.HANDLE:
        return ()
    host = directory.host(given.host)
    if given.kind is Kind.MAIL:
        return () if directory.unproved(given.text) else directory.firms_of_mailbox(given.user, host)
    return directory.firms_of_host(host)


def _proved(given: Given) -> tuple[Message, ...]:
    if given.kind is Kind.PHONE:
        return (
            msg("The firm publishes this number."),
            msg("It proves something only when you dial it yourself."),
            msg("The number that an incoming call or text message shows can be forged: hang up and dial."),
        )
    if given.kind is Kind.MAIL:
        return (
            msg("This mailbox is the firm's."),
            msg("A sender can be forged: write to it yourself; follow no link or number in a mail from it."),
        )
    return (
        msg("This address is the firm's."),
        msg("Type it yourself. Strangers write on such pages too; a number there may not be the firm's."),
    )


def _stranger(given: Given, directory: Directory) -> Judgement:
    """What is not published by any firm of the directory."""
    host = directory.host(given.host) if given.host else None
    value = host.name if host and given.kind is Kind.HOST else given.text
    seen, unproved = directory.suspicious(value), directory.unproved(value)
    bad = msg("It was seen on copied or false pages as the contact of a wallet.")
    likeness = None if unproved else _likeness(given, host, directory)
    if likeness:
        reasons = (likeness.how, bad) if seen else (likeness.how,)
        return Judgement(Verdict.LOOKALIKE, given.kind, reasons, likeness.wallets)
    if seen:
        return Judgement(Verdict.RED_FLAG, given.kind, (bad,), seen)
    why = _unlisted(given, host, directory, unproved=bool(unproved))
    return Judgement(Verdict.UNLISTED, given.kind, why, unproved)


def _likeness(given: Given, host: Host | None, directory: Directory) -> Imitation | None:
    if host is None:
        if given.kind is Kind.HANDLE:
            return imitation.of_name(given.user, directory, exact=False)
        return _phone(given, directory)
    if given.kind is Kind.MAIL and directory.free_mail(host):
        return imitation.of_name(given.user, directory, exact=True)
    before = imitation.of_user(given.user, directory) if given.kind is Kind.HOST and given.user else None
    if before or (directory.narrow_of(host) and not host.foreign):
        return before
    return imitation.of_host(host, directory) or imitation.of_path(given.path, host, directory)


def _phone(given: Given, directory: Directory) -> Imitation | None:
    digits = digits_of(given.text)
    near = tuple(w for w, forms in directory.numbers.items() if one_digit_off(digits, forms))
    how = msg("It differs from a published number by a single digit. Compare digit by digit.")
    return Imitation(near, how) if near and not directory.unproved(given.text) else None


def _unlisted(
    given: Given, host: Host | None, directory: Directory, *, unproved: bool
) -> tuple[Message, ...]:
    if unproved:
        first = msg("It goes around as a contact, but we found no official page that confirms it.")
    elif given.kind is Kind.HANDLE:
        first = msg("Anybody can take such a name. The directory lists no accounts of chat services.")
    else:
        first = (_anybody(given, host, directory) if host else None) or msg(
            "The directory does not list it. That is no proof against it; it is simply not confirmed."
        )
    return (first, _OWN_WAY)


def _anybody(given: Given, host: Host, directory: Directory) -> Message | None:
    """What to say of a host on which anybody can write."""
    if given.kind is Kind.MAIL and (directory.free_mail(host) or directory.narrow_of(host)):
        return msg("Anybody can open a mailbox at {host}; it proves nothing.", host=host.name)
    if directory.narrow_of(host):
        return msg(
            "Strangers write on {host} too; only some of its pages are the firm's.", host=host.registered
        )
    if directory.shared(host):
        return msg("Anybody can put up a page at {host}; it proves nothing.", host=host.registered)
    return None


def _message(given: Given, wallet: str | None, directory: Directory) -> Judgement:
    """A message is never official: whoever sends it may have written anything into it."""
    flags = red_flags(given.text, directory.phrases)
    inside = [(g, _contact(g, None, directory)) for g in contacts_in(given.text)]
    bad = [(g, j) for g, j in inside if j.verdict in (Verdict.LOOKALIKE, Verdict.RED_FLAG)]
    reasons = tuple(
        reason for g, j in bad for reason in (msg("The message names {contact}.", contact=g.text), *j.reasons)
    )
    whose = (wallet,) if wallet else tuple(dict.fromkeys(i for _, j in bad for i in j.wallets))
    if flags:
        return Judgement(Verdict.RED_FLAG, given.kind, reasons, whose, flags)
    if bad:
        worst = Verdict.RED_FLAG if any(j.verdict is Verdict.RED_FLAG for _, j in bad) else Verdict.LOOKALIKE
        return Judgement(worst, given.kind, reasons, whose)
    plain = (
        msg("Nothing in it is a known sign of fraud. That does not make it genuine: a sender can be forged."),
        _OWN_WAY,
    )
    return Judgement(Verdict.UNLISTED, given.kind, plain, whose)
