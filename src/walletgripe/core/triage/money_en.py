"""Sums in English text, and figures with a currency sign in any: where they stand and how they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from walletgripe.core.triage.patterns import pattern


class Candidate(NamedTuple):
    """A span that may be a sum: `typed` as `parse_money` reads it, `named` when it names its currency."""

    start: int
    end: int
    typed: str
    named: bool


# Names that nothing else is called: "try", "mad" and "won" are currencies too, and are left alone.
_CODES = (
    r"usd[tc]?|rmb|cny|cnh|gbp|eur|hkd|twd|ntd|aud|cad|sgd|nzd|inr|myr|php|thb|jpy|krw|btc|eth|bnb|xrp|doge"
    r"|ltc|trx"
)
_BEFORE = (
    r"us ?\$|hk ?\$|nt ?\$|au ?\$|ca ?\$|sg ?\$|nz ?\$|[acsru]\$|mx\$|jp¥|[$£€¥₱₹₩฿₫₺₽₿]|rs\.?|rm|rp\.?"
    rf"|{_CODES}|人民币|港币|港元|新台币|台币|美元|美金"
)
_AFTER = (
    rf"{_CODES}|us dollars|dollars?|bucks?|pounds?|quid|euros?|rupees?|pesos?|ringgit|baht|yuan|kuai"
    r"|bitcoins?|tether|ether|pence|cents?|rs|rm|grand"
)
_FIGURE = (
    r"(?:\d{1,3}(?:[,'] ?\d{3})+(?:\.\d{1,8})?|\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,2}(?:,\d{2})+,\d{3}"
    r"|\d+(?:[.,]\d{1,18})?|\.\d{1,8})(?!\d)"
)
_SCALE = (
    r"(?: ?(?:k|thousand|grand|mn?|mil|million|lakhs?|lacs?|crores?|bn|billion|万|千|百|亿)|(?<=\d)w)"
    r"(?![a-z/])"
)
_START = r"(?<!\d[.,])(?<![\d./:*█#-])(?<![a-z])"
_SIGNED = pattern(
    rf"(?<![a-z$])(?:{_BEFORE}) ?:? ?(?P<body>{_FIGURE}(?:{_SCALE}){{0,2}}"
    rf"|[一二两三四五六七八九十百千万亿零\d]+)"
    rf"[多余]?(?P<after> ?(?:(?:{_AFTER})(?![a-z])|元|块钱?|圆))?(?:/[-=])?"
)
_UNITED = pattern(
    rf"{_START}(?P<body>{_FIGURE}(?:{_SCALE}){{0,2}})\+? ?"
    rf"(?:(?:(?:us|hk|nt|au|ca|sg)? ?\$)(?! ?\d)|[£€¥₱₹₿](?! ?\d)|(?:{_AFTER})(?![a-z]))"
)
_COINS = pattern(r"(?<![\w.,])\d+(?:\.\d+)? ?(?:SOL|TON|ADA|DOT|DAI|MATIC|SHIB|TUSD|BUSD)(?!\w)")
_SPLIT_SIGN = pattern(r"^([a-z]{2}) \$")
_SIGN_CUE = pattern(r"[$£€¥₱₹₩฿₫₺₽₿]|[a-z]{2}|人民币|[港台]币|港元|美[元金]")
_CALLED_CUES = (
    "balance",
    "amount",
    "sum",
    "total",
    "refund",
    "payment",
    "deposit",
    "withdrawal",
    "transfer",
    "charge",
)
_PENCE = pattern(r"(?<![\w.,])\d{1,2}p(?!\w)")
_GROUPED = pattern(rf"{_START}\d{{1,3}}(?:,\d{{3}})+\.\d\d(?![\w%])")
_CALLED = pattern(
    r"(?:balance|amount|sum|total|refund|payment|deposit|withdrawal|transfer|charge)(?: of|:| was| is| for)+ "
    r"(?P<body>\d{2,7}(?:,\d{3})*(?:\.\d\d)?)(?![\w%/:-])(?![.,]\d)(?! ?(?:days?|weeks?|months?|hours?"
    r"|years?|times|other))"
)
_BARE = pattern(rf"{_START}\d{{1,3}}(?:,\d{{3}})*(?:\.\d{{1,3}})? ?(?:k|thousand|lakhs?|crores?)(?![a-z\d%])")
_MONEY_WORDS = pattern(
    r"\b(?:money|funds?|cash|worth|balance|lost|los[es]|pa(?:y|id)|pay(?:ment|out)|ow(?:e|ed|es)|st[oe]le"
    r"|stolen|took|taken|sent|send"
    r"|refund|withdr[aeo]w\w*|deposit\w*|transfer\w*|charged?|hold\w*|froze\w*|locked|savings|salary|rent"
    r"|gone|total|amount|bill)\b"
)
_COUNTED = pattern(
    r" ?(?:followers?|users?|people|views?|miles|words?|steps?|times|others|customers?|characters|posts?"
    r"|run)\b"
)
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_WORDS = {w: n for n, w in enumerate(_SMALL.split())} | {w: 10 * n for n, w in enumerate(_TENS.split(), 2)}
_WORD_CUES = (
    "dollar",
    "buck",
    "pound",
    "quid",
    "euro",
    "rupee",
    "peso",
    "ringgit",
    "yuan",
    "grand",
    "hundred",
    "thousand",
)
_WORDED = pattern(
    rf"(?<![a-z-])(?P<words>(?:(?:a|half a|{'|'.join(_WORDS)}|hundred|thousand|million)(?: and)?[ -]+)+)"
    r"(?P<unit>us dollars|dollars?|bucks?|pounds?|quid|euros?|rupees?|pesos?|ringgit|yuan|rmb|grand|usd|gbp"
    r"|eur)(?![a-z])"
)


def candidates(plain: str, shown: str) -> Iterator[Candidate]:
    """Every span that may be a sum, in any order and with overlaps."""
    for found in _SIGNED.finditer(plain) if _SIGN_CUE.search(plain) else ():
        yield Candidate(*found.span(), _SPLIT_SIGN.sub(r"\1$", found.group()), named=True)
    if any(c.isdigit() for c in plain):
        yield from _figures(plain)
        for found in _COINS.finditer(shown):
            yield Candidate(*found.span(), found.group(), named=True)
    for found in _WORDED.finditer(plain) if any(c in plain for c in _WORD_CUES) else ():
        value = _in_figures(found["words"])
        if value:
            unit = found["unit"]
            typed = f"{value}000" if unit == "grand" else f"{value} {unit.removeprefix('us ')}"
            yield Candidate(*found.span(), typed, named=unit != "grand")


def _figures(plain: str) -> Iterator[Candidate]:
    for found in _PENCE.finditer(plain):
        yield Candidate(*found.span(), found.group(), named=True)
    for found in _GROUPED.finditer(plain):
        yield Candidate(*found.span(), found.group(), named=False)
    for found in _CALLED.finditer(plain) if any(c in plain for c in _CALLED_CUES) else ():
        yield Candidate(*found.span("body"), found["body"], named=False)
    for found in _UNITED.finditer(plain):
        typed = found.group().replace("+", "")
        yield Candidate(*found.span(), typed, named=not typed.endswith("grand"))
    for found in _BARE.finditer(plain):
        near = plain[max(0, found.start() - 45) : found.end() + 30]
        if _MONEY_WORDS.search(near) and not _COUNTED.match(plain, found.end()):
            yield Candidate(*found.span(), found.group(), named=False)


def _in_figures(words: str) -> int | None:
    """The number in words: "two thousand five hundred" is 2500; None when the words make no number."""
    total = part = 0
    for word in re.split(r"[ -]+", words.strip()):
        match word:
            case "hundred":
                part = (part or 1) * 100
            case "thousand" | "million":
                total += (part or 1) * (1000 if word == "thousand" else 1_000_000)
                part = 0
            case "and" | "half":
                continue
            case "a":
                part = 1
            case _:
                part += _WORDS[word]
    return None if "half" in words else total + part or None
