"""Which wallet a person means: any name in any script, two of one name, and slips of the finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fakes import library

from walletgripe.core.walletnames import WalletNames, kind_here

WALLETS = [p.wallet for p in library().wallets().values()]
NAMES = WalletNames(WALLETS)


def meant(text, chosen=None):
    entry = NAMES.entry(text, chosen)
    return entry.id if entry else None


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("PayPal", "paypal"),
        (" pay pal ", "paypal"),
        ("支付宝", "alipay"),
        ("zhifubao", "alipay"),
        ("tpWallet", "tokenpocket"),
        ("ＭｅｔａＭａｓｋ", "metamask"),
        ("imtoken钱包", "imtoken"),
        ("okx-wallet", "okx-wallet"),
    ],
)
def test_a_name_in_any_script_or_the_id_settles_it(text, id_):
    assert meant(text) == id_
    assert NAMES.offered(text) == ()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Google Pay", {"google-pay-india", "google-pay-wallet"}),
        ("招联U钱包", {"u-qianbao", "zhaolian"}),
        ("U钱包", {"u-qianbao", "zhaolian"}),
    ],
)
def test_a_name_of_two_is_settled_by_a_choice_only(text, ids):
    assert set(NAMES.offered(text)) == ids
    assert meant(text) is None
    assert meant(text, "other") is None
    for id_ in ids:
        assert meant(text, id_) == id_


@pytest.mark.parametrize(
    ("text", "id_"), [("Metamsk", "metamask"), ("my PayPal account", "paypal"), ("币安网", "binance")]
)
def test_a_slip_or_more_words_are_asked_about_and_never_assumed(text, id_):
    assert id_ in NAMES.offered(text)
    assert meant(text) is None
    assert meant(text, id_) == id_


@pytest.mark.parametrize("text", ["Example Pay", "示例钱包", "某某宝", "X", "支", ""])
def test_a_stranger_is_nobody_and_offers_nothing(text):
    assert NAMES.offered(text) == ()
    assert meant(text) is None


def test_every_name_of_the_directory_leads_to_its_wallet():
    for name, id_ in NAMES.all_names():
        assert id_ == meant(name) or id_ in NAMES.offered(name), name


@given(st.text(max_size=40), st.sampled_from([None, "other", "paypal"]))
def test_no_text_breaks_it_and_a_choice_counts_only_where_it_was_offered(text, chosen):
    offered = NAMES.offered(text)
    assert len(offered) == len(set(offered)) <= 8
    entry = NAMES.entry(text, chosen)
    if offered:
        assert entry is None or entry.id == chosen


@pytest.mark.parametrize(
    ("wallet", "place", "kind"),
    [
        ("paypal", "us", "payment-institution"),
        ("paypal", "uk", "e-money"),
        ("paypal", "eu", "bank"),
        ("grabpay", "my", "e-money"),
        ("tokenpocket", "uk", "self-custody"),
        ("alipay", "uk", None),
        ("u-qianbao", "cn", None),
    ],
)
def test_the_kind_depends_on_the_place_and_is_told_only_where_it_is_known(wallet, place, kind):
    assert kind_here(NAMES.wallets[wallet], library().place(place).place) == kind


def test_self_custody_is_self_custody_everywhere():
    own = [w for w in WALLETS if w.kind == "self-custody"]
    places = [library().place(c).place for c in library().place_codes()]
    assert {kind_here(w, p) for w in own for p in places} == {"self-custody"}
