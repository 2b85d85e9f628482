"""Check: whatever the user answers, some opening paragraph fits."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping
from typing import Final

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem
from walletgripe.content.reading import File
from walletgripe.core.condition import PlainFacts, fields_named, holds
from walletgripe.core.playbook import Block, Paragraph, Question
from walletgripe.core.shared import PLACE_FIELDS

Answer = str | bool | None

_MOST: Final = 50_000  # combinations; beyond that, the people of the content tests must do


def letters_always_open(content: Content) -> Iterator[ContentProblem]:
    """A letter that begins in the middle, because no opening fitted the answers, is not understood."""
    kinds = sorted({kind for file in content.good("place") for kind in file.value.kinds})
    for file in content.good("playbook"):
        openings = [p for p in file.value.paragraphs if p.block is Block.OPENING]
        closed = _closed(file, openings, kinds)
        if not openings or math.prod(len(v) for v in closed.values()) > _MOST:
            continue
        for values in itertools.product(*closed.values()):
            facts = PlainFacts(dict(zip(closed, values, strict=True)))
            if not any(_fits(p, facts) for p in openings):
                what = f"no opening fits when {_told(facts.values)}"
                yield file.problem(("paragraphs",), what, "an opening for this case as well")
                break


def _fits(paragraph: Paragraph, facts: PlainFacts) -> bool:
    return holds(paragraph.when, facts) and all(facts.value(f) is not None for f in paragraph.uses)


def _closed(file: File, openings: list[Paragraph], kinds: list[str]) -> dict[str, tuple[Answer, ...]]:
    """Every answer that can be given to the questions that the openings look at."""
    fields = {f for p in openings for f in (*fields_named(p.when), *p.uses)}
    found: dict[str, tuple[Answer, ...]] = {}
    for field in sorted(fields):
        question = file.value.question(field)
        if field == "firm-kind":
            found[field] = tuple(kinds) or ("?",)
        else:
            found[field] = ("?",) if field in PLACE_FIELDS else _answers(question)
    return found


def _answers(question: Question | None) -> tuple[Answer, ...]:
    if question is None:
        return ("?", None)
    some: tuple[Answer, ...] = question.options or ((True, False) if question.type == "yes-no" else ("?",))
    return some if question.required and not question.unknown and not question.when else (*some, None)


def _told(values: Mapping[str, Answer]) -> str:
    return ", ".join(f"{k} is {'unknown' if v is None else str(v).lower()}" for k, v in values.items())
