"""What is due in a case: running promises, the answer to the letter, and what ends or moves them."""

import datetime as dt

import pytest

from tests.fakes import ScriptedAsker, new_file
from walletgripe.core import events as ev
from walletgripe.core.agenda import dues
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.letter import compose_letter, write_letter
from walletgripe.flows.nextsteps import next_steps

D = dt.date


def case_file(*, letter=True, **promise):
    file = new_file()
    script = {"problem": "frozen-funds", "place": "uk", "firm-kind": "e-money"}
    if promise:
        script |= {"contact.1.any": "yes", "contact.1.at": "2026-11-18", "contact.1.promised": "a call"}
        script |= {f"contact.1.{k.replace('_', '-')}": v for k, v in promise.items()}
    InterviewFlow(file.desk, file, ScriptedAsker(script)).run()
    if letter:
        write_letter(file.desk, file, compose_letter(file.desk, file), ("txt",))
    return file


def due(file):
    return [(d.day, d.what, d.number) for d in dues(file.case)]


def test_a_running_promise_and_the_answer_are_due_soonest_first():
    file = case_file(promised_by="2026-11-25")
    assert due(file) == [(D(2026, 11, 25), "promise", 1), (D(2026, 12, 11), "unsent", 1)]
    summary = file.desk.journal.summaries()[0]
    assert (summary.next_due, summary.next_what) == ("2026-11-25", "promise")


@pytest.mark.parametrize("kept", ["yes", "no"])
def test_a_promise_that_was_kept_or_broken_is_no_longer_due(kept):
    file = case_file(letter=False, promised_by="2026-11-20", kept=kept)
    assert due(file) == []
    assert ((1 in file.case.kept), (1 in file.case.broken)) == (kept == "yes", kept == "no")


@pytest.mark.parametrize("event", [ev.PromiseKept, ev.PromiseBroken])
def test_a_promise_settled_later_is_no_longer_due(event):
    file = case_file(letter=False, promised_by="2026-11-25")
    file.record(event(contact=1, on="2026-11-26"))
    assert due(file) == []


def test_a_promise_without_a_day_is_not_due():
    assert due(case_file(letter=False, said="Wait.")) == []


def test_more_time_moves_the_day_but_never_forward_to_an_earlier_one():
    file = case_file()
    file.record(ev.TimeExtended(on="2026-12-01", until="2027-01-15"))
    assert due(file) == [(D(2027, 1, 15), "unsent", 1)]
    file.record(ev.TimeExtended(on="2026-12-02", until="2026-12-05"))
    assert due(file) == [(D(2027, 1, 15), "unsent", 1)]


def test_more_time_for_another_door_moves_nothing():
    file = case_file()
    file.record(ev.TimeExtended(on="2026-12-01", until="2027-01-15", door="financial-ombudsman"))
    assert due(file) == [(D(2026, 12, 11), "unsent", 1)]


@pytest.mark.parametrize(
    ("nature", "left"), [("final", []), ("other", []), ("holding", [(D(2026, 12, 11), "unsent", 1)])]
)
def test_only_a_real_reply_ends_the_waiting(nature, left):
    file = case_file()
    file.record(ev.ReplyReceived(on="2026-11-30", nature=nature))
    assert due(file) == left


def test_a_reply_from_before_the_letter_answers_nothing():
    file = case_file()
    file.record(ev.ReplyReceived(on="2026-11-10", nature="final"))
    assert due(file) == [(D(2026, 12, 11), "unsent", 1)]


def test_nothing_is_due_in_a_closed_case():
    file = case_file(promised_by="2026-11-25")
    file.record(ev.Closed(on="2026-11-22"))
    assert due(file) == []


def test_what_was_taken_back_is_due_again():
    file = case_file()
    file.record(ev.ReplyReceived(on="2026-11-30", nature="final"))
    assert due(file) == []
    file.record(ev.TakenBack(seq=file.entries[-1].seq))
    assert due(file) == [(D(2026, 12, 11), "unsent", 1)]


def test_the_next_steps_name_the_dates_and_the_cards_left():
    file = case_file(promised_by="2026-11-25")
    told = {title: lines for title, lines in next_steps(file.desk, file.case)}
    assert told["Dates"][0] == "25 November 2026: support promised “a call”"
    assert told["Dates"][1].startswith("11 December 2026: ")
    assert any("Financial Ombudsman Service" in line for line in told["If that does not help"])
