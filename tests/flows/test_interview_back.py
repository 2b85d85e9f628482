"""One step back: the earlier answer stands in the input, and what the answer had caused is gone."""

import pytest

from tests.fakes import BACK, ScriptedAsker, new_file
from tests.people import answering, one_each, people
from walletgripe.core import events as ev
from walletgripe.flows.interview import Ending, InterviewFlow

FROZEN = {"problem": "frozen-funds", "place": "uk", "firm-kind": "e-money"}


def run(script, **more):
    file = new_file()
    asker = ScriptedAsker({**FROZEN, **script}, **more)
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file, asker


def prompts_of(asker, id_):
    return [p for p in asker.prompts if p.id == id_]


def test_the_very_first_question_has_no_way_back():
    _, asker = run({})
    assert [p.back for p in asker.prompts][:2] == [False, True]


def test_a_step_back_shows_the_earlier_answer():
    _, asker = run({"wallet": ["Exampel Pay", "Example Pay"], "place": [BACK, "uk"]})
    first, second = prompts_of(asker, "wallet")
    assert (first.initial, second.initial) == (None, "Exampel Pay")


@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [
        ("frozen-on", "3 November 2026", "2026-11-03"),
        ("amount", "£1,150", "1150 GBP"),
        ("what-frozen", "balance", "balance"),
        ("documents-sent", "yes", "yes"),
    ],
)
def test_each_type_comes_back_as_one_would_type_it(field, typed, shown):
    following = {
        "frozen-on": "amount",
        "amount": "what-frozen",
        "what-frozen": "reason",
        "documents-sent": "fee-demanded",
    }
    _, asker = run({field: [typed, typed], following[field]: [BACK, None]})
    assert prompts_of(asker, field)[1].initial == shown


def test_what_was_left_out_comes_back_empty():
    _, asker = run({"amount": [BACK, None]})
    assert prompts_of(asker, "frozen-on")[1].initial is None


def test_ticks_come_back_as_they_were():
    script = {"evidence.have": [("notice",), ("notice", "balance")], "evidence.get": [BACK, ("statement",)]}
    file, asker = run(script)
    assert prompts_of(asker, "evidence.have")[1].initial == ("notice",)
    assert file.case.chosen("evidence.have") == ("notice", "balance")


def test_many_steps_back_lead_through_the_sections_and_lose_nothing():
    script = {
        "amount": "500",
        "evidence.have": [BACK, ()],
        "fee-demanded": ["no", BACK, "yes"],
        "documents-sent": ["no", "yes"],
    }
    file, asker = run(script)
    start = asker.ids.index("evidence.have")
    assert asker.ids[start : start + 5] == [
        "evidence.have",
        "fee-demanded",
        "documents-sent",
        "fee-demanded",
        "evidence.have",
    ]
    assert prompts_of(asker, "fee-demanded")[2].initial == "no"
    assert (file.case.value("documents-sent"), file.case.value("fee-demanded")) == (True, True)
    assert file.case.value("amount") == {"amount": "500", "currency": "GBP"}


def test_back_into_an_earlier_section_shows_its_heading_again():
    _, asker = run({"frozen-on": [BACK, None]})
    titles = [n.title for n in asker.notices]
    assert titles.count("First try this") == 2
    assert titles.count("What happened") == 2


def test_back_over_an_urgent_card_takes_its_tick_back():
    file, asker = run({"urgent.save-proof": ["done", "later"], "urgent.pay-nothing": [BACK, "later"]})
    assert prompts_of(asker, "urgent.save-proof")[1].initial == "done"
    assert file.case.ticks["save-proof"].state == "later"
    assert file.case.ticks["save-proof"].on is None


def test_between_back_and_the_new_answer_the_tick_does_not_count():
    file = new_file()
    states = []

    def watch(prompt):
        if prompt.id == "urgent.save-proof":
            states.append(file.case.ticks.get("save-proof"))

    script = {**FROZEN, "urgent.save-proof": ["done", "not-mine"], "urgent.pay-nothing": [BACK, "later"]}
    InterviewFlow(file.desk, file, ScriptedAsker(script, watch=watch)).run()
    assert states == [None, None]
    assert file.case.ticks["save-proof"].state == "not-mine"


