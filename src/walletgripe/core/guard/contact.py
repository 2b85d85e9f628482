"""Phone numbers, e-mail addresses and dates of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import HIDDEN, email, ends

_EMAIL = re.compile(
    r"(?<![A-Za-z0-9._%+\-])[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62})\.){1,6}[A-Za-z]{2,24}"
    r"(?![A-Za-z0-9\-])"
)

_NOT_AFTER = r"(?<![0-9A-Za-z*•/=_])(?<!\d[.,:\-])"
_NOT_BEFORE = r"(?![ \-]?\d)(?![A-Za-z*•_])(?![.,:/]\d)"
# Shapes that a phone number has by itself, and the regions whose plan is asked.
_SHAPES: tuple[tuple[re.Pattern[str], Sequence[str | None]], ...] = (
    (re.compile(rf"(?<![0-9A-Za-z+*])\+\d{{1,3}}(?:[ \-.()]{{0,2}}\d){{6,12}}{_NOT_BEFORE}"), (None,)),
    (
        re.compile(rf"{_NOT_AFTER}(?:0086[ \-]?|86[ \-])?1[3-9]\d[ \-]?\d{{4}}[ \-]?\d{{4}}{_NOT_BEFORE}"),
        ("CN",),
    ),
    (
        re.compile(
            rf"{_NOT_AFTER}(?:1[ \-.])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .\-])[2-9]\d\d[ .\-]\d{{4}}{_NOT_BEFORE}"
        ),
        ("US",),
    ),
    (re.compile(rf"{_NOT_AFTER}07\d{{3}} ?\d{{3}} ?\d{{3}}{_NOT_BEFORE}"), ("GB",)),
    (
        re.compile(rf"{_NOT_AFTER}\(?0\d{{1,4}}(?:\) ?|[ \-])\d{{3,4}}[ \-]?\d{{3,4}}{_NOT_BEFORE}"),
        ("GB", "CN", "AU", "DE", "FR", "MY", "TW", "IN", "PH"),
    ),
)
_CALLED = labels.rule(
    "(?:"
    + labels.english(
        r"(?:tele)?phone(?:\s(?:number|no\.?))?",
        r"mobile(?:\s(?:number|no\.?))?",
        r"tel\.?",
        r"cell(?:\s?phone)?",
        r"whatsapp",
        r"call\sme(?:\s(?:at|on))?",
        r"my\snumber",
    )
    + "|电话|電話|手机号?码?|手機號?碼?|联系方式|致电)"
    + labels.SAYS
    + r"(\+?\(?\d(?:[ \-.()]{0,2}\d){6,13})"
    + _NOT_BEFORE
)
_REGIONS = ("CN", "US", "GB", "HK", "SG", "MY", "TW", "IN", "PH", "AU", "DE", "FR")

_DATE = (
    r"(?:(?:19|20)\d{2}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)?\d{2}|(?:19|20)\d{6}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s[A-Za-z]{3,9}\.?,?\s(?:19|20)\d{2}|[A-Za-z]{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d{2})"
)
_BORN = labels.rule(
    "(?:"
    + labels.english(r"d\.?o\.?b\.?", r"date\sof\sbirth", r"birth\s?da(?:te|y)", r"born(?:\son)?")
    + rf"|出生(?:日期|年月日|于)?|生日){labels.SAYS}(?:on\s)?({_DATE})(?!\d)"
)
_BORN_HAN = re.compile(r"((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:出生|生人|生(?!效|活|产|成))")


def find(folded: Folded) -> Iterator[Hit]:
    """Ways to reach or to single out a person. Free-call and service numbers belong to firms: none."""
    text = folded.text
    for found in _EMAIL.finditer(text):
        yield Hit("email", found.start(), found.end(), email(found.group()))
    for shape, regions in _SHAPES:
        for found in shape.finditer(text):
            if not labels.is_reference(text, found.start()) and _is_personal(found.group(), regions):
                yield Hit("phone", found.start(), found.end(), _masked(found.group()))
    for found in _CALLED.finditer(text):
        if _is_personal(found[1], _REGIONS):
            yield Hit("phone", *found.span(1), _masked(found[1]))
    for pattern in (_BORN, _BORN_HAN):
        for found in pattern.finditer(text):
            yield Hit("birth-date", *found.span(1), HIDDEN)


def _masked(number: str) -> str:
    return ends(number, 3, 4) if sum(c.isdigit() for c in number) >= 10 else ends(number, 0, 4)


def _is_personal(number: str, regions: Sequence[str | None]) -> bool:
    import phonenumbers

    firms = {
        phonenumbers.PhoneNumberType.TOLL_FREE,
        phonenumbers.PhoneNumberType.PREMIUM_RATE,
        phonenumbers.PhoneNumberType.SHARED_COST,
        phonenumbers.PhoneNumberType.UAN,
    }
    for region in (None,) if number.startswith("+") else regions:
        try:
            parsed = phonenumbers.parse(number, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            return phonenumbers.number_type(parsed) not in firms
    return False
