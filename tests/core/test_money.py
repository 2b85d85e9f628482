"""Amounts as people type them: what is read, and what is refused with a reason."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.currencies import CODES, COINS, decimals
from walletgripe.core.money import Money, parse_money
from walletgripe.core.unreadable import Unreadable

READ = """
    CNY | 3,000            | 3000 CNY
    CNY | 3000.50          | 3000.50 CNY
    CNY | ¥3000            | 3000 CNY
    CNY | ￥1.5万          | 15000 CNY
    CNY | 1.5万元          | 15000 CNY
    CNY | 三千二百元       | 3200 CNY
    CNY | 三千二           | 3200 CNY
    CNY | 3千              | 3000 CNY
    CNY | 2w元             | 20000 CNY
    CNY | 人民币三千元整   | 3000 CNY
    CNY | 叁仟贰佰元整     | 3200 CNY
    CNY | 壹仟肆佰零玖元伍角 | 1409.5 CNY
    CNY | 12块5            | 12.5 CNY
    CNY | 三块五           | 3.5 CNY
    CNY | 3元5角2分        | 3.52 CNY
    CNY | 五毛钱           | 0.5 CNY
    CNY | 三块两毛五       | 3.25 CNY
    CNY | 两毛五           | 0.25 CNY
    CNY | 三块零五         | 3.05 CNY
    CNY | 8分              | 0.08 CNY
    CNY | 壹仟元伍角整     | 1000.5 CNY
    CNY | 一万五千块钱     | 15000 CNY
    CNY | 二十万零五百元   | 200500 CNY
    CNY | 0.5个比特币      | 0.5 BTC
    INR | ₹500/-           | 500 INR
    HKD | HKD$500          | 500 HKD
    CNY | 3000块钱         | 3000 CNY
    CNY | １，２３４．５６元 | 1234.56 CNY
    CNY | RMB 2,000.00     | 2000 CNY
    CNY | 3000元人民币     | 3000 CNY
    CNY | 一共3000元       | 3000 CNY
    CNY | 港币500元        | 500 HKD
    CNY | 五百美金         | 500 USD
    CNY | ¥3000日元        | 3000 JPY
    CNY | 200U             | 200 USDT
    TWD | 500元            | 500 TWD
    JPY | ¥500             | 500 JPY
    USD | $1.2k            | 1200 USD
    CNY | USD 1,200        | 1200 USD
    GBP | $500             | 500 USD
    HKD | $500             | 500 HKD
    AUD | $500 AUD         | 500 AUD
    CNY | HK$500           | 500 HKD
    CNY | NT$500           | 500 TWD
    USD | 500 dollars      | 500 USD
    USD | .50              | 0.50 USD
    USD | 2 million        | 2000000 USD
    USD | 99 cents         | 0.99 USD
    USD | 50p              | 0.50 GBP
    USD | £1,234.56        | 1234.56 GBP
    USD | 100 quid         | 100 GBP
    USD | 1 200,50 €       | 1200.50 EUR
    USD | 1.234,56 EUR     | 1234.56 EUR
    EUR | 1.200            | 1200 EUR
    EUR | 1,200            | 1200 EUR
    EUR | 1,5              | 1.5 EUR
    EUR | 50,- €           | 50 EUR
    EUR | 1'234.50 CHF     | 1234.50 CHF
    USD | ₹1,00,000        | 100000 INR
    INR | 5 lakh           | 500000 INR
    USD | RM50             | 50 MYR
    USD | 0.05 BTC         | 0.05 BTC
    USD | 1.200 BTC        | 1.200 BTC
    USD | 200 USDT         | 200 USDT
    USD | 0.123456789012345678 ETH | 0.123456789012345678 ETH
    KWD | 1.250            | 1.250 KWD
    USD | 3000.            | 3000 USD
    USD | 12.500 KRW       | two readings
    USD | 1.200            | two readings
    CNY | 12.345           | two readings
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in READ.strip().splitlines()]


@pytest.mark.parametrize(("default", "text", "expected"), ROWS)
def test_amounts_have_one_reading_or_are_refused_with_both(default, text, expected):
    if expected == "two readings":
        with pytest.raises(Unreadable, match=r"can mean .* or "):
            parse_money(text, default)
        return
    amount, currency = expected.split()
    money = parse_money(text, default)
    assert money == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("-50", "negative"),
        ("(50)", "negative"),
        ("$-50", "negative"),
        ("负三百", "negative"),
        ("0", "zero"),
        ("0.00元", "zero"),
        ("about 3000", "not an exact"),
        ("3000多", "not an exact"),
        ("3000元左右", "not an exact"),
        ("300-500", "not an exact"),
        ("几百块", "not an exact"),
        ("1000000000000", "too large"),
        ("9" * 29, "too long"),
        ("1" * 61, "too long"),
        ("0.001", "more decimals"),
        ("12.3456", "more decimals"),
        ("500.5 JPY", "more decimals"),
        ("0.1234567890123456789 BTC", "more decimals"),
        ("$100元", "Which currency"),
        ("100 EUR USD", "Which currency"),
        ("", "No amount"),
        ("abc", "No amount"),
        ("1e5", "No amount"),
        ("NaN", "No amount"),
        ("1.2.3", "No amount"),
        ("1 2 3", "No amount"),
        ("30,000,00", "No amount"),
        ("100 XYZ", "No amount"),
        ("钱", "No amount"),
        ("我不知道", "No amount"),
    ],
)
def test_what_is_no_exact_amount_is_refused_with_the_reason(text, why):
    with pytest.raises(Unreadable, match=why):
        parse_money(text, "CNY")


AMOUNTS = st.integers(1, 10**14 - 1).map(lambda cents: Decimal(cents) / 100)
TWO_DECIMALS = sorted(c for c in CODES if decimals(c) == 2)


@given(AMOUNTS, st.sampled_from(TWO_DECIMALS))
def test_what_a_program_shows_is_read_back(amount, code):
    expected = Money(amount, code)
    for shown in (
        f"{amount:,.2f} {code}",
        f"{code}{amount:.2f}",
        f"{code} {amount:,.2f}",
        f"{amount:f}{code}",
    ):
        assert parse_money(shown, "CNY") == expected


@given(AMOUNTS)
def test_continental_writing_is_read_back(amount):
    english = f"{amount:,.2f}"
    for sign in (".", " ", "\u202f", "'"):
        continental = english.replace(",", "_").replace(".", ",").replace("_", sign)
        assert parse_money(continental, "EUR").amount == amount


@given(st.integers(1, 10**15), st.sampled_from(sorted(COINS)))
def test_coins_keep_every_decimal(units, coin):
    amount = Decimal(units).scaleb(-15)
    assert parse_money(f"{amount:f} {coin}", "USD").amount == amount


@given(st.text(alphabet="0123456789.,' -+$¥€£元块角分万千百十零一二两kKmwUSDTRMBp多()~ ", max_size=20))
def test_any_text_is_an_exact_amount_or_refused(text):
    try:
        money = parse_money(text, "CNY")
    except Unreadable:
        return
    assert 0 < money.amount < 10**12
    assert -int(money.amount.as_tuple().exponent) <= decimals(money.currency)
