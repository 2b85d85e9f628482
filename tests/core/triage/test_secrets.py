"""Nothing secret of a story comes back out of it."""

import ast
import datetime as dt
import json
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fakes import ROOT, guard, library

from walletgripe.content.triagemodel import read_model
from walletgripe.core.guard import Guard
from walletgripe.core.triage.found import Triage
from walletgripe.core.triage.reading import Known, triage_of
from walletgripe.core.triage.story import BLANK, made_ready
from walletgripe.core.triage.wallets import names
from walletgripe.flows.triage import as_data

TODAY = dt.date(2026, 11, 21)
SEED = "abandon ability able about above absent absorb abstract absurd abuse access accident"
SECRETS = [
    ("my card 4111 1111 1111 1111 was charged $50", "4111 1111 1111 1111"),
    ("case number 99887766, card 4111111111111111 exp 11/27 cvv 123", "4111111111111111"),
    ("they asked for the code, the code is 482913, ticket 99887766", "482913"),
    ("验证码是482913，工单号99887766", "482913"),
    ("my password is Tr0ub4dor&3 and order number 20261103000001", "Tr0ub4dor"),
    (f"my seed phrase: {SEED} and then $900 left", "abandon ability"),
    ("private key " + "5c50" * 16 + " was asked for", "5c505c50"),
    ("my SSN 536-90-4399, account ending in 4399", "536-90-4399"),
    ("我的身份证号34052419800101001X，订单号20261103000001", "34052419800101001X"),
    ("passport number E12345678, case number E1234567", "E12345678"),
    ("my PIN is 4821 and they took 4821 dollars", "PIN is 4821"),
    ("account number: 12345678901 at the bank, ticket 5551234", "12345678901"),
]


@cache
def known() -> Known:
    packs = library().wallets()
    return Known(
        names=names({i: (*p.wallet.names, *p.wallet.shared_names) for i, p in packs.items()}),
        homes={i: p.wallet.places for i, p in packs.items()},
        model=lambda language: read_model([ROOT / "playbooks"], language),
    )


def read(story: str) -> Triage:
    return triage_of(story, known(), TODAY, guard)


@pytest.mark.parametrize(("story", "secret"), SECRETS)
def test_no_secret_comes_back(story, secret):
    told = json.dumps(as_data(read(story)), ensure_ascii=False)
    assert secret not in story.replace(secret, "")
    assert secret not in told
    assert BLANK not in told


def test_what_stands_beside_a_secret_is_still_read():
    triage = read("my card 4111 1111 1111 1111 was charged $50 on Nov 3, ticket 99887766")
    assert [m.text for m in triage.money] == ["$50"]
    assert [d.date for d in triage.dates] == ["2026-11-03"]
    assert [(r.kind, r.value) for r in triage.references] == [("ticket", "99887766")]


def _texts_of_the_guards_tests() -> list[str]:
    folder = ROOT / "tests" / "core" / "guard"
    texts = {line for line in (folder / "near_misses.txt").read_text(encoding="utf-8").splitlines()}
    for path in folder.glob("*.py"):
        nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        texts |= {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    return sorted(texts)


def test_the_guard_is_asked_about_every_text_in_which_it_would_find_something():
    """The quick look that spares a story the guard must never miss what the guard finds."""
    hidden = [f for f in _texts_of_the_guards_tests() if _closed(f)]
    asked: list[str] = []

    class Asked(Guard):
        def __init__(self) -> None:
            pass

        def scan(self, text: str) -> tuple[()]:
            asked.append(text)
            return ()

    for text in hidden:
        made_ready(text, Asked)
    assert len(hidden) > 40
    assert [t for t in hidden if t not in asked] == []


def _closed(text: str) -> bool:
    return any(f.kind not in ("phone", "email") for f in guard().scan(text))


TOLD = (
    "PayPal froze |$1,234.56 |on Nov 3rd |支付宝 |冻结了三千块，|昨晚八点 |case #1234567 |"
    "spoke to Kevin |客服小李 |13800000000 "
    "|4111 1111 1111 1111 |my PIN is 4821 |验证码是482913 |XX/XX/2024 |1.5万U |11/03/2026 |3 weeks ago |"
    + SEED
)
ODD = ("\u200b", "İ", "ß", "😡😡", "\x00", "\ud800", "￥", "９", "█", "\n\n", "«", "\u202e", "１２３")
PIECES = st.sampled_from([*TOLD.split("|"), *ODD])
STORIES = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=14).map("".join)


@settings(max_examples=120, deadline=None)
@given(STORIES)
def test_any_text_is_read_twice_the_same_and_quoted_as_it_stands(story):
    triage = read(story)
    assert read(story) == triage
    for piece in (*triage.money, *triage.dates, *triage.references):
        assert story[piece.start : piece.start + len(piece.text)] == piece.text
        assert piece.text
    for wallet in triage.wallets:
        assert story[wallet.start : wallet.start + len(wallet.matched)] == wallet.matched
    told = json.dumps(as_data(triage), ensure_ascii=False)
    assert "4111 1111 1111 1111" not in told
    assert "482913" not in told
    assert "abandon ability" not in told
    for day in triage.dates:
        dt.date.fromisoformat(day.date)
