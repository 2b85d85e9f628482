"""`walletgripe list`: all cases, from the summary rows."""

from __future__ import annotations

from typing import Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.lines import case_line, due_line
from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg


def list(
    ctx: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print the cases as JSON.")] = False,
) -> None:
    """All cases in a line each, the open ones with what is due next."""
    tools: Tools = ctx.obj
    summaries = tools.journal.summaries()
    if as_json:
        print_json({"cases": summaries})
        return
    if not summaries:
        typer.echo(tools.say(msg("There is no case yet. Start one with `walletgripe new`.")))
    for summary in summaries:
        typer.echo(case_line(summary, tools))
        due = due_line(summary, tools)
        if due:
            typer.echo("     " + due)
