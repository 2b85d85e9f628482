"""The questions that every playbook shares: who writes, and how the firm finds the account."""

from __future__ import annotations

import msgspec

from walletgripe.core.playbook import Id, IsoDate, Question, QuestionTexts, Status, Words

PLACE_FIELDS = ("problem", "wallet", "place", "region", "firm-kind")
CORRESPONDENCE_FIELDS = (  # what `core.correspondence` counts
    "letters-sent",
    "first-sent",
    "days-since-sent",
    "asked-by",
    "days-overdue",
    "last-reply",
    "last-reply-nature",
    "last-reply-said",
    "last-excuse",
    "chaser-sent",
    "final-sent",
    "held-until",
    "outcome",
)
COMPUTED_FIELDS = (
    "contact-count",
    "broken-promise-count",
    "first-contact",
    "last-contact",
    "days-waiting",
    "answer-by",
    # what every playbook calls otherwise, for the letters that serve all of them
    "sum-claimed",
    "problem-day",
    "problem-subject",
    # the correspondence
    "addressee",
    *CORRESPONDENCE_FIELDS,
)


class Interview(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The shared questions (`interview/interview.yaml`): first the route, at the end the sender.

    `route` decides which playbook and place apply; `contact` is asked once per contact;
    `sender` comes last.
    """

    id: Id
    version: int
    status: Status
    checked: IsoDate
    route: tuple[Question, ...]
    contact: tuple[Question, ...]
    sender: tuple[Question, ...]

    def all_questions(self) -> tuple[Question, ...]:
        """Every shared question."""
        return (*self.route, *self.contact, *self.sender)


class InterviewTexts(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The words of the shared questions (`interview/texts.<lang>.yaml`)."""

    questions: dict[str, QuestionTexts]
    places: dict[str, Words]  # names of the places, so that the list loads no place
