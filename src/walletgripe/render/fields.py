"""Which part of a letter goes into which field of a web form, and what is left out where it is short."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from walletgripe.core.letter import CauseKind, Letter, LetterBlock, Row
from walletgripe.core.letterkind import Part
from walletgripe.core.place import FormField
from walletgripe.render.txt import text_of

_HEAD = {
    Part.TITLE, Part.SENDER, Part.RECIPIENT, Part.DATE, Part.SUBJECT, Part.SALUTATION,
    Part.COMPLAINANT, Part.RESPONDENT, Part.CLOSING,
}  # fmt: skip
_REFERENCES = ("account", "ticket")
_REQUESTS = frozenset({Part.REQUESTS, Part.ASKS})
_STORY = frozenset({Part.TIMELINE, Part.RECORD})
# Fields by what their ids end with; every other field takes the rest of the letter.
_TAKES: dict[str, frozenset[Part]] = {
    "requests": _REQUESTS,
    "request": _REQUESTS,
    "outcome": _REQUESTS,
    "resolution": _REQUESTS,
    "remedy": _REQUESTS,
    "timeline": _STORY,
    "chronology": _STORY,
    "evidence": frozenset({Part.EVIDENCE}),
    "enclosures": frozenset({Part.EVIDENCE}),
}
_WORDS: dict[str, Callable[[Letter], str]] = {
    "subject": lambda letter: letter.subject,
    "title": lambda letter: letter.subject,
    "name": lambda letter: letter.sender,
    "email": lambda letter: letter.reply_email or "",
    "firm": lambda letter: letter.recipient,
    "company": lambda letter: letter.recipient,
    "date": lambda letter: letter.dated,
}
# What a reader misses least goes first; parts that are not named here are never left out.
_LEAST = (
    Part.NOTE, Part.NEXT_STEP, Part.TRUTH, Part.IMPACT, Part.REASONS, Part.LAW,
    Part.EVIDENCE, Part.FACTS, Part.RECORD, Part.TIMELINE,
)  # fmt: skip


class Filled(msgspec.Struct, frozen=True, kw_only=True):
    """One field with its text. `limit`: characters, or None.

    `shorter`: a text that fits, made by leaving out whole sentences (`left_out`); None when the text
    fits, or cannot be made to fit that way.
    """

    id: str
    text: str
    limit: int | None = None
    shorter: str | None = None
    left_out: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """The characters as web forms count them."""
        return characters(self.text)

    @property
    def over(self) -> int:
        """By how many characters the text is too long."""
        return max(0, self.count - self.limit) if self.limit else 0


def characters(text: str) -> int:
    """As browsers count against a limit: a character beyond the basic plane is two, a line break one.

    >>> characters("𠮷 x")
    4
    """
    return len(text.encode("utf-16-le")) // 2


def filled(letter: Letter, fields: tuple[FormField, ...]) -> tuple[Filled, ...]:
    """The letter field by field; without known fields, the subject and the text.

    What a field of its own takes is not said again in the field that takes the rest. Where no field takes
    the rest, it comes last under "rest", so that nothing is lost unseen.
    """
    if not fields:
        body = _only(letter, frozenset(Part) - {Part.TITLE, Part.SUBJECT})
        return (Filled(id="subject", text=letter.subject), Filled(id="body", text=text_of(body)))
    taken = frozenset[Part]().union(*(_TAKES.get(_kind(f.id), frozenset()) for f in fields))
    made, rest_is_said = [], False
    for field in fields:
        kind = _kind(field.id)
        if kind in _WORDS:
            made.append(Filled(id=field.id, text=_WORDS[kind](letter), limit=field.characters))
        elif kind in _TAKES:
            made.append(_fitted(field, _only(letter, _TAKES[kind])))
        elif not rest_is_said:
            rest_is_said = True
            made.append(_fitted(field, _rest(letter, taken)))
    if not rest_is_said:
        rest = text_of(_rest(letter, taken))
        made += [Filled(id="rest", text=rest)] if rest else []
    return tuple(made)


def _kind(id_: str) -> str:
    return id_.rsplit("-", 1)[-1]


def _only(letter: Letter, parts: frozenset[Part]) -> Letter:
    return msgspec.structs.replace(letter, blocks=tuple(b for b in letter.blocks if b.part in parts))


def _rest(letter: Letter, taken: frozenset[Part]) -> Letter:
    """Without what forms ask for by themselves, but with the account and the ticket."""
    said = (_references(b) if b.part is Part.COMPLAINANT else b for b in letter.blocks)
    kept = tuple(b for b in said if b and b.part not in _HEAD | taken)
    return msgspec.structs.replace(letter, blocks=kept)


def _references(block: LetterBlock) -> LetterBlock | None:
    rows = tuple(r for r in block.rows if any(c.ref in _REFERENCES for s in r.sentences for c in s.causes))
    return LetterBlock(part=Part.REFERENCE, style=block.style, rows=rows) if rows else None


def _fitted(field: FormField, part: Letter) -> Filled:
    whole = Filled(id=field.id, text=text_of(part), limit=field.characters)
    if not whole.over:
        return whole
    left_out: list[str] = []
    for shorter, sentences in _shortened(part):
        left_out += sentences
        made = text_of(shorter)
        if characters(made) <= field.characters:
            return msgspec.structs.replace(whole, shorter=made, left_out=tuple(left_out))
    return whole


def _shortened(letter: Letter) -> Iterator[tuple[Letter, list[str]]]:
    """The letter with one sentence less each time, and the sentence that went."""
    for part in _LEAST:
        while (found := _last_sentence(letter, part)) is not None:
            letter, sentences = found
            yield letter, sentences


def _last_sentence(letter: Letter, part: Part) -> tuple[Letter, list[str]] | None:
    """Without the last sentence of the part; enclosures go as a whole, for they are called by number."""
    where = next((n for n in reversed(range(len(letter.blocks))) if letter.blocks[n].part is part), None)
    if where is None:
        return None
    block = letter.blocks[where]
    if part is Part.EVIDENCE:
        return _with(letter, where, None), [row.text(letter.language) for row in block.rows]
    n = _least_row(block)
    row = block.rows[n]
    kept = (Row(row.sentences[:-1], row.label),) if row.sentences[1:] else ()
    rows = (*block.rows[:n], *kept, *block.rows[n + 1 :])
    changed = msgspec.structs.replace(block, rows=rows) if rows else None
    return _with(letter, where, changed), [row.sentences[-1].text]


def _least_row(block: LetterBlock) -> int:
    """In a chronology: the last row of several sentences, then of contacts; else the last row."""
    several = [n for n, row in enumerate(block.rows) if row.sentences[1:]]
    contacts = [n for n, row in enumerate(block.rows) if _is_contact(row)]
    if block.part in _STORY and (several or contacts):
        return (several or contacts)[-1]
    return len(block.rows) - 1


def _is_contact(row: Row) -> bool:
    return any(cause.kind is CauseKind.CONTACT for s in row.sentences for cause in s.causes)


def _with(letter: Letter, where: int, block: LetterBlock | None) -> Letter:
    blocks = (*letter.blocks[:where], *((block,) if block else ()), *letter.blocks[where + 1 :])
    return msgspec.structs.replace(letter, blocks=blocks)
