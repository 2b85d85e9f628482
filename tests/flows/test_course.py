"""The course of real cases: what the rules of a place make of what went out and what came back."""

import datetime as dt

import pytest

from tests.fakes import ScriptedAsker, desk, library, new_file
from walletgripe.core import events as ev
from walletgripe.core.agenda import dues
from walletgripe.core.errors import NotFoundError, RefusedError, UsageError
from walletgripe.core.ladder import FEEDBACK
from walletgripe.core.openings import DoorState
from walletgripe.core.timetable import State
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.course import course
from walletgripe.flows.dates import calendar_dates
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.letter import compose_letter, write_letter
from walletgripe.flows.nextdata import next_data
from walletgripe.flows.nextsteps import next_steps
from walletgripe.flows.sending import note_reply, note_sent

D = dt.date
SENT = D(2026, 11, 21)  # a Saturday
UK_ANSWER = "complaint-final-response-payments"
THEFT = {"money-taken": "yes", "approved": "none"}


class Told:
    """A finished case of today's content that goes on through the days."""

    def __init__(self, problem, place, kind, **answers):
        file = new_file()
        script = {"problem": problem, "place": place, "firm-kind": kind, **answers}
        InterviewFlow(file.desk, file, ScriptedAsker(script)).run()
        write_letter(file.desk, file, compose_letter(file.desk, file), ("txt",))
        self.journal = file.desk.journal

    def file(self, today=SENT):
        return CaseFile(desk(self.journal, today=today), 1)

    def sent(self, on=SENT, **more):
        file = self.file(max(on, more.get("received") or on))
        return note_sent(file.desk, file, on=on, **more)

    def reply(self, on, nature, **more):
        file = self.file(on)
        note_reply(file.desk, file, on=on, nature=nature, **more)

    def course(self, today):
        file = self.file(today)
        return course(file.desk, file.case)

    def clocks(self, today):
        return {t.clock.id: t for t in self.course(today).timed}

    def doors(self, today):
        return {o.door.id: o for o in self.course(today).openings}

    def data(self, today):
        file = self.file(today)
        return next_data(file.desk, file.case)

    def lines(self, today):
        file = self.file(today)
        return {title: lines for title, lines in next_steps(file.desk, file.case)}

    def calendar(self, today):
        file = self.file(today)
        return {d.key: d for d in calendar_dates(file.desk, file.case)}


@pytest.fixture
def uk():
    return Told("stolen-account", "uk", "e-money", **THEFT)


@pytest.fixture
def cn():
    return Told("frozen-funds", "cn", "payment-institution", reason="risk-control")


def test_nothing_runs_and_nothing_is_late_before_the_letter_has_gone_out(uk):
    where = uk.course(D(2027, 6, 1))
    assert where.answer_by is None
    assert not any(t.clock.who == "firm" for t in where.timed)
    assert uk.doors(D(2027, 6, 1))["financial-ombudsman"].state is DoorState.WAITS


def test_uk_the_firm_has_15_business_days(uk):
    assert uk.sent(channel="email").answer_by == "2026-12-11"
    clock = uk.clocks(SENT)[UK_ANSWER]
    assert (clock.due, clock.state, clock.started.sure) == (D(2026, 12, 11), State.RUNNING, True)
    assert uk.clocks(D(2026, 12, 11))[UK_ANSWER].state is State.RUNNING
    assert uk.clocks(D(2026, 12, 12))[UK_ANSWER].state is State.PASSED
    assert uk.doors(SENT)["financial-ombudsman"].on == D(2026, 12, 12)
    assert uk.doors(D(2026, 12, 12))["financial-ombudsman"].state is DoorState.OPEN


def test_uk_stolen_money_is_due_back_the_next_business_day(uk):
    uk.sent(channel="app")
    assert uk.clocks(SENT)["unauthorised-refund"].due == D(2026, 11, 23)


