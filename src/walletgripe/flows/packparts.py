"""The parts of a pack that exist already: exhibits, and copies of the letters that went out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.events import EvidenceAttached, LetterWritten
from walletgripe.core.message import Message, msg
from walletgripe.core.packfile import PackFile, made_file, safe_name
from walletgripe.core.ports import Exhibits
from walletgripe.flows.evidence import Attached


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """An exhibit that is not in the pack, and why."""

    exhibit: EvidenceAttached
    why: Message


class Chosen(msgspec.Struct, frozen=True, kw_only=True):
    """The exhibits in the pack, by number, and those left out."""

    kept: tuple[Attached, ...]
    left: tuple[Left, ...]


_ASKED = msg("left out by the sender")
_RUNS = msg("a program or script: no office opens one")
_BY_HAND = msg("to be blacked out by hand before it is passed on")


def chosen_exhibits(attached: Sequence[Attached], *, leave_out: Sequence[int], by_hand: bool) -> Chosen:
    """Which exhibits go in. `by_hand`: none, for a picture cannot be redacted by a program."""
    kept, left = [], []
    for one in attached:
        n = one.exhibit.n
        why = _ASKED if n in leave_out else _RUNS if one.looked.runs else _BY_HAND if by_hand else None
        if why is None:
            kept.append(one)
        else:
            left.append(Left(exhibit=one.exhibit, why=why))
    return Chosen(kept=tuple(kept), left=tuple(left))


def exhibit_files(kept: Sequence[Attached], exhibits: Exhibits, *, named: bool) -> dict[int, PackFile]:
    """The exhibits as files, E01 with the name that they came with; not `named`: with its number alone."""
    found = {}
    for one in kept:
        e = one.exhibit
        full = safe_name(e.name)
        end = f".{full.rpartition('.')[2]}" if "." in full else ""
        name = f"{e.tag}-{full}" if named else f"{e.tag}{end}"
        found[e.n] = PackFile(
            path=f"exhibits/{name}", sha256=e.sha256, size=e.size, source=exhibits.path(e.sha256)
        )
    return found


def sent_letters(
    case: Case, folder: Path, clean: Callable[[str], str] | None
) -> tuple[list[PackFile], Mapping[int, str]]:
    """Copies of the letters that went out, whose text is still what was written; and those that are gone.

    With `clean` only the text is copied, and cleaned. Letters that were never sent prove nothing.
    """
    files, missing = [], {}
    for number in sorted({s.letter for s in case.sent_log if s.letter in case.letters}):
        letter = case.letters[number]
        stem = f"case-{case.number}-letter-{number}-{letter.kind}-{letter.language}"
        text = _text_of(folder / f"{stem}.txt", letter)
        if text is None:
            missing[number] = letter.kind
            continue
        name = f"letters/L{number:02}-{letter.kind}-{letter.language}"
        files.append(made_file(f"{name}.txt", clean(text.decode()).encode() if clean else text))
        printed = folder / f"{stem}.pdf"
        if clean is None and printed.is_file():
            files.append(made_file(f"{name}.pdf", printed.read_bytes()))
    return files, missing


def _text_of(path: Path, letter: LetterWritten) -> bytes | None:
    """The text that was written, proved by its checksum; None when it is gone or was changed."""
    try:
        data = path.read_bytes()
    except OSError:
        return None
    return data if hashlib.sha256(data).hexdigest() == letter.sha256 else None
