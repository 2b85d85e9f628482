"""Check: every red flag has words in every language, and phrases name flags that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted


def flags_have_words(content: Content) -> Iterator[ContentProblem]:
    """A warning without "what to do now" frightens and does not help."""
    for structure in content.good("impostors"):
        ids = [flag.id for flag in structure.value.flags]
        for id_, count in Counter(ids).items():
            if count > 1:
                what = f"the id {quoted(id_)} stands twice"
                yield structure.problem(("flags", ids.index(id_), "id"), what, "one id for each")
        for file in content.good("impostors-texts"):
            for id_ in ids:
                if id_ not in file.value.flags:
                    what = f"the words for {quoted(id_)} are missing"
                    yield file.problem(("flags",), what, f"add `{id_}:`")
        for kind in ("impostors-texts", "impostors-phrases"):
            for file in content.good(kind):
                for id_ in file.value.flags:
                    if id_ not in ids:
                        what = "words for a flag that does not exist"
                        yield file.problem(("flags", id_), what, did_you_mean(id_, ids))
