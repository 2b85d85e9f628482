"""Official is what the directory lists; imitations never are, and strangers are only unlisted."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.contact.support import checker, verdict
from tests.fakes import library

from walletgripe.core.wallets import Medium

WALLETS = {id_: pack.wallet for id_, pack in library().wallets().items()}
CHANNELS = [(w.id, c) for w in WALLETS.values() for c in w.channels]
DOMAINS = sorted({d for w in WALLETS.values() for d in w.printable(Medium.WEB)})
GLYPHS = {"a": "а", "e": "е", "o": "о", "i": "і", "p": "р", "c": "с", "y": "у", "x": "х", "l": "1", "s": "ѕ"}
BRANDED = ["alipay.com", "paypal.com", "coinbase.com", "metamask.io", "binance.com", "revolut.com"]
BRANDED += ["trustwallet.com", "klarna.com", "payoneer.com", "skrill.com", "unionpay.com", "meituan.com"]


@pytest.mark.parametrize(("id_", "channel"), CHANNELS, ids=[f"{i}-{c.value}" for i, c in CHANNELS])
def test_a_channel_is_official_by_its_confidence_alone(id_, channel):
    wanted = "official" if channel.printable else "unlisted"
    assert (verdict(channel.value, id_), verdict(channel.value)) == (wanted, wanted)
    assert (channel.value in checker().check(channel.value, id_)["official"]) is channel.printable


@pytest.mark.parametrize("domain", DOMAINS)
def test_an_official_domain_is_so_in_every_form(domain):
    for form in (f"https://{domain}/a?b=c", f"www.{domain}", domain.upper(), f"{domain}.", f"{domain}:443/x"):
        assert verdict(form) == "official", form


def squats(domain):
    """Typosquats of a domain, each made by one rule."""
    label, _, ending = domain.partition(".")
    n = len(label) // 2
    yield f"{label[:n]}{label[n + 1 :]}.{ending}"
    yield f"{label[:n]}{label[n]}{label[n:]}.{ending}"
    yield f"{label[: n - 1]}{label[n]}{label[n - 1]}{label[n + 1 :]}.{ending}"
    yield f"{label[:n]}-{label[n:]}.{ending}"
    twin = "".join(GLYPHS.get(c, c) for c in label)
    yield f"{twin}.{ending}"
    yield f"xn--{twin.encode('punycode').decode()}.{ending}"
    yield f"{label}-support.{ending}"
    yield f"login{label}.{ending}"
    yield f"{label}.top"
    yield f"{domain}.help-center.top"
    yield f"{label}.verify-now.example"
    yield f"https://{domain}@evil.example/"
    yield f"https://evil.example\\@{domain}/"
    yield f"https://evil.example/{domain}/login"
    yield f"https://evil.example/{label}"


SQUATS = sorted({s for d in BRANDED for s in squats(d)})


def test_there_are_many_squats():
    assert len(SQUATS) >= 150


@pytest.mark.parametrize("squat", SQUATS)
def test_a_squat_of_a_known_brand_is_a_lookalike(squat):
    if squat in DOMAINS:
        pytest.skip("another firm's own domain")
    assert verdict(squat) == "lookalike"


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_rule_makes_a_squat_official(domain):
    for squat in squats(domain):
        found = checker().check(squat, None)
        own = [d for d in DOMAINS if squat == d or squat.endswith("." + d)]
        assert found["verdict"] != "official" or own, squat


@given(
    domain=st.sampled_from(DOMAINS),
    at=st.integers(0, 40),
    letter=st.sampled_from(string.ascii_lowercase + string.digits + "-аеорсіѕу"),
    how=st.sampled_from(["put", "change", "drop"]),
)
def test_one_edit_never_stays_official(domain, at, letter, how):
    label, _, ending = domain.partition(".")
    at %= len(label)
    edited = label[:at] + ("" if how == "drop" else letter) + label[at + (how != "put") :]
    name = f"{edited}.{ending}"
    if name not in DOMAINS and not any(name.endswith("." + d) or d == f"www.{name}" for d in DOMAINS):
        assert verdict(name) != "official"


STRANGERS = """
wine.com finance.com venom.com you.com balance.com revolution.com octopus.energy cash.com
pioneer.com mayoclinic.org square-enix.com gazelle.com boostmobile.com grabcad.com tencent.com
taobao.com icbc.com.cn boc.cn stripe.com wepay.com allpay.net nike.com monza.it skillshare.com
hsbc.co.uk okezone.com chimera.com wisegeek.com payscale.com klara.com zella.com trustradius.com
gov.uk nytimes.com krakenrum.com apple.stackexchange.com https://en.wikipedia.org/wiki/PayPal
https://www.trustpilot.com/review/wise.com https://github.com/metamask phantomoftheopera.com
linkage.com example.com amazonas.com amber.org
""".split()  # noqa: SIM905 (names read better as a text)


@pytest.mark.parametrize("stranger", STRANGERS)
def test_an_unrelated_domain_is_only_unlisted(stranger):
    assert verdict(stranger) == "unlisted"


def test_english_words_are_no_imitations():
    from mnemonic import Mnemonic

    words = Mnemonic("english").wordlist[::4]
    assert [w for w in words if verdict(f"{w}.com") not in ("unlisted", "official")] == []


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("someone@qq.com", "unlisted"),
        ("alipay.service@gmail.com", "lookalike"),
        ("anna@gmail.com", "unlisted"),
        ("help@paypal.com", "official"),
        ("service@paypal.com", "unlisted"),
        ("PayPal <help@paypa1-center.com>", "lookalike"),
        ("formalcomplaints@revolut.com", "official"),
        ("forms.google.com", "unlisted"),
        ("https://pay.weixin.qq.com/docs", "official"),
        ("user.qzone.qq.com", "unlisted"),
        ("@binance_support", "lookalike"),
        ("t.me/AlipaySupport", "lookalike"),
        ("@anna_b", "unlisted"),
        ("coinbase-login.pages.dev", "lookalike"),
        ("支付宝客服.com", "lookalike"),
        ("javascript://alipay.com/%0aalert(1)", "unlisted"),
        ("phantom.app", "unlisted"),
        ("tokeim-cn.com", "red-flag"),
    ],
)
def test_what_proves_nothing(value, wanted):
    assert verdict(value) == wanted


@pytest.mark.parametrize(
    ("value", "wallet", "wanted"),
    [
        ("95188", "alipay", "official"),
        ("+86 95188", None, "official"),
        ("95188", "wechat-pay", "unlisted"),
        ("(402) 935-7733", "paypal", "official"),
        ("001 402 935 7733", "paypal", "official"),
        ("+1 402 935 7734", "paypal", "lookalike"),
        ("+44 402 935 7733", "paypal", "unlisted"),
        ("+852 2266 2222", "octopus", "official"),
        ("2266 2222", "octopus", "official"),
        ("95055", "alipay", "red-flag"),
        ("+1 202 555 0143", "paypal", "unlisted"),
    ],
)
def test_phones_are_compared_by_digits(value, wallet, wanted):
    assert verdict(value, wallet) == wanted


def test_an_official_number_that_calls_proves_nothing():
    reasons = " ".join(checker().check("95188", "alipay")["reasons"])
    assert "incoming call" in reasons
    assert "forged" in reasons


def test_what_is_not_listed_comes_with_the_way_to_the_firm():
    answer = checker().check("+1 202 555 0143", "venmo")
    assert answer["official"] == ["venmo.com", "venmo@venmo.com"]
    assert "safe" not in " ".join(answer["reasons"])
