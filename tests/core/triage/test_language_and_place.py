"""The language of a story, and the place that it speaks of."""

import pytest
from tests.fakes import guard

from walletgripe.core.triage import places
from walletgripe.core.triage.found import Reference, Sum
from walletgripe.core.triage.language import language_of
from walletgripe.core.triage.story import made_ready

LANGUAGES = [
    ("PayPal froze my account and nobody answers", "en"),
    ("我的钱包被冻结了三千块", "zh-Hans"),
    ("我的錢包被凍結了三千塊", "zh-Hant"),
    ("我的PayPal account被limit了，他们不理我", "zh-Hans"),
    ("Alipay 支付宝 froze my account and will not pay", "en"),
    ("客服話要等審核 but no reply 成個星期", "zh-Hant"),
    ("嗰個app唔俾我提錢", "zh-Hant"),
    ("余额没了", "zh-Hans"),
    ("", "en"),
    ("12345 !!!", "en"),
    ("NO ONE ANSWERS!!!", "en"),
]
PLACES = [
    ("I went to the financial ombudsman and the FCA", "uk"),
    ("I will file with the CFPB, direct deposit missing", "us"),
    ("打了12378和12363，派出所也不管", "cn"),
    ("金管會說不管，打165報案", "tw"),
    ("我去金管局投诉，香港", "hk"),
    ("RBI ombudsman, UPI payment of 2 lakh", "in"),
    ("I complained to AFCA, payid in Australia", "au"),
    ("GCash and the BSP here in the Philippines", "ph"),
    ("Interac e-transfer in Ontario", "ca"),
    ("MAS and FIDReC, paynow", "sg"),
    ("Bank Negara, DuitNow", "my"),
    ("SEPA transfer, BaFin", "eu"),
]


@pytest.mark.parametrize(("story", "language"), LANGUAGES)
def test_language(story, language):
    assert language_of(story) == language


@pytest.mark.parametrize(("story", "place"), PLACES)
def test_the_words_of_a_place_propose_it_and_are_named(story, place):
    signs = places.from_words(made_ready(story, guard), {})
    best = places.ranked(signs, (), (), language_of(story))[0]
    assert best.id == place
    assert all(word in story for word in best.because)


def test_a_currency_and_a_phone_number_speak_for_a_place():
    signs = places.from_words(made_ready("they took £50", guard), {})
    pounds = (Sum("£50", 10, "50", "GBP"),)
    phone = (Reference("+44 20 7946 0123", 0, "phone", "+442079460123"),)
    assert [(p.id, p.because) for p in places.ranked(signs, pounds, phone, "en")] == [
        ("uk", ("+44 20 7946 0123", "£50"))
    ]


def test_nothing_said_proposes_no_place():
    assert places.ranked(places.from_words(made_ready("my money is stuck", guard), {}), (), (), "en") == ()
