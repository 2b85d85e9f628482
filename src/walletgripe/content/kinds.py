"""The registry of content: which file holds what.

To add a kind of content:
1. write its struct in core;
2. add one line to KINDS: name, path pattern, the item that a user's own file replaces, type;
3. run `python -m walletgripe.content.schema`, and add a sample under tests/content/sample.
"""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

import msgspec

from walletgripe.core.callkit import Calls, CallTexts
from walletgripe.core.checkup import Checkup, CheckupTexts
from walletgripe.core.contenttest import Person, PlaceTest
from walletgripe.core.excuse import Excuse, ExcuseTexts
from walletgripe.core.impostors import ImpostorPhrases, Impostors, ImpostorTexts
from walletgripe.core.letterkind import LetterKind, LetterKindTexts
from walletgripe.core.place import Clock, Door, Place, Right
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.playbook import Id, Playbook, PlaybookTexts
from walletgripe.core.shared import Interview, InterviewTexts
from walletgripe.core.tone import Tone, ToneWords
from walletgripe.core.wallets import Wallet, WalletTexts


class OfficialHosts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hosts that a reference may link to, with all their subdomains (`places/official-hosts.yaml`)."""

    id: Id
    hosts: dict[str, tuple[str, ...]]  # whose -> host suffixes


class Kind(NamedTuple):
    """One kind of file. `{id}`, `{lang}` and `{part}` in the pattern each stand for one name.

    `item` is what is added or overridden as a whole. `needed` is false for files that only
    `walletgripe check` reads.
    """

    name: str
    pattern: str
    item: str
    type: Any
    needed: bool = True


KINDS = (
    Kind("playbook", "problems/{id}/playbook.yaml", "problems/{id}", Playbook),
    Kind("playbook-texts", "problems/{id}/texts.{lang}.yaml", "problems/{id}", PlaybookTexts),
    Kind("playbook-tests", "problems/{id}/tests.yaml", "problems/{id}", tuple[Person, ...], needed=False),
    Kind("place", "places/{id}/place.yaml", "places/{id}", Place),
    Kind("place-texts", "places/{id}/texts.{lang}.yaml", "places/{id}", PlaceTexts),
    Kind("clock", "places/{id}/clocks/{part}.yaml", "places/{id}", Clock),
    Kind("door", "places/{id}/doors/{part}.yaml", "places/{id}", Door),
    Kind("right", "places/{id}/rights/{part}.yaml", "places/{id}", Right),
    Kind("place-tests", "places/{id}/tests.yaml", "places/{id}", tuple[PlaceTest, ...], needed=False),
    Kind(
        "official-hosts",
        "places/official-hosts.yaml",
        "places/official-hosts.yaml",
        OfficialHosts,
        needed=False,
    ),
    Kind("letter", "letters/{id}/letter.yaml", "letters/{id}", LetterKind),
    Kind("letter-texts", "letters/{id}/texts.{lang}.yaml", "letters/{id}", LetterKindTexts),
    Kind("excuse", "excuses/{id}/excuse.yaml", "excuses/{id}", Excuse),
    Kind("excuse-texts", "excuses/{id}/texts.{lang}.yaml", "excuses/{id}", ExcuseTexts),
    Kind("interview", "interview/interview.yaml", "interview", Interview),
    Kind("interview-texts", "interview/texts.{lang}.yaml", "interview", InterviewTexts),
    Kind("wallet", "wallets/{id}/wallet.yaml", "wallets/{id}", Wallet),
    Kind("wallet-texts", "wallets/{id}/texts.{lang}.yaml", "wallets/{id}", WalletTexts),
    Kind("impostors", "impostors/impostors.yaml", "impostors", Impostors),
    Kind("impostors-texts", "impostors/texts.{lang}.yaml", "impostors", ImpostorTexts),
    Kind("calls", "calls/calls.yaml", "calls", Calls),
    Kind("calls-texts", "calls/texts.{lang}.yaml", "calls", CallTexts),
    Kind("checkup", "checkup/checkup.yaml", "checkup", Checkup),
    Kind("checkup-texts", "checkup/texts.{lang}.yaml", "checkup", CheckupTexts),
    Kind("impostors-phrases", "impostors/phrases.{lang}.yaml", "impostors", ImpostorPhrases),
    Kind("tone", "tone/tone.yaml", "tone", Tone),
    Kind("tone-words", "tone/words.{lang}.yaml", "tone", ToneWords),
)


class Found(NamedTuple):
    """What a path says: its kind and the names in it, empty where the pattern has none."""

    kind: Kind
    id: str
    lang: str
    part: str
    item: str


@functools.cache
def kind_of(relative: str) -> Found | None:
    """The kind of the file at this path, or None when nothing reads it."""
    parts = relative.split("/")
    for kind in KINDS:
        names = _matched(kind.pattern.split("/"), parts)
        if names is not None:
            found = {name: names.get(name, "") for name in ("id", "lang", "part")}
            return Found(kind, **found, item=kind.item.format(**found))
    return None


def _matched(pattern: list[str], parts: list[str]) -> dict[str, str] | None:
    """The names that a path gives to a pattern. By hand, for 14 regular expressions take 8 ms to compile."""
    if len(pattern) != len(parts):
        return None
    names = {}
    for wanted, part in zip(pattern, parts, strict=True):
        head, _, rest = wanted.partition("{")
        name, _, tail = rest.partition("}")
        if not name and part != wanted:
            return None
        if name:
            found = part.removeprefix(head).removesuffix(tail)
            if not found or f"{head}{found}{tail}" != part:
                return None
            names[name] = found
    return names
