"""The check-up: the right questions for who holds the keys, and a dated list."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import library

from walletgripe.core.checkup import DAYS, Holder, holder_of, items_for, misconceptions_for, todos

PACK = library().checkup()
BOOK = PACK.checkup
TODAY = dt.date(2026, 11, 21)
ANSWERS = st.dictionaries(
    st.sampled_from([i.id for i in BOOK.items]), st.sampled_from(["yes", "no", "unknown"])
)


def test_there_is_enough_to_look_at_for_everybody():
    assert len(BOOK.items) >= 25
    for holder in Holder:
        assert len(items_for(BOOK, holder)) >= 25
        assert len(misconceptions_for(BOOK, holder)) >= 5
    assert {m.true for m in BOOK.misconceptions} == {True, False}


def test_recovery_words_are_asked_of_their_holders_and_passwords_of_the_others():
    own = {i.id for i in items_for(BOOK, Holder.SELF_CUSTODY)}
    firm = {i.id for i in items_for(BOOK, Holder.CUSTODIAL)}
    assert {"words-on-paper", "approvals-revoked"} <= own - firm
    assert {"second-factor", "password-unique", "new-wallet-licensed"} <= firm - own
    assert own | firm == {i.id for i in items_for(BOOK, Holder.UNKNOWN)} == {i.id for i in BOOK.items}


@pytest.mark.parametrize("holder", Holder)
def test_the_items_come_topic_by_topic(holder):
    topics = [i.topic for i in items_for(BOOK, holder)]
    assert topics == sorted(topics, key=BOOK.topics.index)


@pytest.mark.parametrize(
    ("kind", "holder"),
    [("self-custody", Holder.SELF_CUSTODY), ("e-money", Holder.CUSTODIAL), ("exchange", Holder.CUSTODIAL),
     ("unknown", Holder.UNKNOWN), (None, Holder.UNKNOWN)],
)  # fmt: skip
def test_the_kind_of_firm_says_who_holds_the_keys(kind, holder):
    assert holder_of(kind) is holder


@given(ANSWERS, st.sampled_from(Holder))
def test_whatever_is_not_yes_is_on_the_list_once_soonest_first(answers, holder):
    found = todos(BOOK, holder, answers, TODAY)
    asked = {i.id for i in items_for(BOOK, holder)}
    assert {t.item.id for t in found} == {i for i in asked if answers.get(i) != "yes"}
    assert len(found) == len({t.item.id for t in found})
    assert [t.due for t in found] == sorted(t.due for t in found)
    assert all((t.due - TODAY).days == DAYS[t.item.by] for t in found)


def test_the_days_are_those_of_the_words():
    assert [DAYS[b] for b in DAYS] == [0, 3, 7, 30]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_no_question_asks_for_a_secret(language):
    words = PACK.texts[language]
    asks = [i.ask for i in words.items.values()]
    assert all(a.endswith(("?", "？")) for a in asks)
    for word in ("What is your", "Which password", "Type your", "请输入", "您的密码是", "是什么"):
        assert not any(word in a for a in asks)
