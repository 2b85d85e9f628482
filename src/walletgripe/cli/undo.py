"""`walletgripe undo`: take back the last entry of a case."""

from __future__ import annotations

from typing import Annotated

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg


def undo(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
) -> None:
    """Take back the last entry. It stays in the journal as taken back."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.undoing import undo_last

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    what = undo_last(tools.desk, file)
    typer.echo(
        tools.say(msg("Taken back in case {case}: {what}", case=file.number or 0, what=what)), err=True
    )
