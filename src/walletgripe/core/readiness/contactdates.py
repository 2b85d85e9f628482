"""Finds dates of contacts and promises that cannot be right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from walletgripe.core.events import ContactLogged
from walletgripe.core.facts import day_of
from walletgripe.core.message import msg
from walletgripe.core.readiness.dates import began, contradiction
from walletgripe.core.readiness.finding import Finding
from walletgripe.core.readiness.look import Look, correct


def contactdates(look: Look) -> Iterator[Finding]:
    """Contacts before the problem or after today, and promises for a day before they were made."""
    for contact in look.brief.case.contacts.values():
        day = day_of(contact.at)
        if day:
            yield from _when(look, contact, day)
            yield from _promise(look, contact, day)


def _when(look: Look, contact: ContactLogged, day: dt.date) -> Iterator[Finding]:
    start, where = began(look), f"contact.{contact.n}.at"
    if start and day < start:
        why = msg(
            "Contact {n} was on {day}, but the problem began on {began}: one of the two days may be wrong.",
            n=contact.n,
            day=day,
            began=start,
        )
        yield contradiction(where, why, correct(look, contact.n))
    if day > look.brief.dated:
        why = msg("Contact {n} has a date in the future: {day}.", n=contact.n, day=day)
        yield contradiction(where, why, correct(look, contact.n))


def _promise(look: Look, contact: ContactLogged, day: dt.date) -> Iterator[Finding]:
    case, where = look.brief.case, f"contact.{contact.n}.promised-by"
    by = day_of(contact.promised_by)
    if by and by < day:
        why = msg(
            "Contact {n} was on {day}, but what was promised then was for {by}.", n=contact.n, day=day, by=by
        )
        yield contradiction(where, why, correct(look, contact.n))
    kept = day_of(case.kept.get(contact.n))
    if kept and kept < day:
        why = msg(
            "The promise of contact {n} was kept on {kept}, before it was made on {day}.",
            n=contact.n,
            kept=kept,
            day=day,
        )
        yield contradiction(where, why, correct(look, contact.n))
