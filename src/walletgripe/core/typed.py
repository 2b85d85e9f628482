"""Typed text made plain: full-width characters, odd spaces, dashes and quotes as a keyboard has them."""

from __future__ import annotations

import re

_PLAIN = {0xFF01 + i: 0x21 + i for i in range(94)} | {
    ord(c): r for c, r in zip("￥￡￠，。、　\u00a0\u2009\u202f\t’‘−–—", "¥£¢,.,    " + " ''---", strict=True)
}


def tidy(text: str) -> str:
    """The text in one line, without spaces at its ends.

    >>> tidy("  ２０２６－１１－２０　１４：０５ ")
    '2026-11-20 14:05'
    """
    return re.sub(r"\s+", " ", text.translate(_PLAIN)).strip()
