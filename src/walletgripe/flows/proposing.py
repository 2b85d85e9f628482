"""The letter that fits now: the proposal of the core, with the kind that its door takes."""

from __future__ import annotations

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.errors import NotFoundError
from walletgripe.core.message import msg
from walletgripe.core.place import FIRM_DOORS, Door
from walletgripe.core.proposal import Proposal, propose
from walletgripe.flows.course import Course, course
from walletgripe.flows.desk import Desk
from walletgripe.flows.kinds import counted_now, kind_of_letter
from walletgripe.flows.scripted import words_in


def proposed(desk: Desk, case: Case, door: str | None = None, where: Course | None = None) -> Proposal:
    """The kind of letter for now, always with its kind; with `door` the kind that this door takes.

    `where`: the course of the case, if it is known already. Raises NotFoundError for a door that is not on
    the ladder or takes no letter.
    """
    where = where or course(desk, case)
    if door is not None:
        return _for_door(desk, where, door)
    firm = where.standing.first_door
    made = propose(
        case,
        where.standing.playbook.playbook.id,
        firm.id if firm else "",
        counted_now(desk, case, where),
        where.openings,
        desk.today,
    )
    return made if made.kind else _with_kind(desk, where, made)


def told(desk: Desk, made: Proposal, where: Course) -> str:
    """The proposal in one line: which letter, to whom, and why."""
    kind = made.kind or "first"
    name = words_in(kind_of_letter(desk, kind).texts, desk.language, kind).name
    words = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id).doors
    if made.door is None:
        return desk.say(msg("{kind}: {why}.", kind=name, why=desk.say(made.why)))
    to = words[made.door].name
    return desk.say(msg("{kind} to {door}: {why}.", kind=name, door=to, why=desk.say(made.why)))


def _with_kind(desk: Desk, where: Course, made: Proposal) -> Proposal:
    """The proposal with the kind of its door; a door that takes no letter leaves the final demand."""
    known = next(d for d in where.standing.doors if d.id == made.door)
    kind = kind_for(desk, known)
    return msgspec.structs.replace(made, kind=kind) if kind else Proposal(kind="final", why=made.why)


def _for_door(desk: Desk, where: Course, door: str) -> Proposal:
    ids = [d.id for d in where.standing.doors]
    known = next((d for d in where.standing.doors if d.id == door), None)
    if known is None:
        raise NotFoundError(
            msg("{door} is not on the ladder of this case.", door=door),
            where="--to",
            next=msg("There are: {ids}", ids=", ".join(ids)),
        )
    kind = "first" if known.kind in FIRM_DOORS else kind_for(desk, known)
    if kind is None:
        raise NotFoundError(
            msg("{door} takes no letter that this program can write.", door=door),
            where="--to",
            next=msg("`walletgripe doors` says how to go there."),
        )
    return Proposal(kind=kind, door=door, why=msg("this is what goes to that door"))


def kind_for(desk: Desk, door: Door) -> str | None:
    """The kind of letter made for this door, or None; kinds that go to the firm as well are not meant."""
    if door.kind in FIRM_DOORS:
        return None
    kinds = (desk.contents.letter_kind(i).kind for i in desk.contents.letter_ids())
    able = (k for k in kinds if door.kind in k.to)
    return next((k.id for k in able if k.private or not set(FIRM_DOORS) & set(k.to)), None)
