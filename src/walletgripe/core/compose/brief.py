"""All that the composer may read: the case, the content in the letter's language, the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from walletgripe.core.case import Case
from walletgripe.core.compose.fill import fill, placeholders
from walletgripe.core.facts import CaseFacts
from walletgripe.core.letter import Cause, CauseKind, Sentence
from walletgripe.core.letterkind import LetterKind, LetterKindTexts, Part
from walletgripe.core.phrasing import Phraser
from walletgripe.core.place import Clock, Door, Place, Right
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.playbook import Playbook, PlaybookTexts, Question, QuestionTexts
from walletgripe.core.shared import Interview, InterviewTexts


class Brief:
    """The material of one letter. `answer_by` is the day by which the letter asks for an answer."""

    def __init__(
        self,
        *,
        case: Case,
        language: str,
        dated: dt.date,
        answer_by: dt.date,
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
        door: str = "firm",
    ) -> None:
        self.case = case
        self.language = language
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
        self.door = door
        self.facts = CaseFacts(case, playbook, dated, answer_by)
        self.phraser = Phraser(language, place.currency, place_texts.letter.date)

    @cached_property
    def questions(self) -> dict[str, tuple[Question, QuestionTexts | None]]:
        """Every question of the case with its words in the letter's language."""
        found: dict[str, tuple[Question, QuestionTexts | None]] = {
            q.id: (q, self.interview_words.questions.get(q.id)) for q in self.interview.all_questions()
        }
        return found | {q.id: (q, self.words.questions.get(q.id)) for q in self.playbook.questions}

    def shown(self, field: str) -> str | None:
        """A known answer or computed value as it stands in this letter; None when unknown."""
        if field == "answer-by":
            return self.phraser.date(self.answer_by)
        value = self.facts.value(field)
        if value is None or value in ("", []):
            return None
        if field in ("first-contact", "last-contact"):
            return self.phraser.moment(str(value))
        if field == "firm-kind":
            kind = self.place_words.kinds.get(str(value))
            return kind.label if kind else str(value)
        if field == "place":
            return self.place_words.name
        if field not in self.questions or field in ("wallet", "firm"):
            return str(value)
        question, words = self.questions[field]
        return self.phraser.answer(question, words, value)

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

    def clause(self, id_: str, text: str, uses: tuple[str, ...]) -> Sentence | None:
        """One sentence of a playbook clause, or None when something it uses is unknown."""
        values = self.values(uses)
        if values is None:
            return None
        own = Cause(
            kind=CauseKind.CLAUSE,
            ref=f"{self.playbook.id}@{self.playbook.version}: {id_}",
        )
        named = placeholders(text)
        return Sentence(fill(text, values), (*(self.answer_cause(f) for f in named), own))
