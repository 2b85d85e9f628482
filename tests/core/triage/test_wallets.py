"""Wallets as people call them, with the real directory."""

from functools import cache

import pytest
from tests.fakes import guard, library

from walletgripe.core.triage.story import made_ready
from walletgripe.core.triage.wallets import Name, names, wallets

FOUND = [
    ("PayPal froze me", ["paypal"]),
    ("paypal and PAYPAL, then venmo", ["paypal", "venmo"]),
    ("my cash app is locked", ["cash-app"]),
    ("CashApp closed it, cash-app support lied", ["cash-app"]),
    ("支付宝把我封了", ["alipay"]),
    ("支付寶凍結", ["alipay"]),
    ("我的微信里的钱没了", ["wechat-pay"]),
    ("微信支付限制了", ["wechat-pay"]),
    ("money in my wechat wallet", ["wechat-pay"]),
    ("my Wise account", ["wise"]),
    ("transfer via Wise failed", ["wise"]),
    ("Coinbase Wallet drained", ["coinbase-wallet"]),
    ("Coinbase locked", ["coinbase"]),
    ("WeChat Pay HK", ["wechat-pay-hk"]),
    ("AlipayHK", ["alipayhk"]),
    ("Google Pay keeps failing", ["google-pay-india", "google-pay-wallet"]),
    ("币安不让提现", ["binance"]),
    ("街口的錢包", ["jkopay"]),
    ("小狐狸被盗了", ["metamask"]),
    ("零钱提现不了，零钱里还有钱", ["wechat-pay"]),
    ("sent with Zelle from Chase", ["zelle"]),
    ("the Maya app in manila", ["maya"]),
    ("Venmo's support", ["venmo"]),
    ("花呗给我降额", ["huabei-jiebei"]),
]
NONE = [
    "it would be wise to wait",
    "Wise men say",
    "I need to boost my income, square the circle and chime in",
    "my wallet and my cash",
    "加了微信以后就不理我",
    "tp or bn or cb",
    "https://mypaypalx.example is not it: paypalling",
    "a kraken of a problem",
]


@cache
def known() -> tuple[Name, ...]:
    packs = library().wallets()
    return names({i: (*p.wallet.names, *p.wallet.shared_names) for i, p in packs.items()})


@pytest.mark.parametrize(("story", "expected"), FOUND)
def test_wallets(story, expected):
    assert [w.id for w in wallets(made_ready(story, guard), known())] == expected


@pytest.mark.parametrize("story", NONE)
def test_no_wallet(story):
    assert wallets(made_ready(story, guard), known()) == ()


def test_the_wallet_that_is_spoken_of_most_comes_first():
    story = "From Venmo to Coinbase. Coinbase froze it and Coinbase support is silent."
    assert [(w.id, w.matched) for w in wallets(made_ready(story, guard), known())] == [
        ("coinbase", "Coinbase"),
        ("venmo", "Venmo"),
    ]


def test_every_wallet_is_found_by_its_first_name_in_a_plain_sentence():
    found = {
        id_: [w.id for w in wallets(made_ready(f"I use my {p.wallet.names[0]} account", guard), known())]
        for id_, p in library().wallets().items()
    }
    assert {id_ for id_, ids in found.items() if id_ not in ids} == set()
