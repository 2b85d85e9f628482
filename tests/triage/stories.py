"""The labelled stories: written for this project, none of them copied, split once for good.

`part` is `dev` (may be read and tuned on) or `held` (only ever scored, by `make bench`). Whoever reads a
held story in order to mend its answer moves it to `dev` and writes a new one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from walletgripe.content.files import default_root
from walletgripe.content.triagemodel import read_model
from walletgripe.core.triage.guess import Guess
from walletgripe.core.triage.model import Model
from walletgripe.core.triage.verdict import problems_of

HERE = Path(__file__).resolve().parent


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One story: `problem`: what it is about (None: nothing of the kind), `also`: what is no wrong answer."""

    id: str
    part: Literal["dev", "held"]
    language: str
    problem: str | None
    also: tuple[str, ...]
    kind: Literal["negation"] | None
    text: str


class Marks(NamedTuple):
    """How many stories; of these, the right problem first, an accepted one first, the right among three."""

    stories: int
    first: int
    accepted: int
    in_three: int


@cache
def model(language: str) -> Model:
    """The shipped model of a language."""
    root = default_root()
    assert root is not None
    return read_model([root], language)


@cache
def stories(language: str) -> tuple[Story, ...]:
    """All stories of `en` or `zh` (both scripts)."""
    lines = (HERE / f"stories.{language}.jsonl").read_bytes().splitlines()
    return tuple(msgspec.json.decode(line, type=Story) for line in lines)


@cache
def answer(story: Story) -> tuple[Guess, ...]:
    """What the shipped model says of a story."""
    return problems_of(story.text, story.language, model(story.language))


def marks(chosen: Iterable[Story]) -> Marks:
    """The marks of those stories that have a problem."""
    told = [(s, [g.id for g in answer(s)]) for s in chosen if s.problem]
    return Marks(
        len(told),
        sum(ids[:1] == [s.problem] for s, ids in told),
        sum(bool(ids) and ids[0] in (s.problem, *s.also) for s, ids in told),
        sum(s.problem in ids[:3] for s, ids in told),
    )
