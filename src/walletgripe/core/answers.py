"""The answers file: everything that the interview would ask, given at once."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

AnswerValue = str | bool | int | tuple[str, ...] | None
StepState = Annotated[str, Meta(pattern=r"^(done( \d{4}-\d{2}-\d{2})?|later|not-mine)$")]


class ContactEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One contact with support, as typed."""

    at: str | None = None
    channel: str | None = None
    via: str | None = None
    who: str | None = None
    reference: str | None = None
    said: str | None = None
    promised: str | None = None
    promised_by: str | None = None
    kept: str | bool | None = None

    def answer(self, field: str) -> str | None:
        """The typed answer to a contact question ("promised-by" and so on), or None."""
        value = getattr(self, field.replace("-", "_"), None)
        return ("yes" if value else "no") if isinstance(value, bool) else value


class AnswersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A whole case as typed. `evidence`: paths of files to attach, or evidence id -> have, will-get, none.

    `steps`: urgent card -> done (today), "done 2026-11-03", later or not-mine.
    `requests`: null takes the ones that are ticked beforehand.
    """

    problem: str
    wallet: str
    place: str
    firm_kind: str | None = msgspec.field(name="firm-kind", default=None)
    region: str | None = None
    language: str | None = None
    answers: dict[str, AnswerValue] = {}
    steps: dict[str, StepState] = {}
    contacts: tuple[ContactEntry, ...] = ()
    evidence: tuple[str, ...] | dict[str, str] = ()
    requests: tuple[str, ...] | None = None
