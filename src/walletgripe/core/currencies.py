"""The currencies and coins that people type, the signs they use for them, and their decimals."""

from __future__ import annotations

import re

from walletgripe.core.lazily import lazily


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


DOLLARS = _codes("USD AUD CAD HKD NZD SGD TWD MXN BND FJD JMD TTD BBD CLP COP ARS MOP")
YUAN = _codes("CNY HKD TWD SGD MOP")
RUPEES = _codes("INR PKR LKR NPR MUR")
KRONER = _codes("SEK NOK DKK ISK")
PESOS = _codes("PHP MXN CLP COP ARS")
CENTS = DOLLARS - PESOS | {"EUR"}
FAMILIES = {
    "$": (DOLLARS, "USD"),
    "¥": (frozenset({"CNY", "JPY"}), "CNY"),
    "元": (YUAN, "CNY"),
    "Rs": (RUPEES, "INR"),
    "kr": (KRONER, None),
    "peso": (PESOS, None),
}

COINS = _codes("BTC ETH USDT USDC BNB SOL XRP DOGE LTC TRX DAI BUSD TUSD TON ADA DOT BCH MATIC SHIB")
_NONE = _codes("JPY KRW VND CLP ISK PYG UGX XAF XOF")
_THREE = _codes("KWD BHD JOD OMR TND IQD LYD")
_TWO = _codes(
    "CNY USD GBP EUR HKD TWD MOP AUD CAD NZD SGD INR MYR PHP THB IDR CHF SEK NOK DKK PLN CZK HUF RON "
    "BGN TRY RUB UAH BRL MXN ARS COP PEN ZAR NGN KES GHS EGP MAD AED SAR QAR ILS PKR BDT LKR NPR MMK "
    "KHR LAK BND FJD JMD TTD BBD KZT GEL MUR"
)
CODES = _NONE | _THREE | _TWO | COINS
DOT_GROUPS = _codes("EUR IDR BRL TRY DKK ARS COP VND CLP")  # write 1.200 for twelve hundred

_SIGNS = {
    "CNY": "RMB CNH 人民币 人民幣",
    "JPY": "日元 日币 日幣 日圆 日圓 円 yen JP¥",
    "USD": "US$ U$ 美元 美金 美刀 刀",
    "HKD": "HK$ 港币 港幣 港元 港纸 港紙 蚊",
    "TWD": "NT$ NTD 新台币 新臺幣 新台幣 台币 臺幣 台幣",
    "AUD": "A$ AU$ 澳元 澳币",
    "CAD": "C$ CA$ CDN$ 加元 加币",
    "SGD": "S$ SG$ 新加坡元 新币 坡币",
    "NZD": "NZ$ 纽币 新西兰元",
    "MXN": "MX$",
    "BRL": "R$ reais real",
    "MOP": "MOP$ 澳门元 澳門元",
    "GBP": "£ 英镑 英鎊 镑 鎊 pound pounds quid pound(s) sterling",
    "EUR": "€ 欧元 歐元 euro euros",
    "INR": "₹ 卢比 rupee rupees",
    "PHP": "₱ 比索 披索",
    "MYR": "RM 林吉特 令吉 马币 ringgit",
    "KRW": "₩ 韩元 韓元 韩币 韓幣 won",
    "THB": "฿ 泰铢 baht",
    "VND": "₫ 越南盾 dong",
    "IDR": "Rp 印尼盾 rupiah",
    "TRY": "₺",
    "RUB": "₽ 卢布",
    "CHF": "瑞士法郎 Fr.",
    "AED": "Dhs dirhams dirham",
    "BTC": "₿ 比特币 比特幣 bitcoin bitcoins",
    "ETH": "以太币 以太坊 ether",
    "USDT": "泰达币 tether U USDT-TRC20 USDT(TRC20) USDT(ERC20) USD₮",
    "DOGE": "狗狗币",
    "$": "$ dollar dollars bucks buck",
    "¥": "¥ ￥",
    "元": "元 圆 圓 块 块钱 塊 塊錢 元钱 yuan kuai",
    "Rs": "Rs Rs.",
    "kr": "kr kr.",
    "peso": "peso pesos",
}
_BY_SIGN = {sign.casefold(): code for code, signs in _SIGNS.items() for sign in signs.split()} | {
    code.casefold(): code for code in CODES
}
_ANY = "|".join(re.escape(s) for s in sorted(_BY_SIGN, key=len, reverse=True))
_BEFORE = lazily(rf"(?:{_ANY})(?![a-z])", re.IGNORECASE)
# A sign of Latin letters must not be the tail of another word; 元 may follow anything, as in 2w元.
_AFTER = lazily(rf"(?:(?<![a-z$])|(?=[^a-z]))(?:{_ANY})$", re.IGNORECASE)
_CENTS = lazily(r"(?P<figure>\d+(?:\.\d)?) ?(?:(?P<pence>p|pence)|¢|cents?|euro ?cents?)", re.IGNORECASE)


def decimals(currency: str) -> int:
    """How many decimals an amount may have: those of the currency, and 18 for coins."""
    if currency in COINS:
        return 18
    return 0 if currency in _NONE else 3 if currency in _THREE else 2


def without_signs(text: str) -> tuple[str, list[str]]:
    """The text without the currency signs at its ends, and what they stand for: codes or families.

    >>> without_signs("HK$500"), without_signs("USD 1,200"), without_signs("¥3000元")
    (('500', ['HKD']), ('1,200', ['USD']), ('3000', ['¥', '元']))
    """
    found = []
    while match := _BEFORE.match(text):
        found.append(_BY_SIGN[match[0].casefold()])
        text = text[match.end() :].lstrip(" :")
    while match := _AFTER.search(text):
        found.append(_BY_SIGN[match[0].casefold()])
        text = text[: match.start()].rstrip()
    return text, found


def cents(text: str, default: str) -> tuple[str, str] | None:
    """The figure and the currency of an amount in hundredths, or None: pence are sterling, cents of a dollar.

    >>> cents("50p", "USD"), cents("99 cents", "EUR"), cents("99", "EUR")
    (('50', 'GBP'), ('99', 'EUR'), None)
    """
    found = _CENTS.fullmatch(text)
    if not found:
        return None
    currency = "GBP" if found["pence"] else default if default in CENTS else "USD"
    return found["figure"], currency


def meant(signs: list[str], default: str) -> str | None:
    """The one currency that all signs fit; `default` without signs; None when they contradict each other."""
    codes = {s for s in signs if s not in FAMILIES}
    families = [FAMILIES[s] for s in signs if s in FAMILIES]
    if len(codes) > 1:
        return None
    if codes:
        code = codes.pop()
        return code if all(code in family for family, _ in families) else None
    if all(default in family for family, _ in families):
        return default
    usual = {usual for _, usual in families}
    return usual.pop() if len(usual) == 1 else None
