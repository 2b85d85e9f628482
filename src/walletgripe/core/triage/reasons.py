"""The words of a story that spoke for a problem, as they stand in it."""

from __future__ import annotations

import re

import msgspec

_MOST = 4
_LONGEST = 48
_LEAST_SHARE = 0.25  # of the strongest reason
_STOP = re.compile('[,;:()\\[\\]{}"“”«»]')  # no reason runs across one of these
_JOINS = (" ", "-")  # what may stand between two reasons that are shown as one
# Words of English that say nothing at either end of a phrase.
_EMPTY = re.compile(
    r"""
    a|an|the|and|or|but|of|to|for|from|with|by|as|at|is|was|are|were|be|been|am|i|
    me|my|we|our|us|you|he|she|it|they|them|his|her|its|their|this|that|these|those|
    who|what|when|where|which|how|why|if|then|so|has|have|had|do|does|did|can|could|
    will|would|should|may|than|because|since|just|even|also|any|all|every|each|there|here
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words of English that tell a reader nothing when they stand alone.
_VAGUE = re.compile(
    r"""
    in|on|off|out|up|back|over|no|not|never|none|nobody|say|says|said|saying|tell|told|
    call|called|calls|go|goes|went|gone|get|gets|got|take|takes|took|put|puts|come|came|
    see|saw|use|used|one|two|lot|rest|mine|people|anything|something|everything|anybody|
    somebody|someone|day|days|time|times|week|weeks|month|months|year|years|ago|another|
    other|more|own|whatever|whenever|instead|supposed|now|again|still|want|wanted|need|
    asked|ask|made|make|makes|let|hit|knew|know|hour|hours|minutes|thing|things|way|
    today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|min|tried|due|
    found|sent
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = re.compile(r"[a-z0-9]+(?:['’][a-z]+)*", re.IGNORECASE)


class Reason(msgspec.Struct, frozen=True):
    """A span of the story, and how much it spoke for the problem."""

    start: int
    end: int
    weight: float


def words_of(text: str, reasons: list[Reason]) -> tuple[str, ...]:
    """The weightiest spans, none inside another, as words of the text; the weightiest first.

    >>> words_of("they froze my money", [Reason(5, 10, 2.0), Reason(5, 19, 1.5), Reason(14, 19, 0.1)])
    ('froze my money',)
    """
    found = [r for r in (_trimmed(text, reason) for reason in reasons) if r]
    taken: list[Reason] = []
    for reason in sorted(found or reasons, key=lambda r: (-r.weight, r.start, r.end)):
        if reason.weight <= 0 or (taken and reason.weight < taken[0].weight * _LEAST_SHARE):
            break
        _take(taken, reason)
    taken = _joined(text, taken)
    return tuple(dict.fromkeys(text[r.start : r.end].strip() for r in taken[:_MOST]))


def _trimmed(text: str, reason: Reason) -> Reason | None:
    """The span without vague English words at its ends; None when nothing is left or it is cut by a stop."""
    said = text[reason.start : reason.end]
    if _STOP.search(said):
        return None
    if not said.isascii():
        return reason
    clear = [m for m in _ENDS.finditer(said) if not _EMPTY.fullmatch(m.group())]
    if all(_VAGUE.fullmatch(m.group()) for m in clear):
        return None
    return Reason(reason.start + clear[0].start(), reason.start + clear[-1].end(), reason.weight)


def _joined(text: str, taken: list[Reason]) -> list[Reason]:
    """Neighbours with nothing but a space or a hyphen between them become one, at the place of the first."""
    found = list(taken)
    for later in sorted(taken, key=lambda r: r.start):
        before = next((r for r in found if text[r.end : later.start] in _JOINS and r.end < later.start), None)
        own = next((r for r in found if r.end == later.end), None)
        if before and own and own.end - before.start <= _LONGEST:
            first = min(found.index(before), found.index(own))
            one = Reason(before.start, own.end, max(before.weight, own.weight))
            found = [
                one if i == first else r for i, r in enumerate(found) if i == first or r not in (before, own)
            ]
    return found


def _take(taken: list[Reason], reason: Reason) -> None:
    """Add a span; where it touches one that is taken, the two become one while it stays short."""
    for i, other in enumerate(taken):
        if reason.start < other.end and other.start < reason.end:
            start, end = min(reason.start, other.start), max(reason.end, other.end)
            free = all(k == i or end <= t.start or t.end <= start for k, t in enumerate(taken))
            if end - start <= _LONGEST and free:
                taken[i] = Reason(start, end, other.weight)
            return
    if len(taken) < _MOST and reason.end - reason.start <= _LONGEST:
        taken.append(reason)
