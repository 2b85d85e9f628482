"""The people of tests/golden/people.yaml, each as the answers file that they would have written."""

from __future__ import annotations

from functools import cache

from tests.fakes import ROOT, ScriptedAsker, guard
from walletgripe.content.answersfile import read_answers
from walletgripe.core.answers import AnswersFile
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Given, Prompt, Reply

PATH = ROOT / "tests" / "golden" / "people.yaml"


@cache
def people() -> dict[str, AnswersFile]:
    """ "problem-place" -> the person."""
    texts = PATH.read_text(encoding="utf-8").split("\n---\n")
    read = [read_answers(text.encode(), str(PATH), guard())[0] for text in texts]
    return {f"{person.problem}-{person.place}": person for person in read}


def one_each() -> list[str]:
    """One person for each problem, from the places by turns: for tests that walk a whole interview often."""
    by_problem: dict[str, list[str]] = {}
    for name in sorted(people()):
        by_problem.setdefault(name.rpartition("-")[0], []).append(name)
    return [names[n % len(names)] for n, names in enumerate(by_problem.values())]


def answering(person: AnswersFile, **more: object) -> ScriptedAsker:
    """Someone in front of the screen who answers as this person wrote, and confirms the review."""
    file = FileAsker(person)

    def reply(prompt: Prompt) -> Reply:
        return Given("confirm") if prompt.id == "review" else file.ask(prompt, lambda raw: None)

    return ScriptedAsker(more.pop("script", None), otherwise=reply, **more)  # type: ignore[arg-type]
