"""The contacts with the firm, asked one after the other until there is no other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.events import ContactLogged, Stored
from walletgripe.core.facts import day_of
from walletgripe.core.interview.item import Item, Section, program_item
from walletgripe.core.playbook import QuestionType
from walletgripe.core.shared import Interview

MOST = 40


class ContactFacts:
    """One contact's own answers, for the conditions inside it."""

    def __init__(self, case: Case, number: int, today: dt.date) -> None:
        self.case = case
        self.number = number
        self.today = today

    def value(self, field: str) -> Stored:
        """The answer inside this contact; a promise still running is not asked whether it was kept."""
        value = self.case.value(f"contact.{self.number}.{field}")
        if field == "promised-by":
            day = day_of(value)
            return value if day and day < self.today else None
        return value

    def has(self, exhibit: str) -> bool:
        """No evidence inside a contact."""
        return False

    def step(self, step: str) -> str | None:
        """No steps inside a contact."""
        return None

    def contact_count(self) -> int:
        """One: the contact itself."""
        return 1


def contact_items(case: Case, interview: Interview, today: dt.date) -> Iterator[Item]:
    """Ask "any contact?", then its questions, then "any other?", as often as the answer is yes."""
    for number in range(1, MOST + 1):
        gate = f"contact.{number}.any"
        yield program_item(
            gate,
            Section.CONTACTS,
            QuestionType.YES_NO,
            part="contact-any" if number == 1 else "contact-other",
        )
        if case.value(gate) is not True:
            return
        yield from one_contact(case, interview, number, today)


def one_contact(case: Case, interview: Interview, number: int, today: dt.date) -> Iterator[Item]:
    """The questions of contact `number`."""
    facts = ContactFacts(case, number, today)
    for question in interview.contact:
        if holds(question.when, facts):
            yield Item(
                id=f"contact.{number}.{question.id}",
                section=Section.CONTACTS,
                question=question,
                part=question.id,
                contact=number,
            )


def logged(case: Case, number: int) -> ContactLogged:
    """The contact that the answers of group `number` tell."""

    def text(field: str) -> str | None:
        return case.text(f"contact.{number}.{field}")

    return ContactLogged(
        n=number,
        at=text("at"),
        channel=text("channel"),
        who=text("who"),
        reference=text("reference"),
        said=text("said"),
        promised=text("promised"),
        promised_by=text("promised-by"),
    )
