"""Searching the journal: Chinese and English, and queries that try to be more than words."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from walletgripe.core.events import Answered, ContactLogged, EvidenceAttached, TakenBack
from walletgripe.core.ports import CaseSummary
from walletgripe.store.codec import folded
from walletgripe.store.journal import SqliteJournal


@pytest.fixture
def filled(journal: SqliteJournal, summary: CaseSummary) -> SqliteJournal:
    journal.open_case(
        [
            Answered(field="story", value="My balance was FROZEN after the review"),
            Answered(field="steps", value=["called support", "wrote an e-mail"], content="frozen-funds@1"),
            Answered(field="person", value={"name": "Zoë Example", "state": "California"}),
        ],
        summary,
    )
    journal.open_case(
        [
            Answered(field="story", value="余额被冻结，客服一直不回复，订单号２０２６０３"),
            ContactLogged(
                n=1, at="2026-03-01", channel="phone", said='They said "wait" AND then 100% nothing'
            ),
            EvidenceAttached(n=1, sha256="f" * 64, name="截图.png", size=10),
        ],
        summary,
    )
    return journal


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("frozen", ((1, 1),)),
        ("FROZEN review", ((1, 1),)),
        ("review   frozen", ((1, 1),)),
        ("frozen unicorn", ()),
        ("froz", ((1, 1),)),
        ("e-mail", ((1, 2),)),
        ("ZOË", ((1, 3),)),
        ("california", ((1, 3),)),
        ("余额被冻结", ((2, 1),)),
        ("冻结", ((2, 1),)),
        ("客", ((2, 1),)),
        ("冻结 客服", ((2, 1),)),
        ("冻结 银行", ()),
        ("202603", ((2, 1),)),
        ("２０２６", ((2, 1), (2, 2))),
        ("截图", ((2, 3),)),
        ("wait", ((2, 2),)),
        ("100%", ((2, 2),)),
        ("%", ((2, 2),)),
        ("_", ()),
        ("", ()),
        ("  \n ", ()),
    ],
)
def test_finds_what_was_said(filled: SqliteJournal, words: str, found: tuple[tuple[int, int], ...]) -> None:
    assert filled.search(words) == found


@pytest.mark.parametrize("words", ["story", "answered", "frozen-funds@1", "ffffff", "contact-logged"])
def test_ids_of_the_program_are_not_words_of_the_user(filled: SqliteJournal, words: str) -> None:
    assert filled.search(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        '"""',
        'frozen" OR "wait',
        "frozen OR wait",
        "NEAR(frozen wait)",
        "body:frozen",
        "of_case:1",
        "froz*",
        "^My",
        "-frozen",
        "NOT frozen",
        "'; DROP TABLE events; --",
        "froz\x00en unicorn",
        "\ud800 broken",
        "((((((",
        "{}",
        "x " * 5000 + "zzz",
        "y" * 100_000,
    ],
)
def test_a_query_is_data(filled: SqliteJournal, words: str) -> None:
    assert filled.search(words) == ()
    assert filled.search("frozen") == ((1, 1),)


def test_what_was_taken_back_is_still_found(filled: SqliteJournal, summary: CaseSummary) -> None:
    filled.append(1, [TakenBack(seq=1)], summary)
    assert filled.search("frozen") == ((1, 1),)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), min_size=1, max_size=8), st.data())
def test_every_piece_of_a_text_finds_it(texts: list[str], data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(texts))
    start = data.draw(st.integers(0, len(text)))
    piece = text[start : data.draw(st.integers(start, len(text)))]
    summary = CaseSummary(number=0, opened="2026-03-02", updated="2026-03-02", state="open")
    with (
        TemporaryDirectory() as folder,
        SqliteJournal(Path(folder), lambda: dt.datetime.now(dt.UTC)) as journal,
    ):
        journal.open_case([Answered(field="note", value=text) for text in texts], summary)
        found = journal.search(piece)
    words = folded(piece).split()
    expected = [(1, n) for n, text in enumerate(texts, 1) if words and all(w in folded(text) for w in words)]
    assert list(found) == expected
