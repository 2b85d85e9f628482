"""Days in Chinese text: where they stand and how they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.numerals import chinese_number
from walletgripe.core.triage.days_en import Candidate
from walletgripe.core.triage.patterns import pattern

_N = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
_YEAR = r"(?:(?:(?:公元|西元)?\d{4}|\d{2}|[二〇零一九三四五六七八]{4}|去|今|前|民国 ?\d{2,3}) ?年 ?的?)?"
_DATED = pattern(
    rf"(?<![\d.个几多零一二三四五六七八九十]){_YEAR}{_N} ?月份? ?{_N}(?: ?[日号]|"
    rf"(?![\d个多千百万元块天点笔号日月岁%.w]))"
)
_OF_MONTH = pattern(
    rf"(?:(?P<which>上个?月|这个?月|本月|当月)的?|(?<![\d.第工单编账帐型座户几月十]))(?P<n>{_N})[号]"
    rf"(?![楼线店员客工桌窗码机房院门])"
)
_WORDS = pattern(r"大前天|前天|昨天|昨日|今天|今日|昨晚|昨夜|今早|今晚|前晚|昨早|明天|后天(?![性])")
_AGO = pattern(
    r"(?<![\d.第几十多])(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3}|半) ?(?P<unit>个?多?月|天|日|周|个?星期"
    r"|个?礼拜|年)(?:之|以)?前"
)
_WEEKDAY = pattern(
    r"(?P<which>上上|上|这|本|下)?(?P<unit>个?(?:周|星期|礼拜))(?P<day>[一二三四五六日天1-6])(?!个|次"
    r"|[天年月岁点] ?[前内后]|[至到~-] ?(?:周"
    r"|星期|礼拜)|[、,]?[一二三四五六日](?:[、,.;!?]|$))"
)
_NO_WEEKDAY = pattern(r"(?:每个?|[至到~-]|[一二两三四五六七八九十\d几]个?|整个?|半个?|[、])$")
_EDGE = pattern(rf"(?P<of>上个?月|这个?月|本月|{_YEAR}{_N}月份?)(?:的?)(?P<edge>底|末|初)")
_FIGURES = pattern(
    r"(?<!\d,)(?<![\d./:█-])(?P<day>\d{1,2}(?P<s>[./-])\d{1,2})(?= ?(?:日|号|晚|早|上午|下午|中午|凌晨|当天"
    r"|那天"
    r"|\d{1,2}:\d\d))(?:日|号)?"
    r"|(?:(?<=[在从自于])|(?<=从 )|(?<=在 ))(?P<bare>\d{1,2}[./]\d{1,2})(?![\d./%]| ?[元块万千u个倍折年])"
)
_SHORT_YEAR = pattern(r"(?<![\d.:v])2\d\.\d{1,2}\.\d{1,2}(?![\d.])")
_SALES = pattern(r"双(?P<m>十一|十二|11|12)(?!月)")
_WEEKS = ("周", "星期", "礼拜")
_ROC = pattern(r"民国 ?(\d{2,3}) ?年")


def candidates(plain: str) -> Iterator[Candidate]:
    """Every span that may be a day, in any order and with overlaps."""
    yield from _dates(plain)
    for found in _WORDS.finditer(plain):
        yield Candidate(*found.span(), found.group())
    for found in _AGO.finditer(plain) if "前" in plain else ():
        if "多" not in found["unit"]:
            half = found["n"] == "半" and "月" in found["unit"]
            yield Candidate(*found.span(), "半个月前" if half else found.group().replace(" ", ""))
    for found in _WEEKDAY.finditer(plain) if any(c in plain for c in _WEEKS) else ():
        if found["which"] or not _NO_WEEKDAY.search(plain, max(0, found.start() - 3), found.start()):
            yield Candidate(*found.span(), _weekday(found), found["which"] != "下")


def _dates(plain: str) -> Iterator[Candidate]:
    figures = any(c.isdigit() for c in plain)
    for found in _DATED.finditer(plain) if "月" in plain else ():
        yield Candidate(*found.span(), _dated(found.group()))
    for found in _OF_MONTH.finditer(plain) if "号" in plain else ():
        which = (found["which"] or "").replace("当月", "本月")
        yield Candidate(*found.span(), f"{which}{found['n']}号")
    for found in _EDGE.finditer(plain) if any(c in plain for c in "底末初") else ():
        yield Candidate(*found.span(), ("start" if found["edge"] == "初" else "end") + " of " + found["of"])
    for found in _FIGURES.finditer(plain) if figures else ():
        typed = re.sub(r"[.-]", "/", found["day"] or found["bare"])
        yield Candidate(*found.span(), typed, figures=True)
    for found in _SHORT_YEAR.finditer(plain) if figures else ():
        yield Candidate(*found.span(), "20" + found.group().replace(".", "-"))
    for found in _SALES.finditer(plain) if "双" in plain else ():
        month = int(chinese_number(found["m"]) or 11)
        yield Candidate(*found.span(), f"{month}月{month}日")


def _dated(text: str) -> str:
    typed = _ROC.sub(lambda m: f"{int(m[1]) + 1911}年", text.replace("廿", "二十"))
    return re.sub(r"[的份 ]|公元|西元", "", typed)


def _weekday(found: re.Match[str]) -> str:
    day = found["day"] if not found["day"].isdecimal() else "零一二三四五六"[int(found["day"])]
    return (found["which"] or "") + "周" + day
