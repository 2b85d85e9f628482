"""`walletgripe next`: what to do now, what is due when, which door opens when, and why."""

from __future__ import annotations

from typing import Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools


def next(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print dates and doors as JSON.")] = False,
) -> None:
    """What to do now in a case, with every date and its reason."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    if as_json:
        from walletgripe.flows.nextdata import next_data

        print_json(next_data(tools.desk, file.case))
        return
    from walletgripe.flows.nextsteps import next_steps

    for n, (title, lines) in enumerate(next_steps(tools.desk, file.case)):
        put(("\n" if n else "") + title)
        for line in lines:
            put(f"  {line}")
