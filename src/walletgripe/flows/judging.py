"""Judging a typed answer: the guard first, then the question's own rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walletgripe.core.case import Case
from walletgripe.core.events import Stored
from walletgripe.core.facts import day_of
from walletgripe.core.interview.item import Item
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.core.questions.context import ParseContext
from walletgripe.core.questions.registry import parse
from walletgripe.core.unreadable import Unreadable
from walletgripe.flows.asker import Refusal
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import sentences

if TYPE_CHECKING:
    from walletgripe.core.guard import Finding

SECRET = msg("It was not stored. Leave it out: no letter needs it, and whoever asks for it is a thief.")
_COUNTRIES = {"uk": "GB"}


class Answering:
    """Parses and judges the replies to one item."""

    def __init__(self, desk: Desk, case: Case, item: Item, labels: dict[str, str], currency: str) -> None:
        self.desk = desk
        place = case.text("place") or "cn"
        mine = f"contact.{item.contact}."
        self.earlier = [
            case.value(f) for f in case.answers if item.contact and f.startswith(mine) and f != item.id
        ]
        earliest = day_of(case.value(item.question.not_before)) if item.question.not_before else None
        question = item.question
        spoken = day_of(case.value(f"contact.{item.contact}.at")) if item.part == "promised-by" else None
        earliest = spoken or earliest
        self.context = ParseContext(
            question=question,
            today=spoken or desk.today,  # "in 5 days" counts from the day on which it was said
            currency=currency,
            day_first=place != "us",
            country=_COUNTRIES.get(place, place.upper()),
            labels=labels,
            earliest=earliest,
        )

    def judge(self, raw: str | tuple[str, ...]) -> Refusal | None:
        """None when the answer can be taken."""
        if isinstance(raw, tuple):
            return None
        secret = self.desk.guard.secret(raw) or self._split_secret(raw)
        if secret is not None:
            return Refusal(sentences(self.desk.say, secret.why, SECRET), secret=True)
        if not raw.strip():
            return self._empty()
        try:
            parse(raw, self.context)
        except Unreadable as error:
            return Refusal(self.desk.say(error.why))
        return None

    def _split_secret(self, raw: str) -> Finding | None:
        """A secret that begins in one field of a contact and ends in the next."""
        before = " ".join(a for a in self.earlier if isinstance(a, str))
        return self.desk.guard.secret(f"{before} {raw}") if before else None

    def value(self, raw: str | tuple[str, ...]) -> Stored:
        """The stored form of an answer that passed `judge`; None for an empty one."""
        if isinstance(raw, tuple):
            return list(raw)
        return parse(raw, self.context) if raw.strip() else None

    def _empty(self) -> Refusal | None:
        question = self.context.question
        if question.required and question.type is not QuestionType.MANY:
            return Refusal(self.desk.say(msg("This is needed for the letter. Please write something.")))
        return None
