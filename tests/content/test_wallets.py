"""The directory as it is shipped: whole in both languages, and nothing doubtful in what is shown."""

import json

import pytest
from tests.fakes import library

from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.wallets import Medium
from walletgripe.flows.wallets import found_wallets, one_wallet, wallet_data

PACKS = library().wallets()


def test_the_directory_is_read_once_and_whole():
    assert len(PACKS) >= 70
    assert all(set(pack.texts) >= {"en", "zh-Hans"} for pack in PACKS.values())
    assert all(pack.wallet.id == id_ for id_, pack in PACKS.items())


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_nothing_doubtful_is_shown(lang):
    for pack in PACKS.values():
        shown = json.dumps(
            {k: v for k, v in wallet_data(pack, lang).items() if k != "sources"}, ensure_ascii=False
        )
        wallet = pack.wallet
        doubtful = [u.value for u in wallet.unconfirmed] + [s.value for s in wallet.suspicious_seen]
        doubtful += [c.value for c in wallet.channels if not c.printable]
        assert [d for d in doubtful if f'"{d}"' in shown] == []


def test_a_low_channel_is_known_and_not_printed():
    wallet = PACKS["alipay"].wallet
    assert "alipay.cn" in [c.value for c in wallet.channels]
    assert wallet.printable(Medium.WEB) == ("alipay.com",)


def test_the_kind_depends_on_the_place():
    paypal = PACKS["paypal"].wallet
    assert (paypal.kind_in("uk"), paypal.kind_in("us"), paypal.kind_in("eu")) == (
        "e-money",
        "payment-institution",
        "bank",
    )


@pytest.mark.parametrize("name", ["alipay", "支付宝", "ALIPAY", " Alipay "])
def test_a_wallet_is_found_by_id_or_name(name):
    assert one_wallet(name, PACKS).id == "alipay"


def test_a_name_that_fits_two_is_asked_about():
    assert {w.id for w in found_wallets("Google Pay", PACKS)} == {"google-pay-wallet", "google-pay-india"}
    with pytest.raises(UsageError) as caught:
        one_wallet("google pay", PACKS)
    assert "google-pay-india" in str(caught.value.next)


def test_an_unknown_name_tells_the_nearest():
    with pytest.raises(NotFoundError) as caught:
        one_wallet("alipai", PACKS)
    assert "alipay" in str(caught.value.next)


def test_every_flag_says_what_to_do():
    pack = library().impostors()
    ids = {flag.id for flag in pack.impostors.flags}
    assert len(ids) >= 36
    assert all(set(texts.flags) == ids for texts in pack.texts.values())
    assert {"en", "zh-Hans", "zh-Hant"} <= set(pack.phrases)
