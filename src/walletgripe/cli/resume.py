"""`walletgripe resume`: go on at the same question, or change answers and write anew."""

from __future__ import annotations

from typing import Annotated

import typer

from walletgripe.cli.asking import interview
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg


def resume(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
) -> None:
    """Go on where an interview stopped; of a finished one, look over and change the answers."""
    from walletgripe.flows.casefile import CaseFile, chosen_case
    from walletgripe.flows.starting import unfinished

    tools: Tools = ctx.obj
    waiting = unfinished(tools.desk)
    if case is None and len(waiting) == 1:
        file = CaseFile(tools.desk, waiting[0])
    else:
        file = chosen_case(tools.desk, case)
    if file.case.closed:
        raise UsageError(
            msg("Case {number} is closed.", number=file.number or 0),
            next=msg("`walletgripe undo --case {number}` opens it again.", number=file.number or 0),
        )
    interview(tools, file, tools.asker())
