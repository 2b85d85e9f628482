"""Wallets of the directory that a story names, in both scripts and as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from walletgripe.core.triage.found import Named
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.scripts import simplified
from walletgripe.core.triage.spans import settled
from walletgripe.core.triage.story import Story

# Names that are words of their own, or letters that mean much else: they count beside words of a wallet.
_EVERYDAY_WORDS = (
    "wise boost maya chime phantom ledger octopus tp bn cb cdc tng spay tez quickpass paysafe square kraken"
    " cashtag p卡 海妖 手机支付 一卡通 零钱 信用付 有钱花 和包 银联 全支付 街口"
)
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split()) | {"crypto com", "base app"}
_SURE_IN_CONTEXT = (
    r"(?:account|acc?t|app|card|wallet|support|customer|transfer|balance|payment|team|bank|help|money|funds"
    r"|exchange|live|nano"
    r"|froze|frozen|locked|blocked|closed|limited|suspended|deactivated|refuse[sd]?|won't|will not|has|have"
    r"|is|says?|said|keeps?|took|charged)"
)
_BEHIND = pattern(
    rf"(?:'s)?(?: |-){_SURE_IN_CONTEXT}(?![a-z])|[ ]?(?:账户|账号|钱包|余额|客服|里|被|冻|转|支付|提|卡"
    rf"|的钱|app|平台|交易所|上)"
)
_AHEAD = pattern(
    r"(?:my|from|to|via|with|using|use|on|in|into|at|called|app|through|by|contacted|the|用|在|到|从|的|是"
    r"|给|我) ?$"
)
# 微信, 京东 and the like are more than a wallet: what stands beside them decides.
_HEADS = {
    "微信": "微信支付",
    "wechat": "wechat pay",
    "weixin": "weixin pay",
    "京东": "京东支付",
    "抖音": "抖音支付",
    "美团": "美团支付",
}
_HEAD_BEHIND = pattern(
    r" ?(?:支付|钱包|零钱|余额|账户|账号|转账|红包|提现|收款|付款|里的?钱|里面的?钱|的钱|被?[冻封限]"
    r"|号?被[冻封限]|money|balance|account|transfer"
    r"|wallet|payment|froze|frozen)"
)


class Name(NamedTuple):
    """A name of a wallet in plain form, and the words of a wallet around it that it needs, if any."""

    plain: str
    id: str
    everyday: bool


class _Hit(NamedTuple):
    start: int
    end: int
    ids: tuple[str, ...]


def names(directory: Mapping[str, Iterable[str]]) -> tuple[Name, ...]:
    """Every way in which a wallet is called, from its id and its names."""
    found: dict[tuple[str, str], Name] = {}
    for id_, called in directory.items():
        for name in called:
            for plain in _ways(simplified(name).lower()):
                found[plain, id_] = Name(
                    plain, id_, plain in _EVERYDAY or (len(plain) < 3 and plain.isascii())
                )
    by_plain = {n.plain: n.id for n in found.values()}
    heads = [Name(head, by_plain[full], True) for head, full in _HEADS.items() if full in by_plain]
    return (*found.values(), *heads)


def _ways(plain: str) -> Iterator[str]:
    yield plain
    if " " in plain and plain.isascii():
        yield plain.replace(" ", "")
        yield plain.replace(" ", "-")


def wallets(story: Story, known: tuple[Name, ...]) -> tuple[Named, ...]:
    """The wallets that the story names, the one that it speaks of most first.

    Of two names that overlap the longer counts. A name that several wallets share gives them all.
    """
    first: dict[str, _Hit] = {}
    times: dict[str, int] = {}
    for hit in settled(_hits(story, known)):
        for id_ in hit.ids:
            first.setdefault(id_, hit)
            times[id_] = times.get(id_, 0) + 1
    ranked = sorted(first, key=lambda i: (-times[i], first[i].start, i))
    return tuple(Named(i, story.words(first[i].start, first[i].end), first[i].start) for i in ranked)


def _hits(story: Story, known: tuple[Name, ...]) -> Iterator[_Hit]:
    spans: dict[tuple[int, int], list[str]] = {}
    plain = story.plain
    for name in known:
        at = plain.find(name.plain)
        while at >= 0:
            end = at + len(name.plain)
            if _stands_alone(plain, at, end) and (not name.everyday or _is_meant(story, name.plain, at, end)):
                spans.setdefault((at, end), []).append(name.id)
            at = plain.find(name.plain, end)
    return (_Hit(*span, tuple(sorted(set(ids)))) for span, ids in spans.items())


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """False inside another word, and in the middle of a host or a mail address."""
    before, after = plain[start - 1 : start], plain[end : end + 1]
    left = plain[start].isascii() and before.isascii() and (before.isalnum() or before in ("@", "."))
    right = plain[end - 1].isascii() and after.isascii() and after.isalnum()
    return not (left and before) and not (right and not _is_plural(plain, end))


def _is_plural(plain: str, end: int) -> bool:
    return re.match(r"s(?![a-z0-9])", plain[end:]) is not None


def _is_meant(story: Story, name: str, start: int, end: int) -> bool:
    """True when the words beside an everyday name speak of a wallet, or it is written as a name."""
    plain = story.plain
    if name in _HEADS:
        return _HEAD_BEHIND.match(plain, end) is not None
    if _BEHIND.match(plain, end) and (
        not name.isascii() or _as_name(story, start) or _AHEAD.search(plain, max(0, start - 12), start)
    ):
        return True
    ahead = _AHEAD.search(plain, max(0, start - 12), start)
    return ahead is not None and (not name.isascii() or _as_name(story, start))


def _as_name(story: Story, start: int) -> bool:
    """True for a capital letter that no start of a sentence and no shouting explains."""
    if not story.shown[start].isupper():
        return False
    around = story.shown[max(0, start - 30) : start + 30]
    shouted = sum(c.isupper() for c in around) * 2 > sum(c.isalpha() for c in around)
    return not shouted and re.search(r"(?:^|[.!?\n])\s*$", story.shown[max(0, start - 3) : start]) is None
