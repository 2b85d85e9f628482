"""Playing a person of the content tests: the same interview and composer as for a user."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from walletgripe.core.answers import AnswersFile, AnswerValue, ContactEntry
from walletgripe.core.contenttest import Outcome, Person
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.letter import compose_letter
from walletgripe.flows.memory import MemoryJournal
from walletgripe.flows.standing import standing
from walletgripe.render.txt import text_of

DEFAULTS = {
    "name": {"en": "Ann Example", "zh-Hans": "王小样"},
    "wallet": {"en": "Example Pay", "zh-Hans": "示例钱包"},
}


def player(desk_for: Callable[[MemoryJournal, dt.date, str], Desk]) -> Callable[[Person], Outcome]:
    """A function that plays people; `desk_for` gives a desk with this journal, day and language."""

    def play(person: Person) -> Outcome:
        today = dt.date.fromisoformat(person.today)
        desk = desk_for(MemoryJournal(today), today, person.language)
        asker = FileAsker(answers_of(person))
        file = CaseFile(desk)
        InterviewFlow(desk, file, asker, reviewing=False).run()
        letter = compose_letter(desk, file, language=person.language)
        door = standing(desk, file.case).next_door
        return Outcome(asked=_asked(asker), letter_text=text_of(letter), next_door=door.id if door else None)

    return play


def _asked(asker: FileAsker) -> tuple[str, ...]:
    """The ids as a playbook names them: cards without their prefix."""
    return tuple(dict.fromkeys(a.removeprefix("urgent.") for a in asker.asked))


def answers_of(person: Person) -> AnswersFile:
    """What this person would have written into an answers file."""
    answers = {k: _typed(v) for k, v in person.answers.items()}
    if person.checks:
        answers["checks.tried"] = person.checks
    answers.setdefault("name", DEFAULTS["name"][person.language])
    return AnswersFile(
        problem=person.problem,
        wallet=person.wallet or DEFAULTS["wallet"][person.language],
        place=person.place,
        firm_kind=person.firm_kind,
        region=person.region,
        language=person.language,
        answers=answers,
        steps=dict(person.steps),
        contacts=tuple(
            ContactEntry(
                at=c.at,
                channel=c.channel,
                who=c.who,
                reference=c.reference,
                said=c.said,
                promised=c.promised,
                promised_by=c.promised_by,
                kept=c.kept,
            )
            for c in person.contacts
        ),
        evidence=dict(person.evidence),
        requests=person.requests,
    )


def _typed(value: str | bool | tuple[str, ...] | dict[str, str] | None) -> AnswerValue:
    if isinstance(value, dict):
        return f"{value['amount']} {value['currency']}"
    return value
