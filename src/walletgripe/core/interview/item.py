"""One thing that the interview asks: a question of content, or a step of the program itself."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from walletgripe.core.playbook import Question, QuestionType


class Section(StrEnum):
    """The parts of the interview, in order."""

    ROUTE = "route"
    URGENT = "urgent"
    CHECKS = "checks"
    LANGUAGE = "language"
    STORY = "story"
    MORE = "more"
    EVIDENCE = "evidence"
    CONTACTS = "contacts"
    REQUESTS = "requests"
    SENDER = "sender"


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """One question to put. `id` is the field in the journal; `part` the id inside the playbook.

    `contact`: the number of the contact that it belongs to.
    """

    id: str
    section: Section
    question: Question
    part: str
    contact: int | None = None

    @property
    def type(self) -> QuestionType:
        """The question's type."""
        return self.question.type


def program_item(
    id_: str,
    section: Section,
    type_: QuestionType,
    options: tuple[str, ...] = (),
    *,
    part: str = "",
    required: bool = True,
) -> Item:
    """An item that the program asks itself, not a playbook."""
    question = Question(
        id=part or id_.replace(".", "-"), type=type_, options=options, required=required, unknown=not required
    )
    return Item(id=id_, section=section, question=question, part=part or id_)
