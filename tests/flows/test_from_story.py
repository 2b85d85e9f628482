"""The interview from a story: a draft stands in the input of its question and counts when confirmed."""

import datetime as dt
from functools import cache

from tests.fakes import BACK, LEAVE_OUT, ROOT, TODAY, ScriptedAsker, desk, guard, library, minimal
from walletgripe.content.triagemodel import read_model
from walletgripe.core.triage.reading import Known
from walletgripe.core.triage.wallets import names
from walletgripe.flows.asker import Given
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.drafts import Drafts
from walletgripe.flows.fromstory import OTHER, StoryAsker
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.triage import Reader

STORY = (
    "PayPal froze my balance of £1,234.56 on Nov 3rd. The FCA should know. On 10 Nov I called support"
    " and spoke to Kevin, case number 99887766. They took a £5 fee last year on Dec 24."
)


@cache
def known() -> Known:
    packs = library().wallets()
    return Known(
        names=names({i: p.wallet.names for i, p in packs.items()}),
        homes={i: p.wallet.places for i, p in packs.items()},
        model=lambda language: read_model([ROOT / "playbooks"], language),
    )


def keeps(prompt):
    """Someone who presses Enter: what stands in the input is the answer."""
    if isinstance(prompt.initial, str) and prompt.id != "review":
        return Given(prompt.initial)
    if prompt.id == "contact.1.any":
        return Given("yes")
    return minimal(prompt)


def told(story=STORY, script=None, otherwise=keeps):
    """The case and the asker after an interview from this story."""
    used = desk()
    triage = Reader(known, guard, TODAY).read(story)
    asker = ScriptedAsker(script, otherwise=otherwise)
    file = CaseFile(used)
    telling = StoryAsker(asker, Drafts(story, triage, lambda i: used.names.wallets[i].names[0]), used)
    telling.greet()
    InterviewFlow(used, file, telling).run()
    return file.case, asker


def test_the_likeliest_problems_come_with_the_words_that_spoke_for_them():
    _, asker = told(script={"problem": ["frozen-funds"]})
    first = asker.prompts[0]
    assert first.id == "problem"
    assert len(first.options) <= 4
    assert first.options[0].id == "frozen-funds"
    assert first.options[-1].id == OTHER
    assert all("“" in (o.hint or "") for o in first.options[:-1])


def test_something_else_shows_the_whole_list():
    _, asker = told(script={"problem": [OTHER, "stolen-account"]})
    assert asker.ids[:2] == ["problem", "problem"]
    assert len(asker.prompts[1].options) > 4
    assert OTHER not in [o.id for o in asker.prompts[1].options]


def test_what_is_confirmed_is_stored():
    case, asker = told(script={"problem": "frozen-funds"})
    assert case.text("wallet") == "PayPal"
    assert case.text("place") == "uk"
    assert case.value("amount") == {"amount": "1234.56", "currency": "GBP"}
    assert case.text("frozen-on") == "2026-11-03"
    assert case.text("contact.1.at") == "2026-11-10"
    assert case.text("contact.1.who") == "Kevin"
    assert case.text("contact.1.reference") == "99887766"
    assert "From your story: “£1,234.56”" in (asker.last("amount").help or "")


def test_what_is_left_out_or_changed_is_not_stored():
    script = {
        "problem": "frozen-funds",
        "amount": LEAVE_OUT,
        "frozen-on": "2026-11-05",
        "wallet": "Example Pay",
    }
    case, asker = told(script=script)
    assert case.value("amount") is None
    assert case.text("frozen-on") == "2026-11-05"
    assert case.text("wallet") == "Example Pay"
    assert asker.last("amount").initial == "1234.56 GBP"


def test_nothing_is_stored_of_a_draft_whose_question_never_comes():
    case, _ = told(script={"problem": "frozen-funds"}, otherwise=minimal)
    kept = [a.value for a in case.answers.values()]
    assert "99887766" not in kept
    assert "Kevin" not in kept
    assert all(STORY not in v for v in kept if isinstance(v, str))


def test_the_other_drafts_of_the_kind_are_named_beside_the_first():
    _, asker = told(script={"problem": "frozen-funds"})
    assert "“£5”" in (asker.last("amount").help or "")
    assert "“Dec 24”" in (asker.last("frozen-on").help or "")


def test_an_earlier_answer_goes_before_the_draft():
    script = {"problem": "frozen-funds", "wallet": ["Example Pay", "Example Pay"], "place": [BACK, "uk"]}
    _, asker = told(script=script)
    assert [p.initial for p in asker.prompts if p.id == "wallet"] == ["PayPal", "Example Pay"]


def test_what_was_understood_is_told_first():
    _, asker = told(script={"problem": "frozen-funds"})
    greeting = asker.notices[0]
    assert greeting.title == "From your story"
    assert any("PayPal" in line for line in greeting.lines)
    assert any("Kevin" in line for line in greeting.lines)


def test_a_story_that_says_nothing_is_an_ordinary_interview():
    case, asker = told("hello there", script={"problem": "frozen-funds"}, otherwise=minimal)
    assert len(asker.prompts[0].options) > 3
    assert case.text("wallet") == "Ann Example"
    assert dt.date.fromisoformat(case.opened[:10]) == TODAY
