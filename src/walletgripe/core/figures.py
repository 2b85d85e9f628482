"""Reading one figure with its grouping and decimal signs, by plain rules, never by guessing."""

from __future__ import annotations

import re
from decimal import Decimal

_GROUPED = re.compile(r"\d{1,3}(?P<sep>[,. '])\d{3}(?:(?P=sep)\d{3})*")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_BOTH = re.compile(r"(?P<whole>\d[\d,.' ]*)(?P<point>[,.])(?P<part>\d+)")


class TwoReadings(ValueError):
    """A figure such as 1.200 that can be read in two ways; `readings` holds them."""

    def __init__(self, readings: tuple[str, str]) -> None:
        super().__init__(" / ".join(readings))
        self.readings = readings


def figure(text: str, *, decimals: int, dot_groups: bool = False) -> Decimal | None:
    """The value of a figure, or None when it is not one.

    1. With both signs, the last one is the decimal sign: 1,200.50 and 1.200,50 (and 1 200,50, 1'200.50).
    2. A sign that comes more than once groups: 1,200,000 and 1.200.000 (and 1,00,000 as written in India).
    3. A single comma before exactly three digits groups: 1,200. Otherwise it is a decimal comma: 1200,50.
    4. A single dot before exactly three digits groups where `dot_groups` (a currency of a place that
       writes so), is a decimal point where the currency has three decimals or more, and is otherwise
       refused with TwoReadings. Before any other number of digits it is a decimal point.
    5. After a lone 0 or four digits or more nothing groups: 0.500 and 0,500 are a half.

    >>> [str(figure(t, decimals=2)) for t in ("1,200", "1 200,50", "1.200,50", "0,500", "1,00,000")]
    ['1200', '1200.50', '1200.50', '0.500', '100000']
    >>> str(figure("1.200", decimals=2, dot_groups=True)), str(figure("1.200", decimals=18))
    ('1200', '1.200')
    """
    if re.fullmatch(r"\d+", text):
        return Decimal(text)
    if re.fullmatch(r"\.\d+", text):
        return Decimal("0" + text)
    if _INDIAN.fullmatch(text):
        return Decimal(text.replace(",", ""))
    grouped = _GROUPED.fullmatch(text)
    if grouped and not text.startswith("0"):
        return _one_group_sign(text, grouped["sep"], decimals=decimals, dot_groups=dot_groups)
    return _with_decimals(text)


def _one_group_sign(text: str, sign: str, *, decimals: int, dot_groups: bool) -> Decimal:
    whole = text.replace(sign, "")
    if sign != "." or text.count(".") > 1 or dot_groups:
        return Decimal(whole)
    if decimals >= 3:
        return Decimal(text)
    raise TwoReadings((whole, text.rstrip("0").rstrip(".")))


def _with_decimals(text: str) -> Decimal | None:
    found = _BOTH.fullmatch(text)
    if not found or found["point"] in found["whole"]:
        return None
    whole = found["whole"]
    if not whole.isdecimal():
        grouped = _GROUPED.fullmatch(whole) or _INDIAN.fullmatch(whole)
        if not grouped or whole.startswith("0"):
            return None
        whole = re.sub(r"\D", "", whole)
    return Decimal(f"{whole}.{found['part']}")
