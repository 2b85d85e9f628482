"""The places whose rules may apply to a story, by the words, sums and numbers in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from walletgripe.core.triage.found import Reference, Sum, Where
from walletgripe.core.triage.story import Story

# Place -> what is said only there: offices, networks, ways to pay, and how the country is called.
_SIGNS = {
    "cn": (
        "人民银行|央行|银保监|金融监管总局|12378|12363|12315|黑猫|派出所|公安|经侦|刑侦|反诈|微信|支付宝"
        "|花呗|借呗|大陆|中国大陆|工商银行|建设银行|农业银行"
        "|人民币|身份证|(?<!\\w)china(?![a-z])|chinese bank"
    ),
    "hk": "香港|金管局|海关|转数快|八达通|hong kong|hkma|(?<![a-z])fps(?![a-z])|嘅|喺|咗|唔|佢",
    "tw": "台湾|金管会|165|街口|全支付|一卡通|悠游付|新台币|台币|评议中心|taiwan",
    "us": (
        r"cfpb|(?<![a-z])bbb(?![a-z])|better business bureau|(?<![a-z])ftc(?![a-z])|attorney general|ic3"
        r"(?!\d)|reg(?:ulation)? ?e(?![a-z])|(?<![a-z])fdic(?![a-z])|finra"
        r"|social security|(?<![a-z])ssn(?![a-z])|zelle|venmo|cash ?app|chime|wells fargo|bank of america"
        r"|jpmorgan|\bchase\b|united states|(?<![a-z])usa(?![a-z])|stimulus|direct deposit|美国"
        r"|texas|california|florida|new york"
    ),
    "uk": (
        r"financial ombudsman|(?<![a-z])fos(?![a-z])|(?<![a-z])fca(?![a-z])|action fraud|(?<![a-z])hmrc"
        r"(?![a-z])|sort code|faster payments?|monzo|barclays|natwest|lloyds|halifax|santander uk"
        r"|citizens advice|united kingdom|(?<![a-z])uk(?![a-z])|england|scotland|wales|britain|quid|英国"
    ),
    "eu": (
        r"bafin|(?<![a-z])acpr(?![a-z])|de nederlandsche|bank of lithuania|lietuvos bankas|(?<![a-z])sepa"
        r"(?![a-z])|germany|france|spain|italy|netherlands|ireland|lithuania|欧盟|德国|法国"
    ),
    "au": (
        r"(?<![a-z])afca(?![a-z])|asic(?![a-z])|commbank|(?<![a-z])nab(?![a-z])|westpac|osko|payid"
        r"|australia|aussie|scamwatch|澳洲|澳大利亚"
    ),
    "sg": r"(?<![a-z])mas(?![a-z])|fidrec|paynow|(?<![a-z])dbs(?![a-z])|ocbc|singapore|新加坡",
    "ca": (
        r"(?<![a-z])fcac(?![a-z])|(?<![a-z])obsi(?![a-z])|interac|e-?transfer|scotiabank|(?<![a-z])rbc"
        r"(?![a-z])|canad(?:a|ian)|ontario|加拿大"
    ),
    "my": r"bank negara|(?<![a-z])bnm(?![a-z])|maybank|duitnow|malaysia|touch ?'?n ?go|马来西亚",
    "in": (
        r"(?<![a-z])rbi(?![a-z])|(?<![a-z])upi(?![a-z])|(?<![a-z])npci(?![a-z])|banking ombudsman|paytm"
        r"|phonepe|(?<![a-z])(?:hdfc|icici|sbi)(?![a-z])|lakhs?(?![a-z])|crores?(?![a-z])|aadhaar|india|印度"
    ),
    "ph": (
        r"(?<![a-z])bsp(?![a-z])|bangko sentral|gcash|paymaya|instapay|pesonet|(?<![a-z])(?:bpi|bdo)"
        r"(?![a-z])|philippines|pinoy|菲律宾"
    ),
}
_CURRENCIES = {
    "CNY": "cn", "GBP": "uk", "EUR": "eu", "HKD": "hk", "TWD": "tw", "AUD": "au", "SGD": "sg", "CAD": "ca",
    "MYR": "my", "INR": "in", "PHP": "ph",
}  # fmt: skip
_COUNTRY_CODES = {
    "+86": "cn", "+852": "hk", "+886": "tw", "+44": "uk", "+61": "au", "+65": "sg", "+60": "my", "+91": "in",
    "+63": "ph", "+49": "eu", "+33": "eu", "+353": "eu", "+34": "eu", "+39": "eu", "+31": "eu",
}  # fmt: skip
CURRENCY = {place: code for code, place in _CURRENCIES.items()} | {"us": "USD"}
_COUNTRIES = {"uk": "GB", "eu": "DE"}
_EACH_WORD, _EACH_SUM, _HOME = 3.0, 2.0, 2.0


def region_of(place: str | None) -> str | None:
    """The ISO country whose telephone numbers are written without a code in this place."""
    return None if place is None else _COUNTRIES.get(place, place.upper())


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    return {place: re.compile(form) for place, form in _SIGNS.items()}


def from_words(story: Story, homes: Mapping[str, tuple[str, ...]]) -> dict[str, dict[str, float]]:
    """Place -> the words that speak for it, with their weight.

    `homes`: the name of each wallet in the story, as it is written there -> the places that it works in.
    """
    found: dict[str, dict[str, float]] = {}
    for place, form in _signs().items():
        for match in form.finditer(story.plain):
            found.setdefault(place, {}).setdefault(story.words(*match.span()), _EACH_WORD)
    for name, places in homes.items():
        for place in places:
            words = found.setdefault(place, {})
            words[name] = max(words.get(name, 0.0), _HOME / len(places))
    return found


def ranked(
    signs: dict[str, dict[str, float]],
    money: tuple[Sum, ...],
    references: tuple[Reference, ...],
    language: str,
) -> tuple[Where, ...]:
    """The places that something speaks for, the likeliest first, down to half of what speaks for that one."""
    for total in money:
        place = _CURRENCIES.get(total.currency or "")
        # 元 and 块 are read as yuan where nothing else is said: in Traditional Chinese they prove nothing.
        if place and (language != "zh-Hant" or place != "cn"):
            signs.setdefault(place, {}).setdefault(total.text, _EACH_SUM)
    for reference in references:
        if reference.kind == "phone":
            place = next((p for code, p in _COUNTRY_CODES.items() if reference.value.startswith(code)), None)
            if place:
                signs.setdefault(place, {}).setdefault(reference.text, _EACH_SUM)
    weights = {place: sum(words.values()) for place, words in signs.items()}
    best = max(weights.values(), default=0.0)
    order = sorted(weights, key=lambda p: (-weights[p], p))
    kept = [p for p in order if weights[p] >= max(best / 2, 1.0)]
    return tuple(Where(p, tuple(sorted(signs[p], key=lambda w: (-signs[p][w], w))[:5])) for p in kept[:3])


def likeliest(signs: dict[str, dict[str, float]]) -> str | None:
    """The one place that its words speak for clearly, or None."""
    weights = sorted(((sum(w.values()), p) for p, w in signs.items()), reverse=True)
    if not weights or weights[0][0] < _HOME or (len(weights) > 1 and weights[0][0] < 2 * weights[1][0]):
        return None
    return weights[0][1]
