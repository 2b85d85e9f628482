"""Sums as people write them in a complaint, worked by hand: (story, the place's currency, what is in it)."""

import pytest
from tests.fakes import guard

from walletgripe.core.triage.money import sums
from walletgripe.core.triage.story import made_ready

ENGLISH = [
    ("they froze $1,234.56 in my account!!!", [("$1,234.56", "1234.56", "USD")]),
    ("took {$1200.00} and a fee of {$50.00}", [("$1200.00", "1200", "USD"), ("$50.00", "50", "USD")]),
    ("$ 500 gone", [("$ 500", "500", "USD")]),
    ("i want my 500$ back", [("500$", "500", "USD")]),
    ("US $500 or $500 CAD", [("US $500", "500", "USD"), ("$500 CAD", "500", "CAD")]),
    ("$1.2k stuck, 2k usd more", [("$1.2k", "1200", "USD"), ("2k usd", "2000", "USD")]),
    ("they stole 5 grand", [("5 grand", "5000", None)]),
    ("I lost 2k in a day", [("2k", "2000", None)]),
    ("my 12k euros", [("12k euros", "12000", "EUR")]),
    ("two thousand five hundred dollars", [("two thousand five hundred dollars", "2500", "USD")]),
    ("a hundred bucks, three hundred and fifty pounds", [
        ("a hundred bucks", "100", "USD"), ("three hundred and fifty pounds", "350", "GBP")]),
    ("£250 and 50p and 20 quid", [("£250", "250", "GBP"), ("50p", "0.5", "GBP"), ("20 quid", "20", "GBP")]),
    ("€1.200,50 and 99 cents", [("€1.200,50", "1200.50", "EUR"), ("99 cents", "0.99", "USD")]),
    ("$1.200 was there", [("$1.200", "1200", "USD")]),
    ("RM500 only", [("RM500", "500", "MYR")]),
    ("Rs 5 lakh and rs. 5,000/-", [("Rs 5 lakh", "500000", "INR"), ("rs. 5,000/-", "5000", "INR")]),
    ("₱5,000 in GCash", [("₱5,000", "5000", "PHP")]),
    ("NT$3,000 then HK$500", [("NT$3,000", "3000", "TWD"), ("HK$500", "500", "HKD")]),
    ("0.3 ETH and 1.5 SOL and 500 USDT", [
        ("0.3 ETH", "0.3", "ETH"), ("1.5 SOL", "1.5", "SOL"), ("500 USDT", "500", "USDT")]),
    ("between $1,000-$2,000", [("$1,000", "1000", "USD"), ("$2,000", "2000", "USD")]),
    ("$20/month for nothing.", [("$20", "20", "USD")]),
    ("over 1,500.00 was missing", [("1,500.00", "1500", None)]),
    ("a balance of 1500 and no answer", [("1500", "1500", None)]),
    ("about 1500 dollars+", [("1500 dollars", "1500", "USD")]),
    ("£1.5m?? no, £1,500.", [("£1.5m", "1500000", "GBP"), ("£1,500", "1500", "GBP")]),
]  # fmt: skip
ENGLISH_NONE = [
    "I have 2k followers and walked 5k steps",
    "$XXXX was taken, XXXX dollars",
    "a 3% fee and 100% of it",
    "call 800-555-0199 or 13800000000",
    "order 20261103000001, case 4455",
    "I have to try 3 times, I won 2 cases, mad 3 days",
    "it shows $0.00",
    "5-7 business days, 24/7, 10 people, 3 weeks",
]
CHINESE = [
    ("我的钱包被冻结了三千块,客服一直说在审核", [("三千块", "3000", "CNY")]),
    ("1.5万U被冻结", [("1.5万U", "15000", "USDT")]),
    ("三千二百元整", [("三千二百元整", "3200", "CNY")]),
    ("扣了我三千二", [("三千二", "3200", "CNY")]),
    ("被骗了2000刀", [("2000刀", "2000", "USD")]),
    ("￥3000.00 和 ¥1.5万", [("￥3000.00", "3000", "CNY"), ("¥1.5万", "15000", "CNY")]),
    ("12块5、五毛、三块五", [("12块5", "12.5", "CNY"), ("五毛", "0.5", "CNY"), ("三块五", "3.5", "CNY")]),
    ("给我一块钱", [("一块钱", "1", "CNY")]),
    ("余额里有12万3456元", [("12万3456元", "123456", "CNY")]),
    ("冻结三千多块钱", [("三千多块钱", "3000", "CNY")]),
    ("损失了3w多", [("3w多", "30000", "CNY")]),
    ("５００元没到账", [("５００元", "500", "CNY")]),
    ("港币三千元，500蚊", [("港币三千元", "3000", "HKD"), ("500蚊", "500", "HKD")]),
    ("人民币三千元", [("人民币三千元", "3000", "CNY")]),
    ("壹万贰仟元", [("壹万贰仟元", "12000", "CNY")]),
    ("凍結了三千塊，餘額2萬5", [("三千塊", "3000", "CNY"), ("2萬5", "25000", "CNY")]),
    ("充值1000元后只到账900", [("1000元", "1000", "CNY"), ("900", "900", "CNY")]),
    ("转账 50000 至今没退", [("50000", "50000", "CNY")]),
    ("2个比特币和300u", [("2个比特币", "2", "BTC"), ("300u", "300", "USDT")]),
    ("HK$ 3千还有RMB 200", [("HK$ 3千", "3000", "HKD"), ("RMB 200", "200", "CNY")]),
    ("9.9元开通,每月扣15元", [("9.9元", "9.9", "CNY"), ("15元", "15", "CNY")]),
    ("一共被扣3万5", [("3万5", "35000", "CNY")]),
    ("欧元200欧元", [("200欧元", "200", "EUR")]),
]
CHINESE_NONE = [
    "千万不要相信，万一被骗",
    "百分之三百",
    "打了20次电话等了3个月",
    "一块去吃饭，一块屏幕",
    "元旦三天客服都不在，10点打了5个电话",
    "有5000人投诉，粉丝2万",
    "十分生气，五分钟没人理",
    "3毛病一堆",
]


def _found(story: str, currency: str | None) -> list[tuple[str, str, str | None]]:
    return [(s.text, s.amount, s.currency) for s in sums(made_ready(story, guard), currency)]


@pytest.mark.parametrize(("story", "expected"), ENGLISH)
def test_sums_in_english(story, expected):
    assert _found(story, None) == expected


@pytest.mark.parametrize(("story", "expected"), CHINESE)
def test_sums_in_chinese(story, expected):
    assert _found(story, "CNY") == expected


@pytest.mark.parametrize("story", ENGLISH_NONE)
def test_no_sum_in_english(story):
    assert _found(story, None) == []


@pytest.mark.parametrize("story", CHINESE_NONE)
def test_no_sum_in_chinese(story):
    assert _found(story, "CNY") == []


def test_the_currency_of_the_place_decides_what_a_sign_means():
    assert _found("$500 and 200元", "HKD") == [("$500", "500", "HKD"), ("200元", "200", "HKD")]
    assert _found("5 grand", "GBP") == [("5 grand", "5000", "GBP")]