def test_uk_a_holding_reply_gives_35_days_and_every_door_behind_the_firm_waits_for_it(uk):
    uk.sent(channel="email")
    uk.reply(D(2026, 12, 1), "holding")
    day = D(2027, 1, 13)
    clock = uk.clocks(day)[UK_ANSWER]
    assert (clock.due, clock.state) == (day, State.RUNNING)
    doors = uk.doors(D(2026, 12, 12))
    assert [doors[d].on for d in ("financial-ombudsman", "fca")] == [D(2027, 1, 14)] * 2
    assert uk.data(day)["answer_by"] == "2027-01-13"
    summary = uk.journal.summaries()[0]
    assert (summary.next_due, summary.next_what) == ("2027-01-13", "answer"), "no list calls it late either"
    assert uk.clocks(day)["unauthorised-refund"].due == D(2026, 11, 23)


def test_uk_a_holding_reply_counts_also_when_it_is_noted_before_the_sending(uk):
    uk.reply(D(2026, 12, 1), "holding")
    uk.sent(channel="email")
    assert uk.data(D(2026, 12, 20))["answer_by"] == "2027-01-13"
    assert uk.doors(D(2026, 12, 20))["fca"].on == D(2027, 1, 14)


def test_uk_a_final_response_opens_the_ombudsman_at_once_and_starts_six_months(uk):
    uk.sent(channel="email")
    uk.reply(D(2026, 12, 4), "final")
    door = uk.doors(D(2026, 12, 4))["financial-ombudsman"]
    assert (door.state, door.on, door.until) == (DoorState.OPEN, D(2026, 12, 4), D(2027, 6, 4))
    clocks = uk.clocks(D(2027, 6, 4))
    window = clocks["ombudsman-window-after-final-response"]
    assert (window.started.day, window.due, window.state) == (D(2026, 12, 4), D(2027, 6, 4), State.RUNNING)
    assert clocks[UK_ANSWER].state is State.ANSWERED
    assert uk.doors(D(2027, 6, 5))["financial-ombudsman"].state is DoorState.CLOSED
    assert dues(uk.file().case) == ()


def test_uk_an_answer_after_its_day_is_late_and_still_opens_the_door(uk):
    uk.sent(channel="email")
    uk.reply(D(2026, 12, 20), "refusal")
    assert uk.clocks(D(2026, 12, 20))[UK_ANSWER].state is State.LATE
    assert uk.doors(D(2026, 12, 20))["financial-ombudsman"].state is DoorState.OPEN


def test_uk_a_letter_by_post_counts_from_the_safe_side_until_the_day_is_known(uk):
    event = uk.sent(channel="post")
    clock = uk.clocks(SENT)[UK_ANSWER]
    assert (clock.started.day, clock.started.sure, clock.due) == (D(2026, 11, 28), False, D(2026, 12, 18))
    assert event.answer_by == "2026-12-18"
    data = uk.data(SENT)
    shown = next(c for c in data["clocks"] if c["id"] == UK_ANSWER)
    assert (shown["start_sure"], shown["start"]) == (False, "2026-11-28")
    assert "the day of receipt is not known" in shown["start_why"]
    assert any("the day of receipt is not known" in line for line in uk.lines(SENT)["Dates"])


def test_uk_a_known_day_of_receipt_is_used(uk):
    uk.sent(channel="post", received=D(2026, 11, 24))
    clock = uk.clocks(D(2026, 11, 24))[UK_ANSWER]
    assert (clock.started.day, clock.started.sure, clock.due) == (D(2026, 11, 24), True, D(2026, 12, 15))


def test_more_time_that_the_firm_claims_moves_clock_door_and_list(uk):
    uk.sent(channel="email")
    uk.reply(D(2026, 12, 10), "holding", until=D(2027, 2, 26))
    assert uk.clocks(D(2027, 2, 26))[UK_ANSWER].state is State.RUNNING
    assert uk.doors(D(2027, 1, 20))["financial-ombudsman"].on == D(2027, 2, 27)
    assert uk.journal.summaries()[0].next_due == "2027-02-26"


