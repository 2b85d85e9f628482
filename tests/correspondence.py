"""Cases with a correspondence, so that every kind of letter can be written."""

from __future__ import annotations

import datetime as dt

from tests.fakes import TODAY, desk
from tests.people import people
from walletgripe.core import events as ev
from walletgripe.core.compose.brief import Brief
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.kindquestions import take_given
from walletgripe.flows.kinds import kind_of_letter
from walletgripe.flows.letter import brief_of, compose_letter, write_letter
from walletgripe.flows.sending import note_reply, note_sent
from walletgripe.flows.starting import from_answers

# kind -> the person of tests/golden/people.yaml who writes it, and what it asks for.
WRITERS: dict[str, tuple[str, dict[str, str]]] = {
    "first": ("frozen-funds-cn", {}),
    "chaser": ("frozen-funds-cn", {}),
    "final": ("failed-withdrawal-uk", {}),
    "escalate": ("failed-withdrawal-uk", {}),
    "regulator": ("frozen-funds-cn", {"solved-since": "partly", "still-missing": "1200"}),
    "bank": ("stolen-account-uk", {"bank-payment": "transfer", "bank-paid-on": "2026-11-09"}),
    "police": ("stolen-account-cn", {"police-loss": "3000", "police-other-side": "example.org"}),
    "data": ("frozen-funds-uk", {"data-wanted": "records,contacts,decision,source,recipients"}),
    "third-parties": ("frozen-funds-cn", {"contacted-whom": "family,employer"}),
    "counter": ("frozen-funds-cn", {}),
    "authorisation": ("frozen-funds-uk", {"helper-name": "Ann Example", "helper-may": "ask,submit"}),
    "thanks": ("frozen-funds-uk", {}),
    "public": ("frozen-funds-cn", {}),
}
KINDS = tuple(WRITERS)
LATER = dt.date(2027, 1, 12)


def written(name: str) -> CaseFile:
    """The case of a person whose first letter is written and went out on the day of the story."""
    person = people()[name]
    at = desk(language=person.language or "en")
    file, _ = from_answers(at, FileAsker(person))
    note_first_sent(file)
    return file


def note_first_sent(file: CaseFile) -> None:
    """The first letter is written and goes out on the same day."""
    write_letter(file.desk, file, compose_letter(file.desk, file), ("txt",))
    note_sent(file.desk, file, on=TODAY)


def answered(file: CaseFile, said: str = "Your account is under review", excuse: str | None = None) -> None:
    """The firm answers with a stock answer two weeks later; the desk moves on to LATER."""
    file.desk = desk(file.desk.journal, language=file.desk.language, today=LATER)
    on = TODAY + dt.timedelta(days=14)
    note_reply(file.desk, file, on=on, nature="other", said=said, excuse=excuse)


def brief_for(kind: str, language: str) -> Brief:
    """The material of a letter of this kind."""
    name, given = WRITERS[kind]
    file = written(name)
    answered(file, excuse="under-review" if kind == "counter" else None)
    if kind == "thanks":
        file.record(ev.Outcome(on=LATER.isoformat(), result="solved"))
    take_given(file.desk, file, kind_of_letter(file.desk, kind), given)
    return brief_of(file.desk, file, kind=kind, language=language, door=None)
