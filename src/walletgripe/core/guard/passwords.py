"""Passwords and PINs given as such; talk about a password is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import HIDDEN
from walletgripe.core.guard.values import NUMBER, UNIT_AHEAD, is_plain_secret, is_strong, trimmed

_EN = labels.english(
    r"p\s?[a@]\s?s\s?s\s?w\s?[o0]\s?r\s?d", r"passwd", r"pwd", r"pw", r"pass\s?code", r"pass\s?phrase"
)
_ZH = labels.han("密码", "密碼", "口令")
_LABEL = f"(?:{_EN}|{_ZH})"
# A few words between the label and "is": 密码我设的是, "password for my account is".
_FILLER = (
    r"(?:[\s(,]{1,3}(?:for|on|of|at|in|to|that|which|it|i|we|she|he)(?:\s+[A-Za-z']{1,15}){0,5}?"
    r"|\s{0,2}[\u4e00-\u9fff]{1,8}?)"
)
_IS = r"(?:is|was)\s+(?:now\s+|still\s+|just\s+|set\s+to\s+)?"
_HAN_IS = "(?:就是|改成了?|设成了?|设置为|设为|改为|变成|叫做?|是|为|為)"
_SURE = (
    rf"(?:'s\s+|\s{{0,3}}(?:{_IS}|{_HAN_IS})?\s{{0,3}}(?:[:=]+|->|=>)\s{{0,4}}"
    rf"|\s+{_IS}|\s{{0,2}}{_HAN_IS}\s{{0,2}})"
)
_WEAK = r"(?:\s+(?:to|from|as|-)\s+|\s{0,3}(?=[\"'(])|\s{0,3}(?=[!-~]))"
_VALUE = r"(?:[(]?(?P<quote>[\"'])(?P<quoted>[^\"'\n]{3,64})(?P=quote)|[(\"']{0,2}(?P<value>[!-~]{3,64}))"
_DIRECT = labels.rule(rf"{_LABEL}(?P<filler>)(?P<link>{_SURE}|{_WEAK}){_VALUE}")
_FILLED = labels.rule(rf"{_LABEL}(?P<filler>{_FILLER})(?P<link>{_SURE}){_VALUE}")
_BACKWARDS = labels.rule(
    rf"(?<![!-~])[\"']?(?P<value>[!-~]{{4,64}}?)[\"']?\s{{0,2}}(?:is|was|是|就是)\s{{0,2}}(?:my|our|his|her|the|我的?|他的?)"
    rf"\s{{0,2}}(?:[A-Za-z]{{1,12}}\s|[\u4e00-\u9fff]{{1,4}}){{0,2}}?(?:{_LABEL})"
)
_TALK = re.compile("错误|錯誤|次数|编号|电话|時間|时间|客服|订单|金额|余额|号|链接|短信|地址|官网|长度|格式")
_SURE_WORD = re.compile(r"[:=>]|\bis\b|是|为|為|叫|成")
_OWNED = re.compile(
    r"(?:\bmy|\bthe|\bwith|\band|\bentered|\btyped?|\bused?|\bour|\bhis|\bher|\blogin|\baccount|\bbank|\bwallet|\buser|[:,])\s(?:\w{1,12}\s){0,2}$",
    re.I,
)

_PIN_WORD = labels.english(
    r"(?P<own>(?:my|the|our|his|her|card|atm|upi|bank|wallet|payment|security|sim|login|app)\s+)?(?:\w{2,10}\s)?"
    r"(?-i:PIN|Pin|pin)(?P<code>\s?code)?(?:\s(?:number|no\.?)|\s?[码碼])?(?:\s(?:I|we|he|she|that|for|of|to)(?:\s[A-Za-z']{1,12}){0,4}?(?=\s(?:is|was)\s))?"
)
_PIN = labels.rule(rf"{_PIN_WORD}(?P<says>{labels.SAYS})(?P<value>{NUMBER}){UNIT_AHEAD}")
_PIN_BACKWARDS = labels.rule(
    r"(?<![0-9.,/\-])(?P<value>\d{4,8})\s(?:is|was)\s(?:my|the|our|his|her)\s(?:\w{1,12}\s){0,2}?pin(?![A-Za-z])"
)


def find(folded: Folded) -> Iterator[Hit]:
    """Values that the text calls a password, a passcode or a PIN."""
    text = folded.text
    for found in (*_DIRECT.finditer(text), *_FILLED.finditer(text)):
        span = _password(text, found)
        if span:
            yield Hit("password", *span, HIDDEN)
    for found in _BACKWARDS.finditer(text):
        if is_strong(found["value"]):
            yield Hit("password", *found.span("value"), HIDDEN)
    for found in _PIN.finditer(text):
        if _is_pin(found):
            yield Hit("pin", *found.span("value"), HIDDEN)
    for found in _PIN_BACKWARDS.finditer(text):
        yield Hit("pin", *found.span("value"), HIDDEN)


def _password(text: str, found: re.Match[str]) -> tuple[int, int] | None:
    filler, link = found["filler"], found["link"].lower()
    if _TALK.search(filler):
        return None
    if found["quoted"] is not None:
        value, start = found["quoted"], found.start("quoted")
        said = link.strip() != "" or is_strong(value)
        good = said and (is_strong(value) or all(is_plain_secret(v, alone=True) for v in value.split()))
        return (start, start + len(value)) if good else None
    value, start = trimmed(found["value"]), found.start("value")
    end = start + len(value)
    counts = not re.match(UNIT_AHEAD, text[end : end + 12], re.IGNORECASE)  # "6 digits", "3 次"
    return (start, end) if value and not counts and _is_given(text, found, value, end) else None


def _is_given(text: str, found: re.Match[str], value: str, end: int) -> bool:
    filler, link = found["filler"], found["link"].lower()
    sure = _SURE_WORD.search(link) is not None
    if is_strong(value):
        return sure or link.strip() != "" or _may_follow(text, found, value)
    if value.isdigit():
        bare = link.strip() == "" and len(value) >= 6 and _follows_han(text, found)
        return 4 <= len(value) <= 20 and (sure or bare)
    if filler.strip() or not sure:
        return False
    after = text[end : end + 6]
    alone = re.match(
        r"[\s]*$|[.!;,)\"']*\s*(?:\n|$)|[.!;,](?:\s|$)|\s?(?:and|but)\s|[。，；！\u4e00-\u9fff]", after
    )
    return is_plain_secret(value, alone=alone is not None)


def _may_follow(text: str, found: re.Match[str], value: str) -> bool:
    """True when a strong value right after the label, with no word between, is that password."""
    if found["filler"].strip():
        return False
    if _follows_han(text, found) or text[found.start("value") - 1] in "(\"'":
        return True
    return len(value) >= 6 and _OWNED.search(text[max(0, found.start() - 30) : found.start()]) is not None


def _follows_han(text: str, found: re.Match[str]) -> bool:
    return re.search(r"[\u4e00-\u9fff]\s{0,2}$", text[found.start() : found.start("value")]) is not None


def _is_pin(found: re.Match[str]) -> bool:
    """False for the PIN code of an Indian address, six digits that nobody calls their own."""
    digits = re.sub(r"\D", "", found["value"])
    if not 4 <= len(digits) <= 8:
        return False
    if len(digits) == 6 and found["code"]:
        return False
    if len(digits) == 6 and not found["own"]:
        return found["says"].strip() != ""
    return True
