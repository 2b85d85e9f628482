"""Capital numerals against a parser of our own for the test, and Chinese numerals as people type them."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.numerals import capital, chinese_number
from walletgripe.core.unreadable import Unreadable

DIGITS = {c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")}
UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def read_back(words):
    """Add up digit by digit: a reader that knows nothing of how the words were made."""
    whole, _, rest = words.removeprefix("人民币").rpartition("元")
    total = section = digit = 0
    for sign in whole:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in UNITS:
            section, digit = section + digit * UNITS[sign], 0
        else:
            total, section, digit = total + (section + digit) * {"万": 10**4, "亿": 10**8}[sign], 0, 0
    found = re.fullmatch("零?(?:(.)角)?(?:(.)分)?整?", rest)
    jiao, fen = (DIGITS[d] if d else 0 for d in found.groups())
    return Decimal((total + section + digit) * 100 + jiao * 10 + fen) / 100


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("1409.50", "壹仟肆佰零玖元伍角"),
        ("16409.02", "壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "叁佰贰拾伍元零肆分"),
        ("10000", "壹万元整"),
        ("6007.14", "陆仟零柒元壹角肆分"),
        ("10", "壹拾元整"),
        ("0", "零元整"),
        ("0.05", "伍分"),
        ("0.50", "伍角"),
        ("20.00", "贰拾元整"),
        ("100000", "壹拾万元整"),
        ("107000.53", "壹拾万柒仟元伍角叁分"),
        ("1000500", "壹佰万零伍佰元整"),
        ("100005000", "壹亿零伍仟元整"),
        ("100000001", "壹亿零壹元整"),
        ("2000050000", "贰拾亿零伍万元整"),
        ("999999999999.99", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_amounts_in_capitals(amount, words):
    assert capital(Decimal(amount)) == "人民币" + words


@given(st.integers(1, 10**14 - 1))
def test_capitals_say_the_amount_and_nothing_else(fen):
    amount = Decimal(fen) / 100
    words = capital(amount)
    assert read_back(words) == amount
    assert "零零" not in words
    assert not re.search("零[拾佰仟万亿元角]", words)
    assert words.endswith("整") is (fen % 100 == 0)
    assert "角" not in words or not words.endswith("整")
    assert not re.search("(?<![壹贰叁肆伍陆柒捌玖])[拾佰仟]", words)


@given(st.lists(st.integers(1, 10**14 - 1), min_size=2, max_size=2, unique=True))
def test_two_amounts_never_have_the_same_words(pair):
    assert len({capital(Decimal(fen) / 100) for fen in pair}) == 2


@pytest.mark.parametrize("amount", ["-1", "0.001", "1000000000000", "NaN", "Infinity"])
def test_what_has_no_capital_form_is_refused(amount):
    with pytest.raises(Unreadable) as refused:
        capital(Decimal(amount))
    assert "1409.50" in str(refused.value.why)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("三千二百", 3200),
        ("三千二", 3200),
        ("三千零二", 3002),
        ("三千零二十", 3020),
        ("二百五", 250),
        ("一百零五", 105),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("一百一十", 110),
        ("两万三", 23000),
        ("两万零三", 20003),
        ("一万零五十", 10050),
        ("十二万三千四百五十六", 123456),
        ("一亿二", 120000000),
        ("一千万", 10000000),
        ("叁仟贰佰", 3200),
        ("3千", 3000),
        ("3千5", 3500),
        ("3千500", 3500),
        ("1.5万", 15000),
        ("三点五万", 35000),
        ("2.5千万", 25000000),
        ("1万2", 12000),
        ("1万2千", 12000),
        ("12万3456", 123456),
        ("二〇二六", 2026),
        ("五零零", 500),
        ("3200", 3200),
    ],
)
def test_chinese_numerals_are_read(text, number):
    assert chinese_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "百", "万", "三百二千", "三千零", "三万零", "一万二万", "3千05", "几百", "abc", "三点"]
)
def test_what_is_no_numeral_is_none(text):
    assert chinese_number(text) is None


@given(st.integers(1, 10**12 - 1))
def test_capitals_are_read_as_typed_numerals(number):
    assert chinese_number(capital(Decimal(number)).removeprefix("人民币").removesuffix("元整")) == number
