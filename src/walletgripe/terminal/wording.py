"""Questionary's own few words in the language of the screen."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from walletgripe.core.message import Message, msg

if TYPE_CHECKING:
    from questionary import Question

_DONE = re.compile(r"^done(?: \((\d+) selections\))?$")
_DESCRIPTION = "  Description: "


def reworded(question: Question, say: Callable[[Message], str]) -> Question:
    """The same prompt, with "Description:" left out and "done (2 selections)" said in our words."""
    from prompt_toolkit.layout.controls import FormattedTextControl

    for control in question.application.layout.find_all_controls():
        if isinstance(control, FormattedTextControl):
            control.text = _rewriter(control.text, say)
    return question


def _rewriter(text: Any, say: Callable[[Message], str]) -> Any:  # noqa: ANN401 (prompt_toolkit's AnyFormattedText)
    def rewritten() -> Any:  # noqa: ANN401
        from prompt_toolkit.formatted_text import to_formatted_text

        return [(style, _word(part, say)) for style, part, *_ in to_formatted_text(text)]

    return rewritten


def _word(part: str, say: Callable[[Message], str]) -> str:
    if part.startswith(_DESCRIPTION):
        return "  " + part.removeprefix(_DESCRIPTION)
    found = _DONE.match(part)
    if found is None:
        return part
    return say(msg("{n} ticked", n=found.group(1) or "0"))
