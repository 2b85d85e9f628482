"""Chinese numerals: the capital form that makes an amount hard to alter, and reading what people type."""

from __future__ import annotations

import re
from decimal import Decimal

from walletgripe.core.lazily import lazily
from walletgripe.core.message import msg
from walletgripe.core.unreadable import Unreadable

_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿")
_DIGITS = {c: i % 10 for i, c in enumerate("零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖")} | {
    c: v for c, v in zip("两兩俩貳參叄陸幺", (2, 2, 2, 2, 3, 3, 6, 1), strict=True)
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_BIG = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ONE = f"[1-9{''.join(c for c, v in _DIGITS.items() if v)}]"
_SECTION = lazily(
    rf"[零〇]?(?:(?P<k>{_ONE})[千仟])?(?:(?<=[千仟])[零〇](?!$))?(?:(?P<h>{_ONE})[百佰])?"
    rf"(?:(?<=[百佰])[零〇](?!$))?(?:(?P<t>{_ONE}|)[十拾])?(?P<o>{_ONE}|[1-9]\d{{1,2}})?"
)
_POINT = lazily(
    r"(?P<whole>[^点點.]+)[点點.](?P<part>[^点點.十拾百佰千仟万萬亿億]+)(?P<scale>[十百千万萬亿億]*)$"
)


def capital(amount: Decimal) -> str:
    """An amount of renminbi in capital numerals, by the rules for bills and settlement papers.

    Several zeros in a row are read as one 零; a zero that ends the 万 or 元 group is left out; 整 stands
    after 元 only. At most 12 digits before the point and two after. Raises Unreadable for anything else.

    >>> capital(Decimal("1409.50")), capital(Decimal("325.04"))
    ('人民币壹仟肆佰零玖元伍角', '人民币叁佰贰拾伍元零肆分')
    >>> capital(Decimal(10000)), capital(Decimal("100000500.30"))
    ('人民币壹万元整', '人民币壹亿零伍佰元叁角')
    """
    fen = amount * 100
    if not amount.is_finite() or not 0 <= amount < 10**12 or fen != int(fen):
        raise Unreadable(
            msg(
                "{amount} cannot be written in capital numerals: it must be 0 or more, below "
                "1,000,000,000,000 and have no more than two decimals, such as 1409.50.",
                amount=amount,
            )
        )
    yuan, rest = divmod(int(fen), 100)
    words = _whole(yuan) + "元" if yuan or not rest else ""
    return "人民币" + words + _cents(rest, after_yuan=bool(yuan))


def _cents(fen: int, *, after_yuan: bool) -> str:
    jiao, fen = divmod(fen, 10)
    if not jiao and not fen:
        return "整"
    tenths = _CAPITALS[jiao] + "角" if jiao else "零" if after_yuan else ""
    return tenths + (_CAPITALS[fen] + "分" if fen else "")


def _whole(number: int) -> str:
    if number == 0:
        return "零"
    words, gap = "", False
    for power in (2, 1, 0):
        group = number // 10 ** (4 * power) % 10**4
        if group:
            words += ("零" if words and (gap or group < 1000) else "") + _group(group) + _GROUPS[power]
        gap = not group
    return words


def _group(number: int) -> str:
    words, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            words += ("零" if gap and words else "") + _CAPITALS[digit] + _PLACES[place]
        gap = not digit
    return words


def chinese_number(text: str) -> Decimal | None:
    """The number that Chinese numerals, figures with Chinese units, or a mixture stand for; None if none.

    Understands 三千二百, 叁仟, 两万零五十, 1.5万, 三点五万, 3千, 12万3456, digit by digit (二〇二六), and the
    short way of speech: 三千二 is 3200 and 1万2 is 12000, while 三千零二 is 3002.

    >>> [int(chinese_number(t) or 0) for t in ("三千二", "三千零二", "1.5万", "两万零五十", "12万3456")]
    [3200, 3002, 15000, 20050, 123456]
    >>> chinese_number("三百二千") is None
    True
    """
    point = _POINT.fullmatch(text)
    if point:
        return _with_point(point["whole"], point["part"], point["scale"])
    if text.isascii() and text.isdecimal():
        return Decimal(text)
    whole = _by_digit(text)
    if whole is None:
        whole = _grouped(text)
    return None if whole is None else Decimal(whole)


def _with_point(whole: str, part: str, scale: str) -> Decimal | None:
    before = chinese_number(whole)
    after = part if part.isascii() and part.isdecimal() else _digits(part)
    if before is None or after is None:
        return None
    factor = 1
    for unit in scale:
        factor *= _UNITS.get(unit) or _BIG[unit]
    return (before + Decimal(f"0.{after}")) * factor


def _digits(text: str) -> str | None:
    figures = [_DIGITS.get(c) for c in text]
    return None if None in figures or not figures else "".join(map(str, figures))


def _by_digit(text: str) -> int | None:
    digits = _digits(text)
    return int(digits) if digits is not None else None


def _grouped(text: str) -> int | None:
    """Split at the greatest of 亿 and 万; what stands before it is a number of its own."""
    for signs in ("亿億", "万萬"):
        found = re.search(f"[{signs}]", text)
        if found:
            head, tail = text[: found.start()], text[found.end() :]
            scale = _BIG[found[0]]
            before = _grouped(head)
            after = 0 if not tail else _tail(tail, scale)
            return None if not before or after is None or after >= scale else before * scale + after
    return _section(text)


def _tail(text: str, scale: int) -> int | None:
    # 三万五 and 1万2: a lone digit after a unit counts in the next lower unit.
    if text in "零〇":
        return None
    if len(text) == 1 and (text.isdecimal() or text in _DIGITS):
        return (int(text) if text.isdecimal() else _DIGITS[text]) * scale // 10
    return _grouped(text)


def _section(text: str) -> int | None:
    """A number below 10,000: falling units, each with its digit; 零 stands for the units left out."""
    if text.isascii() and text.isdecimal():
        return int(text) if len(text) <= 12 and not text.startswith("0") else None
    found = _SECTION.fullmatch(text)
    if not found or not text:
        return None
    total, lowest = 0, 1
    for name, unit in (("k", 1000), ("h", 100), ("t", 10)):
        if found[name] is not None:
            total, lowest = total + (_value(found[name]) if found[name] else 1) * unit, unit
    if not found["o"]:
        return total
    ones = _value(found["o"])
    # 三千二 and 二百五: without 零, a lone last digit counts in the next lower unit.
    short = lowest >= 100 and len(found["o"]) == 1 and text[-2] not in "零〇"
    if ones >= lowest > 1:
        return None
    return total + ones * (lowest // 10 if short else 1)


def _value(text: str) -> int:
    return int(text) if text.isdecimal() else _DIGITS[text]
