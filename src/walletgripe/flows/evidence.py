"""Files become exhibits: copied, hashed, numbered for ever, and tied to the proof that they are."""

from __future__ import annotations

import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.errors import NotFoundError, RefusedError, UsageError, WalletgripeError
from walletgripe.core.events import Answered, AnyEvent, EvidenceAttached
from walletgripe.core.facts import CaseFacts
from walletgripe.core.looked import Looked
from walletgripe.core.message import msg
from walletgripe.core.ports import Exhibits
from walletgripe.flows.casefile import CaseFile, numbered_safely
from walletgripe.flows.desk import Desk
from walletgripe.flows.scripted import Scripted

if TYPE_CHECKING:
    from walletgripe.core.guard import Guard

MOST_BYTES = 200_000_000
LONGEST_LABEL = 120
Look = Callable[[Path, str], Looked]


class Attached(msgspec.Struct, frozen=True, kw_only=True):
    """A file as an exhibit. `known`: the same bytes were attached before and keep their first number."""

    exhibit: EvidenceAttached
    looked: Looked
    known: bool = False


def attach(exhibits: Exhibits, guard: Guard, case: Case, paths: Sequence[Path]) -> list[EvidenceAttached]:
    """Copy files in; their events carry the next numbers.

    Raises NotFoundError for all that are missing, UsageError for what is no file to keep, RefusedError for
    a secret in a name. Nothing is copied then.
    """
    check_files(guard, paths)
    first = max(case.exhibits, default=0) + 1
    made = []
    for n, path in enumerate(paths, first):
        digest, size = exhibits.add(path)
        made.append(EvidenceAttached(n=n, sha256=digest, name=_name(path), size=size))
    return made


def check_files(guard: Guard, paths: Sequence[Path]) -> None:
    """Raises what `attach` raises, before anything is copied."""
    missing = [str(p) for p in paths if not _there(p)]
    if missing:
        raise NotFoundError(
            msg("These files of evidence are not there: {paths}.", paths=", ".join(missing)),
            next=msg("Correct the paths and try again."),
        )
    for path in paths:
        refusal = _unfit(path)
        if refusal is not None:
            raise refusal
        secret = guard.secret(path.name)
        if secret is not None:
            raise RefusedError(secret.why, next=msg("Rename the file, then try again."))


def attach_all(
    desk: Desk,
    file: CaseFile,
    exhibits: Exhibits,
    look: Look,
    paths: Sequence[Path],
    *,
    label: str | None = None,
    proves: str | None = None,
    label_for: Callable[[Path], str | None] = lambda path: None,
) -> list[Attached]:
    """Attach files, each under its own number; bytes that are known keep theirs, with the new label if any.

    `label` is for a single file. `proves`: a kind of proof of the playbook, which then counts as in hand.
    Raises what `attach` raises; NotFoundError for a proof that this case does not have, UsageError for a
    label that cannot be, RefusedError for a secret in it.
    """
    check_files(desk.guard, paths)
    check_label(desk, label)
    if proves is not None:
        _known_proof(desk, file, proves)
    labels = [label or label_for(path) for path in paths]

    def once() -> list[Attached]:
        made: list[Attached] = []
        for path, told in zip(paths, labels, strict=True):
            made.append(_one(file, exhibits, look, path, told, proves))
            exhibit = made[-1].exhibit
            if file.case.exhibits.get(exhibit.n) != exhibit:
                file.record(exhibit, *_in_hand(file.case, proves))
        return made

    return numbered_safely(file, once)


def check_label(desk: Desk, label: str | None) -> None:
    """Raises UsageError for a label that is too long or has no words, RefusedError for a secret in it."""
    if label is None:
        return
    if not label.strip() or len(label) > LONGEST_LABEL or "\n" in label:
        raise UsageError(
            msg("A label is one line of at most {most} characters.", most=LONGEST_LABEL), where="--label"
        )
    secret = desk.guard.secret(label)
    if secret is not None:
        raise RefusedError(secret.why, where="--label", next=msg("Nothing was stored. Leave it out."))


def proofs(desk: Desk, case: Case) -> dict[str, str]:
    """The kinds of proof that the playbook of this case knows: id -> name in the screen's language."""
    scripted = Scripted(desk, case)
    if scripted.playbook is None:
        return {}
    facts = CaseFacts(case, scripted.playbook.playbook, desk.today)
    names = scripted.words.evidence
    return {
        e.id: names[e.id].name
        for e in scripted.playbook.playbook.evidence
        if e.id in names and holds(e.when, facts)
    }


def _one(
    file: CaseFile, exhibits: Exhibits, look: Look, path: Path, label: str | None, proves: str | None
) -> Attached:
    digest, size = exhibits.add(path)
    looked = look(exhibits.path(digest), path.name)
    known = next((e for e in file.case.exhibits.values() if e.sha256 == digest), None)
    if known is None:
        n = max(file.case.exhibits, default=0) + 1
        new = EvidenceAttached(n=n, sha256=digest, name=_name(path), size=size, label=label, proves=proves)
        return Attached(exhibit=new, looked=looked)
    again = msgspec.structs.replace(known, label=label or known.label, proves=proves or known.proves)
    return Attached(exhibit=again, looked=looked, known=True)


def _name(path: Path) -> str:
    """What the file is called, in one line."""
    return (
        " ".join("".join(" " if ord(c) < 32 or 126 < ord(c) < 160 else c for c in path.name).split()) or "-"
    )


def _in_hand(case: Case, proves: str | None) -> list[AnyEvent]:
    """The proof counts as had, and is no longer to be got."""
    if proves is None or proves in case.chosen("evidence.have"):
        return []
    made: list[AnyEvent] = [Answered(field="evidence.have", value=[*case.chosen("evidence.have"), proves])]
    if proves in case.chosen("evidence.get"):
        rest = [e for e in case.chosen("evidence.get") if e != proves]
        made.append(Answered(field="evidence.get", value=rest))
    return made


def _known_proof(desk: Desk, file: CaseFile, proves: str) -> None:
    known = proofs(desk, file.case)
    if proves not in known:
        raise NotFoundError(
            msg("The playbook of this case knows no proof “{id}”.", id=proves),
            tuple(f"{id_}: {name}" for id_, name in known.items()),
            where="--kind",
            next=msg("Choose one of these, or leave --kind out."),
        )


def _there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True  # there, and not to be read: `_unfit` says so
    return True


def _unfit(path: Path) -> WalletgripeError | None:
    """Why this is no file to keep, or None. A link is followed: what it leads to is judged."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return UsageError(msg("This is not a file that can be read."), where=str(path))
    if stat.S_ISDIR(found.st_mode):
        return UsageError(
            msg("This is a folder, not a file."), where=str(path), next=msg("Attach its files one by one.")
        )
    if not stat.S_ISREG(found.st_mode):
        return UsageError(
            msg("This is a device or a pipe, not a file."),
            where=str(path),
            next=msg("Copy the evidence into an ordinary file of your own, and attach that."),
        )
    if found.st_size == 0:
        return UsageError(
            msg("This file is empty: there is nothing in it to prove anything."), where=str(path)
        )
    if found.st_size > MOST_BYTES:
        return UsageError(
            msg(
                "This file has {size} MB; {most} MB is the most.",
                size=f"{found.st_size / 1_000_000:.0f}",
                most=MOST_BYTES // 1_000_000,
            ),
            where=str(path),
            next=msg("Cut the part that counts out of it, and attach that."),
        )
    return None
