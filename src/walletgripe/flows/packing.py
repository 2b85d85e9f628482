"""The evidence pack: letter, index, chronology, contacts, letters sent, exhibits, and a manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from walletgripe.core.compose.brief import Brief, PackedWith
from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.letter import Letter
from walletgripe.core.looked import TOLD
from walletgripe.core.message import Message, msg
from walletgripe.core.nameless import rewritten
from walletgripe.core.packfile import MANIFEST, PackFile, made_file, manifest
from walletgripe.core.ports import Exhibits
from walletgripe.core.redaction import others_values, own_values, redactor
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.evidence import Look
from walletgripe.flows.exhibitlist import listed_exhibits
from walletgripe.flows.joining import Say
from walletgripe.flows.kinds import kind_of_letter
from walletgripe.flows.letter import Written, brief_of, letter_of, write_letter
from walletgripe.flows.packlimits import too_much
from walletgripe.flows.packpapers import Material, chronology, contacts, index
from walletgripe.flows.packparts import Chosen, Left, chosen_exhibits, exhibit_files, sent_letters
from walletgripe.flows.proposing import proposed
from walletgripe.flows.scripted import words_in
from walletgripe.render.registry import render

LETTER = "01-letter"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the user asks of a pack. `leave_out`: numbers of exhibits."""

    door: str | None = None
    kind: str | None = None
    language: str | None = None
    redacted: bool = False
    nameless: bool = False
    with_exhibits: bool = False
    leave_out: tuple[int, ...] = ()
    force: bool = False


class Packed(msgspec.Struct, frozen=True, kw_only=True):
    """A pack that is not yet written. `letter` is None in a redacted twin, which is recorded nowhere."""

    name: str
    files: tuple[PackFile, ...]
    manifest: str
    door: str
    left_out: tuple[Left, ...]
    notices: tuple[Message, ...]
    letter: Written | None = None


def pack(
    desk: Desk,
    file: CaseFile,
    exhibits: Exhibits,
    look: Look,
    wanted: Wanted,
    *,
    say_in: Callable[[str], Say],
    letters: Path,
) -> Packed:
    """Everything of a case for one door, as files in memory or in the store.

    `letters`: the folder where the letters of this case were saved. Raises NotFoundError for an unknown
    door or exhibit, UsageError when the letter cannot be written or the door's form does not take it.
    """
    brief = _brief(desk, file, wanted)
    clean = _cleaner(desk, file, brief, wanted)
    chosen = chosen_exhibits(
        listed_exhibits(file.case, exhibits, look),
        leave_out=_known(file, wanted.leave_out),
        by_hand=wanted.redacted and not wanted.with_exhibits,
    )
    _fits(desk, brief, chosen, force=wanted.force)
    sent, missing = sent_letters(file.case, letters, clean if wanted.redacted else None)
    copied = exhibit_files(chosen.kept, exhibits, named=not wanted.redacted)
    given = _material(brief, say_in(brief.language), clean, chosen, redacted=wanted.redacted)
    given = msgspec.structs.replace(
        given,
        paths={n: f.path for n, f in copied.items()},
        sent=tuple(f.path for f in sent),
        missing=missing,
    )
    proved = [*sent, *copied.values(), *chronology(given, _history(desk, brief)), *contacts(given)]
    proved += index(given, *_on_screen(desk, given))
    listing = manifest(proved)
    digest = hashlib.sha256(listing).hexdigest()
    brief.packed = PackedWith(digest, tuple(copied))
    letter, written, notices = _letter(desk, file, brief, clean, wanted)
    return Packed(
        name=_name(file, brief, wanted, desk),
        files=(*proved, made_file(MANIFEST, listing), *letter),
        manifest=digest,
        door=brief.door,
        left_out=chosen.left,
        notices=(*notices, *_told(desk, chosen, wanted, missing)),
        letter=written,
    )


def _material(
    brief: Brief, say: Say, clean: Callable[[str], str], chosen: Chosen, *, redacted: bool
) -> Material:
    """What the papers are made of, in the language of the letter; no file is named yet."""
    return Material(
        brief=brief,
        language=brief.language,
        problem=brief.words.title,
        door=brief.place_words.doors[brief.door].name,
        say=say,
        clean=clean,
        chosen=chosen,
        redacted=redacted,
    )


def _brief(desk: Desk, file: CaseFile, wanted: Wanted) -> Brief:
    """The material of the letter that goes with the pack: the kind that fits now, or that the door takes."""
    made = proposed(desk, file.case, wanted.door)
    kind = wanted.kind or made.kind
    return brief_of(desk, file, kind=kind, language=wanted.language, door=wanted.door or made.door)


