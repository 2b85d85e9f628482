"""Conditions of content (`when:`) as data: never an expression, never evaluated as code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec


class Facts(Protocol):
    """What a condition may ask of a case."""

    def value(self, field: str) -> object | None:
        """The stored answer, or None when there is none or the user does not know."""

    def has(self, exhibit: str) -> bool:
        """True when the user has this piece of evidence in hand."""

    def step(self, step: str) -> str | None:
        """`done`, `later`, `not-mine`, or None when the step was not offered."""

    def contact_count(self) -> int:
        """How many contacts with the firm stand in the journal."""


class PlainFacts:
    """Some answers and nothing else: what is known without a case. Implements `Facts`."""

    def __init__(self, values: Mapping[str, str | bool | None]) -> None:
        self.values = values

    def value(self, field: str) -> str | bool | None:
        """The answer, or None."""
        return self.values.get(field)

    def has(self, exhibit: str) -> bool:
        """No evidence is in hand."""
        return False

    def step(self, step: str) -> str | None:
        """No card was ticked."""
        return None

    def contact_count(self) -> int:
        """No contact is noted."""
        return 0


class When(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    rename={"is_": "is", "in_": "in", "any_": "any", "all_": "all", "not_": "not"},
):
    """One condition with exactly one form filled in.

    The forms: `{field, is}` · `{field, in}` · `{field, known}` · `{any}` · `{all}` · `{not}` · `{has}` ·
    `{step, is}` · `{contacts: least}`. The fields `problem`, `place`, `firm-kind` and `wallet`
    exist in every case. A field without a known answer makes `is` and `in` false.
    """

    field: str | None = None
    step: str | None = None
    is_: str | bool | None = None
    in_: tuple[str, ...] | None = None
    known: bool | None = None
    any_: tuple[When, ...] | None = None
    all_: tuple[When, ...] | None = None
    not_: When | None = None
    has: str | None = None
    contacts: int | None = None

    def problem(self) -> str | None:
        """What is wrong with the form of this condition, or None."""
        tests = [t for t in (self.is_, self.in_, self.known) if t is not None]
        heads = [
            h
            for h in (self.field, self.step, self.any_, self.all_, self.not_, self.has, self.contacts)
            if h is not None
        ]
        if len(heads) != 1:
            return "a condition has exactly one of field, step, any, all, not, has, contacts"
        if self.field is not None and len(tests) != 1:
            return "a condition on a field has exactly one of is, in, known"
        if self.step is not None and (self.is_ is None or len(tests) != 1):
            return "a condition on a step has `is:` with done, later or not-mine"
        if self.field is None and self.step is None and tests:
            return "is, in and known go with field (or is with step)"
        return None


def holds(when: When | None, facts: Facts) -> bool:
    """True when the condition is met; no condition always is."""
    if when is None:
        return True
    if when.any_ is not None:
        return any(holds(w, facts) for w in when.any_)
    if when.all_ is not None:
        return all(holds(w, facts) for w in when.all_)
    if when.not_ is not None:
        return not holds(when.not_, facts)
    if when.has is not None:
        return facts.has(when.has)
    if when.contacts is not None:
        return facts.contact_count() >= when.contacts
    if when.step is not None:
        return facts.step(when.step) == when.is_
    return _field_holds(when, facts)


def _field_holds(when: When, facts: Facts) -> bool:
    value = facts.value(when.field or "")
    if when.known is not None:
        return (value is not None) is when.known
    if value is None:
        return False
    wanted = (when.is_,) if when.in_ is None else when.in_
    if isinstance(value, list | tuple):
        return any(v in wanted for v in value)
    return value in wanted


def fields_named(when: When | None) -> set[str]:
    """Every question id that the condition asks about."""
    if when is None:
        return set()
    inner = (*(when.any_ or ()), *(when.all_ or ()), *((when.not_,) if when.not_ else ()))
    found = {when.field} if when.field else set()
    return found.union(*(fields_named(w) for w in inner)) if inner else found
