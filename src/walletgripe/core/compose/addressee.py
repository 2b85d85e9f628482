"""Words that speak to the firm itself: an authority that reads them thinks that it is meant."""

from __future__ import annotations

import re
from typing import Final

_SPEAKS: Final = {
    "en": re.compile(r"\b(you|your|yours|yourselves)\b", re.IGNORECASE),
    "zh-Hans": re.compile("贵公司|贵方|贵司|贵平台|你们|您"),
}
_ASKS: Final = {
    "en": re.compile(r"\b(please|this letter)\b", re.IGNORECASE),
    "zh-Hans": re.compile("(^|[，；。：])请|本函"),
}


def speaks_to_firm(text: str, language: str) -> bool:
    """True when the text addresses its reader as the firm.

    >>> speaks_to_firm("Tell me what you hold.", "en"), speaks_to_firm("The firm holds it.", "en")
    (True, False)
    """
    pattern = _SPEAKS.get(language)
    return bool(pattern and pattern.search(text))


def asks_firm(text: str, language: str) -> bool:
    """True when the text addresses the firm, asks it for something, or means the letter to the firm."""
    pattern = _ASKS.get(language)
    return speaks_to_firm(text, language) or bool(pattern and pattern.search(text))
