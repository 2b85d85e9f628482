"""One-time codes given as such; error codes, sort codes and postcodes are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import HIDDEN
from walletgripe.core.guard.values import NUMBER, UNIT_AHEAD

_SURE = labels.english(
    r"otps?",
    r"one[\s-]?time\s?(?:pass(?:word|code)?|code|pin)",
    r"(?:verification|security|authentication|authenticator|authorisation|authorization|auth|2fa|mfa|two[\s-]factor"
    r"|sms|text|login|log-?in|sign-?in|backup|recovery|passkey|confirmation|access|verify|veri)\s?codes?",
    r"tac\s(?:code|number)",
)
_HAN = labels.han(
    "验证码",
    "動態密碼",
    "動態口令",
    "一次性密碼",
    "確認碼",
    "驗證碼",
    "校验码",
    "校驗碼",
    "动态码",
    "動態碼",
    "动态口令",
    "动态密码",
    "短信码",
    "随机码",
    "确认码",
    "一次性密码",
    "一次性口令",
)
_BARE = labels.english(r"(?:\d-digit\s)?code")
_WORDS = r"(?:\s+(?!(?:error|number|ref|case|order|amount|phone|ending|hotline)\b)[A-Za-z']{1,14}){0,8}?"
_IS = (
    r"\s{0,3}(?:\b(?:is|was|are|were)\b\s{0,2}[:=]?"
    r"|,?\s(?:and\s)?(?:I|we|he|she)\s(?:just\s)?(?:said|gave|told|read|typed|entered)\s(?:(?:him|her|them|out)\s)?"
    r"|[:=#]|是|为|為|->)[\s\"'(\[]{0,4}"
)
_VALUE = rf"(?:[Gg]-)?(?P<value>{NUMBER}){UNIT_AHEAD}(?!\s?(?:发来|发的|的短信|打来|客服))"
_MIXED = (
    r"(?P<mixed>(?=[A-Z0-9]{0,7}\d)(?=\d{0,7}[A-Z])(?-i:[A-Z0-9]{5,8}|[A-Z0-9]{4}-[A-Z0-9]{4}))"
    r"(?![A-Za-z0-9\-])"
)
# 验证码我告诉他是..., "验证码告诉她，我说了..."
_HAN_FILLER = (
    r"(?:[^\d。，,;；\n]{0,14}?(?:是|为|為|:|=|收到了?|发来了?|发了?|说了?|念了|报了)"
    r"|[^\d。;；\n]{0,14},\s?我[^\d。,\n]{0,6}?[说念报发给]了?[他她]?|)"
)

_GIVEN = labels.rule(rf"{_SURE}(?:{_WORDS}{_IS}|[\s:=\"'(\[,-]{{0,4}})(?:{_VALUE}|(?<=[:=\s\"']){_MIXED})")
_HAN_GIVEN = labels.rule(
    rf"{_HAN}(?P<filler>{_HAN_FILLER})[\s:=\"'(\[【]{{0,4}}(?:{_VALUE}|(?<=[:=\s是为]){_MIXED})"
)
_BARE_GIVEN = labels.rule(rf"{_BARE}(?:{_WORDS}{_IS}|[\s:=\"'(]{{1,3}}){_VALUE}")
_BACKWARDS = labels.rule(
    r"(?<![\d.,/\-:])(?:G-)?(?P<value>\d(?:[ \-]?\d){3,7})\s{0,2}"
    r"(?:(?:is|was|as)\s(?:my|your|the|our|his|her|an?)\s(?P<words>(?:[\w\-]{1,14}\s){0,4}?)"
    r"(?:code|otp|pass\s?code|one-time\s\w+)(?![A-Za-z])"
    rf"|[是(]\s?(?:我的|你的|您的)?[\u4e00-\u9fff]{{0,6}}?{_HAN})"
)
_OTHER_CODE = re.compile(
    r"(?:error|status|response|return|decline|reason|fail|reject|result|sort|zip|post|postal|area|country|dial|promo"
    r"|discount|coupon|voucher|referral|invite|invitation|reference|ref|case|ticket|order|tracking|swift|bic|bank|branch"
    r"|merchant|product|item|transaction|currency|category|qr|bar|colou?r|dress|building|source|http|complaint|incident"
    r"|agent|staff|employee|city|region|routing|clearing|ifsc|micr|industry|tax|iso|hs|icd|mcc|sic|store|shop|fault"
    r"|exception|blue|legal|penal|civil|criminal|labou?r|vendor|customer|client|user|flight|booking|device|model)"
)
_TALK = re.compile(
    "错误|錯誤|代码|代碼|编号|编码|订单|单号|电话|热线|金额|时间|客服|尾号|有效|次数|余额|工号"
)


def find(folded: Folded) -> Iterator[Hit]:
    """Codes of four to eight digits, or of capitals and digits, after or before what names them."""
    text = folded.text
    for found in _GIVEN.finditer(text):
        if not _is_dashed_date(found["value"]):
            yield _hit(found)
    for found in _HAN_GIVEN.finditer(text):
        if not _TALK.search(found["filler"]) and not _is_dashed_date(found["value"]):
            yield _hit(found)
    for found in _BARE_GIVEN.finditer(text):
        if _is_bare_code(text, found):
            yield _hit(found)
    for found in _BACKWARDS.finditer(text):
        if not _OTHER_CODE.search((found["words"] or "").lower()) and not _is_date(found["value"]):
            yield _hit(found)


def _hit(found: re.Match[str]) -> Hit:
    group = "mixed" if "mixed" in found.re.groupindex and found["mixed"] else "value"
    return Hit("one-time-code", *found.span(group), HIDDEN)


def _is_bare_code(text: str, found: re.Match[str]) -> bool:
    """True for "the code 482913", false for "error code 500123" and "failed with the code 500123"."""
    before = labels.clause_before(text, found.start(), 32)
    between = text[found.start() : found.start("value")].lower()
    if _OTHER_CODE.search(before) or _OTHER_CODE.search(between) or _is_date(found["value"]):
        return False
    if re.search(_LEAD, before):
        return True
    said = re.search(r"is|was|:|=", between) is not None or len(found["value"]) > 4
    law = re.fullmatch(r"\d{4}-\d{4}", found["value"]) or re.search(
        r"[A-Za-z]\.\s?$", text[max(0, found.start() - 4) : found.start()]
    )
    return said and not law and re.search(r"[a-z]$", before.rstrip(" -")) is None


_LEAD = re.compile(
    r"(?:the|a|my|your|his|her|their|our|this|that|following|digit|new|first|second|latest|sent|gave|told|read|entered"
    r"|received|forwarded|shared|got|typed|enter|use|type|input|insert|gives?|and|with|me|him|her|them|another|secret|app|email|e-mail|message|google"
    r"|whatsapp|telegram|wechat|alipay|paypal|bank|is)[\s-]*$"
)


def _is_date(value: str) -> bool:
    """True for years and dates of this and the last century, and for sort codes."""
    return re.fullmatch(r"(?:19|20)\d\d[ \-]?[01]\d[ \-]?[0-3]\d|(?:19|20)\d\d", value) is not None


def _is_dashed_date(value: str | None) -> bool:
    return value is not None and "-" in value and _is_date(value)
