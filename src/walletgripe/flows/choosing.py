"""Choosing the wallet: names to complete, what the directory says of it, and what its choice settles."""

from __future__ import annotations

from walletgripe.core.case import Case
from walletgripe.core.events import Answered, AnyEvent, Stored
from walletgripe.core.interview.item import Item
from walletgripe.core.message import msg
from walletgripe.core.walletnames import SELF_CUSTODY, UNSETTLED
from walletgripe.flows.asker import Notice, Option, Tone
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import bracketed, listed, named, sentences
from walletgripe.flows.scripted import Scripted, words_in

OTHER = "other"


def suggestions(desk: Desk) -> tuple[Option, ...]:
    """Every name that a person may type, each with the first name of its wallet."""
    first = {id_: w.names[0] for id_, w in desk.names.wallets.items()}
    return tuple(
        Option(id=id_, label=name, hint=first[id_] if first[id_] != name else None)
        for name, id_ in desk.names.all_names()
    )


def entry_option(desk: Desk, id_: str) -> Option:
    """One wallet of the directory to choose, with what tells it from the others; or none of them."""
    if id_ == OTHER:
        return Option(id=id_, label=desk.say(msg("None of these: keep what I wrote")))
    wallet = desk.names.wallets[id_]
    others = [n for n in wallet.names[1:] if n not in wallet.shared_names]
    firm = next(iter(wallet.firms.values()), None)
    return Option(
        id=id_, label=bracketed(desk.say, wallet.names[0], firm or id_), hint=listed(desk.say, others[:4])
    )


def kind_reason(scripted: Scripted) -> str | None:
    """Why a kind of firm stands there as the proposal."""
    kind, entry = scripted.script.proposed_kind, scripted.script.entry
    if kind is None or entry is None:
        return None
    say = scripted.desk.say
    what = scripted.place_words.kinds[kind].label
    listing = msg("The directory lists {wallet} as: {kind}.", wallet=entry.names[0], kind=what)
    held = msg("You hold the keys, so no company can freeze, stop or return what is in it.")
    change = msg("Change it only if your agreement names another kind of company.")
    return sentences(say, listing, held if kind == SELF_CUSTODY else change)


def settled(case: Case, item: Item, value: Stored) -> list[AnyEvent]:
    """What the answer on the keys settles besides: the user's own keys make a self-custody wallet."""
    if item.id == "keys" and value == "words":
        return [Answered(field="firm-kind", value=SELF_CUSTODY)]
    return []


def unsettled(was: Scripted, now: Scripted, case: Case, item: Item) -> tuple[int, ...]:
    """The answers on the kind of firm that rested on another wallet, place or holder of the keys."""
    fields: tuple[str, ...] = ()
    kind = case.text("firm-kind")
    before, after = was.script, now.script
    if item.id in ("wallet", "wallet-entry") and (before.entry, before.offered) != (
        after.entry,
        after.offered,
    ):
        fields = ("keys", "firm-kind", *(("wallet-entry",) if item.id == "wallet" else ()))
    elif (item.id == "place" and kind == before.proposed_kind and kind != after.proposed_kind) or (
        item.id == "keys" and kind == SELF_CUSTODY and case.value("keys") != "words"
    ):
        fields = ("firm-kind",)
    return tuple(seq for field in fields for seq in case.answer_seqs.get(field, ()) if field in case.answers)


def also_taken_back(case: Case, item: Item) -> list[int]:
    """What goes with an answer that is taken back."""
    return case.answer_seqs.get("firm-kind", []) if item.id == "keys" else []


def told(scripted: Scripted, case: Case, item: Item) -> tuple[Notice, ...]:
    """What to read once the wallet, or its kind, is known."""
    if item.id in ("wallet", "wallet-entry"):
        return _known(scripted)
    if item.id == "firm-kind":
        return (*_another_kind(scripted, case), *_where_to_look(scripted, case))
    return ()


def _known(scripted: Scripted) -> tuple[Notice, ...]:
    """How the firm is really reached: only what may be called official."""
    entry, desk = scripted.script.entry, scripted.desk
    if entry is None:
        return ()
    say = desk.say
    texts = words_in(desk.contents.wallets()[entry.id].texts, desk.language, entry.id)
    official = listed(say, (c.value for c in entry.channels if c.printable))
    none = say(msg("We know of no channel that a readable official page confirms."))
    lines = [named(say, say(msg("Official channels")), official or none)]
    if texts.in_app:
        lines.append(named(say, say(msg("In the app")), texts.in_app))
    lines += [f"! {line}" for line in texts.never]
    title = say(msg("{wallet} stands in the directory", wallet=entry.names[0]))
    return (Notice(tone=Tone.INFO, title=title, lines=tuple(lines)),)


def _another_kind(scripted: Scripted, case: Case) -> tuple[Notice, ...]:
    """Coins that only the user can move never have a bank behind them, whatever was chosen."""
    kind = case.text("firm-kind")
    if scripted.script.proposed_kind != SELF_CUSTODY or kind in (SELF_CUSTODY, None):
        return ()
    say = scripted.desk.say
    line = msg(
        "If you hold 12 or 24 words that open it, no bank and no company keeps your coins: then go back and"
        " choose self-custody, or the letter goes to people who cannot help."
    )
    return (Notice(tone=Tone.WARNING, title=say(msg("The directory says otherwise")), lines=(say(line),)),)


def _where_to_look(scripted: Scripted, case: Case) -> tuple[Notice, ...]:
    """The way to find out the kind of firm, for somebody who cannot tell."""
    if case.text("firm-kind") != UNSETTLED or scripted.place is None:
        return ()
    title = scripted.desk.say(msg("How to find out the kind of company"))
    return (Notice(tone=Tone.INFO, title=title, lines=scripted.place_words.licence_check),)
