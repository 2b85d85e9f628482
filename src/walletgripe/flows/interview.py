"""The interview: ask the next question, judge, store, until the user confirms the review."""

from __future__ import annotations

from enum import StrEnum

from walletgripe.core import events as ev
from walletgripe.core.case import Case
from walletgripe.core.events import AnyEvent, Stored
from walletgripe.core.facts import CaseFacts
from walletgripe.core.interview.contacts import logged, one_contact
from walletgripe.core.interview.item import Item, Section
from walletgripe.core.interview.void import voided
from walletgripe.core.message import msg
from walletgripe.flows import checking, choosing
from walletgripe.flows.asker import Asker, Back, Given, Notice, Reply, Tone
from walletgripe.flows.blocking import blocking
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.judging import Answering
from walletgripe.flows.notices import alerts, before, dead_end
from walletgripe.flows.review import Confirmed, Extras, review
from walletgripe.flows.scripted import Scripted, applying
from walletgripe.flows.switching import kept_answers, wanted_instead
from walletgripe.flows.wording import Wording


class Ending(StrEnum):
    """How an interview ended."""

    REVIEWED = "reviewed"
    SOLVED = "solved"
    WAITING = "waiting"


class InterviewFlow:
    """Asks one person everything that one letter needs. Every answer is on disk before the next question."""

    def __init__(self, desk: Desk, file: CaseFile, asker: Asker, *, reviewing: bool = True) -> None:
        self.desk = desk
        self.file = file
        self.asker = asker
        self.reviewing = reviewing
        self._section: Section | None = None
        self._seen: Case | None = None  # the case that `_asked` was worked out for
        self._asked: tuple[Item, ...] = ()

    def run(self) -> Ending:
        """Ask until the letter can be written. Raises Interrupted; what was answered stays."""
        while True:
            if self._changed():
                continue
            item = self._next()
            if item is not None:
                ending = self._ask(item)
            elif self.reviewing:
                ending = self._review()
            elif "more" not in self.file.case.answers:
                self._want_extras()
                ending = None
            else:
                self.file.record(ev.InterviewDone(on=self.desk.today.isoformat()))
                ending = Ending.REVIEWED
            if ending is not None:
                return ending

    def asked(self) -> tuple[Item, ...]:
        """Every item that applies now, answered or not."""
        if self._seen is not self.file.case:
            self._seen, self._asked = self.file.case, applying(self.desk, self.file.case)
        return self._asked

    def _next(self) -> Item | None:
        return next((i for i in self.asked() if i.id not in self.file.case.answers), None)

    def _ask(self, item: Item) -> Ending | None:
        scripted = Scripted(self.desk, self.file.case)
        if item.section is not self._section:
            self._section = item.section
            for notice in before(item.section, scripted, self.file.case):
                self.asker.tell(notice)
        reply, answering = self._reply(item, scripted, back=bool(self._earlier(item)))
        if isinstance(reply, Back):
            self._step_back(item)
            return None
        return self._take(item, answering.value(reply.raw) if isinstance(reply, Given) else None)

    def _take(self, item: Item, value: Stored) -> Ending | None:
        """Store an answer and take back what it makes void."""
        if item.id == "checks.outcome" and value == "wait":
            return Ending.WAITING
        before, was = self.asked(), Scripted(self.desk, self.file.case)
        facts = self._facts()
        self._store(item, value)
        for notice in alerts(Scripted(self.desk, self.file.case), facts, self._facts()):
            self.asker.tell(notice)
        gone = choosing.unsettled(was, Scripted(self.desk, self.file.case), self.file.case, item)
        gone += voided(self.file.case, before, self.asked())
        self.file.record(*(ev.TakenBack(seq=s) for s in dict.fromkeys(gone)))
        return self._after(item)

    def _changed(self) -> bool:
        """True when the answers point to another problem and the user has changed to it."""
        other = wanted_instead(self.file, self._facts(), self.asker)
        problem = next((i for i in self.asked() if i.id == "problem"), None)
        if other is None or problem is None:
            return False
        self._take(problem, other)
        return True

    def _facts(self) -> CaseFacts:
        playbook = Scripted(self.desk, self.file.case).playbook
        return CaseFacts(self.file.case, playbook.playbook if playbook else None, self.desk.today)

    def put(self, item: Item) -> None:
        """Ask and store one item on its own; a step back is not taken here."""
        scripted = Scripted(self.desk, self.file.case)
        reply, answering = self._reply(item, scripted, back=False)
        self._store(item, answering.value(reply.raw) if isinstance(reply, Given) else None)

    def _reply(self, item: Item, scripted: Scripted, *, back: bool) -> tuple[Reply, Answering]:
        wording = Wording(scripted, self.file.case)
        prompt = wording.prompt(item, back=back)
        currency = scripted.place.place.currency if scripted.place else "CNY"
        answering = Answering(
            self.desk, self.file.case, item, {o.id: o.label for o in prompt.options}, currency
        )
        return self.asker.ask(prompt, answering.judge), answering

    def _store(self, item: Item, value: Stored) -> None:
        new: list[AnyEvent] = [
            ev.Answered(field=item.id, value=value, unknown=value is None, content=self._content())
        ]
        new += [
            *checking.forgotten(self.file.case, item),
            *choosing.settled(self.file.case, item, value),
            *self._tick(item, value),
        ]
        if item.id == "problem":
            new += kept_answers(self.desk, self.file.case, value)
        number = _contact_number(item)
        if number is not None:
            new += self._forget_contacts(number, later=value is False)
        self.file.record(*new)
        if number is not None:
            self._log_contacts(number)
        for notice in checking.check(self.desk, self.file, item):
            self.asker.tell(notice)

    def _content(self) -> str | None:
        problem = self.file.case.text("problem")
        if problem is None:
            return None
        playbook = self.desk.contents.playbook(problem).playbook
        return f"{playbook.id}@{playbook.version}"

    def _tick(self, item: Item, value: Stored) -> list[AnyEvent]:
        today = self.desk.today.isoformat()
        if item.section is not Section.URGENT:
            return []
        if item.id.endswith(".on"):
            return [ev.Ticked(step=item.part, state="done", on=value if isinstance(value, str) else None)]
        match value:
            case "done":
                return [ev.Ticked(step=item.part, state="done", on=today)]
            case "earlier":
                return [ev.Ticked(step=item.part, state="done")]
            case "later":
                return [ev.Ticked(step=item.part, state="later")]
            case _:
                return [ev.Ticked(step=item.part, state="not-mine")]

    def _log_contacts(self, first: int) -> None:
        """Note the contact `first`, and the ones after it that were answered before and count again."""
        number = first
        while self.file.case.value(f"contact.{number}.any") is True:
            if number not in self.file.case.contacts:
                self._log_contact(number)
            number += 1

    def _log_contact(self, number: int) -> None:
        case = self.file.case
        fields = one_contact(case, self.desk.contents.interview().interview, number, self.desk.today)
        if any(i.id not in case.answers for i in fields):
            return
        new: list[AnyEvent] = [logged(case, number)]
        kept = case.value(f"contact.{number}.kept")
        on = case.text(f"contact.{number}.promised-by") or self.desk.today.isoformat()
        if kept is True:
            new.append(ev.PromiseKept(contact=number, on=on))
        elif kept is False:
            new.append(ev.PromiseBroken(contact=number, on=on))
        self.file.record(*new)

    def _forget_contacts(self, first: int, *, later: bool = False) -> list[AnyEvent]:
        known = self.file.case.contact_seqs
        return [ev.TakenBack(seq=s) for n in known if n == first or (later and n > first) for s in known[n]]

    def _after(self, item: Item) -> Ending | None:
        scripted = Scripted(self.desk, self.file.case)
        notices = choosing.told(scripted, self.file.case, item)
        if item.id in ("keys", "firm-kind"):
            notices += dead_end(scripted, self.file.case)
        for notice in notices:
            self.asker.tell(notice)
        if item.id == "checks.outcome" and self.file.case.text("checks.outcome") == "solved":
            on = self.desk.today.isoformat()
            self.file.record(ev.Outcome(on=on, result="solved"), ev.Closed(on=on))
            return Ending.SOLVED
        return None

    def _earlier(self, item: Item) -> tuple[Item, ...]:
        """The answered items before this one, nearest first."""
        found: list[Item] = []
        for other in self.asked():
            if other.id == item.id:
                break
            if other.id in self.file.case.answers:
                found.append(other)
        return tuple(reversed(found))

    def _step_back(self, item: Item) -> None:
        earlier = self._earlier(item)
        if not earlier:
            return
        self._take_back(earlier[0])
        self._section = None if earlier[0].section is not self._section else self._section

    def _take_back(self, item: Item) -> None:
        # All of them: an older answer must not come back in place of the one taken back.
        seqs = [*self.file.case.answer_seqs[item.id]]
        if item.section is Section.URGENT:
            seqs += self.file.case.tick_seqs.get(item.part, [])
        seqs += choosing.also_taken_back(self.file.case, item)
        gone: list[AnyEvent] = [
            *checking.forgotten(self.file.case, item),
            *(ev.TakenBack(seq=s) for s in seqs),
        ]
        number = _contact_number(item)
        if number is not None:
            gone += self._forget_contacts(number)
        self.file.record(*gone)

    def _want_extras(self) -> None:
        self.file.record(ev.Answered(field="more", value=True))

    def _review(self) -> Ending | None:
        scripted = Scripted(self.desk, self.file.case)
        answered = [i for i in self.asked() if i.id in self.file.case.answers]
        for notice in blocking(self.desk, self.file):
            self.asker.tell(notice)
        choice = review(scripted, self.file.case, answered, self.asker)
        if isinstance(choice, Extras):
            self._want_extras()
            return None
        if isinstance(choice, Confirmed):
            self.file.record(ev.InterviewDone(on=self.desk.today.isoformat()))
            return Ending.REVIEWED
        reply, answering = self._reply(choice, scripted, back=True)
        if not isinstance(reply, Back):
            return self._take(choice, answering.value(reply.raw) if isinstance(reply, Given) else None)
        return None


def _contact_number(item: Item) -> int | None:
    """The contact that an item belongs to or asks for."""
    return int(item.id.split(".")[1]) if item.section is Section.CONTACTS else None


def farewell(ending: Ending, scripted: Scripted, desk: Desk, number: int) -> Notice:
    """What to read when the interview ends without a letter."""
    if ending is Ending.SOLVED:
        return Notice(
            tone=Tone.GOOD,
            title=desk.say(msg("Good. Case {number} is closed as solved.", number=number)),
            lines=(desk.say(msg("Should it come back, `walletgripe new` starts another case.")),),
        )
    return Notice(
        tone=Tone.INFO,
        title=desk.say(msg("Everything so far is kept in case {number}.", number=number)),
        lines=(
            scripted.words.not_needed,
            desk.say(
                msg("Go on at this very question with `walletgripe resume --case {number}`.", number=number)
            ),
        ),
    )
