"""The items of a case in order. What was answered decides what comes; nothing is remembered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.facts import CaseFacts
from walletgripe.core.interview.contacts import contact_items
from walletgripe.core.interview.item import Item, Section, program_item
from walletgripe.core.place import Place
from walletgripe.core.playbook import Playbook, Question, QuestionType
from walletgripe.core.shared import Interview
from walletgripe.core.walletnames import SELF_CUSTODY, kind_here
from walletgripe.core.wallets import Wallet

SUPPORTED = ("en", "zh-Hans")


class Script(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decides the items: the content that the case has chosen so far."""

    interview: Interview
    problems: tuple[str, ...]
    places: tuple[str, ...]
    language: str  # of the screen
    playbook: Playbook | None = None
    place: Place | None = None
    offered: tuple[str, ...] = ()  # the wallets of the directory that the name may mean, where it is not sure
    entry: Wallet | None = None  # the one that it means

    @property
    def proposed_kind(self) -> str | None:
        """The kind of firm that the directory knows for this wallet in this place."""
        return kind_here(self.entry, self.place) if self.entry and self.place else None


def items(case: Case, script: Script, today: dt.date) -> Iterator[Item]:
    """Every item that applies now, in the order of asking.

    The stream ends early where an answer decides what follows (problem, place, the list of contacts).
    """
    yield program_item("problem", Section.ROUTE, QuestionType.CHOICE, script.problems)
    yield from _route(case, script)
    if script.playbook is None or script.place is None or case.value("firm-kind") is None:
        return
    facts = CaseFacts(case, script.playbook, today)
    yield from _urgent(case, script.playbook, facts)
    yield from _checks(script.playbook, facts)
    yield from _letter_language(script)
    yield from _story(script.playbook, facts, more=False)
    yield from _evidence(case, script.playbook, facts)
    yield from contact_items(case, script.interview, today)
    yield from _requests(script.playbook, facts)
    yield from _fields(script.interview.sender, Section.SENDER, facts, more=False)
    yield from _more(case, script, facts)


def _route(case: Case, script: Script) -> Iterator[Item]:
    choices = {"place": script.places, "firm-kind": _kinds(case, script)}
    for question in script.interview.route:
        if question.more:
            continue
        filled = msgspec.structs.replace(question, options=choices.get(question.id, question.options))
        if question.id in ("keys", "firm-kind") and script.place is None:
            return
        if question.id == "keys" and not _keys_decide(case, script):
            continue
        if question.id == "firm-kind" and script.place and script.place.region_needed:
            yield from _region(script, Section.ROUTE)
        if question.id == "firm-kind" and held_by_user(case):
            continue
        yield Item(id=question.id, section=Section.ROUTE, question=filled, part=question.id)
        if question.id == "wallet" and script.offered and _open(case, "wallet-entry"):
            entries = (*script.offered, "other")
            yield program_item("wallet-entry", Section.ROUTE, QuestionType.CHOICE, entries)


def held_by_user(case: Case) -> bool:
    """The user holds the words that open the wallet: that alone settles the kind."""
    return case.value("keys") == "words" and case.value("firm-kind") == SELF_CUSTODY


def _open(case: Case, field: str) -> bool:
    """A question that only settles the kind is not put any more once the kind is known without it."""
    return field in case.answers or "firm-kind" not in case.answers


def _keys_decide(case: Case, script: Script) -> bool:
    """Who holds the keys is asked for a wallet whose kind the directory cannot tell."""
    known = script.entry is not None and script.entry.kind != "unknown"
    possible = script.place is not None and SELF_CUSTODY in script.place.kinds
    return possible and not known and _open(case, "keys")


def _kinds(case: Case, script: Script) -> tuple[str, ...]:
    kinds = tuple(script.place.kinds) if script.place else ()
    return tuple(k for k in kinds if k != SELF_CUSTODY) if case.value("keys") == "firm" else kinds


def _urgent(case: Case, playbook: Playbook, facts: CaseFacts) -> Iterator[Item]:
    for card in playbook.urgent:
        if not holds(card.when, facts):
            continue
        yield program_item(
            f"urgent.{card.id}",
            Section.URGENT,
            QuestionType.CHOICE,
            ("done", "earlier", "later", "not-mine"),
            part=card.id,
        )
        if case.value(f"urgent.{card.id}") == "earlier":
            date = Question(id=card.id, type=QuestionType.DATE)
            yield Item(id=f"urgent.{card.id}.on", section=Section.URGENT, question=date, part=card.id)


def _checks(playbook: Playbook, facts: CaseFacts) -> Iterator[Item]:
    offered = tuple(c.id for c in playbook.checks if holds(c.when, facts))
    if not offered:
        return
    yield program_item("checks.tried", Section.CHECKS, QuestionType.MANY, offered)
    yield program_item("checks.outcome", Section.CHECKS, QuestionType.CHOICE, ("go-on", "solved", "wait"))


def _story(playbook: Playbook, facts: CaseFacts, *, more: bool) -> Iterator[Item]:
    for question in playbook.questions:
        if question.more is more and holds(question.when, facts):
            section = Section.MORE if more else Section.STORY
            yield Item(id=question.id, section=section, question=question, part=question.id)


def _evidence(case: Case, playbook: Playbook, facts: CaseFacts) -> Iterator[Item]:
    offered = tuple(e.id for e in playbook.evidence if holds(e.when, facts))
    yield program_item("evidence.have", Section.EVIDENCE, QuestionType.MANY, offered)
    have = case.chosen("evidence.have")
    rest = tuple(e for e in offered if e not in have)
    if rest and "evidence.have" in case.answers:
        yield program_item("evidence.get", Section.EVIDENCE, QuestionType.MANY, rest)


def _requests(playbook: Playbook, facts: CaseFacts) -> Iterator[Item]:
    offered = tuple(r.id for r in playbook.requests if holds(r.when, facts))
    yield program_item("requests", Section.REQUESTS, QuestionType.MANY, offered)


def _fields(
    questions: tuple[Question, ...], section: Section, facts: CaseFacts, *, more: bool
) -> Iterator[Item]:
    for question in questions:
        if question.more is more and holds(question.when, facts):
            yield Item(id=question.id, section=section, question=question, part=question.id)


def _letter_language(script: Script) -> Iterator[Item]:
    choices = tuple(
        dict.fromkeys(lang for lang in (*(script.place.languages if script.place else ()), script.language))
    )
    offered = tuple(c for c in choices if c in SUPPORTED)
    if script.place and script.language != script.place.languages[0] and len(offered) > 1:
        yield program_item("letter-language", Section.LANGUAGE, QuestionType.CHOICE, offered)


def _more(case: Case, script: Script, facts: CaseFacts) -> Iterator[Item]:
    assert script.playbook is not None
    regions = () if script.place and script.place.region_needed else _region(script, Section.MORE)
    offered = [*regions, *_story(script.playbook, facts, more=True)]
    offered += _fields(script.interview.sender, Section.MORE, facts, more=True)
    if not offered:
        return
    if case.value("more") is True:
        yield program_item("more", Section.MORE, QuestionType.YES_NO)
        yield from offered
    elif "more" not in case.answers:
        # Answers from before a change of the problem count in the letter, so the review shows them.
        yield from (item for item in offered if item.id in case.answers)


def _region(script: Script, section: Section) -> Iterator[Item]:
    regions = script.place.regions if script.place else ()
    question = next((q for q in script.interview.route if q.id == "region"), None)
    if regions and question:
        required = section is Section.ROUTE
        filled = msgspec.structs.replace(question, options=regions, required=required, unknown=not required)
        yield Item(id="region", section=section, question=filled, part="region")
