"""A letter as texts to paste into a web form, field by field, with the limit and the count of each."""

from __future__ import annotations

from collections.abc import Callable

from walletgripe.core.letter import Letter
from walletgripe.core.message import Message, msg
from walletgripe.render.fields import Filled, filled
from walletgripe.render.material import NOTHING, Material

_NAMES = {
    "subject": msg("Subject"),
    "body": msg("Text"),
    "rest": msg("In no field of this form"),
}


def to_paste(letter: Letter, material: Material = NOTHING) -> bytes:
    """All fields as UTF-8 text, each under a line that tells its name, count and limit."""
    fields = filled(letter, material.fields)
    pieces = [told(field, n, len(fields), material.say) for n, field in enumerate(fields, 1)]
    return ("\n\n".join(pieces) + "\n").encode()


def told(field: Filled, n: int, of: int, say: Callable[[Message], str]) -> str:
    """One field: its head, its text, and where it is too long what would fit."""
    return "\n".join([f"== {n}/{of} {head(field, say)} ==", field.text, *_too_long(field, say)])


def head(field: Filled, say: Callable[[Message], str]) -> str:
    """The name of the field with its count and limit."""
    known = _NAMES.get(field.id)
    name = say(known) if known else field.id
    if field.limit is None:
        return say(msg("{field}: {count} characters", field=name, count=field.count))
    count = msg("{field}: {count} of {limit} characters", field=name, count=field.count, limit=field.limit)
    return say(count)


def pasted(field: Filled) -> str:
    """What goes into the field: the text that fits, where there is one."""
    return field.shorter if field.shorter is not None else field.text


def _too_long(field: Filled, say: Callable[[Message], str]) -> list[str]:
    if not field.over:
        return []
    by = say(msg("-- Too long for this field. Over by: {count}.", count=field.over))
    if field.shorter is None:
        return [by, say(msg("-- No whole sentence can be left out to make it fit: shorten it yourself."))]
    lead = msg("-- It fits without these sentences ({count}):", count=len(field.left_out))
    out = [f"--   {sentence}" for sentence in field.left_out]
    return [by, say(lead), *out, say(msg("-- The text without them:")), field.shorter]
