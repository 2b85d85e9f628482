"""What a triage tells a person: the likely problems with the words for them, and what would be taken over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from walletgripe.core.errors import WalletgripeError
from walletgripe.core.message import Message, msg
from walletgripe.core.packs import Contents
from walletgripe.core.triage.found import Sum, Triage
from walletgripe.core.triage.guess import Guess
from walletgripe.flows.joining import bracketed, listed, named

Say = Callable[[Message], str]
SHOWN = 3
KIND_LABELS = {
    "order": msg("order or payment number"),
    "ticket": msg("case or ticket number"),
    "tx-hash": msg("transaction on a chain"),
    "address": msg("address on a chain"),
    "phone": msg("phone number"),
    "email": msg("e-mail address"),
    "agent": msg("name or number of an agent"),
    "account": msg("account"),
}


def triage_lines(triage: Triage, contents: Contents, language: str, say: Say) -> Iterator[str]:
    """The whole view, line by line."""
    if triage.urgent:
        yield say(msg("This sounds urgent: `walletgripe new` starts with what to do at once."))
    if triage.problems:
        yield say(msg("What it seems to be, likeliest first:"))
        yield from ("  " + guess_line(g, contents, language, say) for g in triage.problems[:SHOWN])
    else:
        yield say(msg("No problem type can be told from these words. `walletgripe new` asks instead."))
    yield from found_lines(triage, contents, language, say)
    yield say(msg('Nothing was stored. `walletgripe new "..."` takes the same words and asks about each.'))


def guess_line(guess: Guess, contents: Contents, language: str, say: Say) -> str:
    """A problem with the words of the story that spoke for it."""
    title = problem_title(guess.id, contents, language)
    because = quoted(say, guess.because[:4])
    return named(say, title, because) if because else title


def problem_title(id_: str, contents: Contents, language: str) -> str:
    """The title of a playbook; its id where no playbook is written yet."""
    try:
        texts = contents.playbook(id_).texts
    except WalletgripeError:
        return id_
    return texts[language].title if language in texts else id_


def found_lines(triage: Triage, contents: Contents, language: str, say: Say) -> Iterator[str]:
    """Wallets, places, sums, days and references, a line each kind; nothing for what is not there."""
    if triage.wallets:
        yield named(say, say(msg("Wallet")), listed(say, [w.matched for w in triage.wallets]))
    if triage.places:
        places = contents.interview().texts[language].places
        yield named(say, say(msg("Country")), listed(say, [places.get(p.id, p.id) for p in triage.places]))
    if triage.money:
        yield named(say, say(msg("Money")), listed(say, [sum_text(m, say) for m in triage.money]))
    if triage.dates:
        told = [bracketed(say, d.text, d.date + (f" {d.time}" if d.time else "")) for d in triage.dates]
        yield named(say, say(msg("Dates")), listed(say, told))
    for kind, label in KIND_LABELS.items():
        values = [r.value for r in triage.references if r.kind == kind]
        if values:
            yield named(say, _upper(say(label)), listed(say, values))


def sum_text(total: Sum, say: Say) -> str:
    """The words of the story with what was read in them."""
    return bracketed(say, total.text, f"{total.amount} {total.currency or ''}".strip())


def quoted(say: Say, words: Iterable[str]) -> str:
    """Words of the story, each in quotation marks."""
    return listed(say, [say(msg("“{words}”", words=" ".join(w.split()))) for w in words])


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
