"""Check: a playbook has what every letter needs."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem
from walletgripe.core.playbook import Block


def sections_are_filled(content: Content) -> Iterator[ContentProblem]:
    """A letter without an opening or a request gives its reader nothing to do."""
    for file in content.good("playbook"):
        for section in ("questions", "evidence", "requests", "steps", "paragraphs"):
            if not getattr(file.value, section):
                yield file.problem((section,), "this section is empty", "at least one entry")
        if file.value.paragraphs and all(p.block is not Block.OPENING for p in file.value.paragraphs):
            yield file.problem(("paragraphs",), "there is no opening", "a paragraph with `block: opening`")
