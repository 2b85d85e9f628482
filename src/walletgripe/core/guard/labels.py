"""Building blocks of the detectors' patterns: labels as people really type them, and what follows."""

from __future__ import annotations

import re

# Zero-width and full-width disguises are gone by then; a gap or a full stop between characters is not.
_GAP = r"[\s.\-_*·]{0,2}"

# `\b` takes a Chinese character for part of a word, so that 我的PIN would have no boundary.
EDGE_LEFT = r"(?<![A-Za-z0-9])"
EDGE_RIGHT = r"(?![A-Za-z0-9])"

# "is", ":" and the like between a label and its value.
SAYS = r"\s{0,3}(?:(?:is|was|are|were|=|:|#|-|是|为|為|就是|->|=>)[\s:=\"'(]{0,4}){0,2}[\s\"'(]{0,3}"

# A label of a reference right before a number: the number is then what the label says.
_REFERENCE = re.compile(
    r"(?:order|tracking|parcel|shipment|reference|ref|case|ticket|transaction|txn?|trade|payment id|invoice"
    r"|receipt|complaint|booking|policy|merchant|utr|rrn|订单|訂單|单号|單號|流水|交易|工单|案件|投诉|凭证|快递"
    r"|运单|参考|編號|编号|受理)(?:[\s_]?(?:number|no\.?|nr\.?|id|code|号码|号|號碼|號|编号|編號|单号|單號)){0,2}"
    r"\s{0,2}(?:is|was|#|:|=|是|为|為)?[\s#:=\"'(]{0,3}$",
    re.IGNORECASE,
)


def han(*words: str) -> str:
    """A pattern of Chinese words that may be pulled apart: 验 证 码."""
    return "(?:" + "|".join(_GAP.join(word) for word in words) + ")"


def english(*patterns: str) -> str:
    """A pattern of labels that stand as words of their own; a digit may follow at once."""
    return EDGE_LEFT + "(?:" + "|".join(patterns) + ")(?![A-Za-z])"


def rule(pattern: str) -> re.Pattern[str]:
    """A compiled pattern that ignores case."""
    return re.compile(pattern, re.IGNORECASE)


def is_reference(text: str, start: int) -> bool:
    """True when the words right before `start` name an order, a case, a transaction or the like."""
    return _REFERENCE.search(text[max(0, start - 40) : start]) is not None


def clause_before(text: str, start: int, reach: int) -> str:
    """What stands before `start` in the same clause, at most `reach` characters, in small letters."""
    before = text[max(0, start - reach) : start]
    return re.split(r"[.,;!?。，；！？\n]", before)[-1].lower()
