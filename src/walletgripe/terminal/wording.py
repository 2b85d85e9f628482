"""Small changes to Questionary's prompts that it has no option for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from questionary import Question

_DESCRIPTION = "  Description: "


def reworded(question: Question) -> Question:
    """The same prompt with "Description:" left out and long hints wrapped."""
    from prompt_toolkit.filters import to_filter
    from prompt_toolkit.layout.controls import FormattedTextControl

    for window in question.application.layout.find_all_windows():
        if isinstance(window.content, FormattedTextControl):
            window.content.text = _rewriter(window.content.text)
            window.wrap_lines = to_filter(True)
    return question


def roomy(question: Question) -> Question:
    """The same prompt with room for a reason of several lines below the input."""
    from prompt_toolkit.filters import to_filter
    from prompt_toolkit.layout.controls import FormattedTextControl
    from prompt_toolkit.layout.dimension import Dimension

    for window in question.application.layout.find_all_windows():
        if isinstance(window.content, FormattedTextControl) and window.height == 1:
            window.height = Dimension(min=1, max=5)
            window.dont_extend_height = to_filter(True)
            window.wrap_lines = to_filter(True)
    return question


def _rewriter(text: Any) -> Any:  # noqa: ANN401 (prompt_toolkit's AnyFormattedText)
    def rewritten() -> Any:  # noqa: ANN401
        from prompt_toolkit.formatted_text import to_formatted_text

        return [(style, _word(part)) for style, part, *_ in to_formatted_text(text)]

    return rewritten


def _word(part: str) -> str:
    return "  " + part.removeprefix(_DESCRIPTION) if part.startswith(_DESCRIPTION) else part
