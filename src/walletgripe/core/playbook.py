"""What a playbook holds: all that is known about one type of problem, as typed data.

Structure (ids, types, conditions) and words (one file per language) are apart, so that a
language is added by adding files only.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.condition import When
from walletgripe.core.start import Start

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
IsoDate = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Words = Annotated[str, Meta(min_length=1, max_length=1200)]
Sentences = str | tuple[str, ...]


class QuestionType(StrEnum):
    """The closed set of question types; each has one life: parse, check, show, store."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    CHOICE = "choice"
    MANY = "many"
    YES_NO = "yes-no"
    DATE = "date"
    DATE_TIME = "date-time"
    MONEY = "money"
    PHONE = "phone"
    EMAIL = "email"
    REFERENCE = "reference"
    TX_HASH = "tx-hash"
    ADDRESS = "address"
    ACCOUNT = "account"
    PERSON = "person"
    FILE = "file"


class Status(StrEnum):
    """The life of a piece of content."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    RETIRED = "retired"


class Role(StrEnum):
    """What an answer means to every letter, whatever the playbook calls the question.

    At most one question of a playbook has each role.
    """

    CLAIMED = "claimed"  # the money asked for; written in capital numerals in Chinese
    OCCURRED = "occurred"  # the day the problem began; starts the clocks that run from the event
    ACCOUNT = "account"  # the user's account with the wallet, masked in letters
    REFERENCE = "reference"  # the ticket, order or case number that the firm will look for


class Block(StrEnum):
    """Where in a letter a paragraph of a playbook stands."""

    OPENING = "opening"  # the problem and the request, two sentences, before everything else
    FACTS = "facts"  # facts without a date
    TIMELINE = "timeline"  # one dated entry of the chronology; needs `at`
    REASONS = "reasons"  # why this needs an answer, in plain words (law comes from the place)
    IMPACT = "impact"  # what it does to the sender


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    id: Id
    when: When | None = None


class Urgent(_Part, frozen=True, kw_only=True):
    """A do-now card, shown before any question about the letter; a tick becomes a dated fact.

    `timeline: true`: a tick "done" becomes an entry of the letter's chronology.
    """

    timeline: bool = True


class Check(_Part, frozen=True, kw_only=True):
    """A quick check ("first try this") that can make a complaint unnecessary."""


class Alert(_Part, frozen=True, kw_only=True):
    """A warning that is shown as soon as an answer makes its condition true."""


class Rather(_Part, frozen=True, kw_only=True):
    """Another problem that fits better as soon as the condition is true; `id` names it.

    Nothing is lost by the change: the same question ids and the same roles carry over by themselves,
    `keeps` names the other pairs (question here -> question there), `leaves` what means something else
    there although its role is the same.
    """

    keeps: dict[Id, Id] = {}
    leaves: tuple[Id, ...] = ()


class Question(_Part, frozen=True, kw_only=True):
    """One question. `more` questions are offered after the needed ones, never demanded."""

    type: QuestionType
    required: bool = False
    unknown: bool = True  # "I don't know" is offered
    more: bool = False
    role: Role | None = None
    options: tuple[Id, ...] = ()
    past: bool = True  # a date may not lie after today
    not_before: Id | None = None  # a date may not lie before this other date


class Evidence(_Part, frozen=True, kw_only=True):
    """One kind of proof. `key` evidence is what a clerk looks for first."""

    key: bool = False


class Step(_Part, frozen=True, kw_only=True):
    """Something to do after the letter, in this order."""


class Request(_Part, frozen=True, kw_only=True):
    """One thing the user may ask for; `default` ones are ticked beforehand."""

    uses: tuple[str, ...] = ()
    default: bool = True


class Paragraph(_Part, frozen=True, kw_only=True):
    """A clause of the letter: used when its condition holds and all that it `uses` is known.

    `uses` names each answer that the words may fill in. `at` names the date that puts a
    timeline entry in its place.
    """

    block: Block
    uses: tuple[str, ...] = ()
    at: Id | None = None
    asks: bool = False  # an opening that says what the firm is asked for; others are not told that way


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where advice in a playbook comes from."""

    title: Words
    says: Words
    url: str | None = None


class Playbook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The structure of one playbook (`problems/<id>/playbook.yaml`)."""

    id: Id
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    rank: Annotated[int, Meta(ge=1, le=99)] = 50  # its place in the list of problems, frequent ones first
    starts: dict[Start, Id] = {}  # what starts a clock (place.Start) -> the question that gives its day
    urgent: tuple[Urgent, ...] = ()
    checks: tuple[Check, ...] = ()
    alerts: tuple[Alert, ...] = ()
    rather: tuple[Rather, ...] = ()
    questions: tuple[Question, ...]
    evidence: tuple[Evidence, ...]
    requests: tuple[Request, ...]
    steps: tuple[Step, ...]
    paragraphs: tuple[Paragraph, ...]
    sources: tuple[Source, ...] = ()
    replaced_by: Id | None = None

    def question(self, field: str) -> Question | None:
        """The question with this id."""
        return next((q for q in self.questions if q.id == field), None)

    def with_role(self, role: Role) -> Question | None:
        """The question that carries this role."""
        return next((q for q in self.questions if q.role is role), None)


class _Texts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    pass


class CardTexts(_Texts, frozen=True, kw_only=True):
    """Words of an urgent card or a step: what to do, why, and the past-tense line for the letter."""

    do: Words
    why: Words | None = None
    done: Words | None = None  # "I reported the theft to the police." (urgent cards with timeline)


class CheckTexts(_Texts, frozen=True, kw_only=True):
    """Words of a quick check. `tried` is the past-tense clause for the letter."""

    check: Words
    why: Words
    tried: Words | None = None


class OptionTexts(_Texts, frozen=True, kw_only=True):
    """An option as shown, and the phrase that stands for it inside a sentence of the letter."""

    label: Words
    letter: Words


class QuestionTexts(_Texts, frozen=True, kw_only=True):
    """Words of a question: the question itself, help, an example of a good answer, the options."""

    ask: Words
    help: Words | None = None
    example: Words | None = None
    short: Words  # two to five words: the name of the answer in the review and in --explain
    options: dict[str, OptionTexts] = {}


class EvidenceTexts(_Texts, frozen=True, kw_only=True):
    """Words of one kind of proof: its name in the list of enclosures, why, and how to get it."""

    name: Words
    why: Words
    how: Words


class PlaybookTexts(_Texts, frozen=True, kw_only=True):
    """The words of one playbook in one language (`problems/<id>/texts.<lang>.yaml`)."""

    title: Words  # the problem as the user would say it, for the choice list
    summary: Words  # one sentence under it
    subject: Words  # the subject of the letter, without names and numbers
    signs: tuple[Words, ...]  # phrases that users write when they have this problem
    not_needed: Words  # when a complaint is not needed yet
    urgent: dict[str, CardTexts] = {}
    checks: dict[str, CheckTexts] = {}
    alerts: dict[str, Words] = {}
    rather: dict[str, Words] = {}
    questions: dict[str, QuestionTexts]
    evidence: dict[str, EvidenceTexts]
    requests: dict[str, Words]
    steps: dict[str, CardTexts]
    paragraphs: dict[str, Sentences]
    about: dict[str, Sentences] = {}  # paragraphs that speak to the firm, as a letter to others tells them
