"""Check: “this is rather …” leads to another problem, and what it keeps fits there."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.interview.switch import same_sort
from walletgripe.core.playbook import Playbook, Rather


def rather_names_problems(content: Content) -> Iterator[ContentProblem]:
    """An offer to change that leads nowhere, or always holds, leaves the user in a loop."""
    for item in content.playbooks.values():
        file = item.one("playbook")
        for n, other in enumerate(file.value.rather) if file else ():
            if file:
                yield from _one(content, file, n, other)


def _one(content: Content, file: File, n: int, other: Rather) -> Iterator[ContentProblem]:
    problems = [p for p in content.playbooks if p != file.value.id]
    if other.id not in problems:
        what = f"there is no other problem {quoted(other.id)}"
        yield file.problem(("rather", n, "id"), what, did_you_mean(other.id, problems))
        return
    if other.when is None:
        instead = "add `when:` with an answer that tells them apart"
        yield file.problem(("rather", n), "nothing says when", instead)
    item = content.playbooks.get(other.id)
    target = item.one("playbook") if item else None
    if target:
        yield from _kept(file, n, other, target.value)


def _kept(file: File, n: int, other: Rather, target: Playbook) -> Iterator[ContentProblem]:
    book: Playbook = file.value
    for n_left, id_ in enumerate(other.leaves):
        if book.question(id_) is None:
            what = f"there is no question {quoted(id_)} here"
            yield file.problem(
                ("rather", n, "leaves", n_left), what, did_you_mean(id_, [q.id for q in book.questions])
            )
    for here, there in other.keeps.items():
        key = ("rather", n, "keeps", here)
        was, becomes = book.question(here), target.question(there)
        if was is None:
            what = f"there is no question {quoted(here)} here"
            yield file.problem(key, what, did_you_mean(here, [q.id for q in book.questions]))
        elif becomes is None:
            what = f"{other.id} has no question {quoted(there)}"
            yield file.problem(key, what, did_you_mean(there, [q.id for q in target.questions]))
        elif not same_sort(becomes, was):
            what = f"{quoted(here)} is {was.type}, {quoted(there)} is {becomes.type}"
            yield file.problem(key, what, "two questions of one type")
