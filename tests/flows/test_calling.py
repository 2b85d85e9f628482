"""The call kit for every person: short enough to be read out, without holes, and with three questions."""

import pytest

from tests.correspondence import written
from tests.fakes import desk
from tests.people import people
from walletgripe.core.compose.fill import placeholders
from walletgripe.core.events import Answered
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.calling import call_kit, official_numbers
from walletgripe.flows.starting import from_answers


def begun(name, language):
    person = people()[name]
    at = desk(language=language)
    file, _ = from_answers(at, FileAsker(person))
    return at, file


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("name", people())
def test_each_kit_is_whole_and_short(name, language):
    at, file = begun(name, language)
    kit = call_kit(at, file, language)
    assert len(kit.questions) == 3
    assert len(kit.refuse) >= 5
    assert kit.seconds <= 75, kit.script
    lines = [*kit.script, *kit.questions, *kit.refuse, kit.no_number, kit.say_no]
    assert not [line for line in lines if placeholders(line) or "None" in line]
    assert file.case.text("name") in kit.script[0]


def test_a_full_account_number_is_never_read_out():
    at, file = begun("frozen-funds-cn", "zh-Hans")
    account = file.case.text("account")
    kit = call_kit(at, file)
    assert account
    shown = " ".join([*kit.script, *(value for _, value in kit.references)])
    assert account not in shown or not account.isdigit()


def test_only_confirmed_numbers_are_shown():
    at, file = begun("frozen-funds-cn", "zh-Hans")
    entry = at.names.entry(file.case.text("wallet"), file.case.text("wallet-entry"))
    kit = call_kit(at, file)
    confirmed = {c.value for c in entry.channels if c.printable} if entry else set()
    assert {line.number for line in kit.numbers} <= confirmed


@pytest.mark.parametrize(
    ("country", "shown"),
    [
        ("US", [("+1 402 935 7733", None)]),
        ("DE", [("+49 800 7234500", None)]),
        ("GB", [("+1 402 935 7733", "US"), ("+49 800 7234500", "DE"), ("+33 800 94 28 90", "FR")]),
    ],
)
def test_a_number_of_another_country_says_so_and_stands_back(country, shown):
    at, file = begun("stolen-account-uk", "en")
    file.record(Answered(field="wallet", value="PayPal"))
    assert [(x.number, x.region) for x in official_numbers(at, file, country)] == shown


def test_questions_and_script_follow_the_stage():
    at, fresh = begun("failed-withdrawal-uk", "en")
    before = call_kit(at, fresh, "en")
    file = written("failed-withdrawal-uk")
    after = call_kit(file.desk, file, "en")
    assert before.questions[0] == after.questions[0], "what fits the problem comes first"
    final = "If you cannot solve it, will you send me your final answer in writing?"
    assert final not in before.questions
    assert final in after.questions
    assert "I wrote to you on 21 November 2026." in after.script


def test_the_words_that_only_self_custody_has_are_refused_there():
    at, file = begun("stolen-account-uk", "en")
    assert not any("recovery words" in line for line in call_kit(at, file).refuse)
    file.case.answers["firm-kind"] = file.case.answers["firm-kind"].__class__("exchange", False, 1, "")
    assert any("card" in line for line in call_kit(at, file).refuse)
