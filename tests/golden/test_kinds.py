"""A letter of every kind but the first, for a person in China and one abroad, as it was read and approved.

`pytest tests/golden --golden-write` rewrites them; read every one, as sender and as clerk, before it is
committed.
"""

import re

import pytest

from tests.correspondence import LATER, answered, note_first_sent
from tests.fakes import ROOT, desk, guard, library
from tests.people import people
from walletgripe.content.answersfile import read_answers
from walletgripe.core import events as ev
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.kindquestions import take_given
from walletgripe.flows.kinds import kind_of_letter
from walletgripe.flows.letter import compose_letter
from walletgripe.flows.starting import from_answers
from walletgripe.render.txt import to_txt

FOLDER = ROOT / "tests" / "golden" / "kinds"
LANGUAGES = ("en", "zh-Hans")
SAID = {"en": "Your account is under review", "zh-Hans": "您的账户正在审核中"}
HELPER = {"en": "Ann Example", "zh-Hans": "李例子"}

# kind -> who writes it, in China and abroad
WRITERS = {
    "chaser": ("frozen-funds-cn", "failed-withdrawal-uk"),
    "final": ("frozen-funds-cn", "failed-withdrawal-uk"),
    "escalate": ("slow-support-cn", "slow-support-uk"),
    "regulator": ("frozen-funds-cn", "frozen-funds-uk"),
    "bank": ("stolen-account-uk",),  # in China the police are called, not the bank
    "police": ("stolen-account-cn", "stolen-account-uk"),
    "data": ("frozen-funds-cn", "frozen-funds-uk"),
    "third-parties": ("slow-support-cn", "frozen-funds-uk"),
    "counter": ("frozen-funds-cn", "frozen-funds-uk"),
    "authorisation": ("frozen-funds-cn", "frozen-funds-uk"),
    "thanks": ("failed-withdrawal-cn", "frozen-funds-uk"),
    "public": ("frozen-funds-cn", "failed-withdrawal-uk"),
    "suggestion": ("suggestion-cn", "suggestion-uk"),
}
GIVEN = {
    "regulator": {"solved-since": "not"},
    "bank": {"bank-payment": "transfer", "bank-paid-on": "2026-11-16"},
    "police": {"police-other-side": "example.org"},
    "data": {"data-wanted": "records,contacts,decision,source,recipients"},
    "third-parties": {"contacted-whom": "family,employer"},
    "authorisation": {"helper-may": "ask,submit"},
}
NAMES = [
    f"{kind}-{who[-2:]}-{lang}" for kind, writers in WRITERS.items() for who in writers for lang in LANGUAGES
]


def person(name):
    path = ROOT / "tests" / "golden" / "suggesting.yaml"
    texts = path.read_text(encoding="utf-8").split("\n---\n")
    more = [read_answers(text.encode(), str(path), guard())[0] for text in texts]
    return ({f"{p.problem}-{p.place}": p for p in more} | people())[name]


def case(kind, place):
    writer = person(next(who for who in WRITERS[kind] if who.endswith(place)))
    at = desk(language=writer.language)
    file, _ = from_answers(at, FileAsker(writer))
    if kind == "suggestion":
        return file
    note_first_sent(file)
    answered(file, SAID[writer.language], excuse="under-review" if kind == "counter" else None)
    if kind == "thanks":
        file.record(ev.Outcome(on=LATER.isoformat(), result="solved"))
    given = GIVEN.get(kind, {}) | (
        {"helper-name": HELPER[writer.language]} if kind == "authorisation" else {}
    )
    take_given(file.desk, file, kind_of_letter(file.desk, kind), given)
    return file


def letter(name):
    kind, place, language = re.fullmatch(r"(.+?)-(..)-(en|zh-Hans)", name).groups()
    file = case(kind, place)
    return compose_letter(file.desk, file, kind=kind, language=language)


def test_every_kind_is_read():
    assert {*WRITERS, "first"} == set(library().letter_ids())


@pytest.mark.parametrize("name", NAMES)
def test_the_letter_is_the_one_that_was_read(name, request):
    path = FOLDER / f"{name}.txt"
    made = to_txt(letter(name)).decode()
    if request.config.getoption("--golden-write"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_no_letter_has_a_hole_or_a_stammer(name):
    text = to_txt(letter(name)).decode()
    assert not re.search(r"[{}]|None|null|unknown|不知道|\?\?|undefined", text)
    assert not re.search(
        r"([。，；：、])[。，；：、]|\.\.|,,| {2,}|,\.|\b(\w+) \2\b(?!\w)", text.replace("\n", "|")
    )


def test_no_letter_lies_about_without_a_kind():
    assert sorted(path.stem for path in FOLDER.glob("*.txt")) == sorted(NAMES)
