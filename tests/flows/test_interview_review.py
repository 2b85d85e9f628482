"""The review lists every answer and changes any of them; what a change makes void is asked again."""

import re

import pytest

from tests.fakes import BACK, ScriptedAsker, desk, new_file
from tests.people import answering, one_each, people
from walletgripe.core.events import Answered
from walletgripe.flows.asker import NotKnown
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter, letter_language
from walletgripe.render.txt import text_of

FROZEN = {"problem": "frozen-funds", "place": "uk", "firm-kind": "e-money", "name": "Ann Example"}


def run(script, *, language="en"):
    file = new_file(language=language)
    asker = ScriptedAsker({**FROZEN, **script})
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file, asker


def letter(file):
    return text_of(compose_letter(file.desk, file))


def after_review(asker):
    return asker.ids[asker.ids.index("review") + 1 :]


def answered_in(asker):
    """What the review lists: an offer to change the problem is no answer of the letter."""
    return [i for i in dict.fromkeys(asker.ids) if i != "review" and not i.startswith("rather.")]


@pytest.mark.parametrize("name", one_each())
def test_every_answer_is_listed_with_its_name_and_value(name):
    person = people()[name]
    file = new_file(language=person.language)
    asker = answering(person)
    InterviewFlow(file.desk, file, asker).run()
    prompt = asker.last("review")
    assert [o.id for o in prompt.options] == ["confirm", "more", *answered_in(asker)]
    assert not prompt.back
    rows = [o.label for o in prompt.options[2:]]
    assert all(re.search(r"[^:：]+[:：] *\S", row) for row in rows)
    assert any(person.answers["name"] in row for row in rows)


@pytest.mark.parametrize("name", ["frozen-funds-cn", "stolen-account-uk"])
def test_any_answer_can_be_opened_from_the_review_and_left_as_it_is(name):
    person = people()[name]
    file = new_file(language=person.language)
    asker = answering(person)
    InterviewFlow(file.desk, file, asker).run()
    before = letter(file)
    for id_ in [i for i in asker.ids if i != "review"]:
        looking = answering(person, script={"review": [id_, "confirm"], id_: [BACK]})
        InterviewFlow(file.desk, file, looking).run()
        assert looking.ids == ["review", id_, "review"]
        same = answering(person, script={"review": [id_, "confirm"]})
        InterviewFlow(file.desk, file, same).run()
        assert same.ids == ["review", id_, "review"]
    assert letter(file) == before


def test_a_change_in_the_review_reaches_the_letter():
    file, asker = run({"amount": ["£100", "£200"], "review": ["amount", "confirm"]})
    assert asker.last("amount").initial == "100 GBP"
    assert "£200.00" in letter(file)
    assert "£100.00" not in letter(file)


def test_a_change_that_opens_a_question_asks_it():
    file, asker = run(
        {
            "reason": ["risk-control", "judicial"],
            "freezing-authority": "Sample Police",
            "review": ["reason", "confirm"],
        }
    )
    assert after_review(asker)[:2] == ["reason", "freezing-authority"]
    assert "Sample Police" in letter(file)


def test_a_change_that_closes_a_question_makes_its_answer_void():
    script = {
        "reason": ["judicial", "risk-control"],
        "freezing-authority": "Sample Police",
        "review": ["reason", "confirm"],
    }
    file, asker = run(script)
    assert "freezing-authority" not in after_review(asker)
    assert "Sample Police" not in letter(file)
    assert "freezing-authority" not in {o.id for o in asker.last("review").options}


def test_requests_are_asked_again_when_other_ones_are_offered():
    file, asker = run({"reason": ["judicial", "risk-control"], "review": ["reason", "confirm"]})
    first, second = [p for p in asker.prompts if p.id == "requests"]
    assert {o.id for o in first.options}.isdisjoint(o.id for o in second.options)
    assert second.initial is None, "ticks of requests that are offered no more do not hide the usual ones"
    assert file.case.chosen("requests") == tuple(o.id for o in second.options if o.checked)
    assert "\n1. " in letter(file).partition("What I ask you to do")[2]


def test_own_ticks_stay_when_a_request_is_added():
    script = {
        "fee-demanded": ["no", "yes"],
        "requests": [("reason", "rule"), None],
        "review": ["fee-demanded", "confirm"],
    }
    _, asker = run(script)
    assert asker.last("requests").initial == ("reason", "rule")
    assert "fee-confirm" in {o.id for o in asker.last("requests").options}


def test_proof_is_asked_again_when_other_proof_is_offered():
    script = {
        "documents-sent": ["no", "yes"],
        "evidence.have": [("notice",), ("notice", "handed-in")],
        "review": ["documents-sent", "confirm"],
    }
    file, asker = run(script)
    assert asker.last("evidence.have").initial == ("notice",)
    assert "Confirmation that my documents were received" in letter(file)


