"""The redacted twin: who others are and how they are reached is masked, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.case import fold
from walletgripe.core.events import Answered, ContactLogged, Entry, ReplyReceived
from walletgripe.core.playbook import Question, QuestionType
from walletgripe.core.redaction import others_values, own_values, redactor

QUESTIONS = (
    Question(id="name", type=QuestionType.PERSON),
    Question(id="account", type=QuestionType.ACCOUNT),
    Question(id="recipient", type=QuestionType.PERSON),
    Question(id="recipient-account", type=QuestionType.ACCOUNT),
)


def case_of(*events):
    return fold(1, [Entry(seq=n, case=1, at="2026-11-21T10:00", event=e) for n, e in enumerate(events, 1)])


def cleaner(*events):
    return redactor(others_values(case_of(*events), QUESTIONS), str)


@pytest.mark.parametrize(
    ("who", "text", "shown"),
    [
        ("Li", "Li said the limit of Li's list", "*** said the limit of ***'s list"),
        ("Agent Lee, no. 4711", "lee (4711) called; an agent called", "*** (***) called; an agent called"),
        ("客服小李", "小李说请等待，客服没回", "***说请等待，客服没回"),
        ("Mr O'Neil", "O'Neil wrote", "*** wrote"),
        ("support team", "the team and support", "the team and support"),
        ("José", "José's José", "***'s ***"),
    ],
)
def test_a_name_goes_where_it_stands_as_a_name(who, text, shown):
    assert cleaner(ContactLogged(n=1, at=None, channel=None, who=who))(text) == shown


def test_third_persons_and_their_accounts_go_and_the_user_stays():
    clean = cleaner(
        Answered(field="name", value="Ann Example"),
        Answered(field="account", value="ann.example"),
        Answered(field="recipient", value="Bo Sample"),
        Answered(field="recipient-account", value="bo-shop-77"),
        ReplyReceived(on="2026-11-20", who="Cy Other"),
    )
    assert (
        clean("Ann Example paid Bo Sample (bo-shop-77); Cy wrote.")
        == "Ann Example paid *** (***); *** wrote."
    )


def test_a_name_that_the_user_shares_stays_theirs():
    clean = cleaner(
        Answered(field="name", value="Ann Example"),
        ContactLogged(n=1, at=None, channel=None, who="Bo Example"),
    )
    assert clean("Ann Example, Bo Example, Bo") == "Ann Example, ***, ***"


def test_without_own_names_the_user_goes_too():
    case = case_of(
        Answered(field="name", value="Ann Example"), Answered(field="account", value="ann.example")
    )
    clean = redactor(own_values(case, QUESTIONS), str)
    assert clean("Ann Example, ann.example") == "***, ***"


@given(st.text(min_size=2, max_size=12), st.text(max_size=40))
def test_any_name_is_hidden_where_it_stands_alone(who, text):
    clean = redactor([who], str)
    assert who.casefold() not in clean(f" {who} ").casefold() or set(who) <= set("* ")
    assert isinstance(clean(text), str)
