"""Which events start clocks, and on which day: an unknown day of receipt is taken from the safe side."""

from hypothesis import given
from hypothesis import strategies as st
from tests.course_cases import JOURNALS, D, case_of, reply, sent, starts_of

from walletgripe.core.course import POST_DAYS, ending_reply, first_sent
from walletgripe.core.start import Start


def complaint(*events):
    return starts_of(case_of(*events)).get(Start.COMPLAINT_RECEIVED)


def test_nothing_has_started_before_anything_happened():
    assert starts_of(case_of()) == {}


def test_a_complaint_is_received_on_the_day_it_was_sent():
    found = complaint(sent("2026-03-02", channel="email"))
    assert (found.day, found.sure, str(found.why)) == (D(2026, 3, 2), True, "sent on 2026-03-02")


def test_a_known_day_of_receipt_counts_also_for_a_letter_by_post():
    found = complaint(sent("2026-03-02", channel="post", received="2026-03-04"))
    assert (found.day, found.sure, str(found.why)) == (D(2026, 3, 4), True, "received on 2026-03-04")


def test_an_unknown_day_of_receipt_is_taken_late_and_said_so():
    found = complaint(sent("2026-03-02", channel="post"))
    assert (found.day, found.sure) == (D(2026, 3, 9), False)
    assert str(found.why) == "posted on 2026-03-02; the day of receipt is not known, so 2026-03-09 is taken"
    assert found.earliest == D(2026, 3, 2), "a period of the user's own runs from the day it was posted"
    assert POST_DAYS == 7


def test_the_first_thing_that_arrived_is_the_complaint():
    assert complaint(sent("2026-03-09"), sent("2026-03-02")).day == D(2026, 3, 2)
    mailed_later = complaint(sent("2026-03-02", channel="post"), sent("2026-03-04", channel="email"))
    assert (mailed_later.day, mailed_later.sure) == (D(2026, 3, 4), True)
    assert mailed_later.earliest == D(2026, 3, 2)


def test_what_went_to_another_door_is_no_complaint_to_the_firm():
    assert starts_of(case_of(sent("2026-03-02", "police"))) == {}


def test_a_final_response_and_a_refusal_start_what_follows_the_answer():
    for nature in ("final", "refusal"):
        found = starts_of(case_of(sent("2026-03-02"), reply("2026-03-10", nature)))
        assert found[Start.FINAL_RESPONSE].day == found[Start.DECIDED].day == D(2026, 3, 10)
        assert str(found[Start.DECIDED].why) == "the firm's answer of 2026-03-10"


def test_other_answers_and_answers_of_others_start_nothing():
    for nature in ("acknowledgement", "holding", "other"):
        assert Start.FINAL_RESPONSE not in starts_of(case_of(reply("2026-03-10", nature)))
    assert starts_of(case_of(reply("2026-03-10", "final", "ombudsman"))) == {}


def test_talk_from_before_the_complaint_does_not_answer_it_but_a_refusal_does():
    assert ending_reply(case_of(sent("2026-03-10"), reply("2026-03-02", "other")), "firm") is None
    same_day = case_of(sent("2026-03-10"), reply("2026-03-10", "other"))
    assert ending_reply(same_day, "firm").on == "2026-03-10"
    refused = case_of(sent("2026-03-10"), reply("2026-03-02", "refusal"))
    assert ending_reply(refused, "firm").on == "2026-03-02"
    assert ending_reply(case_of(reply("2026-03-02", "other")), "firm").on == "2026-03-02"


def test_the_first_of_several_answers_ends_the_waiting():
    case = case_of(sent("2026-03-01"), reply("2026-04-02"), reply("2026-03-20", "other"))
    assert ending_reply(case, "firm").on == "2026-03-20"
    assert first_sent(case, "firm") == D(2026, 3, 1)
    assert first_sent(case, "police") is None


@given(JOURNALS, st.randoms(use_true_random=False))
def test_the_order_in_which_events_are_noted_does_not_matter(events, random):
    shuffled = list(events)
    random.shuffle(shuffled)
    assert starts_of(case_of(*events)) == starts_of(case_of(*shuffled))


@given(JOURNALS)
def test_a_complaint_is_never_received_before_the_first_day_it_was_sent(events):
    case = case_of(*events)
    found = starts_of(case).get(Start.COMPLAINT_RECEIVED)
    assert (found is None) is (first_sent(case, "firm") is None)
    if found:
        assert first_sent(case, "firm") <= found.earliest <= found.day
