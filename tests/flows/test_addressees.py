"""Letters to others never speak to the firm: who reads “you refused” thinks that he is meant."""

import datetime as dt
import re

import msgspec
import pytest
import yaml

from tests.fakes import ROOT, desk, library
from walletgripe.core.compose.addressee import asks_firm, speaks_to_firm
from walletgripe.core.contenttest import Person
from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.letter import CauseKind
from walletgripe.core.letterkind import Part
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.kindquestions import take_given
from walletgripe.flows.kinds import kind_of_letter
from walletgripe.flows.letter import compose_letter, write_letter
from walletgripe.flows.people import answers_of
from walletgripe.flows.sending import note_reply, note_sent

LANGUAGES = ("en", "zh-Hans")
OTHERS = {"regulator": {"solved-since": "not"}, "police": {}, "public": {}}
QUOTED = re.compile("[“‘].*?[”’]")
# The kind's own requests to its reader, and what was asked of the firm in words that are named as such.
THEIR_OWN = (Part.ASKS, Part.NOTE, Part.ASKED, Part.SALUTATION, Part.CLOSING)


def people_of(problem):
    path = ROOT / "playbooks" / "problems" / problem / "tests.yaml"
    for told in yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader):
        person = msgspec.convert(told | {"expect": {}}, Person)
        yield msgspec.structs.replace(person, problem=problem)


def two_of(problem):
    """One person in China and one elsewhere."""
    everybody = list(people_of(problem))
    here = next(p for p in everybody if p.place == "cn")
    return here, next(p for p in everybody if p.place in ("uk", "us"))


def case_of(person):
    today = dt.date.fromisoformat(person.today)
    at = desk(language=person.language, today=today)
    file = CaseFile(at)
    InterviewFlow(at, file, FileAsker(answers_of(person)), reviewing=False).run()
    write_letter(at, file, compose_letter(at, file), ("txt",))
    note_sent(at, file, on=today)
    file.desk = desk(file.desk.journal, language=person.language, today=today + dt.timedelta(days=52))
    note_reply(file.desk, file, on=today + dt.timedelta(days=14), nature="other", said="We look into it")
    return file


def letters_to_others(person):
    file = case_of(person)
    for kind, given in OTHERS.items():
        take_given(file.desk, file, kind_of_letter(file.desk, kind), given)
        for language in LANGUAGES:
            try:
                yield compose_letter(file.desk, file, kind=kind, language=language)
            except (NotFoundError, UsageError):
                continue  # nobody on this ladder takes such a letter, or it makes no sense here


def spoken_to_firm(letter):
    return [
        sentence.text
        for part, sentence in letter.sentences()
        if part not in THEIR_OWN and speaks_to_firm(QUOTED.sub("", sentence.text), letter.language)
    ]


@pytest.mark.parametrize("problem", library().playbook_ids())
def test_no_letter_to_others_speaks_to_the_firm(problem):
    made = [letter for person in two_of(problem) for letter in letters_to_others(person)]
    assert made or problem == "suggestion"
    for letter in made:
        assert spoken_to_firm(letter) == []


@pytest.mark.parametrize("problem", ["privacy-breach", "slow-support"])
def test_requests_in_the_firms_own_words_are_told_as_such(problem):
    leads = {"en": "in words addressed to it", "zh-Hans": "“贵公司”"}
    seen = set()
    for letter in letters_to_others(two_of(problem)[0]):
        asked = next((b for b in letter.blocks if b.part is Part.ASKED), None)
        if letter.kind != "regulator" or asked is None:
            continue
        words = [s.text for row in asked.rows for s in row.sentences]
        assert any(asks_firm(text, letter.language) for text in words)
        assert leads[letter.language] in asked.lead.text(letter.language)
        seen.add(letter.language)
    assert seen == set(LANGUAGES)


def test_a_rule_that_is_worded_for_the_firm_is_only_named_to_others():
    for letter in letters_to_others(two_of("kyc-loop")[0]):
        rules = [s for part, s in letter.sentences() if part is Part.LAW]
        assert all(any(c.kind is CauseKind.RULE for c in s.causes) for s in rules)
        assert not any(asks_firm(s.text, letter.language) for s in rules)
        if letter.kind == "regulator" and letter.language == "en":
            assert any(s.text.startswith("The rule in question: ") for s in rules)


@pytest.mark.parametrize(
    ("text", "language", "speaks", "asks"),
    [
        ("Tell me what you hold.", "en", True, True),
        ("The firm refused; its youth team did not.", "en", False, False),
        ("Please name the rule.", "en", False, True),
        ("This letter is my objection.", "en", False, True),
        ("贵公司至今未答复。", "zh-Hans", True, True),
        ("该公司至今未答复。", "zh-Hans", False, False),
        ("本人请求退款，并请说明理由。", "zh-Hans", False, False),
        ("该规定第三条适用；请说明理由。", "zh-Hans", False, True),
        ("本函同时是异议。", "zh-Hans", False, True),
    ],
)
def test_what_speaks_to_the_firm_and_what_asks_it(text, language, speaks, asks):
    assert (speaks_to_firm(text, language), asks_firm(text, language)) == (speaks, asks)


@pytest.mark.parametrize("place", library().place_codes())
def test_no_letter_calls_its_reader_what_only_the_user_would_be_told(place):
    pack = library().place(place)
    taken = {kind for id_ in library().letter_ids() for kind in library().letter_kind(id_).kind.to}
    for language in LANGUAGES:
        doors = pack.texts[language].doors
        named = {id_: doors[id_].in_letters for id_, door in pack.doors.items() if door.kind in taken}
        assert {id_: name for id_, name in named.items() if speaks_to_firm(name, language)} == {}
