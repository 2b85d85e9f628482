"""Security codes of cards given as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded

_LABEL = (
    labels.english(
        r"c\.?\s?v\.?\s?v\.?\s?2?",
        r"c\.?v\.?c\.?2?",
        r"cvn2?",
        r"csc",
        r"card\s+(?:verification|security)\s+(?:value|code|number)",
        r"security\s+code",
        r"(?:three|four|3|4)[\s-]digits?\s+(?:code\s+)?on\s+the\s+back",
    )
    + "|"
    + labels.han(
        "安全码",
        "安全碼",
        "背面三位数字",
        "背面三位数",
        "背面的三位数字",
        "背面的三位数",
        "背面三位",
        "背面后三位",
        "背面末三位",
    )
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_GIVEN = labels.rule(
    rf"(?:{_LABEL})(?:\s(?:code|number|no\.?|of\s+(?:my|the)\s+card)|\s?(?:数字|码|碼)){{0,2}}(?P<says>{labels.SAYS})"
    r"(?P<value>\d(?:[ ]?\d){2,3})(?![ ]?\d)(?!\.\d|[/:\-]\d)"
    r"(?!\s{0,2}(?:digits?|days?|times?|位|次|天|元|小时|分钟|yuan|usd))"
)


def find(folded: Folded) -> Iterator[Hit]:
    """Three or four digits right after a label such as CVV."""
    for found in _GIVEN.finditer(folded.text):
        if _YEAR.fullmatch(found["value"]) and found["says"].strip() == "":
            continue
        yield Hit("cvv", *found.span("value"), "***")
