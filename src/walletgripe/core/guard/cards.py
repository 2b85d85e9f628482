"""Full payment card numbers, told from order numbers, phones and amounts."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from itertools import pairwise

from walletgripe.core.guard import labels
from walletgripe.core.guard.accounts import ibans
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mainland import is_mainland_id
from walletgripe.core.guard.mask import HIDDEN, last_four

# Prefix ranges (by their first digits) and lengths that issuers really use.
_MAESTRO = frozenset(range(13, 20))
_ISSUERS: tuple[tuple[int, int, frozenset[int]], ...] = (
    (4, 4, frozenset({13, 16, 19})),  # Visa
    (51, 55, frozenset({16})),  # Mastercard
    (2221, 2720, frozenset({16})),  # Mastercard
    (34, 34, frozenset({15})),  # American Express
    (37, 37, frozenset({15})),  # American Express
    (300, 305, frozenset({14, 16})),  # Diners Club
    (36, 36, frozenset({14, 16})),  # Diners Club
    (38, 39, frozenset({14, 16})),  # Diners Club
    (3528, 3589, frozenset({16})),  # JCB
    (62, 62, frozenset({16, 17, 18, 19})),  # UnionPay
    (81, 82, frozenset({16})),  # UnionPay and RuPay
    (60, 60, frozenset({16, 19})),  # Discover, RuPay, mainland debit cards
    (644, 659, frozenset({16, 19})),  # Discover, RuPay
    (508, 508, frozenset({16})),  # RuPay
    (9558, 9558, frozenset({16, 19})),  # mainland debit cards from before UnionPay
    (2200, 2204, frozenset({16})),  # Mir
    (9792, 9792, frozenset({16})),  # Troy
    (5018, 5018, _MAESTRO),
    (5020, 5020, _MAESTRO),
    (5038, 5038, _MAESTRO),
    (5893, 5893, _MAESTRO),
    (6304, 6304, _MAESTRO),
    (6759, 6763, _MAESTRO),
)

_RUN = re.compile(r"(?<![0-9*•])\d{1,19}(?:(?:[ .\-_]{1,3}|[ \t]?\r?\n[ \t]?|\t)\d{1,19}){0,400}(?![0-9*•])")
_GROUP = re.compile(r"\d+")
_CARD_WORD = re.compile(r"(?:card|visa|mastercard|amex|maestro|unionpay|mc|cc|no|number|pan)$", re.IGNORECASE)
_WEI = re.compile(r"\s?(?:g?wei|sat|satoshi|lamports?|sun)\b", re.IGNORECASE)
_SHAPES = ((4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4), (6, 13), (4, 4, 4, 4, 2), (4, 4, 4, 4, 1))
_MONTH = r"(?:0?[1-9]|1[0-2])\s?[/\-年.]\s?(?:20)?[2-4]\d(?![\d/])月?"
_EXPIRY = labels.rule(rf"(?<![\d/.]){_MONTH}")
_TAIL = labels.rule(rf"[\s,;|/]{{1,4}}(?<![\d/.]){_MONTH}[\s,;|/]{{1,4}}(\d{{3,4}})(?!\d)")
_BESIDE = 60


def find(folded: Folded) -> Iterator[Hit]:
    """Cards, and expiry dates and security codes that stand beside one."""
    text = folded.text
    accounts = list(ibans(text))
    for run in _RUN.finditer(text):
        if run.end() - run.start() < 13:
            continue
        for start, end in _cards(text, run):
            if not _inside(accounts, start):
                yield Hit("card", start, end, last_four(text[start:end]))
                yield from _beside(text, start, end)


def _inside(spans: list[tuple[int, int]], place: int) -> bool:
    nth = bisect(spans, place, key=lambda span: span[0]) - 1
    return nth >= 0 and place < spans[nth][1]


def _cards(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    groups = [(g.start() + run.start(), g.end() + run.start()) for g in _GROUP.finditer(run.group())]
    for first, last in _candidates(text, groups):
        start, end = groups[first][0], groups[last][1]
        digits = "".join(text[s:e] for s, e in groups[first : last + 1])
        if is_card(digits) and _stands_alone(text, start, end, single=first == last):
            yield start, end


def _candidates(text: str, groups: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """First and last group of what could be one card: the whole run, or a usual shape in it."""
    sizes = [e - s for s, e in groups]
    gaps = [text[a[1] : b[0]].strip(" \t") or " " for a, b in pairwise(groups)]
    if 13 <= sum(sizes) <= 19 and _uniform(sizes, gaps):
        yield 0, len(groups) - 1
    for first, size in enumerate(sizes):
        if 13 <= size <= 19 and len(groups) > 1:
            yield first, first
        for shape in _SHAPES:
            last = first + len(shape) - 1
            if tuple(sizes[first : last + 1]) == shape and _alone(sizes, gaps, first, last):
                yield first, last


def _uniform(sizes: list[int], gaps: list[str]) -> bool:
    if len(gaps) == 1 and gaps[0] == ".":
        return False  # a decimal number
    return len(set(gaps)) <= 1 or (set(sizes[:-1]) == {4} and sizes[-1] <= 4)


def _alone(sizes: list[int], gaps: list[str], first: int, last: int) -> bool:
    """False inside a longer chain of equal groups, such as a tracking number or an IBAN."""
    if len(set(gaps[first:last])) > 1:
        return False
    if first > 0 and gaps[first - 1] == gaps[first] and sizes[first - 1] == sizes[first]:
        return False
    if last < len(gaps) and gaps[last] != gaps[first]:
        return True
    after = sizes[last + 1 : last + 5]
    return len(after) <= 3 and all(size <= 4 for size in after)


def _stands_alone(text: str, start: int, end: int, *, single: bool) -> bool:
    before, after = text[max(0, start - 40) : start], text[end : end + 12]
    if after[:1].isascii() and after[:1].isalpha():
        return False
    if before[-1:].isascii() and before[-1:].isalpha() and not _CARD_WORD.search(before):
        return False
    if before.endswith("+") or _WEI.match(after):
        return False
    if single and (re.match(r"\.\d", after) or re.search(r"\d\.$", before)):
        return False  # a decimal number
    if re.search(r"://\S*/\S*$", before):
        return False
    return not (single and labels.is_reference(text, start))


def is_card(digits: str) -> bool:
    """True for a number of an issuer's range and length with a valid check digit (ISO/IEC 7812)."""
    from stdnum import luhn

    known = any(
        len(digits) in lengths and low <= int(digits[: len(str(low))]) <= high
        for low, high, lengths in _ISSUERS
    )
    return known and luhn.is_valid(digits) and not (len(digits) == 18 and is_mainland_id(digits))


def _beside(text: str, start: int, end: int) -> Iterator[Hit]:
    tail = _TAIL.match(text, end)
    if tail:
        yield Hit("cvv", tail.start(1), tail.end(1), "***")
    low, high = max(0, start - _BESIDE), min(len(text), end + _BESIDE)
    for found in (*_EXPIRY.finditer(text, low, start), *_EXPIRY.finditer(text, end, high)):
        yield Hit("card-expiry", found.start(), found.end(), HIDDEN)
