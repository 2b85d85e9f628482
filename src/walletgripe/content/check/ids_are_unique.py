"""Check: no id stands twice in a section, and no question takes a shared name."""

from collections import Counter
from collections.abc import Iterator

from walletgripe.content.check.context import Content, sections
from walletgripe.content.problem import ContentProblem, quoted
from walletgripe.content.reading import File
from walletgripe.core.shared import COMPUTED_FIELDS, PLACE_FIELDS


def ids_are_unique(content: Content) -> Iterator[ContentProblem]:
    """An answer is stored under its question's id; two questions with one id would overwrite each other."""
    shared = {*PLACE_FIELDS, *COMPUTED_FIELDS, *(q.id for q in content.shared_questions())}
    for file in content.good("playbook"):
        for section, parts in sections(file).items():
            yield from _twice(file, section, [p.id for p in parts])
        for n, question in enumerate(file.value.questions):
            if question.id in shared:
                what = f"the id {quoted(question.id)} belongs to a question that every playbook shares"
                yield file.problem(("questions", n, "id"), what, "another id, or leave the question out")
    for file in content.good("interview"):
        for section in ("route", "contact", "sender"):
            yield from _twice(file, section, [q.id for q in getattr(file.value, section)])


def _twice(file: File, section: str, ids: list[str]) -> Iterator[ContentProblem]:
    double = {id_ for id_, count in Counter(ids).items() if count > 1}
    for n, id_ in enumerate(ids):
        if id_ in double and id_ in ids[:n]:
            yield file.problem((section, n, "id"), f"the id {quoted(id_)} stands twice", "one id for each")
