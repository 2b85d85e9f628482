"""Numbers to refer to: orders, cases, accounts, mail addresses, each with what the story calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.triage.found import Reference
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.story import BLANK, Story

_VALUE = (
    r"(?<![a-z])(?P<value>(?=[a-z0-9_/\-]*\d)[a-z0-9](?:[a-z0-9_/\-]{0,48}[a-z0-9])?)(?![\w@%█]|[.,/:]\d)"
)
_NO = r"(?:numbers?|num|nos?\.?|nr\.?|ids?|#|codes?)"
_IS = r"(?: ?(?:\(|is|was|are|:|=|#|-|being|of|and it's|it's|its)(?![a-z]))* ?[(\"'#]?"
# What may follow its name at once, and what needs "number", "ID", a colon or a hash before its value.
_CALLED = pattern(
    rf"(?<![a-z])(?:(?P<plain>order|ticket|case|ref(?:erence)?|incident|dispute|tracking|txn?|txid|trade|sr"
    rf"|crm|utr|rrn|arn|invoice|receipt|confirmation)"
    rf"|(?P<firm>transaction|payment|transfer|withdrawal|deposit|refund|claim|complaint|request|report"
    rf"|support|inquiry|enquiry|appeal|service request|query))"
    rf"[ -]?(?P<no>(?:(?:ref(?:erence)?|ticket|case|order|request|tracking|confirmation|transaction"
    rf"|txn) ?)?{_NO}(?: {_NO})?)?(?P<is>{_IS}){_VALUE}"
)
_PAST_WORDS = pattern(
    rf"(?<![a-z])(?P<plain>order|ticket|case|reference|confirmation|transaction|claim|complaint|dispute) "
    rf"(?P<no>{_NO})"
    rf"[^\d.!?;]{{1,30}}?(?:is|was|:|,)? (?P<value>[a-z]{{0,6}}[-_#]?\d[a-z0-9\-]{{4,30}})(?![\w@%])"
)
_ORDER_WORDS = (
    "order txn tx txid trade utr rrn arn invoice receipt confirmation tracking transaction payment transfer"
    " withdrawal deposit refund"
)
_ORDERS = frozenset(_ORDER_WORDS.split())
_PREFIXED = pattern(
    r"(?<![\w-])(?P<value>(?:case|ticket|tkt|ref|req|sr|inc|crm|cas|cs|gd|pp|dis|cmp|comp|sup|help|order"
    r"|ord|txn|trx|inv)[-_#]?(?:[a-z]{1,4}-)*\d[\da-z-]{4,30})(?![\w-])"
)
_ORDER_PREFIX = pattern(r"ord|txn|trx|inv")
_ZH = pattern(
    r"(?:(?P<order>订单|交易|流水|支付|付款|转账|提现|提币|充值|充币|退款|商户|商家|凭证|业务|运单|快递"
    r"|回单)|(?P<ticket>工单|投诉|受理|案件|申诉|反馈|服务单?"
    r"|客诉|咨询|报案|立案|查询|处理|回执|登记|举报|case|ticket)"
    r"|(?P<bare>单号|编号))(?:的)?(?:单号|编号|号码|流水号|单|号|码|id)*(?:[是为:=#( ]|尾号)*" + _VALUE
)
_TRADE = pattern(
    r"(?<!\d,)(?<![\w./-])20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{6,24}(?![\w.,-]*\d)"
)
_EMAIL = pattern(r"(?<![\w.+-])[a-z0-9][\w.+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])")
_ACCOUNT = pattern(
    r"(?<![a-z])(?:(?:user ?id|uid|member id|customer id|account id|user ?name|client id|merchant id"
    r"|pay ?id|binance id|用户id|用户名|账号|账户|帐号|昵称|会员号|商户号)"
    r"(?:[是为:= ]|is|number|no\.?|#)*)(?<![a-z])(?P<value>(?=[a-z_.-]*\d)[a-z0-9][\w.-]{3,39})(?![\w@-])"
)
_CASHTAG = pattern(r"(?<![\w$])\$[a-z][a-z0-9_-]{2,20}(?![\w.])")
_ENDING = pattern(
    r"(?:(?:account|card|acct|number)s? )?(?:ending|ends|ended)(?: in| with)? (?:x{2,}|\*+)?(?P<en>\d{3,4})"
    r"(?!\d)|尾号(?:是|为|:| )*(?P<zh>\d{3,4})(?!\d)"
)
_FIGURES = pattern(r"\d{3}")
_DATE = pattern(
    r"(?:20)?\d\d[-/]\d\d?[-/](?:20)?\d\d|20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|20[12]\d"
)


def numbered(story: Story) -> Iterator[Reference]:
    """Orders, tickets, accounts and mail addresses, with overlaps; the earlier name a value better."""
    plain = story.plain
    for found in _EMAIL.finditer(plain) if "@" in plain else ():
        yield _reference(story, found, "email", 0)
    yield from _tags(story)
    if not _FIGURES.search(plain):
        return
    for found in _CALLED.finditer(plain):
        if _is_given(found):
            yield _reference(
                story, found, "order" if (found["plain"] or found["firm"]) in _ORDERS else "ticket"
            )
    for found in _PAST_WORDS.finditer(plain):
        if sum(c.isdigit() for c in found["value"]) > 3 and not _DATE.fullmatch(found["value"]):
            yield _reference(story, found, "order" if found["plain"] in _ORDERS else "ticket")
    for found in _PREFIXED.finditer(plain):
        yield _reference(story, found, "order" if _ORDER_PREFIX.match(found["value"]) else "ticket", 0)
    yield from _chinese(story)
    for found in _TRADE.finditer(plain):
        yield _reference(story, found, "order", 0)
    yield from _accounts(story)


def _is_given(found: re.Match[str]) -> bool:
    """True when the value is called a number or looks like nothing else: "case 2" is none."""
    value: str = found["value"]
    said = bool(found["no"]) or any(c in found["is"] for c in ":=#")
    digits = sum(c.isdigit() for c in value)
    if _DATE.fullmatch(value) and not (said and value.isdecimal() and digits > 4):
        return False
    if said:
        return digits >= 3
    return bool(found["plain"]) and digits >= (4 if value[0].isalpha() else 6)


def _chinese(story: Story) -> Iterator[Reference]:
    if story.plain.isascii():
        return
    for found in _ZH.finditer(story.plain):
        if sum(c.isdigit() for c in found["value"]) >= 4 and len(found["value"]) >= 5 and _says_number(found):
            yield _reference(
                story, found, "ticket" if found["ticket"] or found["bare"] == "编号" else "order"
            )


def _says_number(found: re.Match[str]) -> bool:
    """True for 订单号 and 工单:, not for 转账50000."""
    lead = found.group()[: found.start("value") - found.start()]
    return re.search(r"[单号码编id:#]", lead) is not None and not _DATE.fullmatch(found["value"])


def _accounts(story: Story) -> Iterator[Reference]:
    for found in _ACCOUNT.finditer(story.plain):
        yield _reference(story, found, "account")
    for found in _ENDING.finditer(story.plain):
        yield Reference(
            story.words(*found.span()), found.start(), "account", "****" + (found["en"] or found["zh"])
        )


def _tags(story: Story) -> Iterator[Reference]:
    for found in _CASHTAG.finditer(story.plain) if "$" in story.plain else ():
        if not found.group().endswith("xx"):
            yield _reference(story, found, "account", 0)


def _reference(story: Story, found: re.Match[str], kind: str, group: str | int = "value") -> Reference:
    start, end = found.span(group)
    words = story.words(start, end)
    assert BLANK not in words
    return Reference(words, start, kind, words)
