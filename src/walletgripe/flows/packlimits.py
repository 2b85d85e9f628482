"""What a door's form takes, held against the exhibits of a pack before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from walletgripe.core.errors import UsageError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.message import msg
from walletgripe.core.place import FileLimits
from walletgripe.flows.desk import Desk
from walletgripe.flows.enclosing import MEGABYTE, megabytes, passed
from walletgripe.flows.exhibitlist import exhibit_name


def too_much(
    desk: Desk, door: str, limits: FileLimits, exhibits: Sequence[EvidenceAttached]
) -> UsageError | None:
    """The refusal with a table and what to leave out, or None when the form takes all of it."""
    found = passed(exhibits, limits)
    if not found:
        return None
    out = to_leave_out(limits, exhibits)
    table = tuple(_row(e, left=e.n in out) for e in exhibits)
    return UsageError(
        msg("The form of {door} does not take these exhibits.", door=door),
        (*(desk.say(f) for f in found), *table),
        where="--door",
        next=msg(
            "Leave some out with `--leave-out {numbers}`, make them smaller, or use --force.",
            numbers=",".join(str(n) for n in out),
        ),
    )


def to_leave_out(limits: FileLimits, exhibits: Sequence[EvidenceAttached]) -> tuple[int, ...]:
    """The numbers to leave out so that the rest fits: what is too large, the largest, then the last ones.

    What is tied to a proof of the playbook stays longer than what is not.
    """
    kept = list(exhibits)
    out = [e for e in kept if limits.each is not None and e.size > limits.each * MEGABYTE]
    kept = [e for e in kept if e not in out]
    while kept and _total(kept, limits):
        out.append(max(kept, key=lambda e: (e.proves is None, e.size, e.n)))
        kept.remove(out[-1])
    while limits.count is not None and len(kept) > limits.count:
        out.append(max(kept, key=lambda e: (e.proves is None, e.n)))
        kept.remove(out[-1])
    return tuple(sorted(e.n for e in out))


def _total(kept: Sequence[EvidenceAttached], limits: FileLimits) -> bool:
    return limits.total is not None and sum(e.size for e in kept) > limits.total * MEGABYTE


def _row(exhibit: EvidenceAttached, *, left: bool) -> str:
    mark = "-" if left else "+"
    return f"{mark} {exhibit.tag}  {megabytes(exhibit.size):>7} MB  {exhibit_name(exhibit)}"


def numbers_in(text: str | None) -> Iterator[int]:
    """The numbers of “3,5” or “E03, E05”. Raises UsageError for anything else."""
    for part in (text or "").replace("，", ",").split(","):
        word = part.strip().lower().removeprefix("e")
        if (word and not word.isascii()) or (word and not word.isdigit()):
            raise UsageError(
                msg("“{text}” is no number of an exhibit.", text=part.strip()),
                where="--leave-out",
                next=msg("Write the numbers apart by commas, such as 3,5."),
            )
        if word:
            yield int(word)
