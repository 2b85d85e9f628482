"""Check: every part of the check-up has words in every language, a topic, and a condition that can hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.checkup import Holder
from walletgripe.core.condition import When

_KINDS = tuple(h.value for h in Holder)


def checkup_is_whole(content: Content) -> Iterator[ContentProblem]:
    """Advice that is asked of the wrong people, or stands there in one language only, protects nobody."""
    for structure in content.good("checkup"):
        book = structure.value
        parts = {
            "topics": list(book.topics),
            "items": [i.id for i in book.items],
            "misconceptions": [m.id for m in book.misconceptions],
        }
        for section, ids in parts.items():
            yield from _twice(structure, section, ids)
        yield from _topics(structure)
        for section in ("items", "misconceptions"):
            for n, part in enumerate(getattr(book, section)):
                yield from _condition(structure, (section, n, "when"), part.when)
        for file in content.good("checkup-texts"):
            for section, ids in parts.items():
                yield from _words(file, section, ids, getattr(file.value, section))


def _twice(file: File, section: str, ids: list[str]) -> Iterator[ContentProblem]:
    for id_, count in Counter(ids).items():
        if count > 1:
            yield file.problem((section,), f"the id {quoted(id_)} stands twice", "one id for each")


def _topics(file: File) -> Iterator[ContentProblem]:
    known, used = file.value.topics, {i.topic for i in file.value.items}
    for n, item in enumerate(file.value.items):
        if item.topic not in known:
            what = f"there is no topic {quoted(item.topic)}"
            yield file.problem(("items", n, "topic"), what, did_you_mean(item.topic, known))
    for topic in known:
        if topic not in used:
            yield file.problem(
                ("topics",), f"no item has the topic {quoted(topic)}", "take it out, or use it"
            )


def _condition(file: File, key: Key, when: When | None) -> Iterator[ContentProblem]:
    """Only who holds the keys is known here: there is no case to ask."""
    if when is None:
        return
    fault = when.problem()
    if fault:
        yield file.problem(key, "this condition has no single form", fault)
    elif when.field is None and when.any_ is None and when.all_ is None and when.not_ is None:
        yield file.problem(key, "the check-up knows no proof, card or contact", "{ field: kind, is: ... }")
    elif when.field is not None and when.field != "kind":
        yield file.problem(key, f"the check-up does not know {quoted(when.field)}", "allowed: kind")
    for value in when.in_ or ((when.is_,) if when.is_ is not None else ()):
        if value not in _KINDS:
            what = f"{quoted(str(value))} is no way of holding keys"
            yield file.problem(key, what, did_you_mean(str(value), _KINDS))
    for inner in (*(when.any_ or ()), *(when.all_ or ()), when.not_):
        yield from _condition(file, key, inner)


def _words(
    file: File, section: str, ids: Iterable[str], words: Mapping[str, object]
) -> Iterator[ContentProblem]:
    wanted = list(dict.fromkeys(ids))
    for id_ in wanted:
        if id_ not in words:
            yield file.problem((section,), f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
    for id_ in words:
        if id_ not in wanted:
            what = "words for something that does not exist"
            yield file.problem((section, id_), what, did_you_mean(id_, wanted))