def test_cn_a_payment_institution_has_no_statutory_days_only_15_polite_ones(cn):
    assert cn.sent(channel="app").answer_by == "2026-12-07", "the fifteenth day is a Sunday"
    where = cn.course(SENT)
    assert not any(t.clock.answers_complaint or t.clock.who == "firm" for t in where.timed)
    assert where.answer_by == D(2026, 12, 7)
    assert cn.lines(SENT)["Dates"][0].startswith("7 December 2026: ")
    assert cn.doors(SENT)["pboc-12363"].on == D(2026, 12, 8)
    assert cn.doors(D(2026, 12, 8))["pboc-12363"].state is DoorState.OPEN


def test_cn_more_time_moves_the_polite_day_and_the_door_too(cn):
    cn.sent(channel="app")
    cn.reply(D(2026, 12, 5), "holding", until=D(2026, 12, 31))
    assert cn.data(D(2026, 12, 20))["answer_by"] == "2026-12-31"
    door = cn.doors(D(2026, 12, 20))["pboc-12363"]
    assert (door.state, door.on) == (DoorState.OPENS, D(2027, 1, 1))
    assert cn.calendar(D(2026, 12, 20))["case-1-answer"].day == D(2026, 12, 31)


def test_cn_a_police_report_does_not_start_the_days_of_the_central_bank():
    stolen = Told("stolen-account", "cn", "payment-institution", **THEFT)
    stolen.sent(channel="app")
    stolen.sent(door="police", channel="in-person")
    clocks = stolen.clocks(D(2027, 3, 1))
    assert "police-case-decision" in clocks
    assert "pboc-triage" not in clocks
    stolen.reply(D(2026, 11, 23), "acknowledgement", door="police")
    assert stolen.clocks(D(2027, 3, 1))["police-case-decision"].state is State.STOPPED


def test_cn_the_procuratorate_comes_after_the_organ_that_froze():
    frozen = Told("frozen-funds", "cn", "payment-institution", reason="judicial")
    frozen.sent(channel="app")
    frozen.reply(D(2026, 11, 25), "final")
    today = D(2026, 11, 26)
    assert frozen.doors(today)["freezing-organ"].state is DoorState.OPEN
    assert frozen.doors(today)["procuratorate"].state is DoorState.WAITS
    frozen.sent(on=today, door="freezing-organ", channel="in-person")
    door = frozen.doors(today)["procuratorate"]
    assert (door.state, door.on) == (DoorState.OPENS, D(2026, 12, 27))


def test_us_reg_e_counts_federal_business_days_and_never_calls_a_decided_error_overdue():
    us = Told("stolen-account", "us", "e-money", **THEFT)
    us.sent(channel="email")
    clocks = us.clocks(SENT)
    assert clocks["rege-firm-decide-10bd"].due == D(2026, 12, 7), "Thanksgiving is no business day"
    assert clocks["rege-firm-finish-45d"].due == D(2027, 1, 5)
    us.reply(D(2026, 12, 3), "final")
    after = us.clocks(D(2028, 1, 1))
    firms = {i: t.state for i, t in after.items() if t.clock.who == "firm"}
    assert {"rege-correct-1bd", "rege-report-result-3bd"} <= firms.keys()
    assert State.PASSED not in firms.values()


def test_what_a_door_is_asked_without_a_letter_is_noted_as_such(uk):
    uk.sent(channel="email")
    event = uk.sent(door="report-fraud", channel="form")
    assert (event.letter, event.door, event.answer_by) == (0, "report-fraud", None)
    assert uk.doors(SENT)["report-fraud"].state is DoorState.USED


@pytest.mark.parametrize(
    ("more", "error", "where"),
    [
        ({"on": D(2026, 11, 22)}, UsageError, "--on"),
        ({"received": D(2026, 11, 20)}, UsageError, "--received"),
        ({"letter": 7}, NotFoundError, "--letter"),
        ({"door": "moon"}, NotFoundError, "--to"),
    ],
)
def test_what_cannot_have_been_sent_is_refused_and_nothing_is_noted(uk, more, error, where):
    file, before = uk.file(), len(uk.file().entries)
    with pytest.raises(error) as caught:
        note_sent(file.desk, file, **{"on": SENT, "attach": lambda: pytest.fail("attached"), **more})
    assert caught.value.where == where
    assert len(uk.file().entries) == before


