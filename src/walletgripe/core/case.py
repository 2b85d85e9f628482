"""A case is what its events say: the journal folded into one value, nothing else stored of it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from walletgripe.core import events as ev
from walletgripe.core.events import Entry, Stored


class Answer(msgspec.Struct, frozen=True):
    """The answer that counts now. `value` None with `unknown` is "I don't know"."""

    value: Stored
    unknown: bool
    seq: int
    at: str


class Case(msgspec.Struct, kw_only=True):
    """One user's problem with one wallet, as of the last event read."""

    number: int
    opened: str = ""
    updated: str = ""
    answers: dict[str, Answer] = {}
    answer_seqs: dict[str, list[int]] = {}  # every answer of a field that still counts, oldest first
    drafts: dict[str, Stored] = {}  # answers taken back: they stand in the input when asked again
    ticks: dict[str, ev.Ticked] = {}
    tick_seqs: dict[str, list[int]] = {}
    contacts: dict[int, ev.ContactLogged] = {}
    contact_seqs: dict[int, list[int]] = {}  # the events that tell contact n: logged, kept, broken
    kept: dict[int, str] = {}  # contact number -> ISO date
    broken: dict[int, str] = {}
    checks: dict[str, list[ev.ContactChecked]] = {}  # by the answer that named them, "contact.1.via"
    check_seqs: dict[str, list[int]] = {}
    checkup: ev.CheckupDone | None = None  # the latest check-up of the user's own account
    exhibits: dict[int, ev.EvidenceAttached] = {}
    letters: dict[int, ev.LetterWritten] = {}
    sent_log: list[ev.LetterSent] = []  # everything that went out, in the order it was noted
    replies: list[ev.ReplyReceived] = []
    extensions: list[ev.TimeExtended] = []
    outcome: ev.Outcome | None = None
    closed: bool = False
    reviewed: bool = False

    def value(self, field: str) -> Stored:
        """The known answer to a question, or None."""
        answer = self.answers.get(field)
        return None if answer is None or answer.unknown else answer.value

    def text(self, field: str) -> str | None:
        """The known answer as text, or None; for ids, names and dates."""
        value = self.value(field)
        return value if isinstance(value, str) else None

    def checked(self) -> tuple[ev.ContactChecked, ...]:
        """Every check of a contact that still counts, by contact and in the order of the questions."""
        found = [c for checks in self.checks.values() for c in checks]
        told = [c for c in found if self.value(f"contact.{c.n}.any") is True]
        return tuple(sorted(told, key=lambda c: c.n))

    def chosen(self, field: str) -> tuple[str, ...]:
        """The ticked options of a many-question; empty when there is none."""
        value = self.value(field)
        return tuple(value) if isinstance(value, list) else ()


def fold(number: int, entries: Iterable[Entry]) -> Case:
    """The case that these events tell. Entries are in order of `seq`."""
    listed = list(entries)
    gone = {e.event.seq for e in listed if isinstance(e.event, ev.TakenBack)}
    case = Case(number=number)
    for entry in listed:
        case.opened = case.opened or entry.at[:10]
        case.updated = entry.at
        if entry.seq in gone:
            if isinstance(entry.event, ev.Answered) and not entry.event.unknown:
                case.drafts[entry.event.field] = entry.event.value
        else:
            _apply(case, entry)
    return case


def _apply(case: Case, entry: Entry) -> None:
    match entry.event:
        case ev.Answered() as e:
            case.answers[e.field] = Answer(e.value, e.unknown, entry.seq, entry.at)
            case.answer_seqs.setdefault(e.field, []).append(entry.seq)
            case.drafts.pop(e.field, None)
        case ev.Ticked() as e:
            case.ticks[e.step] = e
            case.tick_seqs.setdefault(e.step, []).append(entry.seq)
        case ev.ContactLogged() as e:
            case.contacts[e.n] = e
            case.contact_seqs.setdefault(e.n, []).append(entry.seq)
        case ev.PromiseKept() as e:
            case.kept[e.contact] = e.on
            case.broken.pop(e.contact, None)
            case.contact_seqs.setdefault(e.contact, []).append(entry.seq)
        case ev.PromiseBroken() as e:
            case.broken[e.contact] = e.on
            case.kept.pop(e.contact, None)
            case.contact_seqs.setdefault(e.contact, []).append(entry.seq)
        case ev.EvidenceAttached() as e:
            case.exhibits[e.n] = e
        case ev.ContactChecked() as e:
            case.checks.setdefault(f"contact.{e.n}.{e.field}", []).append(e)
            case.check_seqs.setdefault(f"contact.{e.n}.{e.field}", []).append(entry.seq)
        case _:
            _apply_course(case, entry.event)


def _apply_course(case: Case, event: ev.AnyEvent) -> None:
    match event:
        case ev.LetterWritten() as e:
            case.letters[e.n] = e
        case ev.LetterSent() as e:
            case.sent_log.append(e)
        case ev.ReplyReceived() as e:
            case.replies.append(e)
        case ev.TimeExtended() as e:
            case.extensions.append(e)
        case ev.Outcome() as e:
            case.outcome = e
        case ev.Closed():
            case.closed = True
        case ev.InterviewDone():
            case.reviewed = True
        case ev.CheckupDone() as e:
            case.checkup = e
        case _:
            pass
