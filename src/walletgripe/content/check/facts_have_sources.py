"""Check: every door, clock, right and wallet has at least one reference."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem


def facts_have_sources(content: Content) -> Iterator[ContentProblem]:
    """The program never states a rule that no named source backs."""
    for kind in ("door", "clock", "right", "wallet"):
        for file in content.good(kind):
            if not file.value.references:
                what = f"a {kind} without a source"
                yield file.problem(("references",), what, "name instrument and article, and what they say")
