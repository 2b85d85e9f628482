"""Completing a name while it is typed: names that begin so come first, then those that hold it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from walletgripe.flows.asker import Option
from walletgripe.terminal.safe import safe

if TYPE_CHECKING:
    from prompt_toolkit.completion import Completer

MOST = 8


def completer(suggestions: Sequence[Option]) -> Completer:
    """A completer of prompt_toolkit that offers these names; whatever else is typed stays."""
    from prompt_toolkit.completion import Completer, Completion

    class Names(Completer):
        """Offers at most MOST names for what stands in the input."""

        def get_completions(self, document: Any, complete_event: Any) -> Iterable[Completion]:  # noqa: ANN401
            """The names for the text before the cursor, each with the wallet's first name beside it."""
            text = document.text_before_cursor
            for option in fitting(text, suggestions):
                yield Completion(
                    safe(option.label), start_position=-len(text), display_meta=safe(option.hint or "")
                )

    return Names()


def fitting(text: str, suggestions: Sequence[Option]) -> list[Option]:
    """The names for what was typed so far; none before the first letter."""
    typed = _plain(text)
    if not typed:
        return []
    begins = [o for o in suggestions if _plain(o.label).startswith(typed)]
    holds = [o for o in suggestions if typed in _plain(o.label) and o not in begins]
    return [*begins, *holds][:MOST]


def _plain(text: str) -> str:
    return "".join(text.casefold().split())
