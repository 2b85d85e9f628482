"""Stopped at any question, the interview goes on at that question and ends as if nothing had happened."""

import contextlib

import pytest

from tests.fakes import desk, new_file
from tests.people import answering, one_each, people
from walletgripe.core.errors import Interrupted
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter
from walletgripe.render.txt import text_of

NAMES = ("slow-support-us", "stolen-account-us")


def state(case):
    return (
        {k: (a.value, a.unknown) for k, a in case.answers.items()},
        case.ticks,
        case.contacts,
        case.kept,
        case.broken,
        case.reviewed,
    )


def whole(person):
    file = new_file(language=person.language)
    asker = answering(person)
    InterviewFlow(file.desk, file, asker).run()
    return file, asker.ids


@pytest.mark.parametrize("name", NAMES)
def test_stopped_at_any_question_it_goes_on_there_and_ends_the_same(name):
    person = people()[name]
    unstopped, ids = whole(person)
    letter = text_of(compose_letter(unstopped.desk, unstopped))
    for stop, id_ in enumerate(ids):
        file = new_file(language=person.language)
        with pytest.raises(Interrupted):
            InterviewFlow(file.desk, file, answering(person, stop_at=stop)).run()
        later = CaseFile(desk(file.desk.journal, language=person.language or "en"), file.number)
        asker = answering(person)
        assert InterviewFlow(later.desk, later, asker).run() is Ending.REVIEWED
        assert asker.ids == ids[stop:], f"resumed at {asker.ids[0]} instead of {id_}"
        assert state(later.case) == state(unstopped.case)
        assert text_of(compose_letter(later.desk, later)) == letter


@pytest.mark.parametrize("name", one_each())
def test_stopped_after_every_single_answer_it_still_ends_the_same(name):
    person = people()[name]
    unstopped, ids = whole(person)
    journal, number, seen = new_file().desk.journal, None, []
    for _ in ids:
        file = CaseFile(desk(journal, language=person.language or "en"), number)
        asker = answering(person, stop_at=1)
        with contextlib.suppress(Interrupted):
            InterviewFlow(file.desk, file, asker).run()
        seen += asker.ids
        number = file.number
    assert seen == ids
    assert state(CaseFile(desk(journal), number).case) == state(unstopped.case)


def test_a_stop_before_the_first_answer_leaves_no_case():
    file = new_file()
    with pytest.raises(Interrupted):
        InterviewFlow(file.desk, file, answering(people()["frozen-funds-uk"], stop_at=0)).run()
    assert file.number is None
    assert file.desk.journal.summaries() == ()


def test_the_summary_says_that_the_interview_is_not_finished():
    file = new_file()
    with pytest.raises(Interrupted):
        InterviewFlow(file.desk, file, answering(people()["frozen-funds-uk"], stop_at=12)).run()
    (summary,) = file.desk.journal.summaries()
    assert (summary.state, summary.wallet, summary.problem, summary.place) == (
        "interview",
        "Example Pay",
        "frozen-funds",
        "uk",
    )
