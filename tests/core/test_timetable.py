"""Clocks of a case as they stand: what stops them, what moves them, and never a false "overdue"."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.course_cases import (
    CLOCKS,
    EXTENSIONS,
    JOURNALS,
    TODAYS,
    D,
    case_of,
    clocks_of,
    extension,
    reply,
    sent,
)

from walletgripe.core.condition import When
from walletgripe.core.course import BY_RULE, ending_reply
from walletgripe.core.events import TimeExtended
from walletgripe.core.place import InForce, Length, Unit
from walletgripe.core.start import Start
from walletgripe.core.timetable import Frame, State, fits

LONG_AFTER = D(2027, 12, 31)
COMPLAINT = sent("2026-03-02", channel="email")  # a Monday: 15 business days end on 23 March, 35 on 20 April


def state(id_, today, *events, **story):
    return clocks_of(case_of(*events), today, **story)[id_].state


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (D(2026, 3, 2), State.RUNNING),
        (D(2026, 3, 23), State.RUNNING),
        (D(2026, 3, 24), State.PASSED),
    ],
)
def test_a_clock_runs_through_its_last_day(today, expected):
    timed = clocks_of(case_of(COMPLAINT), today)["answer"]
    assert (timed.due, timed.state, timed.moved) == (D(2026, 3, 23), expected, None)


def test_clocks_come_soonest_first_and_only_when_they_have_started():
    found = clocks_of(case_of(COMPLAINT), D(2026, 3, 2))
    assert list(found) == ["refund", "answer", "silence", "in-silence"]
    assert clocks_of(case_of(), D(2026, 3, 2)) == {}


@pytest.mark.parametrize("nature", ["final", "refusal", "other"])
@pytest.mark.parametrize(("on", "expected"), [("2026-03-23", State.ANSWERED), ("2026-03-24", State.LATE)])
def test_an_answer_stops_the_clock_that_dates_it(nature, on, expected):
    assert state("answer", LONG_AFTER, COMPLAINT, reply(on, nature)) is expected


def test_whether_another_duty_was_met_by_an_answer_is_not_claimed():
    found = clocks_of(case_of(COMPLAINT, reply("2026-03-20")), LONG_AFTER)
    assert {found[i].state for i in ("refund", "correct", "silence")} == {State.STOPPED}


def test_an_acknowledgement_does_not_stop_the_clock_of_the_answer():
    acknowledged = (COMPLAINT, reply("2026-03-03", "acknowledgement"))
    assert state("answer", D(2026, 3, 23), *acknowledged) is State.RUNNING
    assert state("answer", D(2026, 3, 24), *acknowledged) is State.PASSED


def test_an_acknowledgement_may_be_what_another_clock_waited_for():
    assert state("refund", D(2026, 3, 4), COMPLAINT) is State.PASSED
    assert state("refund", D(2026, 3, 4), COMPLAINT, reply("2026-03-03", "acknowledgement")) is State.STOPPED


def test_a_holding_reply_moves_the_day_to_the_outer_length():
    timed = clocks_of(case_of(COMPLAINT, reply("2026-03-20", "holding")), D(2026, 4, 20))
    for id_ in ("answer", "silence"):
        assert (timed[id_].due, timed[id_].state) == (D(2026, 4, 20), State.RUNNING)
        assert "from 2026-03-23 to 2026-04-20" in str(timed[id_].moved)
    assert timed["refund"].due == D(2026, 3, 3), "a rule that knows no more time gives none"


def test_a_holding_reply_to_a_posted_letter_counts_before_the_day_that_was_taken_for_receipt():
    posted = (sent("2026-03-02", channel="post"), reply("2026-03-05", "holding"))
    assert clocks_of(case_of(*posted), LONG_AFTER)["answer"].moved is not None


def test_a_holding_reply_from_before_the_complaint_moves_nothing():
    assert clocks_of(case_of(COMPLAINT, reply("2026-03-01", "holding")), LONG_AFTER)["answer"].moved is None


def test_more_time_moves_what_the_firm_owes_and_never_to_an_earlier_day():
    given_time = clocks_of(case_of(COMPLAINT, extension("2026-03-20", "2026-05-29")), D(2026, 5, 29))
    assert (given_time["answer"].due, given_time["answer"].state) == (D(2026, 5, 29), State.RUNNING)
    earlier = clocks_of(case_of(COMPLAINT, extension("2026-03-03", "2026-03-04")), LONG_AFTER)
    assert (earlier["answer"].due, earlier["answer"].moved) == (D(2026, 3, 23), None)
    others = clocks_of(case_of(COMPLAINT, extension("2026-03-03", "2026-05-29", "police")), LONG_AFTER)
    assert others["answer"].due == D(2026, 3, 23)


def test_time_that_a_rule_gave_moves_only_clocks_whose_rule_gives_time():
    more = TimeExtended(on="2026-03-20", until="2026-04-20", reason=BY_RULE)
    found = clocks_of(case_of(COMPLAINT, more), LONG_AFTER)
    assert (found["answer"].due, found["refund"].due) == (D(2026, 4, 20), D(2026, 3, 3))


def test_a_door_runs_its_own_clock_from_what_went_to_it():
    report = sent("2026-03-02", "police", channel="email")
    assert clocks_of(case_of(report), LONG_AFTER) == {}, "a police report starts no clock of the regulator"
    found = clocks_of(case_of(sent("2026-03-02", "regulator")), D(2026, 3, 12))
    assert {i: (t.due, t.state) for i, t in found.items()} == {"triage": (D(2026, 3, 11), State.PASSED)}


@pytest.mark.parametrize("nature", ["acknowledgement", "holding", "other", "final"])
def test_any_answer_of_a_door_stops_its_clock(nature):
    went = sent("2026-03-02", "regulator")
    assert state("triage", LONG_AFTER, went, reply("2026-03-05", nature, "regulator")) is State.STOPPED
    assert state("triage", LONG_AFTER, went, reply("2026-03-05", nature, "firm")) is State.PASSED


def test_more_time_for_a_door_moves_its_clock():
    events = (sent("2026-03-02", "regulator"), extension("2026-03-05", "2026-04-30", "regulator"))
    assert clocks_of(case_of(*events), LONG_AFTER)["triage"].due == D(2026, 4, 30)


def test_what_is_sent_again_starts_the_clock_of_a_door_again():
    events = (sent("2026-03-02", "regulator"), sent("2026-05-04", "regulator"))
    assert clocks_of(case_of(*events), LONG_AFTER)["triage"].started.day == D(2026, 5, 4)


def test_a_door_that_has_decided_owes_nothing_for_what_is_sent_after():
    decided = (sent("2026-03-02", "regulator"), reply("2026-03-05", "final", "regulator"))
    assert state("triage", LONG_AFTER, *decided, sent("2026-05-04", "regulator")) is State.STOPPED


def test_the_firms_answer_starts_no_clock_of_a_body():
    assert "bodys-decision" not in clocks_of(case_of(COMPLAINT, reply("2026-03-20")), LONG_AFTER)


def test_the_window_to_go_on_runs_from_the_firms_answer_and_ends_with_going_there():
    answered = (COMPLAINT, reply("2026-03-20"))
    window = clocks_of(case_of(*answered), D(2026, 9, 20))["window"]
    assert (window.started.day, window.due, window.state) == (D(2026, 3, 20), D(2026, 9, 20), State.RUNNING)
    assert state("window", D(2026, 9, 21), *answered) is State.PASSED
    assert state("window", LONG_AFTER, *answered, sent("2026-03-25", "police")) is State.PASSED
    assert state("window", LONG_AFTER, *answered, sent("2026-09-20", "ombudsman")) is State.ANSWERED
    assert state("window", LONG_AFTER, *answered, sent("2026-09-21", "ombudsman")) is State.LATE


def test_a_period_of_ones_own_after_a_posted_complaint_runs_from_the_day_of_posting():
    found = clocks_of(case_of(sent("2026-03-02", channel="post")), D(2026, 3, 3))
    assert (found["answer"].started.day, found["in-silence"].started.day) == (D(2026, 3, 9), D(2026, 3, 2))
    assert "counted from 2026-03-02" in str(found["in-silence"].started.why)


def test_a_period_that_begins_with_the_complaint_is_not_met_by_the_complaint_itself():
    assert state("in-silence", D(2026, 3, 3), COMPLAINT) is State.RUNNING
    assert state("in-silence", D(2026, 4, 1), COMPLAINT, sent("2026-03-30", "regulator")) is State.ANSWERED


def test_only_who_can_decide_meets_a_period_to_go_on_that_no_door_names():
    assert state("in-silence", LONG_AFTER, COMPLAINT, sent("2026-03-30", "police")) is State.PASSED
    assert state("in-silence", LONG_AFTER, COMPLAINT, sent("2026-03-30", "court")) is State.ANSWERED


def test_whoever_went_on_before_the_firms_answer_is_never_too_late():
    early = (COMPLAINT, sent("2026-03-24", "ombudsman"), reply("2026-04-10"))
    assert state("window", LONG_AFTER, *early) is State.ANSWERED


def test_the_years_that_an_action_has_are_not_met_by_the_complaint():
    story = {"event": D(2026, 2, 2)}
    assert state("outer-limit", D(2026, 4, 1), COMPLAINT, **story) is State.RUNNING
    assert (
        state("outer-limit", D(2026, 4, 1), COMPLAINT, sent("2026-03-30", "court"), **story) is State.ANSWERED
    )


def test_a_period_to_tell_the_firm_is_met_by_the_complaint_and_one_for_the_court_is_not():
    story = {"debit": D(2026, 2, 2), "learned": D(2026, 2, 2)}
    assert state("report", D(2026, 4, 1), COMPLAINT, **story) is State.ANSWERED
    assert state("court-time", D(2026, 4, 1), COMPLAINT, **story) is State.RUNNING
    assert (
        state("court-time", D(2026, 4, 1), COMPLAINT, sent("2026-03-30", "court"), **story) is State.ANSWERED
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"problems": ("stolen-account", "frozen-funds")}, True),
        ({"problems": ("frozen-funds",)}, False),
        ({"firm_kinds": ("bank",)}, False),
        ({"regions": ("SCT",)}, False),
        ({"when": When(field="reason", is_="aml")}, False),
    ],
)
def test_a_clock_is_about_its_problems_kinds_regions_and_condition(change, expected):
    class Nothing:
        def value(self, field):
            return None

    frame = Frame(kind="e-money", problem="stolen-account", region="ENG", facts=Nothing(), firm="firm")
    assert fits(msgspec.structs.replace(CLOCKS["answer"], **change), frame) is expected


@pytest.mark.parametrize(
    "change",
    [{"length": None}, {"back": True}, {"in_force": InForce(since="2026-03-03")}, {"firm_kinds": ("bank",)}],
)
def test_a_clock_without_a_day_of_its_own_is_left_out(change, monkeypatch):
    monkeypatch.setitem(CLOCKS, "answer", msgspec.structs.replace(CLOCKS["answer"], **change))
    assert "answer" not in clocks_of(case_of(COMPLAINT), LONG_AFTER)


@given(JOURNALS, EXTENSIONS, TODAYS)
def test_an_extension_never_moves_a_day_earlier(events, more, today):
    before, after = clocks_of(case_of(*events), today), clocks_of(case_of(*events, more), today)
    assert before.keys() == after.keys()
    assert all(after[i].due >= before[i].due for i in before)
    assert all(
        after[i].due >= dt.date.fromisoformat(more.until)
        for i in ("answer",)
        if i in after and more.door == "firm"
    )
    late = {i for i, t in after.items() if t.state is State.PASSED}
    assert late <= {i for i, t in before.items() if t.state is State.PASSED}


@given(JOURNALS, TODAYS)
def test_after_an_ending_reply_no_clock_of_the_firm_is_late(events, today):
    case = case_of(*events)
    found = clocks_of(case, today, debit=D(2026, 1, 1))
    if ending_reply(case, "firm"):
        assert all(t.state is not State.PASSED for t in found.values() if t.clock.who == "firm")


@given(JOURNALS, TODAYS)
def test_no_clock_is_late_on_or_before_its_day(events, today):
    for timed in clocks_of(case_of(*events), today, learned=D(2026, 1, 1), debit=D(2026, 1, 1)).values():
        if timed.state is State.PASSED:
            assert timed.started.day <= timed.deadline.due <= timed.due < today


@given(JOURNALS, TODAYS)
def test_a_holding_reply_in_time_without_an_end_gives_the_outer_length(events, today):
    case = case_of(*events)
    timed = clocks_of(case, today).get("answer")
    held = [r.on for r in case.replies if r.door == "firm" and r.nature == "holding"]
    went = [e.on for e in case.sent_log if e.door == "firm"]
    if timed and any(min(went) <= on <= timed.deadline.due.isoformat() for on in held):
        assert timed.due >= timed.deadline.extended_due


@given(JOURNALS, TODAYS, st.randoms(use_true_random=False))
def test_the_order_in_which_events_are_noted_does_not_matter(events, today, random):
    shuffled = list(events)
    random.shuffle(shuffled)
    assert clocks_of(case_of(*events), today) == clocks_of(case_of(*shuffled), today)


@given(JOURNALS)
def test_the_windows_of_the_user_after_an_answer_run_from_the_firms_answer(events):
    case = case_of(*events)
    answers = [r.on for r in case.replies if r.door == "firm" and r.nature in ("final", "refusal")]
    window = clocks_of(case, D(2026, 1, 1)).get("window")
    assert (window.started.day.isoformat() if window else None) == min(answers, default=None)


@given(JOURNALS, TODAYS)
def test_a_clock_of_a_body_runs_only_when_something_went_to_that_body(events, today):
    case = case_of(*events)
    found = clocks_of(case, today)
    went = {s.door for s in case.sent_log}
    assert ("triage" in found, "inquiry" in found) == ("regulator" in went, "ombudsman" in went)
    assert "unnamed" not in found


def test_the_lengths_that_these_tests_rest_on():
    assert CLOCKS["answer"].length == Length(15, Unit.BUSINESS_DAY)
    assert CLOCKS["triage"].starts is Start.BODY_RECEIVED
