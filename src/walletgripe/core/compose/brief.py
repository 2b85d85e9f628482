"""All that the composer may read: the case, the content in the letter's language, the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from copy import copy
from functools import cached_property
from typing import NamedTuple

from walletgripe.core.case import Case
from walletgripe.core.compose.fill import fill, placeholders
from walletgripe.core.excuse import Excuse, ExcuseTexts
from walletgripe.core.facts import CaseFacts
from walletgripe.core.letter import Cause, CauseKind, Sentence
from walletgripe.core.letterkind import LetterKind, LetterKindTexts, Part
from walletgripe.core.phrasing import Phraser
from walletgripe.core.place import FIRM_DOORS, Clock, Door, Place, Right
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.playbook import Playbook, PlaybookTexts, Question, QuestionTexts, Role
from walletgripe.core.shared import Interview, InterviewTexts

_GENERAL = ("problem-subject", "addressee", "sum-claimed", "problem-day")
_DAYS = (
    *("first-contact", "last-contact", "first-sent", "asked-by", "last-reply", "chaser-sent"),
    *("final-sent", "held-until"),
)


class PackedWith(NamedTuple):
    """The evidence pack that a letter goes with: the SHA-256 of its manifest, the numbers of its exhibits."""

    manifest: str
    exhibits: tuple[int, ...]


class Brief:
    """The material of one letter.

    `answer_by`: the day by which the letter asks for an answer; None when it asks for none. `next_from`: the
    day on which the next door opens, where that is known. `counted`: what
    is counted from the correspondence, see `core.correspondence`. `packed`: the evidence pack that the letter
    goes with.
    """

    def __init__(
        self,
        *,
        case: Case,
        language: str,
        dated: dt.date,
        answer_by: dt.date | None,
        playbook: Playbook,
        playbook_texts: PlaybookTexts,
        place: Place,
        place_texts: PlaceTexts,
        doors: Mapping[str, Door],
        rights: Mapping[str, Right],
        kind: LetterKind,
        kind_texts: LetterKindTexts,
        interview: Interview,
        interview_texts: InterviewTexts,
        answer_clock: Clock | None = None,
        next_door: str | None = None,
        next_from: dt.date | None = None,
        door: str = "firm",
        counted: Mapping[str, str] = {},
        excuse: Excuse | None = None,
        excuse_texts: ExcuseTexts | None = None,
        packed: PackedWith | None = None,
    ) -> None:
        self.case = case
        self.language = language
        self.form = language  # the language whose way of writing a letter is followed
        self.dated = dated
        self.answer_by = answer_by
        self.playbook = playbook
        self.words = playbook_texts
        self.place = place
        self.place_words = place_texts
        self.doors = doors
        self.rights = rights
        self.kind = kind
        self.kind_words = kind_texts
        self.interview = interview
        self.interview_words = interview_texts
        self.answer_clock = answer_clock
        self.next_door = next_door
        self.next_from = next_from
        self.excuse = excuse
        self.excuse_words = excuse_texts
        self.packed = packed
        self.door = door
        self.facts = CaseFacts(case, playbook, dated, answer_by, counted)
        self.phraser = Phraser(language, place.currency, place_texts.letter.date)

    @cached_property
    def questions(self) -> dict[str, tuple[Question, QuestionTexts | None]]:
        """Every question of the case with its words in the letter's language."""
        found: dict[str, tuple[Question, QuestionTexts | None]] = {
            q.id: (q, self.interview_words.questions.get(q.id)) for q in self.interview.all_questions()
        }
        found |= {q.id: (q, self.kind_words.questions.get(q.id)) for q in self.kind.questions}
        return found | {q.id: (q, self.words.questions.get(q.id)) for q in self.playbook.questions}

    def in_form(self, language: str) -> Brief:
        """The same material in the order of blocks of another language, to be read line by line beside it."""
        other = copy(self)
        other.form = language
        return other

    def retold(self, kind: LetterKind, texts: LetterKindTexts) -> Brief:
        """The same material in the words of another kind of letter."""
        other = copy(self)
        other.kind, other.kind_words = kind, texts
        return other

    @property
    def to_firm(self) -> bool:
        """True when the letter goes to the firm itself: then it may say "you"."""
        return not self.kind.private and self.is_firm(self.door)

    def is_firm(self, door: str) -> bool:
        """True for the door of the firm itself or of its complaints officer."""
        known = self.doors.get(door)
        return known is None or known.kind in FIRM_DOORS

    def shown(self, field: str) -> str | None:
        """A known answer or computed value as it stands in this letter; None when unknown."""
        if field == "answer-by":
            return self.phraser.date(self.answer_by) if self.answer_by else None
        if field in _GENERAL:
            return self._general(field)
        value = self.facts.value(field)
        if value is None or value in ("", []):
            return None
        if field in _DAYS:
            return self.phraser.moment(str(value))
        if field == "last-reply-said":
            return self.phraser.quoted(str(value))
        if field == "firm-kind":
            kind = self.place_words.kinds.get(str(value))
            return kind.label if kind else str(value)
        if field == "place":
            return self.place_words.name
        if field not in self.questions or field in ("wallet", "firm"):
            return str(value)
        question, words = self.questions[field]
        return self.phraser.answer(question, words, value)

    def _general(self, field: str) -> str | None:
        """What every playbook calls by another name: its sum, its day, its subject; and the addressee."""
        if field == "problem-subject":
            return self.words.subject
        if field == "addressee":
            words = self.place_words.doors.get(self.door)
            return words.in_letters if words and not self.to_firm else None
        question = self.playbook.with_role(Role.CLAIMED if field == "sum-claimed" else Role.OCCURRED)
        return self.shown(question.id) if question else None

    def values(self, fields: tuple[str, ...]) -> dict[str, str] | None:
        """The values of these fields, or None when one is unknown."""
        found = {field: self.shown(field) for field in fields}
        return None if None in found.values() else {k: v for k, v in found.items() if v is not None}

    def phrase(self, id_: str, *causes: Cause, **values: str) -> Sentence:
        """A sentence of the letter's own fixed words."""
        text = fill(self.words_of(id_), {k.replace("_", "-"): v for k, v in values.items()})
        form = Cause(kind=CauseKind.FORM, ref=f"{self.kind.id}@{self.kind.version}: {id_}")
        return Sentence(text, (*causes, form))

    def words_of(self, id_: str) -> str:
        """The words of a phrase, in the variant for this kind of firm where there is one."""
        variants = self.kind_words.variants.get(self.case.text("firm-kind") or "", {})
        return variants.get(id_) or self.kind_words.phrases[id_]

    def heading(self, part: Part) -> str | None:
        """The heading of a part, in the variant for this kind of firm where there is one."""
        variants = self.kind_words.variants.get(self.case.text("firm-kind") or "", {})
        return variants.get(part) or self.kind_words.headings.get(part)

    def has_phrase(self, id_: str) -> bool:
        """True when the language has this phrase."""
        return id_ in self.kind_words.phrases

    def answer_cause(self, field: str, option: str | None = None) -> Cause:
        """The cause "because you answered this question so", or ticked this option of it."""
        if option is not None:
            return Cause(kind=CauseKind.ANSWER, ref=field, says=option)
        _, words = self.questions.get(field, (None, None))
        answered = field in self.questions or field in self.case.answers
        says = self.words.title if field == "problem" else self.shown(field) or ""
        kind = CauseKind.ANSWER if answered else CauseKind.COUNTED
        return Cause(kind=kind, ref=field, says=f"{words.short}: {says}" if words else says)

    def clause(
        self, id_: str, text: str, uses: tuple[str, ...], home: Playbook | LetterKind | Excuse | None = None
    ) -> Sentence | None:
        """One sentence of a clause of the playbook, or of `home`: a kind of letter, a stock answer.

        None when something it uses is unknown.
        """
        values = self.values(uses)
        if values is None:
            return None
        home = home or self.playbook
        cause = Cause(kind=CauseKind.CLAUSE, ref=f"{home.id}@{home.version}: {id_}")
        named = placeholders(text)
        return Sentence(fill(text, values), (*(self.answer_cause(f) for f in named), cause))
