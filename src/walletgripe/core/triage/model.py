"""What the classifier knows, as data: words and weights of one language, and the signs of every playbook."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.playbook import Id, Words

Pattern = Annotated[str, Meta(min_length=1, max_length=2000)]


class Over(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pattern that says that problems of these types are solved."""

    problems: tuple[Id, ...]
    words: Pattern


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"not_": "not"}):
    """What is known of words apart from what is learned (`tools/triage/texts/words.<lang>.yaml`).

    `same`: the words that count as one, by its name. `skip`: words that say nothing. `denied`: words that
    mean the contrary behind one of `not`. `but`: what turns a story. Patterns see small letters.
    """

    same: dict[str, tuple[str, ...]]
    skip: tuple[str, ...]
    denied: tuple[str, ...]
    not_: tuple[str, ...]
    but: tuple[str, ...]
    past: tuple[Pattern, ...]  # tells of former times
    over: tuple[Over, ...]
    undone: Pattern  # takes back an `over` in the same clause
    urgent: tuple[Pattern, ...]  # it happens now, or happened hours ago
    danger: tuple[Pattern, ...]  # somebody's life or safety is at stake
    strong: dict[Id, tuple[Pattern, ...]]  # words that by themselves speak loudly for a problem
    deniable: tuple[Id, ...]  # problems whose strong words say nothing right behind a `no`
    no: Pattern


class Half(msgspec.Struct, frozen=True):
    """What was learned from one language: problem ids and weights.

    `weights[feature]` holds pairs of characters: the place of a problem in `problems` and its weight in steps
    of `step`, both counted from `ZERO`, the weight moved up by `MIDDLE`. `bias` is in the same steps.
    The first of `problems` is `BACKGROUND`.
    """

    problems: tuple[str, ...]
    step: float
    bias: tuple[int, ...]
    weights: dict[str, str]
    lexicon: Lexicon
    inputs: str  # SHA-256 of the texts and the settings that it was learned with
    signs: str  # SHA-256 of the signs of the playbooks at that time


class Model(msgspec.Struct, frozen=True):
    """All that triage needs: a half for each language, and language -> playbook -> its signs."""

    halves: dict[str, Half]
    signs: dict[str, dict[str, tuple[Words, ...]]] = {}

    def half(self, language: str) -> Half:
        """The half of a language: Chinese for every script of it, English for all others."""
        return self.halves["zh-Hans" if language.startswith("zh") else "en"]


ZERO = 35  # first character of a pair: printable, and neither a quotation mark nor a space
MIDDLE = 44
BACKGROUND = "background"
