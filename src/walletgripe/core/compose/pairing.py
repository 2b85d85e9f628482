"""A letter and the same letter in another language, line by line: sentences pair by what caused them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from enum import StrEnum

import msgspec

from walletgripe.core.compose.script import is_foreign
from walletgripe.core.letter import Cause, CauseKind, Letter, Row, Sentence, Style
from walletgripe.core.letterkind import Part


class Why(StrEnum):
    """Why a sentence has no counterpart of its own."""

    WITHIN = "within"  # another number says it too: `see`
    ALONE = "alone"  # it belongs to the form of letters in that language


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of the letter with its number, and what it says in the language of the copy.

    `label` and `copy_label`: the date or number at the head of a row, on its first sentence only. `copy` is
    None for a reason: `why`, with the number that says it. `in_letter`, `in_copy`: words of the user that
    stand there in another script than the one that is read there.
    """

    number: int
    text: str
    copy: str | None
    label: str | None = None
    copy_label: str | None = None
    why: Why | None = None
    see: int | None = None
    in_letter: bool = False
    in_copy: bool = False


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """One block: its heading in both languages, as far as there is one, and its lines."""

    part: Part
    style: Style
    heading: str | None
    copy_heading: str | None
    lines: tuple[Line, ...]


class Notes(msgspec.Struct, frozen=True, kw_only=True):
    """The fixed words around a copy, in its language; `{numbers}` and `{number}` are still open."""

    title: str
    how: str
    in_letter: str
    in_copy: str
    within: str
    alone: str


class Pairing(msgspec.Struct, frozen=True, kw_only=True):
    """A letter to be sent and the copy for its sender."""

    letter: Letter
    language: str  # of the copy
    notes: Notes
    sections: tuple[Section, ...]

    def lines(self) -> tuple[Line, ...]:
        """Every line in reading order; the numbers are 1, 2, 3 and so on."""
        return tuple(line for section in self.sections for line in section.lines)


class _Spot(msgspec.Struct, frozen=True):
    block: int
    part: Part
    sentence: Sentence
    label: str | None


def paired(
    letter: Letter, copy: Letter, words: Iterable[str], notes: Notes, readings: Mapping[str, str]
) -> Pairing:
    """The letter with the copy beside it. `copy`: the same letter composed in the other language.

    `words`: what the user typed. `readings`: part -> what its heading says in the language of the copy.
    """
    ours, theirs = list(_spots(letter)), list(_spots(copy))
    partner = _partners(ours, theirs)
    more = _more(ours, theirs, partner)
    typed = tuple(words)
    lines: dict[int, list[Line]] = defaultdict(list)
    for n, spot in enumerate(ours):
        said = [theirs[m] for m in ((partner[n],) if n in partner else ()) + tuple(more[n])]
        lines[spot.block].append(_line(n, spot, said, _see(n, ours, partner), typed, (letter, copy)))
    headings = {b.part: b.heading for b in copy.blocks}
    sections = tuple(
        Section(
            part=block.part,
            style=block.style,
            heading=block.heading,
            copy_heading=(headings.get(block.part) or readings.get(block.part)) if block.heading else None,
            lines=tuple(lines[b]),
        )
        for b, block in enumerate(letter.blocks)
    )
    return Pairing(letter=letter, language=copy.language, notes=notes, sections=sections)


def _spots(letter: Letter) -> Iterator[_Spot]:
    for b, block in enumerate(letter.blocks):
        labels = _labels(block.rows, block.style)
        rows = [(block.lead, None)] if block.lead else []
        for row, label in (*rows, *zip(block.rows, labels, strict=True)):
            for n, sentence in enumerate(row.sentences):
                yield _Spot(b, block.part, sentence, label if n == 0 else None)


def _labels(rows: tuple[Row, ...], style: Style) -> list[str | None]:
    """The date of each entry, the number of each numbered row; a labelled row of a list has no number."""
    if style is Style.DATED:
        return [row.label for row in rows]
    if style is not Style.NUMBERED:
        return [None] * len(rows)
    numbers = iter(range(1, len(rows) + 1))
    return [None if row.label else str(next(numbers)) for row in rows]


def _partners(ours: list[_Spot], theirs: list[_Spot]) -> dict[int, int]:
    """Our sentence -> theirs: by the same clause, phrase or rule, else by the same facts."""
    found: dict[int, int] = {}
    for key in (_by_words, _by_facts, _by_first_fact):
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for m, spot in enumerate(theirs):
            if m not in found.values() and (made := key(spot.sentence)):
                waiting[spot.part, made].append(m)
        for n, spot in enumerate(ours):
            queue = waiting.get((spot.part, key(spot.sentence)), [])
            if n not in found and queue:
                found[n] = queue.pop(0)
    return found


def _more(ours: list[_Spot], theirs: list[_Spot], partner: dict[int, int]) -> dict[int, list[int]]:
    """What the copy says in more sentences than the letter, beside the last one of the same clause."""
    more: dict[int, list[int]] = defaultdict(list)
    taken = set(partner.values())
    for m, spot in enumerate(theirs):
        same = [n for n in partner if m not in taken and _alike(ours[n], spot)]
        if same:
            more[same[-1]].append(m)
    return more


def _see(n: int, ours: list[_Spot], partner: dict[int, int]) -> int | None:
    """The number of the sentence whose counterpart says this one too."""
    same = [m for m in partner if m != n and _alike(ours[m], ours[n])]
    return same[-1] + 1 if same and n not in partner else None


def _alike(one: _Spot, other: _Spot) -> bool:
    key = _by_words(one.sentence)
    return bool(key) and one.part is other.part and key == _by_words(other.sentence)


def _by_words(sentence: Sentence) -> frozenset[tuple[CauseKind, str]]:
    """What gave the sentence its words; for the user's own lines, the answers."""
    worded = _refs(c for c in sentence.causes if c.kind is not CauseKind.ANSWER)
    return worded or _refs(sentence.causes)


def _by_facts(sentence: Sentence) -> frozenset[tuple[CauseKind, str]]:
    return _refs(c for c in sentence.causes if c.kind is not CauseKind.FORM)


def _by_first_fact(sentence: Sentence) -> frozenset[tuple[CauseKind, str]]:
    return _refs([c for c in sentence.causes if c.kind is not CauseKind.FORM][:1])


def _refs(causes: Iterable[Cause]) -> frozenset[tuple[CauseKind, str]]:
    return frozenset((c.kind, c.ref) for c in causes)


def _line(
    n: int,
    spot: _Spot,
    said: list[_Spot],
    see: int | None,
    typed: tuple[str, ...],
    letters: tuple[Letter, Letter],
) -> Line:
    letter, copy = letters
    joined = ("" if copy.language == "zh-Hans" else " ").join(s.sentence.text for s in said)
    why = None if said else Why.WITHIN if see else Why.ALONE
    own = [w for w in typed if w in spot.sentence.text]
    return Line(
        number=n + 1,
        text=spot.sentence.text,
        copy=joined or None,
        label=spot.label,
        copy_label=said[0].label if said else None,
        why=why,
        see=see if why is Why.WITHIN else None,
        in_letter=any(is_foreign(w, letter.language) for w in own),
        in_copy=any(is_foreign(w, copy.language) for w in own),
    )