def test_another_problem_asks_its_own_questions_and_requests():
    script = {
        "problem": ["frozen-funds", "stolen-account"],
        "amount": "£100",
        "money-taken": "yes",
        "review": ["problem", "confirm"],
    }
    file, asker = run(script)
    asked = after_review(asker)
    assert asked[0] == "problem"
    assert {"urgent.freeze", "checks.tried", "how", "evidence.have", "requests"} <= set(asked)
    assert not {"wallet", "place", "firm-kind", "name", "account"} & set(asked)
    assert set(file.case.chosen("requests")) <= {
        r.id for r in file.desk.contents.playbook("stolen-account").playbook.requests
    }
    assert "Refund £100.00" in letter(file) or "£100.00" in letter(file)


def test_another_place_asks_for_the_kind_of_firm_again_where_it_has_no_such_kind():
    script = {"place": ["cn", "uk"], "firm-kind": ["fund", "e-money"], "review": ["place", "confirm"]}
    file, asker = run(script)
    assert after_review(asker)[:2] == ["place", "firm-kind"]
    assert asker.last("firm-kind").initial is None, "a kind that this place does not have is not in the input"
    assert "Financial Ombudsman Service" in letter(file)


def test_another_place_keeps_the_kind_of_firm_that_it_has_too():
    file, asker = run({"place": ["us", "uk"], "review": ["place", "confirm"]})
    assert "firm-kind" not in after_review(asker)
    assert compose_letter(file.desk, file).place == "uk"


def test_the_language_of_the_letter_does_not_outlive_the_place_that_asked_for_it():
    script = {"place": ["cn", "uk"], "firm-kind": "exchange", "letter-language": "zh-Hans"}
    file, _ = run({**script, "review": ["place", "confirm"]})
    assert letter_language(file.desk, file.case, None) == "en"


def test_extras_that_are_no_longer_wanted_leave_the_letter_and_come_back_when_they_are():
    script = {
        "more": ["no"],
        "own-request": ["Call me.", None],
        "review": ["more", "more", "more", "confirm"],
    }
    file, asker = run(script)
    own = [p for p in asker.prompts if p.id == "own-request"]
    assert [p.initial for p in own] == [None, "Call me."]
    assert file.case.answers["own-request"].unknown

    once, _ = run({"more": "no", "own-request": "Call me.", "review": ["more", "more", "confirm"]})
    assert "Call me." not in letter(once)


def test_no_contact_after_all_takes_all_contacts_away():
    contacts = {
        "contact.1.said": "Wait.",
        "contact.2.any": "yes",
        "contact.2.said": "Wait more.",
        "contact.2.promised": "a call",
        "contact.2.promised-by": "2026-11-09",
        "contact.2.kept": "no",
    }
    file, _ = run({**contacts, "contact.1.any": ["yes", "no"], "review": ["contact.1.any", "confirm"]})
    assert (file.case.contacts, file.case.broken) == ({}, {})
    assert "Wait" not in letter(file)

    again, asker = run(
        {
            **contacts,
            "contact.1.any": ["yes", "no", "yes"],
            "review": ["contact.1.any", "contact.1.any", "confirm"],
        }
    )
    assert sorted(again.case.contacts) == [1, 2]
    assert list(again.case.broken) == [2]
    assert asker.ids.count("contact.1.said") == 1, "what was answered before counts again"


def test_a_changed_contact_is_changed_in_the_letter():
    script = {
        "contact.1.any": "yes",
        "contact.1.said": ["Wait.", "Please wait until Monday."],
        "review": ["contact.1.said", "confirm"],
    }
    file, _ = run(script)
    assert file.case.contacts[1].said == "Please wait until Monday."
    assert "Wait." not in letter(file)


def test_a_changed_card_changes_the_chronology():
    script = {
        "urgent.save-proof": ["done", "earlier"],
        "urgent.save-proof.on": "2026-11-05",
        "review": ["urgent.save-proof", "confirm"],
    }
    file, asker = run(script)
    assert after_review(asker)[:2] == ["urgent.save-proof", "urgent.save-proof.on"]
    assert "5 November 2026: I took screenshots" in letter(file)


def test_waiting_can_still_be_chosen_in_the_review():
    file = new_file()
    asker = ScriptedAsker({**FROZEN, "checks.outcome": [None, "wait"], "review": ["checks.outcome"]})
    assert InterviewFlow(file.desk, file, asker).run() is Ending.WAITING
    assert not file.case.closed


def test_a_finished_case_is_looked_over_again_and_confirmed_again():
    file, _ = run({})
    again = ScriptedAsker()
    assert InterviewFlow(desk(file.desk.journal), file, again).run() is Ending.REVIEWED
    assert again.ids == ["review"]


def test_nothing_changes_by_leaving_the_review_by_its_first_line():
    file, asker = run({})
    answers = [e for e in file.entries if isinstance(e.event, Answered)]
    assert len(answers) == len(asker.ids) - 1
    assert asker.last("review").initial == "confirm"
    assert not isinstance(asker.last("review"), NotKnown)
