"""Learns weights of words by logistic regression over all problems at once, in plain Python."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from pathlib import Path

import msgspec
import yaml

from tools.triage.sentences import Dice, Sentence, encoded, signs, written
from walletgripe.core.triage.features import features_of
from walletgripe.core.triage.model import BACKGROUND, MIDDLE, ZERO, Half, Lexicon
from walletgripe.core.triage.scripts import simplified

TEXTS = Path(__file__).resolve().parent / "texts"
LANGUAGES = ("en", "zh-Hans")
ROUNDS = 14
RATE = 0.35
SHRINK = 0.004  # keeps weights small where few sentences speak for them
STEP = 0.1
DROPPED = (
    30  # percent of the features of a sentence that a round does not see, so that none is relied on alone
)
LEAST = 2  # a pair or run of fewer lines is not learned
SEED = 7


class Example(msgspec.Struct):
    """The features of a sentence by number, its problem by number, and how much it counts."""

    features: list[int]
    problem: int
    weight: float


def lexicon_of(texts: Path, language: str) -> Lexicon:
    """The words that a language is read with."""
    raw = yaml.load((texts / f"words.{language}.yaml").read_text(encoding="utf-8"), yaml.CBaseLoader)
    return msgspec.convert(raw, Lexicon)


def inputs_of(texts: Path, language: str) -> str:
    """SHA-256 of the texts that a language is learned from, and of the settings above."""
    settings = f"{ROUNDS} {RATE} {SHRINK} {STEP} {LEAST} {DROPPED} {SEED}"
    text = msgspec.json.encode(lexicon_of(texts, language)) + encoded(list(written(texts, language)))
    return hashlib.sha256(settings.encode() + text).hexdigest()


def signs_of(playbooks: Path, language: str) -> str:
    """SHA-256 of the signs of all playbooks in a language."""
    return hashlib.sha256(encoded(list(signs(playbooks, language)))).hexdigest()


def trained(texts: Path, playbooks: Path, language: str) -> Half:
    """What is learned from all sentences of a language."""
    lexicon = lexicon_of(texts, language)
    found = list(written(texts, language))
    known = {s.problem for s in found}
    found += [s for s in signs(playbooks, language) if s.problem in known]
    problems = (BACKGROUND, *sorted(known - {BACKGROUND}))
    names, examples = _examples(found, problems, lexicon, chinese=language.startswith("zh"))
    weights, bias = _fitted(examples, len(names), len(problems))
    return Half(
        problems=problems,
        step=STEP,
        bias=tuple(round(b / STEP) for b in bias),
        weights={name: code for name, row in zip(names, weights, strict=True) if (code := _code(row))},
        lexicon=lexicon,
        inputs=inputs_of(texts, language),
        signs=signs_of(playbooks, language),
    )


def _examples(
    found: list[Sentence], problems: tuple[str, ...], lexicon: Lexicon, *, chinese: bool
) -> tuple[list[str], list[Example]]:
    seen: list[list[str]] = []
    for s in found:
        text = simplified(s.text.lower())
        seen.append(
            list(dict.fromkeys(f.name for f in features_of(text, 0, len(text), lexicon, chinese=chinese)))
        )
    lines = {(name, s.line) for s, names in zip(found, seen, strict=True) for name in names}
    counts = Counter(name for name, _ in lines)
    names = sorted(name for name, n in counts.items() if n >= LEAST or _short(name, chinese=chinese))
    number = {name: i for i, name in enumerate(names)}
    place = {problem: i for i, problem in enumerate(problems)}
    return names, [
        Example([number[n] for n in row if n in number], place[s.problem], s.weight)
        for row, s in zip(seen, found, strict=True)
        if row
    ]


def _short(name: str, *, chinese: bool) -> bool:
    """A word, or two Chinese characters: learned even if only one line has it."""
    return len(name) <= 2 if chinese else " " not in name


def _fitted(examples: list[Example], features: int, problems: int) -> tuple[list[list[float]], list[float]]:
    """AdaGrad: the weights of each feature for each problem, and what each problem starts from."""
    weights = [[0.0] * problems for _ in range(features)]
    moved = [[1e-2] * problems for _ in range(features)]
    bias = [0.0] * problems
    dice = Dice(SEED)
    order = list(range(len(examples)))
    for _ in range(ROUNDS):
        for i in range(len(order) - 1, 0, -1):
            j = dice.below(i + 1)
            order[i], order[j] = order[j], order[i]
        for i in order:
            kept = [f for f in examples[i].features if dice.below(100) >= DROPPED]
            if kept:
                _step(Example(kept, examples[i].problem, examples[i].weight), weights, moved, bias)
    return weights, bias


def _step(example: Example, weights: list[list[float]], moved: list[list[float]], bias: list[float]) -> None:
    scale = 1 / math.sqrt(len(example.features))
    scores = [
        b + scale * sum(column)
        for b, column in zip(bias, zip(*(weights[f] for f in example.features), strict=True), strict=True)
    ]
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    slopes = [example.weight * (p / total - (k == example.problem)) for k, p in enumerate(powers)]
    for k, slope in enumerate(slopes):
        bias[k] -= 0.002 * slope
    far = [(k, slope * scale) for k, slope in enumerate(slopes) if abs(slope) > 1e-3]
    for f in example.features:
        row, moves = weights[f], moved[f]
        for k, slope in far:
            slope += SHRINK * row[k]
            moves[k] += slope * slope
            row[k] -= RATE * slope / math.sqrt(moves[k])


def _code(row: list[float]) -> str:
    pairs = []
    for k, weight in enumerate(row):
        steps = max(-MIDDLE, min(MIDDLE, round(weight / STEP)))
        if abs(steps) >= 2:
            pairs.append(chr(ZERO + k) + chr(ZERO + MIDDLE + steps))
    return "".join(pairs)
