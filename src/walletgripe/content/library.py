"""The library of content: finds it, reads just what is asked for, and remembers it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from walletgripe.content.cache import Cache
from walletgripe.content.files import Entry, entries
from walletgripe.content.kinds import kind_of
from walletgripe.content.parts import Parts, sorted_parts
from walletgripe.content.problem import ContentProblem, listed, nearest, visible
from walletgripe.core.errors import ContentError, NotFoundError
from walletgripe.core.message import Message, msg
from walletgripe.core.packs import (
    CallPack,
    CheckupPack,
    ExcusePack,
    ImpostorPack,
    InterviewPack,
    LetterPack,
    PlacePack,
    PlaybookPack,
    TonePack,
    WalletPack,
)

LANGUAGES: Final = ("en", "zh-Hans")  # every piece of content speaks these; more are found, not listed


class Library:
    """Content of several roots; an item in a later root replaces the one with the same id before it.

    Every method raises NotFoundError for an unknown id and ContentError, with all findings, for
    content that breaks its rules. Nothing is read before it is asked for.
    `version` is the program's: a cache written by another one is not used.
    """

    def __init__(self, roots: Sequence[Path], *, cache: Path | None = None, version: str = "") -> None:
        self.roots = tuple(roots)
        self._cache = Cache(cache, version)
        self._items: dict[str, Parts] = {}
        self._broken: dict[str, ContentError] = {}
        self._listed: dict[str, tuple[str, ...]] = {}

    def playbook_ids(self) -> tuple[str, ...]:
        """The ids of all playbooks, sorted."""
        return self._ids("problems")

    def place_codes(self) -> tuple[str, ...]:
        """The codes of all places, sorted."""
        return self._ids("places")

    def letter_ids(self) -> tuple[str, ...]:
        """The ids of all kinds of letter, sorted."""
        return self._ids("letters")

    def languages(self) -> tuple[str, ...]:
        """The languages that content is written in: those of the interview, and always LANGUAGES."""
        found = {p.name[6:-5] for root in self.roots for p in (root / "interview").glob("texts.*.yaml")}
        return (*LANGUAGES, *sorted(found.difference(LANGUAGES)))

    def playbook(self, id: str) -> PlaybookPack:
        """One playbook with its words."""
        parts = self._item("problems", id, "playbook", msg("There is no playbook {id}.", id=visible(id)))
        return PlaybookPack(playbook=parts.one["playbook"], texts=parts.by_lang.get("playbook-texts", {}))

    def place(self, code: str) -> PlacePack:
        """One place with its doors, clocks, rights and words."""
        parts = self._item("places", code, "place", msg("There is no place {id}.", id=visible(code)))
        return PlacePack(
            place=parts.one["place"],
            doors=parts.by_name.get("door", {}),
            clocks=parts.by_name.get("clock", {}),
            rights=parts.by_name.get("right", {}),
            texts=parts.by_lang.get("place-texts", {}),
        )

    def letter_kind(self, id: str) -> LetterPack:
        """One kind of letter with its words."""
        parts = self._item("letters", id, "letter", msg("There is no kind of letter {id}.", id=visible(id)))
        return LetterPack(kind=parts.one["letter"], texts=parts.by_lang.get("letter-texts", {}))

    def excuse_ids(self) -> tuple[str, ...]:
        """The ids of all stock answers, sorted."""
        return self._ids("excuses")

    def excuse(self, id: str) -> ExcusePack:
        """One stock answer with its words."""
        parts = self._item("excuses", id, "excuse", msg("There is no stock answer {id}.", id=visible(id)))
        return ExcusePack(excuse=parts.one["excuse"], texts=parts.by_lang.get("excuse-texts", {}))

    def interview(self) -> InterviewPack:
        """The questions that every playbook shares."""
        parts = self._load("interview", "interview", msg("There is no interview."))
        return InterviewPack(interview=parts.one["interview"], texts=parts.by_lang.get("interview-texts", {}))

    def wallet_ids(self) -> tuple[str, ...]:
        """The ids of all wallets of the directory, sorted."""
        return self._ids("wallets")

    def wallets(self) -> dict[str, WalletPack]:
        """The whole directory of wallets, by id."""
        packs = {}
        for id_ in self.wallet_ids():
            parts = self._load(f"wallets/{id_}", "wallet", msg("There is no wallet {id}.", id=visible(id_)))
            packs[id_] = WalletPack(wallet=parts.one["wallet"], texts=parts.by_lang.get("wallet-texts", {}))
        return packs

    def impostors(self) -> ImpostorPack:
        """What gives an impostor away."""
        parts = self._load("impostors", "impostors", msg("There are no red flags."))
        return ImpostorPack(
            impostors=parts.one["impostors"],
            texts=parts.by_lang.get("impostors-texts", {}),
            phrases=parts.by_lang.get("impostors-phrases", {}),
        )

    def checkup(self) -> CheckupPack:
        """The check-up of the user's own account."""
        parts = self._load("checkup", "checkup", msg("There is no check-up."))
        return CheckupPack(checkup=parts.one["checkup"], texts=parts.by_lang.get("checkup-texts", {}))

    def tone(self) -> TonePack:
        """What the user's own words are looked at for before a letter leaves."""
        parts = self._load("tone", "tone", msg("There are no lists of words."))
        return TonePack(tone=parts.one["tone"], words=parts.by_lang.get("tone-words", {}))

    def calls(self) -> CallPack:
        """What to read out, ask and refuse on the phone."""
        parts = self._load("calls", "calls", msg("There is no call kit."))
        return CallPack(calls=parts.one["calls"], texts=parts.by_lang.get("calls-texts", {}))

    def _ids(self, folder: str) -> tuple[str, ...]:
        if folder not in self._listed:
            places = (root / folder for root in self.roots)
            found = {p.name for at in places if at.is_dir() for p in at.iterdir() if _is_item(p)}
            self._listed[folder] = tuple(sorted(found))
        return self._listed[folder]

    def _item(self, folder: str, id: str, main: str, missing: Message) -> Parts:
        ids = self._ids(folder)
        if id not in ids:
            near = nearest(id, ids)
            hint = (
                msg("Did you mean {near}?", near=near) if near else msg("There are: {ids}", ids=listed(ids))
            )
            raise NotFoundError(missing, next=hint)
        return self._load(f"{folder}/{id}", main, missing)

    def _load(self, item: str, main: str, missing: Message) -> Parts:
        if item in self._items:
            return self._items[item]
        if item in self._broken:
            raise self._broken[item]
        root = next((r for r in reversed(self.roots) if (r / item).exists()), None)
        if root is None:
            raise NotFoundError(missing, next=msg("Install the program again."))
        try:
            parts = sorted_parts(self._files(root, item))
            if main not in parts.one:
                raise _refused([_absent(root / item, main)])
        except ContentError as error:
            self._broken[item] = error
            raise
        self._items[item] = parts
        return parts

    def _files(self, root: Path, item: str) -> dict[str, Any]:
        files, problems = entries(root, item)
        if problems:
            raise _refused(problems)
        found = [e for e in files if (k := kind_of(e.relative)) and k.kind.needed]
        known = self._cache.load(root, item, found)
        if known is None:
            known = _read(found)
            self._cache.store(root, item, found, known)
        return known


def _read(found: list[Entry]) -> dict[str, Any]:
    from walletgripe.content.reading import read_typed

    typed, problems = {}, []
    for entry in found:
        file = read_typed(entry)
        typed[entry.relative] = file.value
        problems += file.problems
    if problems:
        raise _refused(problems)
    return typed


def _is_item(path: Path) -> bool:
    return path.is_dir() and not path.name.startswith(".")


def _absent(folder: Path, main: str) -> ContentProblem:
    what = f"there is no {main}.yaml in this folder"
    return ContentProblem(path=str(folder), line=1, key="", what=what, instead="add it, or remove the folder")


def _refused(problems: Sequence[ContentProblem]) -> ContentError:
    what = msg("The content cannot be used. Problems found: {count}.", count=len(problems))
    hint = msg("Correct it, then run `walletgripe check`.")
    return ContentError(what, tuple(str(p) for p in problems), next=hint)
