"""In which script words are written: Chinese characters or Latin letters."""

from __future__ import annotations

import re

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]{2,}")


def is_foreign(text: str, language: str) -> bool:
    """True when a reader of this language meets words in another script; figures alone belong to all.

    >>> is_foreign("王小样", "en"), is_foreign("Ann Example", "zh-Hans"), is_foreign("2026-11-03", "en")
    (True, True, False)
    >>> is_foreign("用 PayPal 付款", "zh-Hans")
    False
    """
    if language == "zh-Hans":
        return not _HAN.search(text) and bool(_LATIN_WORD.search(text))
    return bool(_HAN.search(text))
