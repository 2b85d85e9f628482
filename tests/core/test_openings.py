"""When each door opens and closes: never before the one that it waits for had its time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.course_cases import (
    EXTENSIONS,
    JOURNALS,
    LADDER,
    TODAYS,
    D,
    case_of,
    clocks_of,
    doors_of,
    extension,
    reply,
    sent,
)

from walletgripe.core.openings import DoorState, openings

COMPLAINT = sent("2026-03-02", channel="email")  # its 15 business days end on 23 March
ANSWER_BY = D(2026, 3, 23)
LATER = D(2026, 6, 30)
DAY = dt.timedelta(days=1)


def opening(id_, today, *events, answer_by=ANSWER_BY, **story):
    return doors_of(case_of(*events), today, answer_by, **story)[id_]


def test_before_the_complaint_only_the_firm_and_doors_without_waiting_are_open():
    found = doors_of(case_of(), D(2026, 3, 2))
    assert [o.door.id for o in found.values() if o.state is DoorState.OPEN] == ["firm", "police"]
    assert str(found["ombudsman"].why) == "first send the letter to the firm"
    assert all(o.on is None and o.until is None for o in found.values())


def test_a_ladder_without_doors_has_no_openings():
    assert openings(case_of(), (), {}, None, D(2026, 3, 2)) == ()


def test_a_door_opens_the_day_after_the_firms_silence():
    waiting = opening("ombudsman", D(2026, 3, 23), COMPLAINT)
    assert (waiting.state, waiting.on) == (DoorState.OPENS, D(2026, 3, 24))
    assert str(waiting.why) == "if the firm has not answered by 2026-03-23"
    opened = opening("ombudsman", D(2026, 3, 24), COMPLAINT)
    assert (opened.state, opened.on) == (DoorState.OPEN, D(2026, 3, 24))
    assert str(opened.why) == "the firm had until 2026-03-23 and has not answered"


def test_more_time_moves_the_door():
    events = (COMPLAINT, extension("2026-03-20", "2026-05-29"))
    assert opening("ombudsman", D(2026, 3, 24), *events).on == D(2026, 5, 30)
    assert opening("ombudsman", D(2026, 3, 24), COMPLAINT, reply("2026-03-20", "holding")).on == D(
        2026, 4, 21
    )


def test_an_acknowledgement_opens_nothing():
    found = opening("ombudsman", D(2026, 3, 10), COMPLAINT, reply("2026-03-03", "acknowledgement"))
    assert (found.state, found.on) == (DoorState.OPENS, D(2026, 3, 24))


@pytest.mark.parametrize("nature", ["final", "refusal", "other"])
def test_an_answer_opens_the_door_at_once(nature):
    found = opening("ombudsman", D(2026, 3, 10), COMPLAINT, reply("2026-03-10", nature))
    assert (found.state, found.on) == (DoorState.OPEN, D(2026, 3, 10))
    assert "2026-03-10" in str(found.why)


def test_a_window_closes_the_door_after_its_last_day():
    events = (COMPLAINT, reply("2026-03-10"))
    on_time = opening("ombudsman", D(2026, 9, 10), *events)
    assert (on_time.state, on_time.until) == (DoorState.OPEN, D(2026, 9, 10))
    too_late = opening("ombudsman", D(2026, 9, 11), *events)
    assert (too_late.state, too_late.until) == (DoorState.CLOSED, D(2026, 9, 10))
    assert "ended on 2026-09-10" in str(too_late.why)


def test_a_door_that_was_used_stays_used():
    events = (COMPLAINT, reply("2026-03-10"), sent("2026-04-01", "ombudsman"))
    assert opening("ombudsman", D(2027, 9, 11), *events).state is DoorState.USED
    assert opening("firm", D(2026, 3, 3), COMPLAINT).state is DoorState.USED


def test_a_door_without_a_clock_waits_for_the_day_that_the_letter_asks_for():
    assert opening("regulator", D(2026, 3, 20), COMPLAINT).on == D(2026, 3, 24)
    unknown = opening("regulator", D(2026, 3, 20), COMPLAINT, answer_by=None)
    assert (unknown.state, str(unknown.why)) == (DoorState.WAITS, "after the firm's answer")


def test_a_door_behind_another_waits_for_that_one_and_not_for_the_firm():
    answered = (COMPLAINT, reply("2026-03-10"))
    waiting = opening("appeal", D(2026, 3, 11), *answered)
    assert (waiting.state, waiting.on) == (DoorState.WAITS, None)
    asked = (*answered, sent("2026-04-01", "ombudsman"))
    assert opening("appeal", D(2026, 4, 2), *asked).on == D(2026, 5, 2), "30 days of the ombudsman's own"
    assert opening("appeal", D(2026, 5, 2), *asked).state is DoorState.OPEN
    decided = opening("appeal", D(2026, 4, 9), *asked, reply("2026-04-08", "final", "ombudsman"))
    assert (decided.state, decided.on) == (DoorState.OPEN, D(2026, 4, 8))
    assert "firm" not in str(decided.why)


def test_the_day_that_the_letter_asks_for_binds_only_the_firm():
    case = case_of(COMPLAINT, sent("2026-03-03", "ombudsman"))
    found = {o.door.id: o for o in openings(case, LADDER, {}, ANSWER_BY, LATER)}
    assert (found["appeal"].state, found["appeal"].on) == (DoorState.WAITS, None)
    assert "firm" not in str(found["appeal"].why)


def test_a_door_whose_predecessor_is_not_on_the_ladder_waits_for_the_firm():
    case = case_of(COMPLAINT)
    short = tuple(d for d in LADDER if d.id != "ombudsman")
    found = {o.door.id: o for o in openings(case, short, {}, ANSWER_BY, D(2026, 3, 20))}
    assert (found["appeal"].state, found["appeal"].on) == (DoorState.OPENS, D(2026, 3, 24))


def test_a_door_may_close_by_a_time_that_the_users_story_started():
    found = opening("court", D(2026, 3, 10), COMPLAINT, learned=D(2025, 4, 1))
    assert (found.state, found.until) == (DoorState.OPENS, D(2026, 4, 1))
    assert opening("court", D(2026, 4, 2), COMPLAINT, learned=D(2025, 4, 1)).state is DoorState.CLOSED


@given(JOURNALS, TODAYS, st.none() | TODAYS)
def test_a_door_opens_after_the_last_day_of_what_it_waits_for(events, today, answer_by):
    case = case_of(*events)
    timed = clocks_of(case, today)
    for door, found in doors_of(case, today, answer_by).items():
        if found.state is DoorState.OPENS:
            clock = timed.get(found.door.opens.clock or "")
            last = clock.due if clock else answer_by
            assert today <= last < found.on, door
            assert found.on == last + DAY


@given(JOURNALS, TODAYS, st.none() | TODAYS)
def test_a_door_that_can_be_asked_at_once_is_open(events, today, answer_by):
    case = case_of(*events)
    found = doors_of(case, today, answer_by)
    went = {s.door for s in case.sent_log}
    for id_ in ("firm", "police"):
        assert found[id_].state is (DoorState.USED if id_ in went else DoorState.OPEN)


@given(JOURNALS, TODAYS)
def test_no_door_opens_before_the_one_before_it_was_asked_or_has_answered(events, today):
    case = case_of(*events)
    asked = {s.door for s in case.sent_log} | {r.door for r in case.replies}
    for found in doors_of(case, today, ANSWER_BY).values():
        after = found.door.opens.after
        if after and after not in asked:
            assert found.state in (DoorState.WAITS, DoorState.USED, DoorState.CLOSED)


@given(JOURNALS, TODAYS)
def test_after_an_answer_no_door_waits_for_the_firm(events, today):
    found = doors_of(case_of(sent("2026-01-01"), *events, reply("2026-02-01")), today, ANSWER_BY)
    waiting = [o for o in found.values() if o.state in (DoorState.OPENS, DoorState.WAITS)]
    assert {o.door.opens.after for o in waiting} <= {"ombudsman"}


@given(JOURNALS, EXTENSIONS, TODAYS)
def test_more_time_never_opens_a_door_earlier(events, more, today):
    before = doors_of(case_of(*events), today, ANSWER_BY)
    after = doors_of(case_of(*events, more), today, ANSWER_BY)
    for id_, door in after.items():
        assert (door.on is None) is (before[id_].on is None)
        assert door.on is None or door.on >= before[id_].on


@given(JOURNALS, TODAYS, st.randoms(use_true_random=False))
def test_the_order_in_which_events_are_noted_does_not_matter(events, today, random):
    shuffled = list(events)
    random.shuffle(shuffled)
    assert doors_of(case_of(*events), today, ANSWER_BY) == doors_of(case_of(*shuffled), today, ANSWER_BY)
