"""Amounts of money as people type them, read by plain rules and never as floating point."""

from __future__ import annotations

import re
from decimal import Decimal

import msgspec

from walletgripe.core.currencies import DOT_GROUPS, cents, decimals, meant, without_signs
from walletgripe.core.figures import TwoReadings, figure
from walletgripe.core.lazily import lazily
from walletgripe.core.message import msg
from walletgripe.core.numerals import chinese_number
from walletgripe.core.typed import tidy
from walletgripe.core.unreadable import Unreadable

_LONGEST = 60
_MOST = Decimal(10) ** 12
_MOST_DIGITS = 28  # what decimal arithmetic keeps exactly
_SCALES = {
    "k": 10**3,
    "thousand": 10**3,
    "grand": 10**3,
    "w": 10**4,
    "lakh": 10**5,
    "lakhs": 10**5,
    "lac": 10**5,
    "lacs": 10**5,
    "m": 10**6,
    "mil": 10**6,
    "mn": 10**6,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "bn": 10**9,
    "billion": 10**9,
}
_SCALED = lazily(
    rf"(?P<figure>[\d.,' ]*\d) ?(?P<scale>{'|'.join(sorted(_SCALES, key=len, reverse=True))})", re.I
)
_PARTS = lazily(
    r"(?P<yuan>.+?)[元圆圓块塊](?:(?P<lone>[\d一二两三四五六七八九])|零?(?:(?P<jiao>[^元圆块角毛分])[角毛])?"
    r"(?:零?(?P<fen>[^元圆块角毛分钱整正])分?)?)(?:钱|整|正)?"
)
_SMALL = lazily(
    r"(?:(?P<jiao>[^元角毛分]{1,2})[角毛](?:(?P<fen>[^元角毛分钱])分?)?|(?P<only>[^元角毛分]{1,2})分)钱?"
)
_ROUGH = lazily(
    r"[多余餘几幾约約近~]|左右|大概|差不多|上下|\b(?:about|around|approx\w*|roughly|almost|nearly|over)\b|\+$"
    r"|\d *(?:-|to|到|至) *\D{0,3}\d",
    re.I,
)
_NEGATIVE = lazily(r"(?:^|[\s$¥£€])-\s*[^\d\s]{0,4}\d|^\(.*\)$|负|負|\bminus\b", re.I)
_BEFORE = lazily(
    r"(?:一共|总共|共计|合计|共|总额|金额|(?:in )?total(?: of)?|amount|sum of|exactly)(?:是|为| is)? ?:? ?",
    re.I,
)
_BEHIND = lazily(r" (?:in total|in all|total|altogether|only|exactly)$|(?<=[元圆圓块])[整正]$", re.I)
_YUAN = frozenset({"CNY", "HKD", "TWD"})


class Money(msgspec.Struct, frozen=True):
    """An exact amount above zero. `currency` is an ISO 4217 code, or the ticker of a coin such as USDT."""

    amount: Decimal
    currency: str


def parse_money(text: str, default_currency: str) -> Money:
    """The amount that was typed, in the currency named in it or else in `default_currency`.

    Reads figures with any common grouping (the rules stand at `figures.figure`), full-width figures,
    Chinese numerals and units, k, m, lakh and crore, and a currency sign, code or name on either side.
    $, ¥ and 元 mean the default currency where it is written so, otherwise USD and CNY.

    Raises Unreadable for anything else, and always for amounts that are negative, zero, rough ("about
    3000"), of a million million or more, in two currencies, or with more decimals than the currency has
    (coins may have 18).

    >>> parse_money("￥1.5万", "CNY"), parse_money("三千二", "CNY").amount
    (Money(amount=Decimal('15000'), currency='CNY'), Decimal('3200'))
    >>> parse_money("1 200,50 €", "GBP"), parse_money("$1.2k", "USD").amount
    (Money(amount=Decimal('1200.50'), currency='EUR'), Decimal('1200'))
    >>> parse_money("12块5", "CNY").amount, parse_money("0.05 BTC", "USD")
    (Decimal('12.5'), Money(amount=Decimal('0.05'), currency='BTC'))
    """
    if len(text) > _LONGEST:
        raise Unreadable(msg("This is too long for an amount. Type it as figures, such as 1200.50."))
    plain = tidy(text).rstrip(".!;,").strip()
    _refuse_shape(plain, text)
    plain = _BEHIND.sub("", _BEFORE.sub("", plain, count=1)).removeprefix("+").strip()
    yuan = _in_parts(plain)
    if yuan is not None:
        return _checked(yuan, default_currency if default_currency in _YUAN else "CNY", text)
    small = cents(plain, default_currency)
    if small:
        return _checked(Decimal(small[0]) / 100, small[1], text)
    body, signs = without_signs(plain)
    currency = meant(signs, default_currency)
    if currency is None:
        raise Unreadable(
            msg('Which currency is "{text}"? Write its code once, such as "1200.50 USD".', text=text.strip())
        )
    return _checked(_amount(body, currency, text), currency, text)


