"""Chinese reasons as phrases: cut where a reader would pause, never inside a word that is known."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.reasons import Reason

_LONGEST = 12  # characters of a phrase; a shorter run between two stops is left whole
_SHORTEST = 4  # shorter pieces go with their neighbour
# No longer number and no other word in Latin letters is shown: it may be a code, a password or a key.
_LATIN = "app|otp|pin|nft|usdt|usdc|btc|eth|trx|kyc|qq|cs|atm|fps|nfc|etc|tp|u"
_RUN = pattern(rf"(?:[\u3400-\u9fff]|(?<![a-z0-9])(?:{_LATIN}|\d{{1,2}})(?![a-z0-9.,:/-]))+")
# Words that hold a character of the next pattern and must not be cut there.
_WHOLE = (
    "还款|还清|归还|退还|还是|还有|对方|对账|针对|不对|反对|要求|需要|主要|重要|说明|说法|再说|解说|到账|收到|不到|得到|找到|提到"
    "|遇到|转到|到期|到底|在线|现在|存在|还在|不在|把关|被动|给予|发给|转给|借给|交给|不给|还给|退给|打给|和平|从来|从没|就是|就业|都是|首都"
    "|又是|也是|只是|只有|只能|才能|刚才|没有|没收|不能|不让|不了|没到|不退|没法|因为|认为|作为|行为|违法|为什么|为了|了解|的士|目的"
    "|让我|给我|把我|被人|和我|跟我|我们|你们|他们|我的|自己|打不开|登不|提不|余额|信用卡|银行卡|验证码|手续费|客服|退款|提现|转账"
)
_CUT = pattern(
    rf"(?P<whole>{_WHOLE})|(?P<before>[我你他她把被给让跟和对就又还也都才却只说叫在从到为因要没不])|(?P<behind>[了的着吗呢吧啊])"
)
_EDGES = ("的了着吗呢吧啊而且", "的我就也都又还把被在让跟和才却只从为因")


def phrased(plain: str, reasons: Iterable[Reason]) -> list[Reason]:
    """The phrases of a text in Simplified characters that hold reasons, each with the sum of their weights.

    A reason counts for the phrase that it begins in. No two phrases overlap, and none is of one character.
    """
    spans = list(_phrases(plain))
    starts = [start for start, _ in spans]
    weights: dict[int, float] = {}
    for reason in reasons:
        at = bisect_right(starts, reason.start) - 1
        if at >= 0 and reason.start < spans[at][1]:
            weights[at] = weights.get(at, 0.0) + reason.weight
    found = [(_trimmed(plain, *spans[at]), weight) for at, weight in sorted(weights.items())]
    return [Reason(start, end, weight) for (start, end), weight in found if end - start > 1]


def _phrases(plain: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(plain):
        start, end = run.span()
        at = start
        for border in _borders(plain, start, end) if end - start > _LONGEST else ():
            if border - at >= _SHORTEST and end - border >= _SHORTEST and _full(plain, at, border, end):
                yield at, border
                at = border
        yield at, end


def _full(plain: str, at: int, border: int, end: int) -> bool:
    """True when the phrase that begins at `at` would be too long with the next piece too."""
    following = next((b for b in _borders(plain, border, end) if b - border >= 2), end)
    return following - at > _LONGEST


def _borders(plain: str, start: int, end: int) -> Iterator[int]:
    for found in _CUT.finditer(plain, start + 1, end):
        if found.lastgroup == "before":
            yield found.start()
        elif found.lastgroup == "behind" and found.end() < end:
            yield found.end()


def _trimmed(plain: str, start: int, end: int) -> tuple[int, int]:
    front, back = _EDGES
    while start < end and plain[start] in front:
        start += 1
    while start < end and plain[end - 1] in back:
        end -= 1
    return start, end
