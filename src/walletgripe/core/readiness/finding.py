"""What is found about a letter that is ready to go, and how much it weighs."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from walletgripe.core.message import Message


class Severity(StrEnum):
    """How much a finding weighs, the worst first. Nothing keeps the user from sending the letter."""

    BLOCKS = "blocks"  # as it is, it will be sent back or do harm
    MEND = "mend"  # it would be taken less seriously, or not be found
    NOTE = "note"  # good to know


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to know about a letter.

    `where`: the answer ("need", "contact.2.at") or the part of the letter it is about. `words`: the very
    words, as they stand in that answer; masked where they are sensitive; None where it is about no words.
    """

    kind: str
    severity: Severity
    where: str
    why: Message
    fix: Message
    words: str | None = None


SERIOUS = (Severity.BLOCKS, Severity.MEND)
_ORDER = tuple(Severity)


def weight(finding: Finding) -> int:
    """0 for what weighs most."""
    return _ORDER.index(finding.severity)
