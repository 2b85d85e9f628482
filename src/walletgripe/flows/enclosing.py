"""What the formats of a letter need from the case: its exhibits, and the form of the door it goes to."""

from __future__ import annotations

from collections.abc import Sequence

from walletgripe.core.case import Case
from walletgripe.core.errors import NotFoundError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.letter import Letter
from walletgripe.core.letterkind import Part
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Door, FileLimits
from walletgripe.core.ports import Exhibits
from walletgripe.flows.desk import Desk
from walletgripe.render.material import Enclosed, Material

MEGABYTE = 1_000_000
MAIL_TAKES = 20  # megabytes; many mail services refuse more
CARRYING = ("eml",)


def listed(case: Case, letter: Letter) -> tuple[tuple[int, EvidenceAttached], ...]:
    """The exhibits that the letter lists, each with its number in the list of enclosures."""
    rows = [
        (n, cause.ref)
        for block in letter.blocks
        if block.part is Part.EVIDENCE
        for n, row in enumerate(block.rows, 1)
        for sentence in row.sentences
        for cause in sentence.causes
    ]
    by_ref = {f"exhibit {e.n}": e for e in case.exhibits.values()}
    return tuple((n, by_ref[ref]) for n, ref in rows if ref in by_ref)


def material(
    desk: Desk, case: Case, letter: Letter, formats: Sequence[str], exhibits: Exhibits | None
) -> Material:
    """The exhibits' bytes where a format carries them, and the fields of the door's form.

    Raises NotFoundError when the copy of an exhibit is missing.
    """
    carried = listed(case, letter) if exhibits and any(f in CARRYING for f in formats) else ()
    door = _door(desk, letter) if "paste" in formats else None
    return Material(
        enclosed=tuple(
            Enclosed(n, e.name, exhibits.path(e.sha256).read_bytes()) for n, e in carried if exhibits
        ),
        fields=door.form if door else (),
        say=desk.say,
    )


def limits_passed(desk: Desk, case: Case, letter: Letter, formats: Sequence[str]) -> tuple[Message, ...]:
    """What the door, or mail in general, will not take of the exhibits that the letter lists."""
    files = [e for _, e in listed(case, letter)]
    if not files:
        return ()
    door = _door(desk, letter)
    found = passed(files, door.files) if door and door.files else []
    total = sum(e.size for e in files)
    if "eml" in formats and total > MAIL_TAKES * MEGABYTE:
        found.append(
            msg(
                "The enclosures are {size} MB together; many mail services take {limit} MB at most.",
                size=megabytes(total),
                limit=MAIL_TAKES,
            )
        )
    return tuple(found)


def _door(desk: Desk, letter: Letter) -> Door | None:
    try:
        return desk.contents.place(letter.place).doors.get(letter.door)
    except NotFoundError:
        return None


def passed(files: Sequence[EvidenceAttached], limits: FileLimits) -> list[Message]:
    """Which limits of a form these files pass, one sentence each."""
    found = []
    if limits.count is not None and len(files) > limits.count:
        found.append(
            msg(
                "Their form takes {limit} files at most; the letter lists {count}.",
                limit=limits.count,
                count=len(files),
            )
        )
    for file in files:
        if limits.each is not None and file.size > limits.each * MEGABYTE:
            found.append(
                msg(
                    "Their form takes files of {limit} MB at most; {name} has {size} MB.",
                    limit=limits.each,
                    name=file.name,
                    size=megabytes(file.size),
                )
            )
    total = sum(f.size for f in files)
    if limits.total is not None and total > limits.total * MEGABYTE:
        found.append(
            msg(
                "Their form takes {limit} MB together; the enclosures have {size} MB.",
                limit=limits.total,
                size=megabytes(total),
            )
        )
    return found


def megabytes(size: int) -> str:
    """A size in megabytes with one decimal."""
    return f"{size / MEGABYTE:.1f}"
