"""The port through which flows ask and tell; the terminal, an answers file and tests implement it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

import msgspec

from walletgripe.core.playbook import QuestionType


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """One choice as shown; `checked` ones are ticked beforehand."""

    id: str
    label: str
    hint: str | None = None
    checked: bool = False


class Prompt(msgspec.Struct, frozen=True, kw_only=True):
    """One question, in the words of the screen's language.

    `initial`: what stands in the input (an earlier answer). `unknown`: the label of "I don't know"
    where that is an answer. `id` is the field in the journal. `suggestions`: texts (their labels) that a
    terminal may complete; anything else may be typed as well.
    """

    id: str
    type: QuestionType
    title: str
    help: str | None = None
    example: str | None = None
    options: tuple[Option, ...] = ()
    initial: str | tuple[str, ...] | None = None
    required: bool = False
    unknown: str | None = None
    back: bool = True
    suggestions: tuple[Option, ...] = ()


class Given(msgspec.Struct, frozen=True):
    """What was typed or chosen: a text, an option's id, or the ids of the ticked options."""

    raw: str | tuple[str, ...]


class NotKnown(msgspec.Struct, frozen=True):
    """The user does not know, or leaves it out."""


class Back(msgspec.Struct, frozen=True):
    """One step back, please."""


Reply = Given | NotKnown | Back


class Refusal(msgspec.Struct, frozen=True):
    """Why a typed answer cannot be taken. `secret`: it must not be kept or shown again."""

    why: str
    secret: bool = False


Judge = Callable[[str | tuple[str, ...]], Refusal | None]


class Tone(StrEnum):
    """How a notice is meant."""

    HEADING = "heading"
    INFO = "info"
    GOOD = "good"
    WARNING = "warning"


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """Something to read: a title and lines."""

    tone: Tone
    title: str
    lines: tuple[str, ...] = ()


class Asker(Protocol):
    """Someone who can be asked."""

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        """The reply to a prompt; what `judge` refuses is asked again, with the reason.

        Raises Interrupted when the user stops, NoTerminalError when nobody can answer.
        """

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