def _on_screen(desk: Desk, given: Material) -> list[Material]:
    """The same in the screen's language, where that is another."""
    if desk.language == given.language:
        return []
    brief = given.brief
    place = words_in(desk.contents.place(brief.place.id).texts, desk.language, brief.place.id)
    playbook = words_in(desk.contents.playbook(brief.playbook.id).texts, desk.language, brief.playbook.id)
    door = place.doors[brief.door].name
    return [
        msgspec.structs.replace(
            given, language=desk.language, problem=playbook.title, door=door, say=desk.say
        )
    ]


def _history(desk: Desk, brief: Brief) -> Brief:
    """The same material in the words of a letter to a supervisor, which tell what was sent and answered."""
    pack = kind_of_letter(desk, "regulator")
    return brief.retold(pack.kind, words_in(pack.texts, brief.language, "regulator"))


def _cleaner(desk: Desk, file: CaseFile, brief: Brief, wanted: Wanted) -> Callable[[str], str]:
    """What every text of the pack goes through: nothing, or the redaction."""
    if not wanted.redacted:
        return str
    questions = [q for q, _ in brief.questions.values()]
    for id_ in desk.contents.letter_ids():
        questions += desk.contents.letter_kind(id_).kind.questions
    hidden = others_values(file.case, questions)
    if wanted.nameless:
        hidden += own_values(file.case, questions)
    return redactor(hidden, desk.guard.masked)


def _known(file: CaseFile, numbers: tuple[int, ...]) -> tuple[int, ...]:
    unknown = [n for n in numbers if n not in file.case.exhibits]
    if unknown:
        raise NotFoundError(
            msg("There is no exhibit {number} in this case.", number=unknown[0]),
            where="--leave-out",
            next=msg("`walletgripe attach --list` shows them."),
        )
    return numbers


def _fits(desk: Desk, brief: Brief, chosen: Chosen, *, force: bool) -> None:
    door = brief.doors.get(brief.door)
    if door is None or door.files is None or force:
        return
    pack = desk.contents.place(brief.place.id)
    name = words_in(pack.texts, desk.language, brief.place.id).doors[door.id].name
    refusal = too_much(desk, name, door.files, [a.exhibit for a in chosen.kept])
    if refusal is not None:
        raise refusal


def _letter(
    desk: Desk, file: CaseFile, brief: Brief, clean: Callable[[str], str], wanted: Wanted
) -> tuple[list[PackFile], Written | None, list[Message]]:
    """The letter with the hash of the manifest; a redacted one is no letter of the case."""
    made = letter_of(desk, file, brief)
    notices = [] if brief.packed and _says(made, brief.packed.manifest) else [_NOT_IN_LETTER]
    if wanted.redacted:
        sender = "" if wanted.nameless else made.sender
        made = rewritten(made, clean, sender=sender)
        return [made_file(f"{LETTER}.txt", render(made, "txt"))], None, notices
    try:
        written = write_letter(desk, file, made, ("txt", "pdf"))
    except UsageError as error:
        written = write_letter(desk, file, made, ("txt",))
        notices.append(error.what)
    files = [made_file(f"{LETTER}.{name.rpartition('.')[2]}", data) for name, data in written.files.items()]
    return files, written, notices


_NOT_IN_LETTER = msg(
    "This kind of letter has no list of enclosures: write the hash of the manifest into it by hand."
)


def _says(letter: Letter, digest: str) -> bool:
    return any(digest in sentence.text for _, sentence in letter.sentences())


def _told(desk: Desk, chosen: Chosen, wanted: Wanted, missing: Mapping[int, str]) -> list[Message]:
    """What to mind before the pack goes out."""
    told = []
    if wanted.redacted and wanted.with_exhibits and chosen.kept:
        told.append(
            msg("The exhibits are in it as they are: look at each one, and black out what is not for others.")
        )
    for one in chosen.kept:
        whats = (desk.say(TOLD[t]) for t in one.looked.traits)
        told += [msg("{exhibit}: {what}", exhibit=one.exhibit.tag, what=what) for what in whats]
    if missing:
        numbers = ", ".join(str(n) for n in missing)
        told.append(
            msg("The text of these letters is not on this computer any more: {numbers}.", numbers=numbers)
        )
    return told


def _name(file: CaseFile, brief: Brief, wanted: Wanted, desk: Desk) -> str:
    twin = "-nameless" if wanted.nameless else "-redacted" if wanted.redacted else ""
    return f"case-{file.case.number}-pack-{brief.door}-{desk.today.isoformat()}{twin}"
