"""The kinds of letters as the flows use them: with inherited words, an addressee, and what is counted."""

from __future__ import annotations

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.correspondence import correspondence
from walletgripe.core.errors import NotFoundError
from walletgripe.core.letterkind import LetterKind, inherited
from walletgripe.core.message import msg
from walletgripe.core.openings import DoorState
from walletgripe.core.packs import LetterPack
from walletgripe.core.place import FIRM_DOORS, Door
from walletgripe.flows.course import Course
from walletgripe.flows.desk import Desk


def kind_of_letter(desk: Desk, id_: str) -> LetterPack:
    """A kind of letter with the headings and phrases of its base. Raises NotFoundError, ContentError."""
    pack = desk.contents.letter_kind(id_)
    if pack.kind.base is None:
        return pack
    base = kind_of_letter(desk, pack.kind.base)
    texts = {
        lang: inherited(words, base.texts[lang]) if lang in base.texts else words
        for lang, words in pack.texts.items()
    }
    return msgspec.structs.replace(pack, texts=texts)


def addressed(desk: Desk, where: Course, kind: LetterKind, wanted: str | None) -> Door:
    """The door that this letter goes to: the one asked for, else the first that is open, else the first.

    Raises NotFoundError when the one asked for, or every door of the case, is of another kind.
    """
    able = [o for o in where.openings if o.door.kind in kind.to]
    if kind.private:  # a post for everybody; the firm stands in where no platform is on the ladder
        able.sort(key=lambda o: o.door.kind in FIRM_DOORS)
    if wanted is None and able:
        open_now = [o for o in able if o.state in (DoorState.OPEN, DoorState.USED)]
        return (open_now or able)[0].door
    found = next((o.door for o in able if o.door.id == wanted), None)
    if found is not None:
        return found
    if able:
        raise NotFoundError(
            msg("This letter does not go to {asked}.", asked=wanted or "-"),
            where="--to",
            next=msg("It can go to: {ids}", ids=", ".join(o.door.id for o in able)),
        )
    raise NotFoundError(
        msg("Nobody on the ladder of this case takes a letter of the kind {kind}.", kind=kind.id),
        next=msg("`walletgripe doors` lists who can be asked, and `walletgripe next` what to do."),
    )


def counted_now(desk: Desk, case: Case, where: Course) -> dict[str, str]:
    """What is counted from the correspondence with the firm as of today."""
    firm = where.standing.first_door
    return correspondence(case, firm.id if firm else "", where.answer_by, desk.today)
