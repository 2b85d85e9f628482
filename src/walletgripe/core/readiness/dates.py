"""Finds dates of the story that contradict each other, or lie in the future."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from walletgripe.core.condition import holds
from walletgripe.core.facts import day_of
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import Question, QuestionType, Role
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look, change
from walletgripe.core.start import Start

_DATES = (QuestionType.DATE, QuestionType.DATE_TIME)


def dates(look: Look) -> Iterator[Finding]:
    """Answers against each other, against today, and against the cards that were ticked."""
    for question in (*look.brief.playbook.questions, *look.brief.kind.questions):
        if question.type in _DATES and holds(question.when, look.brief.facts):
            yield from _answer(look, question)
    yield from _cards(look)


def contradiction(where: str, why: Message, fix: Message) -> Finding:
    """A finding about two dates that cannot both be right."""
    return Finding(kind="dates", severity=Severity.MEND, where=where, why=why, fix=fix)


def began(look: Look) -> dt.date | None:
    """The day on which the problem began, as answered; None where it began with the firm's own answer."""
    question = look.brief.playbook.with_role(Role.OCCURRED)
    answers = {look.brief.playbook.starts.get(s) for s in (Start.DECIDED, Start.FINAL_RESPONSE)}
    if question is None or question.id in answers:
        return None
    return day_of(look.brief.facts.value(question.id))


def _answer(look: Look, question: Question) -> Iterator[Finding]:
    day = day_of(look.brief.facts.value(question.id))
    if day is None:
        return
    other = day_of(look.brief.facts.value(question.not_before)) if question.not_before else None
    if other and day < other:
        why = msg(
            "{day} is given here, but what comes before it has the later date {other}.", day=day, other=other
        )
        yield contradiction(question.id, why, change(look, question.id))
    if question.past and day > look.brief.dated:
        why = msg("{day} is in the future, and this has happened already.", day=day)
        yield contradiction(question.id, why, change(look, question.id))


def _cards(look: Look) -> Iterator[Finding]:
    """What was done about the problem cannot have been done before it began."""
    start = began(look)
    for card in look.brief.playbook.urgent:
        tick = look.brief.case.ticks.get(card.id)
        done = day_of(tick.on) if tick and tick.state == "done" and card.timeline else None
        if start and done and done < start:
            why = msg("This was done on {day}, but the problem began on {began}.", day=done, began=start)
            yield contradiction(f"urgent.{card.id}", why, change(look, f"urgent.{card.id}"))
