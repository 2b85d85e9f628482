"""`walletgripe calendar`: the dates of a case as a calendar file that other programs import."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

from walletgripe.cli.tools import Tools
from walletgripe.cli.writing import default_folder
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg


def calendar(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    output: Annotated[
        str | None, typer.Option(help="The file to write; standard output if left out.")
    ] = None,
) -> None:
    """The dates of a case as an .ics file. Exporting again updates the same entries."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.dates import calendar_dates
    from walletgripe.render.ics import to_ics

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    dates = calendar_dates(tools.desk, file.case)
    name = f"walletgripe {file.number}"
    data = to_ics(dates, name=name, stamp=dt.datetime.now(dt.UTC).replace(microsecond=0))
    if output is None and sys.stdout.isatty():
        output = str(_default_file(tools, file.number or 0))
    if output is None or output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        raise UsageError(
            msg("The calendar could not be written: {why}.", why=error.strerror or type(error).__name__),
            where=output,
        ) from error
    typer.echo(tools.say(msg("{count} dates are in {path}.", count=len(dates), path=output)), err=True)
    if not dates and not file.case.sent_log:
        typer.echo(tools.say(msg("Dates come when the letter has gone out: walletgripe sent.")), err=True)


def _default_file(tools: Tools, case: int) -> Path:
    """Beside the letters of the case: nobody can read a calendar file on a screen."""
    folder = default_folder(tools, case)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder / f"case-{case}.ics"
