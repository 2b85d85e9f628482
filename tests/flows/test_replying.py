"""Stock answers: what is proposed, what is told, and the counter-letter to every one of them."""

import re
from functools import cache

import pytest

from tests.correspondence import answered, written
from tests.fakes import ScriptedAsker, library
from walletgripe.core.compose.letter import compose
from walletgripe.core.compose.provenance import unproved
from walletgripe.core.errors import NotFoundError
from walletgripe.core.letterkind import Part
from walletgripe.flows.letter import brief_of
from walletgripe.flows.replying import (
    ask_answered,
    ask_excuse,
    book,
    chosen_excuse,
    is_silence,
    nature_of,
    proposals,
    read,
)

EVERY = library().excuse_ids()
ANSWERED = tuple(i for i in EVERY if i != "silence")
# Between them, these people can meet every stock answer.
PEOPLE = {
    "cn": (
        "frozen-funds-cn",
        "failed-withdrawal-cn",
        "slow-support-cn",
        "stolen-account-cn",
        "stolen-account-us",
    ),
    "uk": (
        "frozen-funds-uk",
        "failed-withdrawal-uk",
        "slow-support-uk",
        "stolen-account-uk",
        "stolen-account-us",
    ),
}
HOLES = re.compile(r"[{}]|\bNone\b|\bunknown\b|不知道")


@cache
def case_of(name):
    return written(name)


@cache
def can_meet(name):
    file = case_of(name)
    return frozenset(book(file.desk, file.case))


def counter(id_, language, people):
    """The counter-letter to this stock answer, of the first of these people who can meet it."""
    file = case_of(next(p for p in people if id_ in can_meet(p)))
    answered(file, said=library().excuse(id_).texts[language].says[0], excuse=id_)
    brief = brief_of(file.desk, file, kind="counter", language=language, door=None)
    return compose(brief), brief


def texts(letter, part):
    return [s.text for b in letter.blocks if b.part is part for r in b.rows for s in r.sentences]


@pytest.mark.parametrize("people", PEOPLE.values(), ids=PEOPLE)
@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("id_", ANSWERED)
def test_every_stock_answer_has_a_whole_and_proved_counter_letter(id_, language, people):
    letter, brief = counter(id_, language, people)
    assert unproved(letter, brief) == ()
    assert texts(letter, Part.EXCUSE)
    assert len(texts(letter, Part.ASK_BACK)) >= 2
    assert texts(letter, Part.LEAD)
    assert not [s.text for _, s in letter.sentences() if HOLES.search(s.text)]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("id_", EVERY)
def test_what_it_rests_on_can_be_said_in_the_letter(id_, language):
    for place, ids in library().excuse(id_).excuse.rights.items():
        pack = library().place(place)
        for right in ids:
            words = pack.texts[language].rights[right]
            assert words.duty if pack.rights[right].is_duty else words.ask, f"{place}: {right}"


def test_there_are_enough_stock_answers_and_each_tells_when_it_is_fair():
    assert len(EVERY) >= 30
    for id_ in EVERY:
        for words in library().excuse(id_).texts.values():
            assert len(words.says) >= 8
            assert words.means
            assert words.fair
            assert words.do


def test_every_stock_answer_can_be_met_by_somebody():
    met = frozenset[str]().union(*(can_meet(p) for p in (*PEOPLE["cn"], *PEOPLE["uk"])))
    assert met == set(EVERY)


@pytest.mark.parametrize(
    ("person", "said", "wanted"),
    [
        ("frozen-funds-cn", "您好，因风控原因，具体原因不方便透露。", "cannot-disclose"),
        ("slow-support-uk", "Thanks for your patience, we have no update as yet.", "please-wait"),
        ("stolen-account-us", "We never hold your private keys, so we can't help.", "not-our-product"),
    ],
)
def test_the_words_of_the_firm_propose_it(person, said, wanted):
    file = case_of(person)
    assert proposals(file.desk, file.case, said)[0].id == wanted


def test_what_cannot_be_met_is_not_in_the_book():
    assert "not-our-product" not in can_meet("frozen-funds-cn")
    assert "hold-180-days" not in can_meet("stolen-account-us")
    file = case_of("stolen-account-us")
    with pytest.raises(NotFoundError) as caught:
        chosen_excuse(file.desk, file.case, "hold-180-days")
    assert caught.value.where == "--excuse"


def test_the_likely_ones_come_first_then_none_then_the_whole_book():
    file = case_of("frozen-funds-uk")
    asker = ScriptedAsker({"excuse": "please-wait"})
    said = "Your account is currently under review, please be patient."
    assert ask_excuse(file.desk, file.case, said, asker) == "please-wait"
    (prompt,) = asker.prompts
    ids = [o.id for o in prompt.options]
    likely = ids[: ids.index("none")]
    assert {"under-review", "please-wait"} <= set(likely)
    assert len(likely) <= 3
    assert sorted(ids) == sorted([*can_meet("frozen-funds-uk"), "none"])
    assert prompt.initial == likely[0]


def test_without_words_none_stands_first():
    file = case_of("frozen-funds-uk")
    asker = ScriptedAsker({"excuse": "none"})
    assert ask_excuse(file.desk, file.case, None, asker) is None
    assert (asker.prompts[0].options[0].id, asker.prompts[0].initial) == ("none", "none")


def test_only_what_was_asked_for_can_be_ticked_as_answered():
    file = case_of("frozen-funds-uk")
    wanted = file.case.chosen("requests")
    asker = ScriptedAsker({"answered": (wanted[0],)})
    assert ask_answered(file.desk, file, asker) == (wanted[0],)
    assert [o.id for o in asker.prompts[0].options] == list(wanted)
    assert not any("{" in o.label for o in asker.prompts[0].options)


def test_silence_is_no_kind_of_answer():
    silent = library().excuse("silence")
    assert is_silence(silent)
    assert nature_of(silent) is None
    assert nature_of(None) is None
    assert nature_of(library().excuse("case-closed")) == "final"


def test_the_screen_reads_it_in_its_own_language():
    assert read(case_of("frozen-funds-uk").desk, "under-review").name == "It is under review"
    assert read(case_of("frozen-funds-cn").desk, "under-review").name == "正在审核中"


RED_FLAGS = ("fee-first", "deposit-to-unlock")


@pytest.mark.parametrize("id_", RED_FLAGS)
def test_a_red_flag_says_to_pay_nothing(id_):
    words = library().excuse(id_).texts
    assert re.search(r"(Pay|Deposit) nothing", words["en"].do)
    assert "一分钱也不要" in words["zh-Hans"].do
