"""Check: every red flag has words in every language, and phrases name flags that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.content.reading import File


def flags_have_words(content: Content) -> Iterator[ContentProblem]:
    """A warning without "what to do now" frightens and does not help."""
    for structure in content.good("impostors"):
        ids = [flag.id for flag in structure.value.flags]
        yield from _twice(structure, ids)
        for file in content.good("impostors-texts"):
            for id_ in (id_ for id_ in ids if id_ not in file.value.flags):
                yield file.problem(("flags",), f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
            yield from _unknown(file, ids)
        for file in content.good("impostors-phrases"):
            yield from _unknown(file, ids)


def _twice(file: File, ids: list[str]) -> Iterator[ContentProblem]:
    for id_, count in Counter(ids).items():
        if count > 1:
            what = f"the id {quoted(id_)} stands twice"
            yield file.problem(("flags", ids.index(id_), "id"), what, "one id for each")


def _unknown(file: File, ids: list[str]) -> Iterator[ContentProblem]:
    for id_ in file.value.flags:
        if id_ not in ids:
            yield file.problem(("flags", id_), "words for a flag that does not exist", did_you_mean(id_, ids))
