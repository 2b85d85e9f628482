"""All that the finders may look at: the letter, its material, its door, and the lists of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from walletgripe.core.compose.brief import Brief
from walletgripe.core.guard import Guard
from walletgripe.core.letter import CauseKind, Letter, Sentence
from walletgripe.core.letterkind import Part
from walletgripe.core.message import Message, msg
from walletgripe.core.openings import Opening
from walletgripe.core.place import Door, DoorKind
from walletgripe.core.playbook import Question, QuestionType
from walletgripe.core.timetable import Timed
from walletgripe.core.tone import Tone, ToneWords

_WORDS = (QuestionType.TEXT, QuestionType.LONG_TEXT)
_FROM_USER = (CauseKind.ANSWER, CauseKind.CONTACT, CauseKind.COUNTED, CauseKind.EVIDENCE)
_CLAIMS = frozenset({Part.TIMELINE, Part.RECORD, Part.ASKS, Part.ASKED})


class Own(msgspec.Struct, frozen=True):
    """The user's own words in answer to a question, as typed."""

    field: str
    text: str


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """One letter with everything that can be said about it today (`brief.dated`).

    `door`: None when the place has no such door. `opening`: how it stands; None when it is not on the ladder.
    `timed`: the clocks of the case. `names`: doors as the screen calls them. `fields`: of the door's form,
    each with its limit and how long its text is, in characters.
    """

    brief: Brief
    letter: Letter
    guard: Guard
    tone: Tone
    words: Mapping[str, ToneWords]
    door: Door | None = None
    opening: Opening | None = None
    timed: tuple[Timed, ...] = ()
    names: Mapping[str, str] = {}
    fields: tuple[tuple[str, int, int], ...] = ()

    @property
    def public(self) -> bool:
        """True when everybody can read the letter."""
        private = self.brief.kind.private
        return private or (self.door is not None and self.door.kind is DoorKind.PLATFORM)

    @property
    def claims(self) -> bool:
        """True when the letter wants something put right; thanks and suggestions do not."""
        return bool(_CLAIMS & {*self.brief.kind.forms.get(self.letter.language, ())})

    @property
    def door_name(self) -> str:
        """The addressee as the screen calls it."""
        return self.names.get(self.letter.door, self.letter.recipient)

    def question(self, field: str) -> Question | None:
        """The question with this id, of the playbook, the kind of letter or the interview."""
        known = self.brief.questions.get(field)
        return known[0] if known else None


def told(look: Look) -> Iterator[tuple[str, Sentence]]:
    """Every sentence of the letter that holds something of the user's, with the answer it comes from."""
    for part, sentence in look.letter.sentences():
        causes = [c for c in sentence.causes if c.kind in _FROM_USER]
        if causes:
            contact = causes[0].kind is CauseKind.CONTACT
            answer = next((c.ref for c in causes if c.kind is CauseKind.ANSWER), None)
            yield f"contact.{causes[0].ref}" if contact else answer or part.value, sentence


def own_words(look: Look) -> tuple[Own, ...]:
    """The user's own free words that stand in this letter, answer by answer; no words of somebody else."""
    fields = [c.ref for _, s in look.letter.sentences() for c in s.causes if c.kind is CauseKind.ANSWER]
    found = {}
    for field in fields:
        question, text = look.question(field), look.brief.case.text(field)
        if question and question.type in _WORDS and text and field not in look.tone.theirs:
            found[field] = Own(field, text)
    return tuple(found.values())


def change(look: Look, field: str) -> Message:
    """How to change an answer."""
    number = look.letter.case
    if any(q.id == field for q in look.brief.kind.questions):
        return msg(
            "Answer it anew: walletgripe letter --case {number} --kind {kind} --answer {id}=...",
            number=number,
            kind=look.letter.kind,
            id=field,
        )
    return msg("Change or add it: walletgripe resume --case {number}", number=number)


def correct(look: Look, contact: int) -> Message:
    """How to change a contact: by its answers, where it was told in the interview."""
    number = look.letter.case
    if f"contact.{contact}.any" in look.brief.case.answers or contact_asked(look, contact):
        return msg("Change or add it: walletgripe resume --case {number}", number=number)
    return look_it_up(look)


def contact_asked(look: Look, contact: int) -> bool:
    """True when the contact has answers of its own that can be changed."""
    return any(field.startswith(f"contact.{contact}.") for field in look.brief.case.answers)


def look_it_up(look: Look) -> Message:
    """How to find and take back an entry of the journal."""
    return msg(
        "Look it up with `walletgripe show --case {number}`; `walletgripe undo --case {number}` takes back "
        "the last entry.",
        number=look.letter.case,
    )
