"""What the call kit holds: lines to read out, questions to ask, things to refuse, each with its condition."""

from __future__ import annotations

import msgspec

from walletgripe.core.condition import When
from walletgripe.core.playbook import Id, IsoDate, Status, Words

CALL_FIELDS = (  # what is known on the phone besides the answers of a case
    "what-happened",
    "first-request",
    "call-reference",
    "broken-promise",
    "broken-promise-made",
)
MOST_QUESTIONS = 3
MOST_SECONDS = 60
_WORDS_A_SECOND, _CHARACTERS_A_SECOND = 2.5, 4.0  # calm speech in English, in Chinese


class CallLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One line. It stands when its condition holds and all that it `uses` is known.

    `extra`: left out of the script when that takes longer than a minute.
    """

    id: Id
    when: When | None = None
    uses: tuple[str, ...] = ()
    extra: bool = False


class Calls(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The structure of the call kit (`calls/calls.yaml`)."""

    id: Id
    version: int
    status: Status
    checked: IsoDate
    script: tuple[CallLine, ...]
    questions: tuple[CallLine, ...]
    refuse: tuple[CallLine, ...]


class CallTexts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The words of the call kit in one language (`calls/texts.<lang>.yaml`).

    `no_number`: what to do where no official number is known; `say_no`: what to say to who asks for more.
    """

    no_number: Words
    say_no: Words
    script: dict[str, Words]
    questions: dict[str, Words]
    refuse: dict[str, Words]


class Spoken(msgspec.Struct, frozen=True):
    """A line as it is read out."""

    id: str
    text: str
    extra: bool = False


def seconds(text: str) -> int:
    """How long it takes to read this aloud, calmly."""
    chinese = sum("\u3400" <= c <= "\u9fff" for c in text)
    other = len("".join(" " if "\u3400" <= c <= "\u9fff" else c for c in text).split())
    return round(chinese / _CHARACTERS_A_SECOND + other / _WORDS_A_SECOND)


def within_a_minute(lines: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    """The lines without as many extra ones, from the last, as it takes to be read in a minute."""
    kept = list(lines)
    for line in reversed(lines):
        if sum(seconds(x.text) for x in kept) <= MOST_SECONDS:
            break
        if line.extra:
            kept.remove(line)
    return tuple(kept)
