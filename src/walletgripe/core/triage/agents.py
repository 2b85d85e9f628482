"""People of the firm whom a story names, and their staff numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.triage.found import Reference
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.story import Story

_ROLE = (
    r"(?:agent|rep(?:resentative)?|advis[oe]r|supervisor|manager|specialist|operator|associate|person|lady"
    r"|woman|man|guy|girl|gentleman"
    r"|employee|worker|member|someone|somebody|support|csr|executive|clerk|assistant)"
)
_NAME = (
    r"(?P<name>[A-Z][a-z]{1,14}(?:[ -](?:[A-Z][a-z]{1,14}|[A-Z](?![A-Za-z'])\.?))?)(?![\w'’]*\.?(?:com"
    r"|App\b)|[’']s\b|[a-z])"
)
_TALK = (
    r"(?:[Ss]poke|[Ss]peak(?:ing)?|[Tt]alk(?:ed|ing)?|[Cc]hat(?:ted|ting)?|[Dd]ealt|[Cc]onnected"
    r"|[Tt]ransferred|[Pp]assed|[Ee]scalated)"
)
_SPOKEN = pattern(
    rf"\b{_TALK} (?:briefly )?(?:to|with) (?:(?:an?|the|another|one|their|some|this|first|second) )*(?:"
    rf"(?:customer|live|senior|chat|phone|support|service|human|female|male|[Ff]raud|floor) )*"
    rf"(?:{_ROLE}s?,? )?(?:(?:named?|called|by the name of|whose name (?:is|was)|who said (?:her"
    rf"|his) name was|\() ?)*{_NAME}"
)
_CALLED = pattern(
    rf"\b{_ROLE},? (?:(?:named?|called|by the name of|whose name (?:is|was)|who (?:said|gave"
    rf"|identified) .{{0,24}}?(?:as|was|is)|\(|,) ?)+{_NAME}"
    rf"|\b(?:[Hh]er|[Hh]is|[Aa]gent'?s?|[Rr]ep'?s?|[Tt]he(?:ir)?) name (?:is"
    rf"|was) {_NAME.replace('?P<name>', '?P<own>')}"
    rf"|\b(?:[Aa]gent|[Ss]upervisor|[Mm]anager|[Rr]ep(?:resentative)?"
    rf"|AGENT):? [\"“'(]?{_NAME.replace('?P<name>', '?P<titled>')}"
    rf"|\b(?:AGENT|REP|REPRESENTATIVE|SUPERVISOR|NAMED|(?:SPOKE|TALKED) (?:TO|WITH)(?: AN?)?):? (?:(?:AGENT"
    rf"|REP|SUPERVISOR) )?"
    rf"(?P<loud>[A-Z]{{3,15}})(?![A-Za-z])"
    rf"|\b{_NAME.replace('?P<name>', '?P<of>')} (?:from|at|in|with) (?:the )?(?:[Cc]ustomer|[Ss]upport"
    rf"|[Cc]hat|[Ff]raud|[Dd]ispute|[Ee]scalation|their|[Bb]illing)"
)
_STAFF = pattern(
    r"(?<![a-z])(?:(?:agent|rep|employee|badge|operator|staff|advis[oe]r)(?:'s)? ?(?:id|number|no\.?|#"
    r"|code)+(?: ?(?:is|was|:|#))* ?|(?:agent|rep|operator) #?(?=\d))"
    r"(?P<value>[a-z]{0,4}-?\d[\da-z-]{1,12})(?![\w-])"
    r"|(?:客服|员工|坐席|座席|话务员|接线员)?(?:工号|编号(?=\d)|坐席号?|座席号?)(?:[是为: ])*"
    r"(?P<zh>[a-z]{0,4}-?\d[\da-z]{1,12})"
    r"(?![\w-])|(?<!\d)(?!95\d{3}|96\d{3}|100\d\d|12\d{3}|400)(?P<behind>\d{3,8})号?(?:客服|坐席|座席|接线员)"
)
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢"
    "姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛段雷黎史龙陶贺顾毛郝龚邵万钱严赖洪武莫孔汤"
)
_SURNAME_AT = ("s1", "s2", "s3", "surname", "s4")
_TITLE = "经理|主管|专员|客服|女士|先生|小姐|主任|组长|警官|老师"
# What stands there is looked up among the surnames afterwards: large classes are slow to compile.
_HAN = r"[^\x00-\x7f]"
_ZH = pattern(
    rf"(?:客服|专员|人员|经理|主管|接线员|话务员|坐席|联系人|民警)(?:经理|主管|专员|代表|小姐|女士|先生)*"
    rf"(?:[, ]?"
    rf"(?:名字|姓名)?(?:叫做?|名叫|自称|是|:))?"
    rf"(?P<little>小(?P<s1>{_HAN})|(?P<s2>{_HAN})(?:{_TITLE}|某{{1,2}}|{_HAN}(?=[说告回答的,.，。、 ])))"
    rf"|(?P<titled>(?:(?<!{_HAN})|(?<=[叫是找的由跟和与给])(?<!我[是叫]))(?P<s3>{_HAN})(?:{_TITLE}))"
    rf"|姓(?P<surname>{_HAN})的?(?P<title>{_TITLE}|人)"
    rf"|(?:客服|对方|她|他|经理|专员)(?:名字|姓名)?(?:叫|名叫|自称叫?)(?P<called>"
    rf"(?P<s4>{_HAN}){_HAN}{{1,2}}?)(?=[,.，。;；!?、 ]|说"
    rf"|告|让|他|她|$)"
)
# Cheap to look for: without one of them a pattern need not even be compiled.
_TALK_CUES = ("spoke", "speak", "talk", "chat", "dealt", "connect", "transferred", "passed", "escalat")
_NAME_CUES = (
    "agent",
    "rep",
    "supervisor",
    "manager",
    "advis",
    "name",
    "call",
    "support",
    "customer",
    "chat",
    "fraud",
)
_DIGITS = pattern(r"\d\d")
_ZH_CUES = (
    "客服",
    "经理",
    "主管",
    "专员",
    "接线",
    "话务",
    "姓",
    "叫",
    "女士",
    "先生",
    "小姐",
    "警官",
    "人员",
)
_OTHER_WORDS = """
The They Them Their There This That These Those He She It We You My Our His Her Your An And But Or So If
In On At To For Of By As Is Was No Not Yes What When Why Who How Where After Before Then Now Customer
Support Service Cash App Wallet Bank Paypal Venmo Zelle Coinbase Chase Wells Fargo America Apple Google
Amazon Revolut Monzo Wise Chime Binance Kraken Square Block Alipay Wechat Klarna Visa Mastercard Monday
Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
September October November December Agent Representative Rep Manager Supervisor Account Fraud Department
Team Human Someone Anyone Nobody Everyone One Police Officer God Sir Madam Facebook Twitter Instagram
Telegram Whatsapp Email Phone English Chat Live Several Multiple Different Another Two Three Crypto
Bitcoin Ethereum Discover Citi Capital Western Union Moneygram Robinhood Trust Metamask Ledger Phantom
Gcash Maya Grab Paytm Still Told Said Name India Philippines China Texas Florida California Federal
Consumer Better Business All Some Just Only Please Thank Thanks Again Finally Today Yesterday Tomorrow
Nothing Also Even Every Each Both
"""
_NOT_NAMES = frozenset(_OTHER_WORDS.split())


def agents(story: Story) -> Iterator[Reference]:
    """Every name and staff number; a redacted one (XXXX) and the name of a firm are none."""
    plain = story.plain
    for form, cues in ((_SPOKEN, _TALK_CUES), (_CALLED, _NAME_CUES)):
        for found in form.finditer(story.shown) if any(c in plain for c in cues) else ():
            yield from _named(found)
    for found in _STAFF.finditer(plain) if _DIGITS.search(plain) else ():
        group = next(g for g in ("value", "zh", "behind") if found[g])
        value = story.words(*found.span(group))
        yield Reference(story.words(*found.span()), found.start(), "agent", value)
    if any(c in plain for c in _ZH_CUES):
        for found in _ZH.finditer(plain):
            if next(found[g] for g in _SURNAME_AT if found[g]) in _SURNAMES:
                yield _chinese(story, found)


def _named(found: re.Match[str]) -> Iterator[Reference]:
    group = next(g for g in ("name", "own", "titled", "loud", "of") if g in found.re.groupindex and found[g])
    words = found[group].split(" ")
    kept = words[:1] if len(words) > 1 and words[1].rstrip(".") in _NOT_NAMES else words
    if words[0].split("-")[0].title() not in _NOT_NAMES:
        name = " ".join(kept)
        yield Reference(name, found.start(group), "agent", name)


def _chinese(story: Story, found: re.Match[str]) -> Reference:
    if found["surname"]:
        title = found["title"].replace("人", "先生")
        value = story.words(*found.span("surname")) + (title if found["title"] != "人" else "某")
        return Reference(story.words(*found.span()), found.start(), "agent", value)
    group = next(g for g in ("little", "titled", "called") if found[g])
    words = story.words(*found.span(group))
    return Reference(words, found.start(group), "agent", words)
