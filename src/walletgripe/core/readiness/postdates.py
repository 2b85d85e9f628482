"""Finds letters and answers whose dates cannot be right."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.course import first_sent
from walletgripe.core.events import LetterSent, ReplyReceived
from walletgripe.core.facts import day_of
from walletgripe.core.message import msg
from walletgripe.core.readiness.dates import contradiction
from walletgripe.core.readiness.finding import Finding
from walletgripe.core.readiness.look import Look, look_it_up


def postdates(look: Look) -> Iterator[Finding]:
    """Sent before it was written, received before it was sent, answered before anything was asked."""
    for sent in look.brief.case.sent_log:
        yield from _sent(look, sent)
    for reply in look.brief.case.replies:
        yield from _reply(look, reply)
    for more in look.brief.case.extensions:
        if more.until < more.on:
            why = msg("On {day} more time was taken, but only until {until}.", day=more.on, until=more.until)
            yield contradiction("extension", why, look_it_up(look))


def _sent(look: Look, sent: LetterSent) -> Iterator[Finding]:
    letter = look.brief.case.letters.get(sent.letter)
    if letter and sent.on < letter.dated:
        why = msg(
            "Letter {n} went out on {day}, but it was written on {dated}.",
            n=sent.letter,
            day=sent.on,
            dated=letter.dated,
        )
        yield contradiction("sent", why, look_it_up(look))
    if sent.received and sent.received < sent.on:
        why = msg(
            "Letter {n} was received on {received}, before it went out on {day}.",
            n=sent.letter,
            received=sent.received,
            day=sent.on,
        )
        yield contradiction("sent", why, look_it_up(look))


def _reply(look: Look, reply: ReplyReceived) -> Iterator[Finding]:
    """An answer to what nobody had asked; a contact of any kind before it is a question."""
    case = look.brief.case
    sent = first_sent(case, reply.door)
    days = [day_of(c.at) for c in case.contacts.values() if c.door == reply.door]
    asked = any(day is None or day.isoformat() <= reply.on for day in days)
    if sent and reply.on < sent.isoformat() and not asked:
        why = msg("An answer came on {day}, before anything went there ({sent}).", day=reply.on, sent=sent)
        yield contradiction("reply", why, look_it_up(look))
