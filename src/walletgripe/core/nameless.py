"""A letter for everybody's eyes: without names, accounts, numbers and contacts of anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.letter import Letter, LetterBlock, Row, Sentence
from walletgripe.core.playbook import Question, QuestionType

HIDDEN = "***"
_TELLS_WHO = frozenset(
    {
        QuestionType.PERSON,
        QuestionType.PHONE,
        QuestionType.EMAIL,
        QuestionType.ACCOUNT,
        QuestionType.REFERENCE,
        QuestionType.ADDRESS,
        QuestionType.TX_HASH,
    }
)


def personal_values(case: Case, questions: Iterable[Question]) -> tuple[str, ...]:
    """What the case says of who somebody is or how to reach them, the longest first."""
    found = {case.text(q.id) for q in questions if q.type in _TELLS_WHO}
    found |= {v for c in case.contacts.values() for v in (c.who, c.reference)}
    return tuple(sorted((v for v in found if v and len(v) > 1), key=len, reverse=True))


def nameless(letter: Letter, personal: Iterable[str], mask: Callable[[str], str]) -> Letter:
    """The letter with these values hidden and every other identifier masked; causes stay as they are."""
    hidden = tuple(personal)

    def clean(text: str) -> str:
        for value in hidden:
            text = text.replace(value, HIDDEN)
        return mask(text)

    return rewritten(letter, clean, sender="")


def rewritten(letter: Letter, clean: Callable[[str], str], *, sender: str) -> Letter:
    """The letter with every text cleaned and this sender; causes stay as they are."""
    return msgspec.structs.replace(
        letter,
        subject=clean(letter.subject),
        sender=sender,
        reply_email=None,
        blocks=tuple(_block(b, clean) for b in letter.blocks),
    )


def _block(block: LetterBlock, clean: Callable[[str], str]) -> LetterBlock:
    lead = _row(block.lead, clean) if block.lead else None
    return msgspec.structs.replace(block, lead=lead, rows=tuple(_row(r, clean) for r in block.rows))


def _row(row: Row, clean: Callable[[str], str]) -> Row:
    if row.label == "manifest":  # a checksum says nothing of anybody, and must stay whole to be compared
        return row
    return Row(tuple(Sentence(clean(s.text), s.causes) for s in row.sentences), row.label)
