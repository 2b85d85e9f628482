"""Check: a kind of letter stands on kinds, parts, answers and words that exist."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from walletgripe.content.check.context import Content, Item
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.compose.fill import placeholders
from walletgripe.core.condition import fields_named
from walletgripe.core.letterkind import CLAUSE_PARTS
from walletgripe.core.shared import COMPUTED_FIELDS, PLACE_FIELDS


def letters_name_what_exists(content: Content) -> Iterator[ContentProblem]:
    """A clause on a misspelt answer, or in a part that the letter does not have, is in no letter."""
    shared = {*PLACE_FIELDS, *COMPUTED_FIELDS, *(q.id for q in content.shared_questions())}
    for item in content.letters.values():
        file = item.one("letter")
        if file is None:
            continue
        yield from _base(content, item, file)
        yield from _law(content, file)
        yield from _parts(file)
        if content.shared_questions():
            yield from _fields(file, shared | {q.id for q in file.value.questions})
        for words in item.texts("letter-texts").values():
            yield from _words(file, words)


def _base(content: Content, item: Item, file: File) -> Iterator[ContentProblem]:
    others = [id_ for id_ in content.letters if id_ != item.id]
    base, seen = file.value.base, {item.id}
    if base is not None and base not in others:
        yield file.problem(("base",), f"there is no other kind {quoted(base)}", did_you_mean(base, others))
    while base in content.letters:
        if base in seen:
            yield file.problem(
                ("base",), f"{quoted(base)} rests on this kind itself", "another base, or none"
            )
            return
        seen.add(base)
        found = content.letters[base].one("letter")
        base = found.value.base if found else None


def _law(content: Content, file: File) -> Iterator[ContentProblem]:
    problem = file.value.law_of
    if problem is not None and problem not in content.playbooks:
        what = f"there is no problem {quoted(problem)}"
        yield file.problem(("law_of",), what, did_you_mean(problem, content.playbooks))


def _parts(file: File) -> Iterator[ContentProblem]:
    for n, clause in enumerate(file.value.clauses):
        if clause.part not in CLAUSE_PARTS:
            what = f"{clause.part} is not a part for clauses"
            yield file.problem(("clauses", n, "part"), what, did_you_mean(clause.part, CLAUSE_PARTS))
            continue
        for lang, form in file.value.forms.items():
            if clause.part not in form:
                what = f"the letter in {lang} has no part {clause.part}"
                yield file.problem(("clauses", n, "part"), what, f"add it to `forms: {lang}`")


def _fields(file: File, known: set[str]) -> Iterator[ContentProblem]:
    kind = file.value
    named: list[tuple[Key, str]] = [(("when",), f) for f in sorted(fields_named(kind.when))]
    for n, clause in enumerate(kind.clauses):
        named += [(("clauses", n, "when"), f) for f in sorted(fields_named(clause.when))]
        named += [(("clauses", n, "uses", m), f) for m, f in enumerate(clause.uses)]
    for n, question in enumerate(kind.questions):
        named += [(("questions", n, "when"), f) for f in sorted(fields_named(question.when))]
    for key, field in named:
        if field not in known:
            yield file.problem(key, f"there is no answer {quoted(field)}", did_you_mean(field, known))


def _words(file: File, words: File) -> Iterator[ContentProblem]:
    yield from _complete(words, "clauses", [c.id for c in file.value.clauses])
    yield from _complete(words, "questions", [q.id for q in file.value.questions])
    uses = {c.id: c.uses for c in file.value.clauses}
    for id_, text in words.value.clauses.items():
        for name in placeholders(text if isinstance(text, str) else " ".join(text)):
            if name not in uses.get(id_, (name,)):
                what = f"the placeholder {{{name}}} is not declared"
                yield words.problem(("clauses", id_), what, f"add it to `uses:` of {id_}")
    if file.value.when is not None and words.value.not_yet is None:
        yield words.problem((), "nothing says what to do first", "add `not_yet:`")


def _complete(words: File, section: str, ids: list[str]) -> Iterator[ContentProblem]:
    given: dict[str, Any] = getattr(words.value, section)
    for id_ in ids:
        if id_ not in given:
            yield words.problem((section,), f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
    for id_ in given:
        if id_ not in ids:
            what = "words for something that does not exist"
            yield words.problem((section, id_), what, did_you_mean(id_, ids))
