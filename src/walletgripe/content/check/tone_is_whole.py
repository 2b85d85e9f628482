"""Check: every group of words is there in every language, and what the lists name exists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.condition import When

_FIELDS = ("problem", "place", "firm-kind")


def tone_is_whole(content: Content) -> Iterator[ContentProblem]:
    """A list that is missing in one language, or bound to a misspelt problem, silently hears nothing."""
    for file in content.good("tone"):
        ids = [g.id for g in file.value.groups]
        for id_, count in Counter(ids).items():
            if count > 1:
                yield file.problem(("groups",), f"the id {quoted(id_)} stands twice", "one id for each")
        yield from _questions(content, file)
        for n, group in enumerate(file.value.groups):
            yield from _condition(content, file, ("groups", n, "when"), group.when)
        words = {f.found.lang: f for f in content.good("tone-words") if f.found}
        for lang in (lang for lang in content.languages if lang not in words):
            yield file.problem((), f"the words in {lang} are missing", f"add words.{lang}.yaml")
        for found in words.values():
            yield from _words(found, ids)


def _questions(content: Content, file: File) -> Iterator[ContentProblem]:
    """Questions whose answers are somebody else's words; nothing is said where no playbook is there."""
    books = (*content.good("playbook"), *content.good("letter"))
    known = {q.id for f in books for q in f.value.questions} | {q.id for q in content.shared_questions()}
    for n, id_ in enumerate(file.value.theirs if books else ()):
        if id_ not in known:
            yield file.problem(("theirs", n), f"there is no question {quoted(id_)}", did_you_mean(id_, known))


def _condition(content: Content, file: File, key: Key, when: When | None) -> Iterator[ContentProblem]:
    if when is None:
        return
    if when.field is not None and when.field not in _FIELDS:
        what = f"a list of words does not know {quoted(when.field)}"
        yield file.problem(key, what, did_you_mean(when.field, _FIELDS))
    known = {"problem": content.playbooks, "place": content.places}.get(when.field or "")
    for value in when.in_ or ((when.is_,) if when.is_ is not None else ()):
        if known is not None and value not in known:
            what = f"{quoted(str(value))} is no {when.field}"
            yield file.problem(key, what, did_you_mean(str(value), known))
    for inner in (*(when.any_ or ()), *(when.all_ or ()), when.not_):
        yield from _condition(content, file, key, inner)


def _words(file: File, ids: list[str]) -> Iterator[ContentProblem]:
    for id_ in dict.fromkeys(ids):
        if id_ not in file.value.groups:
            yield file.problem(("groups",), f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
    for id_ in file.value.groups:
        if id_ not in ids:
            yield file.problem(
                ("groups", id_), "words for a group that does not exist", did_you_mean(id_, ids)
            )
