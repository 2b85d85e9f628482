"""`walletgripe check`: is all content sound? Prints each finding with its file and line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from walletgripe.core.errors import Exit

if TYPE_CHECKING:
    from walletgripe.core.contenttest import Outcome, Person


class Needs(Protocol):
    """What this command takes from the tools handed down in `ctx.obj`."""

    @property
    def content_roots(self) -> Sequence[Path]:
        """The program's content folder, then the user's own."""

    @property
    def today(self) -> dt.date:
        """The day on which the command runs."""

    @property
    def write(self) -> Callable[[Person], Outcome] | None:
        """Plays a person of the content tests through the interview to the letter."""


def check(
    ctx: typer.Context,
    path: Annotated[
        Path | None, typer.Argument(help="A content folder, or a file or folder in it. Default: all content.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check playbooks, places and letters: form, cross-references, languages, sources, tests."""
    from walletgripe.content.check.run import as_json, check_path, run_checks, told
    from walletgripe.content.files import root_above

    tools: Needs = ctx.obj
    if path:
        # The player reads the content of the tools; people of another tree would get the wrong letter.
        known = root_above(path) in [root.absolute() for root in tools.content_roots]
        report = check_path(path, tools.content_roots, tools.today, tools.write if known else None)
    else:
        report = run_checks(tools.content_roots, tools.today, tools.write)
    for line in [as_json(report)] if json else told(report):
        typer.echo(line)
    raise typer.Exit(Exit.FOUND if report.errors else Exit.DONE)
