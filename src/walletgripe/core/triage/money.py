"""The sums of a story, read by the rules that typed sums are read by."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.money import Money, parse_money
from walletgripe.core.triage import money_en
from walletgripe.core.triage.found import Sum
from walletgripe.core.triage.money_en import Candidate
from walletgripe.core.triage.patterns import pattern
from walletgripe.core.triage.spans import settled
from walletgripe.core.triage.story import Story
from walletgripe.core.unreadable import Unreadable

_SIGNS_OR_FIGURES = pattern(r"[\d$£€¥₱₹\u4e00-\u9fff]|hundred|thousand|grand|bucks?|quid|dollars?|pounds?")
_DOTTED = pattern(r"\d{1,3}(?:\.\d{3})+(?!\d)")


def sums(story: Story, currency: str | None) -> tuple[Sum, ...]:
    """Every sum, in the order of the story; rough ones ("about", 三千多) with the figure that is named.

    `currency` is that of the place, where it is known: $ and 元 are read as by `parse_money`, and a sum that
    names none ("5 grand", 三千二) gets it, or None.
    """
    if not _SIGNS_OR_FIGURES.search(story.plain):
        return ()
    found = (_sum(story, c, currency) for c in settled(_candidates(story)))
    return tuple(s for s in found if s is not None)


def _candidates(story: Story) -> Iterator[Candidate]:
    yield from money_en.candidates(story.plain, story.shown)
    if not story.plain.isascii():
        from walletgripe.core.triage import money_zh

        yield from money_zh.candidates(story.plain)


def _sum(story: Story, candidate: Candidate, currency: str | None) -> Sum | None:
    money = _read(candidate.typed, currency or "USD") or _read(_ungrouped(candidate.typed), currency or "USD")
    if money is None:
        return None
    known = money.currency if candidate.named or currency else None
    text = story.words(candidate.start, candidate.end).strip()
    return Sum(text, candidate.start, format(money.amount, "f"), known)


def _read(typed: str, currency: str) -> Money | None:
    try:
        return parse_money(re.sub(r"(?<=[\d百千万亿])[多余来]", "", typed), currency)
    except Unreadable:
        return None


def _ungrouped(typed: str) -> str:
    """1.200 with its dot taken for grouping: a story names no thousandth of a dollar."""
    return _DOTTED.sub(lambda m: m.group().replace(".", ""), typed)
