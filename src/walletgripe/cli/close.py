"""`walletgripe close`: end a case; nothing is deleted."""

from __future__ import annotations

from typing import Annotated

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg

RESULTS = ("solved", "partly", "refused", "given-up")


def close(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    result: Annotated[str, typer.Option(help="solved, partly, refused or given-up.")] = "solved",
    note: Annotated[str | None, typer.Option(help="What came of it, in your words.")] = None,
) -> None:
    """Close a case with what came of it. `walletgripe undo` opens it again."""
    from walletgripe.core import events as ev
    from walletgripe.core.errors import RefusedError
    from walletgripe.flows.casefile import chosen_case

    tools: Tools = ctx.obj
    if result not in RESULTS:
        raise UsageError(
            msg("“{result}” is not an outcome.", result=result),
            where="--result",
            next=msg("Choose from {names}.", names=", ".join(RESULTS)),
        )
    secret = tools.desk.guard.secret(note) if note else None
    if secret:
        raise RefusedError(secret.why, where="--note", next=msg("Nothing was stored. Leave it out."))
    file = chosen_case(tools.desk, case)
    on = tools.today.isoformat()
    file.record(ev.Outcome(on=on, result=result, note=note), ev.Closed(on=on))  # type: ignore[arg-type]
    typer.echo(tools.say(msg("Case {number} is closed.", number=file.number or 0)), err=True)
