"""Noting one contact outside the interview, with the same questions and the same guard."""

from __future__ import annotations

from walletgripe.core import events as ev
from walletgripe.core.answers import AnswersFile, ContactEntry
from walletgripe.core.case import Case
from walletgripe.core.interview.contacts import one_contact
from walletgripe.flows.asker import Asker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.interview import InterviewFlow


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


class LogFlow:
    """Asks the contact questions for one more contact."""

    def __init__(self, desk: Desk, file: CaseFile, asker: Asker) -> None:
        self.desk = desk
        self.file = file
        self.asker = asker

    def run(self, *, atomic: bool = False) -> int:
        """The number of the contact noted. With `atomic`, a refused answer leaves no trace."""
        number = next_number(self.file.case)
        flow = InterviewFlow(self.desk, self.file, self.asker)
        before = len(self.file.entries)
        try:
            self._ask(flow, number)
        except Exception:
            if atomic:
                self.file.record(*(ev.TakenBack(seq=e.seq) for e in self.file.entries[before:]))
            raise
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
