"""Check: a playbook asks little before the first letter."""

from collections.abc import Iterator
from typing import Final

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem

NEEDED: Final = 10  # of at most 20 answers; the shared questions take the rest


def ask_little(content: Content) -> Iterator[ContentProblem]:
    """The user is upset and may give up: a first sendable letter takes at most 20 answers in all."""
    for file in content.good("playbook"):
        needed = [q for q in file.value.questions if not q.more]
        if len(needed) > NEEDED:
            what = f"{len(needed)} questions are asked before the first letter"
            yield file.problem(("questions",), what, f"at most {NEEDED}; mark the others `more: true`")
        for n, question in enumerate(file.value.questions):
            if question.more and question.required:
                what = "a question that is only offered cannot be required"
                yield file.problem(("questions", n, "required"), what, "`more` or `required`, not both")
