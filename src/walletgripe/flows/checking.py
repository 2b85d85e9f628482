"""Checking the contacts that a noted contact names: the verdict at once, and as an event of its own."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.case import Case
from walletgripe.core.contact.given import Kind, parsed
from walletgripe.core.contact.noted import FIELDS, is_message, named_in
from walletgripe.core.errors import ContentError, NotFoundError
from walletgripe.core.events import AnyEvent, ContactChecked, TakenBack
from walletgripe.core.interview.item import Item
from walletgripe.core.message import Message, msg
from walletgripe.flows.asker import Notice, Tone
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.contact import Checker
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import listed, named

BAD = ("red-flag", "lookalike")
VERDICTS = {
    "official": msg("published by a firm of the directory"),
    "lookalike": msg("an imitation"),
    "red-flag": msg("this has the signs of a fraud"),
    "unlisted": msg("not confirmed"),
}
STOP = msg("Send nothing there: no money, no code, no document. Do not answer, and tap nothing in it.")
_LONGEST, _SHOWN = 20_000, 60


def forgotten(case: Case, item: Item) -> list[AnyEvent]:
    """The checks of an earlier answer, which go when it is given anew or taken back."""
    return [TakenBack(seq=s) for s in case.check_seqs.get(item.id, ())]


def check(desk: Desk, file: CaseFile, item: Item) -> tuple[Notice, ...]:
    """Check what the stored answer names, note each verdict, and tell it."""
    value = file.case.text(item.id)
    if item.contact is None or item.part not in FIELDS or value is None:
        return ()
    try:
        found = list(_found(desk, file.case, item, value))
    except (ContentError, NotFoundError):
        return ()  # a directory that cannot be read must not stop a note
    file.record(*(event for event, _ in found))
    return tuple(_notice(desk, event, ways) for event, ways in found)


def _found(desk: Desk, case: Case, item: Item, value: str) -> Iterator[tuple[ContactChecked, list[str]]]:
    texts = [*named_in(item.part, value)]
    if is_message(item.part):
        texts.insert(0, value)
    if not texts:
        return
    checker = Checker(desk.contents, desk.suffix_of, desk.language, desk.say)
    entry = desk.names.entry(case.text("wallet"), case.text("wallet-entry"))
    for text in texts:
        answer, ways = checker.told(text[:_LONGEST], entry.id if entry else None)
        whole = text == value and is_message(item.part)
        if whole and answer["verdict"] not in BAD:
            continue
        yield _event(desk, item, text, answer, entry.id if entry else None), _lines(desk, answer, ways)
        if whole:
            return  # what it names is part of this verdict


def _event(
    desk: Desk, item: Item, text: str, answer: dict[str, object], wallet: str | None
) -> ContactChecked:
    shown = desk.guard.masked(" ".join(text.split()))
    version = desk.contents.impostors().impostors.version
    contents = [f"impostors@{version}"]
    if wallet:
        contents.append(f"{wallet}@{desk.names.wallets[wallet].version}")
    return ContactChecked(
        n=item.contact or 0,
        field=item.part,
        value=shown if len(shown) <= _SHOWN else shown[:_SHOWN] + "…",
        verdict=answer["verdict"],  # type: ignore[arg-type]
        reasons=tuple(answer["reasons"]),  # type: ignore[arg-type]
        on=desk.today.isoformat(),
        wallet=wallet,
        contents=tuple(contents),
    )


def _lines(desk: Desk, answer: dict[str, object], ways: list[str]) -> list[str]:
    official: list[str] = answer["official"]  # type: ignore[assignment]
    lines = [desk.say(STOP)] if answer["verdict"] in BAD else []
    if official and answer["verdict"] != "official":
        lines.append(named(desk.say, desk.say(msg("Official channels")), listed(desk.say, official)))
    return [*lines, *(f"- {way}" for way in ways)]


def _notice(desk: Desk, event: ContactChecked, ways: list[str]) -> Notice:
    tone = Tone.WARNING if event.verdict in BAD else Tone.INFO
    return Notice(tone=tone, title=verdict_line(desk, event), lines=(*event.reasons, *ways))


def verdict_line(desk: Desk, event: ContactChecked) -> str:
    """`value: verdict`, plainly; it never says that anything is safe."""
    verdict: Message = VERDICTS[event.verdict]
    if event.verdict == "official":
        known = desk.names.wallets.get(event.wallet or "")
        verdict = msg("listed as official for {wallet}", wallet=known.names[0]) if known else verdict
    return named(desk.say, _quoted(desk, event), desk.say(verdict))


def _quoted(desk: Desk, event: ContactChecked) -> str:
    """A message in quotation marks, a contact as it is."""
    message = parsed(event.value).kind is Kind.MESSAGE
    return desk.say(msg("“{text}”", text=event.value)) if message else event.value


def to_avoid(desk: Desk, case: Case) -> list[str]:
    """A line for each contact of this case that is no genuine one."""
    return [
        "! "
        + desk.say(
            msg("Send nothing and answer nothing in contact {n}. {what}", what=verdict_line(desk, c), n=c.n)
        )
        for c in case.checked()
        if c.verdict in BAD
    ]


def checks_of(case: Case, n: int) -> list[ContactChecked]:
    """The checks of contact `n`."""
    return [c for c in case.checked() if c.n == n]
