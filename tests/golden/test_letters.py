"""The letters of people with every problem in both languages, each as it was read and approved.

`pytest tests/golden --golden-write` rewrites them; read every one before it is committed.
"""

import re

import pytest

from tests.fakes import PLACES, PROBLEMS, ROOT, WIDELY_TOLD, desk, library
from tests.people import people
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.letter import compose_letter
from walletgripe.flows.starting import from_answers
from walletgripe.render.txt import to_txt

LETTERS = ROOT / "tests" / "golden" / "letters"
LANGUAGES = ("en", "zh-Hans")
NAMES = [f"{person}-{lang}" for person in people() for lang in LANGUAGES]


def letter(name: str) -> str:
    person = people()[name.removesuffix("-zh-Hans").removesuffix("-en")]
    at = desk(language=person.language or "en")
    file, _ = from_answers(at, FileAsker(person))
    return to_txt(
        compose_letter(at, file, language="zh-Hans" if name.endswith("-zh-Hans") else "en")
    ).decode()


def test_every_problem_has_people_and_the_common_ones_have_one_in_each_place():
    told = {(person.problem, person.place) for person in people().values()}
    assert {(problem, place) for problem in WIDELY_TOLD for place in PLACES} <= told
    for problem in PROBLEMS:
        languages = {p.language for p in people().values() if p.problem == problem}
        assert languages == set(LANGUAGES), problem
    assert {problem for problem, _ in told} == set(PROBLEMS) == set(library().playbook_ids())


@pytest.mark.parametrize("name", NAMES)
def test_the_letter_is_the_one_that_was_read(name, request):
    path = LETTERS / f"{name}.txt"
    made = letter(name)
    if request.config.getoption("--golden-write"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_no_letter_has_a_hole_or_a_stammer(name):
    text = letter(name)
    assert not re.search(r"[{}]|None(?! of)|null|unknown|不知道|\?\?|undefined", text)
    assert not re.search(
        r"([。，；：、])[。，；：、]|\.\.|,,| {2,}|,\.|\b(\w+) \2\b(?!\w)", text.replace("\n", "|")
    )


def test_no_letter_lies_about_without_a_person():
    assert sorted(path.stem for path in LETTERS.glob("*.txt")) == sorted(NAMES)
