"""`walletgripe check`: is all content sound? Prints each finding with its file and line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Protocol

import typer

from walletgripe.core.errors import Exit, UsageError
from walletgripe.core.message import msg

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
    today: Annotated[
        str | None, typer.Option("--today", help="Check as if it were this day, YYYY-MM-DD.")
    ] = None,
) -> None:
    """Check playbooks, places and letters: form, cross-references, languages, sources, tests."""
    from walletgripe.content.check.run import as_json, check_path, run_checks, told

    tools: Needs = ctx.obj
    day = _day(today) if today else tools.today
    if path:
        report = check_path(path, tools.content_roots, day, tools.write)
    else:
        report = run_checks(tools.content_roots, day, tools.write)
    for line in [as_json(report)] if json else told(report):
        typer.echo(line)
    raise typer.Exit(Exit.FOUND if report.errors else Exit.DONE)


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        what = msg("{text} is not a day.", text=text)
        raise UsageError(what, where="--today", next=msg("Write it as YYYY-MM-DD.")) from None
