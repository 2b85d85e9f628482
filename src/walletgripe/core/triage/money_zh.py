"""Sums in Chinese text: where they stand and how they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.triage.money_en import Candidate
from walletgripe.core.triage.patterns import pattern

_D = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
_U = "十百千万亿拾佰仟"
_HEAD = "一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾"
_FIGURE = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,8})?|\d+(?:\.\d{1,18})?)(?!\d)"
_NUMBER = (
    rf"(?:{_FIGURE} ?(?:(?:[十百千万亿]|[wk](?![a-z]))[{_D}{_U}\d]*)?|[{_HEAD}](?:[{_D}{_U}]|点(?=[{_D}]))*)"
)
_UNIT = (
    r"元人民币|元钱|元整|元(?![旦宵素件])|块钱|块(?![儿头屏砖])|圆整?|人民币|美[元金刀]|刀(?!片|子)"
    r"|[港日韩泰新坡加澳]币|[港欧日韩澳加]元"
    r"|港纸|蚊(?!子)|新?台币|英?镑|马币|令吉|林吉特|卢比|比索|披索|泰铢|越南盾|印尼盾|大洋"
    r"|[个枚]?(?:比特币|以太坊|泰达币|以太币)|[个枚]? ?(?:usdt|usdc|btc|eth|bnb|trx|doge|u)(?![a-z0-9])|rmb"
    r"|cny|hkd|twd|usd"
)
_UNITED = pattern(
    rf"(?<!\d[.,])(?<![\d./:*█第{_D}{_U}])(?P<number>{_NUMBER}) ?(?P<rough>[多余来]?) ?(?P<unit>{_UNIT})"
    rf"(?P<rest>(?<=[元块圆])(?:[\d{_D}]角?[\d{_D}]?分?|[\d{_D}]毛[\d{_D}]?分?)?"
    rf"(?=[,.;!?)\s角分毛钱的了左多]|$))?"
)
_SMALL = pattern(rf"(?<![\d{_D}{_U}.])[\d{_HEAD}]毛钱?(?![病巾{_D}\d])")
_BARE = pattern(
    rf"(?<!\d[.,])(?<![\d./:*█a-z第分之{_D}{_U}])(?P<number>\d+(?:\.\d+)?(?: ?[万千]| ?[wk]"
    rf"(?![a-z]))[{_D}{_U}\d]*"
    rf"|[{_HEAD}][{_D}{_U}]*[百千万][{_D}{_U}]*)(?P<rough>[多余来]?)(?![\da-z%.])"
)
_COUNTED = pattern(
    r" ?(?:[人次个名位条遍台家倍步米字单件张封股天年月里度分秒点粉篇页瓦]|公里|粉丝|用户|积分|毫安|小时"
    r"|多?[人次个名位条遍家倍步]|现象)"
)
_MONEY_WORDS = pattern(
    r"[钱款扣转充提付退赔损骗借还欠花买卖存汇盗刷冻卡收息]|余额|资金|本金|账户|账号|里面|里有|剩|取现|没了"
    r"|不见|少了|到账|工资|押金|生活费|红包|消费|额度"
)
_AFTER_VERB = pattern(
    r"(?:第[一二三四五六]笔|转[账帐给]?了?|充值?了?|到[账帐]了?|余额|冻结了?|扣[了款掉]+|扣除了?|骗[了走]+"
    r"|损失了?|提现了?"
    r"|支付了?|付了|欠[了我]?"
    r"|赔偿?|退款?了?|剩下?了?|金额|总共|一共|少了|没了|取[了出]?|存了?|亏了?)(?:是|为|有|的|只|才|还|大概"
    r"|约)?[: ]?"
    r"(?P<number>\d{2,8}(?:\.\d{1,2})?)(?![\d/:%\-a-z]|[.,]\d)"
    r"(?! ?[年月日号点天次个笔人小分秒周星条多期号家位名])"
)
_REACH = 14


def candidates(plain: str) -> Iterator[Candidate]:
    """Every span that may be a sum, in any order and with overlaps."""
    for found in _UNITED.finditer(plain):
        if not _is_idiom(plain, found):
            yield Candidate(
                *found.span(), found["number"] + _unit(found["unit"]) + (found["rest"] or ""), named=True
            )
    for found in _SMALL.finditer(plain) if "毛" in plain else ():
        yield Candidate(*found.span(), found.group(), named=True)
    for found in _BARE.finditer(plain):
        near = plain[max(0, found.start() - _REACH) : found.end() + _REACH]
        if _MONEY_WORDS.search(near) and not _COUNTED.match(plain, found.end()):
            yield Candidate(*found.span(), found["number"], named=False)
    for found in _AFTER_VERB.finditer(plain) if any(c.isdigit() for c in plain) else ():
        yield Candidate(*found.span("number"), found["number"], named=False)


def _unit(unit: str) -> str:
    return unit.lstrip("个枚 ") if unit[0] in "个枚" else "元" if unit == "大洋" else unit


def _is_idiom(plain: str, found: re.Match[str]) -> bool:
    """True for 一块 as "together" or "one piece": a lone 块 needs 钱 or the end of the clause."""
    if found["unit"] != "块" or found["rest"] or len(found["number"]) > 1 or found["number"].isdecimal():
        return False
    return re.match(r"[^\s,.;!?)]", plain[found.end() :]) is not None
