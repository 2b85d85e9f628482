"""Showing in a terminal with Rich: notices, help before a prompt, letters, errors."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from walletgripe.core.errors import WalletgripeError
from walletgripe.core.message import msg
from walletgripe.flows.asker import Given, Notice, Prompt, Tone
from walletgripe.flows.joining import listed
from walletgripe.terminal.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from walletgripe.core.message import Message

_STYLES = {
    Tone.HEADING: "bold cyan",
    Tone.INFO: "cyan",
    Tone.GOOD: "bold green",
    Tone.WARNING: "bold yellow",
}


class Shower:
    """Writes to one stream; Rich wraps at its width and minds double-width characters."""

    def __init__(self, sink: TextIO | None = None) -> None:
        self._sink = sink

    def console(self) -> Console:
        """A console on the stream of the moment."""
        from rich.console import Console

        return Console(file=self._sink or sys.stderr, highlight=False, markup=False, emoji=False)

    def notice(self, notice: Notice) -> None:
        """A titled panel; headings are a rule."""
        from rich.panel import Panel
        from rich.text import Text

        console = self.console()
        style = _STYLES[notice.tone]
        body = Text("\n".join(safe(line) for line in notice.lines))
        console.print()
        if notice.tone is Tone.HEADING:
            console.rule(Text(safe(notice.title), style=style), align="left")
            if notice.lines:
                console.print(body, style="dim")
        else:
            console.print(
                Panel(body, title=Text(safe(notice.title), style=style), title_align="left", expand=False)
            )

    def before(self, prompt: Prompt, say: Callable[[Message], str]) -> None:
        """Help and example above a prompt."""
        from rich.text import Text

        console = self.console()
        console.print()
        if prompt.help:
            console.print(Text(safe(prompt.help), style="dim"))
        if prompt.example:
            example = say(msg("For example: {example}", example=prompt.example))
            console.print(Text(f"  {safe(example)}", style="dim italic"))

    def ticked(self, prompt: Prompt, given: Given, say: Callable[[Message], str]) -> None:
        """What was ticked, in place of the list."""
        from rich.text import Text

        labels = [o.label for o in prompt.options if o.id in given.raw]
        chosen = listed(say, labels) or say(msg("none"))
        line = Text(f"? {safe(prompt.title)} ", style="bold").append(safe(chosen), style="cyan")
        self.console().print(line)


def error_lines(error: WalletgripeError, say: Callable[[Message], str]) -> list[str]:
    """What happened, where, the single findings, and what to do next."""
    lines = [say(error.what)]
    if error.where:
        lines.append(f"  {error.where}")
    lines += [f"  {finding}" for finding in error.findings]
    if error.next:
        lines.append(say(error.next))
    return [safe(line) for line in lines]
