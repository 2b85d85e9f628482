"""Telephone numbers: by the plan of a country, and the short ones of hotlines by how they are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from walletgripe.core.triage.found import Reference
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.story import Story

_SHAPED = pattern(
    r"(?<!\d,)(?<![\w./#*█-])(?:\+ ?\d{1,3}[ \-.]?(?:\(\d{1,4}\)[ \-.]?)?\d(?:[ \-.]?\d){5,12}"
    r"|(?:00)?86[ \-]?1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}|1[3-9]\d[ \-]?\d{4}[ \-]?\d{4}"
    r"|(?:1[ \-.])?(?:\(\d{3}\) ?|\d{3}[ .\-])\d{3}[ .\-]\d{4}|\(?0\d{1,4}(?:\) ?"
    r"|[ \-])\d{3,4}[ \-]?\d{3,4}|0[17]\d{3} ?\d{3} ?\d{3}"
    r"|[48]00[ \-]?\d{3,4}[ \-]?\d{3,4})(?![\w*█]|[.,:/-]\d|-[a-z])"
)
_CALLED = pattern(
    r"(?:phone|mobile|tel|cell|whatsapp|call(?:ed|ing)?|dial(?:led|ed)?|hotline|text(?:ed)?|sms|number|电话"
    r"|手机|手机号码?|热线|致电|拨打?|打了?|来电)"
    r"(?: ?(?:number|no\.?|is|was|at|on|from|me|them|号码|号|是|为|:|了|过|通|给|客服|的))*[ :]*"
    r"(?P<value>\(?\+?\d"
    r"(?:[ \-.()]{0,2}\d){6,13}|(?:95|96|100|12[13])\d{2,4})(?![\w*█]|[.,:/-]\d|次|个|遍|元|块|通)"
)
_REFERENCE = pattern(
    r"(?:order|case|ticket|ref(?:erence)?|claim|confirmation|transaction|tracking|id|account|单|编|流水"
    r"|工号|账号"
    r"|帐号|号)(?: ?(?:number|no\.?|#|id|号|码))*[ :#是为]*$"
)
_PHONE = pattern(r"电话|手机|热线|来电|phone|mobile|tel|cell|call|whatsapp")
_SHORT = 6


def phones(story: Story, region: str | None, *, chinese: bool) -> Iterator[Reference]:
    """Every number that can be dialled, in the international form; short hotlines as they are told.

    `region`: the ISO country whose numbers need no country code, where it is known.
    """
    plain = story.plain
    for found in _CALLED.finditer(plain):
        if len(found["value"]) <= _SHORT:
            yield Reference(found["value"], found.start("value"), "phone", found["value"])
        else:
            yield from _dialled(story, *found.span("value"), _regions(region, chinese))
    for found in _SHAPED.finditer(plain):
        before = plain[max(0, found.start() - 24) : found.start()]
        if not _REFERENCE.search(before) or _PHONE.search(before):
            yield from _dialled(story, *found.span(), _regions(region, chinese))


def _regions(region: str | None, chinese: bool) -> Sequence[str]:
    usual = ("CN", "HK", "TW", "US") if chinese else ("US", "GB", "IN", "PH", "SG", "MY", "AU", "CN")
    return tuple(dict.fromkeys((region, *usual))) if region else usual


def _dialled(story: Story, start: int, end: int, regions: Sequence[str]) -> Iterator[Reference]:
    import phonenumbers

    typed = story.plain[start:end]
    for region in regions:
        try:
            number = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
            yield Reference(story.words(start, end), start, "phone", value)
            return
