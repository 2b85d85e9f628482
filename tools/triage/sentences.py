"""Sentences to learn from: `{a|b}` choices written out, and the signs of every playbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
import yaml

_CHOICE = re.compile(r"\{([^{}]*)\}")
SIGN = 0.7  # how much a sign of a playbook counts
WRITTEN_OUT = 24  # at most so many sentences of one line
TEXTS = ("training", "stories", "scenes", "letters")


class Sentence(NamedTuple):
    """A sentence, the problem it tells of, and how much it counts."""

    text: str
    problem: str
    weight: float
    line: int  # the line that it was written out from


class Dice:
    """Numbers that look random and are the same on every machine and in every Python."""

    def __init__(self, seed: int) -> None:
        self.state = seed

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


def written_out(line: str, dice: Dice) -> list[str]:
    """Some of the sentences that a line with choices stands for; every choice of it occurs."""
    parts = _CHOICE.split(line)
    choices = [part.split("|") if i % 2 else [part] for i, part in enumerate(parts)]
    most = max(len(c) for c in choices)
    product = 1
    for c in choices:
        product *= len(c)
    count = min(product, max(most, WRITTEN_OUT))
    found: dict[str, None] = {}
    for n in range(count * 3):
        picked = (c[(n + dice.below(len(c)) * (n >= most)) % len(c)] if len(c) > 1 else c[0] for c in choices)
        found[" ".join("".join(picked).split())] = None
        if len(found) >= count:
            break
    return list(found)


def written(texts: Path, language: str) -> Iterator[Sentence]:
    """The sentences that were written for triage, all choices told out."""
    dice = Dice(20261122)
    number = 0
    files = [texts / f"{name}.{language}.yaml" for name in TEXTS]
    for path in files + sorted(texts.glob(f"more-*.{language}.yaml")):
        for problem, lines in _read(path).items():
            for line in lines:
                number += 1
                found = written_out(line, dice)
                yield from (Sentence(text, problem, len(found) ** -0.5, number) for text in found)


def signs(playbooks: Path, language: str) -> Iterator[Sentence]:
    """The signs of every playbook."""
    number = 100_000
    for path in sorted((playbooks / "problems").glob(f"*/texts.{language}.yaml")):
        for sign in _read(path)["signs"]:
            number += 1
            yield Sentence(sign, path.parent.name, SIGN, number)


def _read(path: Path) -> dict[str, list[str]]:
    """A file in which every word is text: `on` and `no` are words of English here."""
    read: dict[str, list[str]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return read


def encoded(found: list[Sentence]) -> bytes:
    """The sentences as bytes, to tell whether they changed."""
    return msgspec.json.encode(found)