def test_back_over_the_day_of_a_card_takes_only_the_day_back():
    script = {
        "urgent.save-proof": "earlier",
        "urgent.save-proof.on": ["2026-11-03", "2026-11-04"],
        "urgent.pay-nothing": [BACK, "later"],
    }
    file, asker = run(script)
    assert prompts_of(asker, "urgent.save-proof.on")[1].initial == "2026-11-03"
    assert (file.case.ticks["save-proof"].state, file.case.ticks["save-proof"].on) == ("done", "2026-11-04")


CONTACT = {
    "contact.1.any": "yes",
    "contact.1.at": "2026-11-04 10:20",
    "contact.1.said": "Please wait.",
    "contact.1.promised": "a call",
    "contact.1.promised-by": "2026-11-09",
    "contact.1.kept": "no",
}


def test_back_into_a_finished_contact_leaves_no_stale_contact():
    file = new_file()
    seen = []

    def watch(prompt):
        if prompt.id == "contact.1.reference":
            seen.append((dict(file.case.contacts), dict(file.case.broken)))

    script = {**FROZEN, **CONTACT, "contact.1.reference": [None, "CASE-1001"], "contact.2.any": [BACK, "no"]}
    InterviewFlow(file.desk, file, ScriptedAsker(script, watch=watch)).run()
    assert seen == [({}, {}), ({}, {})]
    assert file.case.contacts[1].reference == "CASE-1001"
    assert list(file.case.broken) == [1]


def test_back_out_of_a_contact_group_to_no_contact_at_all():
    script = {
        **CONTACT,
        "contact.1.any": ["yes", "no"],
        "contact.1.at": [BACK],
    }
    file, asker = run(script)
    assert asker.ids[asker.ids.index("contact.1.at") + 1] == "contact.1.any"
    assert asker.last("contact.1.any").initial == "yes"
    assert (file.case.contacts, file.case.broken) == ({}, {})


def test_back_out_of_the_contacts_into_the_section_before():
    file, asker = run({"contact.1.any": [BACK, "no"], "evidence.get": [("statement",), ("agreement",)]})
    assert asker.last("evidence.get").initial == ("statement",)
    assert file.case.chosen("evidence.get") == ("agreement",)


def test_back_from_the_requests_into_the_question_for_another_contact():
    file, asker = run(
        {**CONTACT, "contact.2.any": ["no", "yes"], "contact.2.said": "Wait more.", "requests": [BACK, None]}
    )
    assert sorted(file.case.contacts) == [1, 2]
    assert asker.last("contact.2.any").initial == "no"


@pytest.mark.parametrize("name", one_each())
def test_going_back_once_at_every_question_changes_nothing_in_the_end(name):
    person = people()[name]
    plain, wandering = new_file(language=person.language), new_file(language=person.language)
    InterviewFlow(plain.desk, plain, answering(person)).run()

    gone_back = set()

    class Wanderer:
        def __init__(self):
            self.inner = answering(person)

        def ask(self, prompt, judge):
            if prompt.back and prompt.id not in gone_back and prompt.id != "review":
                gone_back.add(prompt.id)
                return BACK
            return self.inner.ask(prompt, judge)

        def tell(self, notice):
            self.inner.tell(notice)

    InterviewFlow(wandering.desk, wandering, Wanderer()).run()
    assert len(gone_back) > 18
    assert_same_case(wandering.case, plain.case)
    taken_back = [e for e in wandering.entries if isinstance(e.event, ev.TakenBack)]
    assert len(taken_back) >= len(gone_back), "what was taken back stays in the journal"


def assert_same_case(one, other):
    assert {k: a.value for k, a in one.answers.items()} == {k: a.value for k, a in other.answers.items()}
    assert (one.ticks, one.contacts, one.kept, one.broken) == (
        other.ticks,
        other.contacts,
        other.kept,
        other.broken,
    )
    assert one.reviewed == other.reviewed
