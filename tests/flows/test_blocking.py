"""The review of the answers tells what blocks the letter, and nothing else."""

from tests.fakes import desk
from tests.people import answering, people
from walletgripe.core import events as ev
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Tone
from walletgripe.flows.blocking import blocking
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.starting import from_answers

CARD = "we refunded 4111 1111 1111 1111"


def case(name="frozen-funds-uk"):
    file, _ = from_answers(desk(), FileAsker(people()[name]))
    return file


def with_a_card(file):
    """As a journal could hold it that another program wrote."""
    file.record(ev.ContactLogged(n=9, at="2026-11-10", channel="chat", said=CARD))
    return file


def test_a_sound_case_has_nothing_to_tell():
    file = case()
    assert blocking(file.desk, file) == ()


def test_an_unfinished_case_has_nothing_to_tell():
    at = desk()
    assert blocking(at, CaseFile(at)) == ()


def test_a_secret_is_told_with_its_reason_and_the_way_out_and_never_shown():
    file = with_a_card(case())
    (notice,) = blocking(file.desk, file)
    assert notice.tone is Tone.WARNING
    assert "payment card number" in notice.lines[0]
    assert "walletgripe" in notice.lines[1]
    assert "4111 1111" not in " ".join(notice.lines)


def test_the_review_screen_shows_it_and_still_lets_the_user_go_on():
    file = with_a_card(case())
    asker = answering(people()["frozen-funds-uk"])
    ending = InterviewFlow(file.desk, file, asker).run()
    titles = [n.title for n in asker.notices]
    assert "This should be mended before the letter leaves" in titles
    assert ending.value == "reviewed"
