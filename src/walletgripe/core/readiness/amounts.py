"""Finds a sum that differs from what another letter has told: two figures are two stories."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.claimed import claimed_sum, same_sum
from walletgripe.core.events import LetterWritten
from walletgripe.core.message import msg
from walletgripe.core.playbook import Role
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look, change


def amounts(look: Look) -> Iterator[Finding]:
    """For each door the last letter that went there with another sum than this one has."""
    question = look.brief.playbook.with_role(Role.CLAIMED)
    now = claimed_sum(look.brief.facts)
    if question is None or now is None:
        return
    for door, letter in _told(look).items():
        if letter.amount and not same_sum(letter.amount, now):
            yield Finding(
                kind="amount",
                severity=Severity.MEND,
                where=question.id,
                why=msg(
                    "This letter says {now}; {door} was told {before} on {day}.",
                    now=now,
                    door=look.names.get(door, door),
                    before=letter.amount,
                    day=letter.dated,
                ),
                fix=change(look, question.id),
            )


def _told(look: Look) -> dict[str, LetterWritten]:
    """Door -> the letter that went there last."""
    went = sorted(look.brief.case.sent_log, key=lambda s: s.on)
    letters = look.brief.case.letters
    return {s.door: letters[s.letter] for s in went if s.letter in letters}
