"""Check: conditions name questions, options, evidence, cards and places that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from walletgripe.content.check.conditions import Placed, all_conditions
from walletgripe.content.check.context import Content, Item
from walletgripe.content.check.names import known_fields
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.core.condition import When

_STATES = ("done", "later", "not-mine")


def conditions_name_what_exists(content: Content) -> Iterator[ContentProblem]:
    """A condition on a misspelt name is never met, and its question or paragraph silently never appears."""
    for placed in all_conditions(content):
        yield from _field(content, placed)
        yield from _rest(content, placed)


def _field(content: Content, placed: Placed) -> Iterator[ContentProblem]:
    when = placed.when
    fields = known_fields(content, placed.item)
    if when.field is None or fields is None:
        return
    if when.field not in fields:
        what = f"there is no question {quoted(when.field)}"
        yield placed.file.problem((*placed.key, "field"), what, did_you_mean(when.field, fields))
        return
    allowed = _values(content, placed.item, when.field)
    for value in _wanted(when):
        if allowed is not None and value not in allowed:
            key = (*placed.key, "is" if when.is_ is not None else "in")
            what = f"{quoted(str(value))} is not an answer to {when.field}"
            yield placed.file.problem(key, what, did_you_mean(str(value), [_yaml(a) for a in allowed]))


def _wanted(when: When) -> tuple[str | bool, ...]:
    return when.in_ or (() if when.is_ is None else (when.is_,))


def _values(content: Content, item: Item | None, field: str) -> Iterable[str | bool] | None:
    """The closed set of answers to a field, or None when any answer may be given."""
    if field == "problem":
        return content.playbooks
    if field == "place":
        return content.places
    if field == "firm-kind":
        return _firm_kinds(content) or None
    book = item.one("playbook") if item else None
    own = [q for q in (book.value.questions if book else ()) if q.id == field]
    for question in (*own, *content.shared_questions()):
        if question.id == field and question.options:
            return list(question.options)
        if question.id == field and question.type == "yes-no":
            return [True, False]
    return None


def _firm_kinds(content: Content) -> set[str]:
    return {kind for file in content.good("place") for kind in file.value.kinds}


def _rest(content: Content, placed: Placed) -> Iterator[ContentProblem]:
    file, item, key, when = placed
    book = item.one("playbook") if item else None
    if when.step is not None and when.is_ is not None and when.is_ not in _STATES:
        yield file.problem(
            (*key, "is"), f"{quoted(str(when.is_))} is no state of a card", did_you_mean("", _STATES)
        )
    for name, section in (("has", "evidence"), ("step", "urgent")):
        wanted = getattr(when, name)
        books = [book] if book else list(content.good("playbook"))
        known = {p.id for b in books for p in getattr(b.value, section)}
        if wanted is not None and wanted not in known and books:
            what = f"there is no {section} {quoted(wanted)}"
            yield file.problem((*key, name), what, did_you_mean(wanted, known))


def _yaml(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value