def _refuse_shape(plain: str, text: str) -> None:
    if _NEGATIVE.search(plain):
        raise Unreadable(
            msg('"{text}" is a negative amount. Type the amount itself, such as 1200.50.', text=text.strip())
        )
    if _ROUGH.search(plain):
        raise Unreadable(
            msg(
                '"{text}" is not an exact amount. Type the amount that your records show, such as 1200.50.',
                text=text.strip(),
            )
        )
    if sum(c.isdigit() for c in plain) > _MOST_DIGITS:
        raise Unreadable(
            msg('"{text}" is too long for an amount. Check the number of digits.', text=text.strip())
        )


def _in_parts(plain: str) -> Decimal | None:
    """12元5角, 三块五, 五毛: only where the words name parts of a yuan."""
    plain = re.sub(r"^(人民币|人民幣|RMB|CNY|¥) ?", "", plain).replace(" ", "")
    small = _SMALL.fullmatch(plain)
    if small:
        return _value("0", small["jiao"], small["fen"] or small["only"])
    found = _PARTS.fullmatch(plain)
    if not found or not (found["lone"] or found["jiao"] or found["fen"]):
        return None
    return _value(found["yuan"], found["lone"] or found["jiao"], found["fen"])


def _value(yuan: str, jiao: str | None, fen: str | None) -> Decimal | None:
    whole = _number(yuan, 0, default_dots=False)
    tenths, hundredths = chinese_number(jiao or "0"), chinese_number(fen or "0")
    if whole is None or tenths is None or hundredths is None:
        return None
    return whole + tenths / 10 + hundredths / 100


def _amount(body: str, currency: str, text: str) -> Decimal:
    try:
        value = _number(body, decimals(currency), default_dots=currency in DOT_GROUPS)
    except TwoReadings as two:
        raise Unreadable(
            msg(
                '"{text}" can mean {first} or {second}. Type it without grouping, such as {first}.',
                text=text.strip(),
                first=two.readings[0],
                second=two.readings[1],
            )
        ) from None
    if value is None:
        raise Unreadable(
            msg(
                'No amount can be read in "{text}". Type figures and, if need be, the currency, such as '
                '"1200.50" or "1200.50 USD".',
                text=text.strip(),
            )
        )
    return value


def _number(body: str, places: int, *, default_dots: bool) -> Decimal | None:
    scaled = _SCALED.fullmatch(body)
    if scaled:
        factor = _SCALES[scaled["scale"].lower()]
        value = figure(scaled["figure"].strip(), decimals=places, dot_groups=default_dots)
        return None if value is None else value * factor
    value = figure(re.sub(r"(?:,-+|/[-=]|[个個枚])$", "", body), decimals=places, dot_groups=default_dots)
    if value is None and not body.isascii():
        tight = re.sub(r" (?=[^\x00-\x7f])|(?<=[^\x00-\x7f]) ", "", body)
        value = chinese_number(re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", tight))
    return value


def _checked(amount: Decimal, currency: str, text: str) -> Money:
    shown, places = text.strip(), decimals(currency)
    if amount == 0:
        raise Unreadable(msg("The amount cannot be zero. Type the amount, such as 1200.50."))
    if amount >= _MOST:
        raise Unreadable(msg('"{text}" is too large to be an amount. Check the number of zeros.', text=shown))
    exact = _without_idle_zeros(amount, places)
    if -int(exact.as_tuple().exponent) > places:
        raise Unreadable(
            msg(
                '"{text}" has more decimals than {currency} has ({places}). Check the amount.',
                text=shown,
                currency=currency,
                places=places,
            )
        )
    return Money(exact, currency)


def _without_idle_zeros(amount: Decimal, places: int) -> Decimal:
    """1200.500 becomes 1200.50, and 15000.0 becomes 15000; 1200.50 stays as it was typed."""
    whole, _, part = f"{amount:f}".partition(".")
    if not part.rstrip("0"):
        return Decimal(whole)
    return Decimal(f"{whole}.{part[:places]}{part[places:].rstrip('0')}")
