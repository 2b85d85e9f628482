"""Questionary's own word before the hint of a choice, which has no place on a Chinese screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from questionary import Question

_DESCRIPTION = "  Description: "


def reworded(question: Question) -> Question:
    """The same prompt with "Description:" left out."""
    from prompt_toolkit.layout.controls import FormattedTextControl

    for control in question.application.layout.find_all_controls():
        if isinstance(control, FormattedTextControl):
            control.text = _rewriter(control.text)
    return question


def _rewriter(text: Any) -> Any:  # noqa: ANN401 (prompt_toolkit's AnyFormattedText)
    def rewritten() -> Any:  # noqa: ANN401
        from prompt_toolkit.formatted_text import to_formatted_text

        return [(style, _word(part)) for style, part, *_ in to_formatted_text(text)]

    return rewritten


def _word(part: str) -> str:
    return "  " + part.removeprefix(_DESCRIPTION) if part.startswith(_DESCRIPTION) else part
