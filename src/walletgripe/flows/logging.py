"""Noting one contact outside the interview, with the same questions and the same guard."""

from __future__ import annotations

from walletgripe.core import events as ev
from walletgripe.core.answers import AnswersFile, ContactEntry
from walletgripe.core.case import Case
from walletgripe.core.interview.contacts import one_contact
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Asker
from walletgripe.flows.casefile import CaseFile, numbered_safely, summary_of
from walletgripe.flows.desk import Desk
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.memory import MemoryJournal
from walletgripe.flows.starting import trial


def next_number(case: Case) -> int:
    """The number of the contact to note now: one begun and not finished, else a new one."""
    begun = {
        int(f.split(".")[1]) for f in case.answers if f.startswith("contact.") and not f.endswith(".any")
    }
    open_ = sorted(begun - set(case.contacts))
    return open_[0] if open_ else max(case.contacts, default=0) + 1


def as_answers(case: Case, entry: ContactEntry) -> AnswersFile:
    """One contact in the form that FileAsker reads, under the number that it will have."""
    empty = (ContactEntry(),) * (next_number(case) - 1)
    return AnswersFile(problem="", wallet="", place="", contacts=(*empty, entry))


def log_given(desk: Desk, file: CaseFile, entry: ContactEntry) -> int:
    """Note a whole contact in one transaction; a refused answer leaves no trace. Returns its number."""

    def once() -> int:
        journal = MemoryJournal.holding(desk.today, file.entries, summary_of(file.case))
        draft = CaseFile(trial(desk, journal), file.number)
        number = LogFlow(draft.desk, draft, FileAsker(as_answers(file.case, entry))).run()
        file.record(*(e.event for e in draft.entries[len(file.entries) :]))
        return number

    return numbered_safely(file, once)


class LogFlow:
    """Asks the contact questions for one more contact."""

    def __init__(self, desk: Desk, file: CaseFile, asker: Asker) -> None:
        self.desk = desk
        self.file = file
        self.asker = asker

    def run(self) -> int:
        """The number of the contact noted."""
        number = next_number(self.file.case)
        self._ask(InterviewFlow(self.desk, self.file, self.asker), number)
        return number

    def _ask(self, flow: InterviewFlow, number: int) -> None:
        self._open_gate(number)
        interview = self.desk.contents.interview().interview
        while True:
            fields = one_contact(self.file.case, interview, number, self.desk.today)
            item = next((i for i in fields if i.id not in self.file.case.answers), None)
            if item is None:
                break
            flow.put(item)

    def _open_gate(self, number: int) -> None:
        """As if "was there another contact?" had been answered: yes to this one, no to the next."""
        gate, after = f"contact.{number}.any", f"contact.{number + 1}.any"
        if self.file.case.value(gate) is not True:
            self.file.record(ev.Answered(field=gate, value=True))
        if after not in self.file.case.answers:
            self.file.record(ev.Answered(field=after, value=False))