def test_a_case_without_a_letter_says_so():
    file = new_file()
    InterviewFlow(
        file.desk, file, ScriptedAsker({"problem": "slow-support", "place": "uk", "firm-kind": "bank"})
    ).run()
    with pytest.raises(NotFoundError):
        note_sent(file.desk, file, on=SENT)
    assert note_sent(file.desk, file, on=SENT, door="firm").letter == 0


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ({"on": D(2026, 11, 22)}, UsageError),
        ({"until": D(2026, 11, 20)}, UsageError),
        ({"door": "moon"}, NotFoundError),
        ({"said": "send us the code 493817 now"}, RefusedError),
    ],
)
def test_a_reply_that_cannot_be_is_refused_and_nothing_is_noted(uk, more, error):
    uk.sent(channel="email")
    file, before = uk.file(), len(uk.file().entries)
    with pytest.raises(error):
        note_reply(file.desk, file, **{"on": SENT, "nature": "final", **more})
    assert len(uk.file().entries) == before


def test_the_calendar_has_what_runs_and_what_opens_and_forgets_what_is_over(uk):
    assert not any("clock-complaint" in key for key in uk.calendar(SENT))
    uk.sent(channel="email")
    keys = uk.calendar(SENT)
    assert keys[f"case-1-clock-{UK_ANSWER}"].day == D(2026, 12, 11)
    assert keys["case-1-door-financial-ombudsman"].day == D(2026, 12, 12)
    uk.reply(D(2026, 12, 4), "final")
    later = uk.calendar(D(2026, 12, 4))
    assert f"case-1-clock-{UK_ANSWER}" not in later
    window = later["case-1-clock-ombudsman-window-after-final-response"]
    assert (window.day, window.alarm_days) == (D(2027, 6, 4), 7)


def test_a_closed_case_has_no_dates_in_the_calendar(uk):
    uk.sent(channel="email")
    file = uk.file()
    file.record(ev.Closed(on="2026-11-21"))
    assert calendar_dates(file.desk, file.case) == ()


def test_every_line_of_a_clock_tells_rule_source_start_and_day_checked(uk):
    uk.sent(channel="email")
    text = "\n".join(uk.lines(SENT)["Dates"])
    assert "11 December 2026: " in text
    assert "15 business days, counted from the day after 2026-11-21; sent on 2026-11-21" in text
    assert "DISP 1.6.2AR; law; last checked 2026-11-21" in text


def answered(journal_day, **answers):
    """A case that has only what a course needs: place, kind of firm, problem, region."""
    file = CaseFile(desk(today=journal_day))
    file.record(*(ev.Answered(field=f, value=v) for f, v in answers.items() if v is not None))
    return file


ROUTES = [(c, k) for c in library().place_codes() for k in library().place(c).place.kinds]


@pytest.mark.parametrize(("place", "kind"), ROUTES)
def test_every_place_tells_a_whole_course_and_never_a_false_delay(place, kind):
    regions = library().place(place).place.regions
    for problem in library().playbook_ids():
        route = {"problem": problem, "wallet": "Example Pay", "place": place, "firm-kind": kind}
        file = answered(SENT, **route, region=regions[0] if regions else None)
        firm = course(file.desk, file.case).openings[0].door.id
        note_sent(file.desk, file, on=SENT, door=firm, channel="post")
        asked = course(file.desk, file.case).answer_by
        if problem == FEEDBACK:
            assert asked is None
            assert course(file.desk, file.case).timed == ()
            continue
        assert asked >= D(2026, 11, 28), "counted from the safe side"
        waiting = [o for o in course(file.desk, file.case).openings if o.state is DoorState.OPENS]
        assert all(o.on > SENT for o in waiting)
        late = CaseFile(desk(file.desk.journal, today=D(2030, 1, 7)), 1)
        note_reply(late.desk, late, on=D(2030, 1, 7), nature="final", door=firm)
        where = course(late.desk, late.case)
        assert all(t.state is not State.PASSED for t in where.timed if t.clock.who == "firm")
        assert next_data(late.desk, late.case)["doors"]
        assert next_steps(late.desk, late.case)
        assert all(d.day >= D(2030, 1, 7) for d in calendar_dates(late.desk, late.case))
