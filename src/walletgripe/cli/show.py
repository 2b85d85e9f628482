"""`walletgripe show`: one case, its story in order of time, and what comes next."""

from __future__ import annotations

from typing import Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.lines import case_line
from walletgripe.cli.tools import Tools


def show(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the case as JSON.")] = False,
) -> None:
    """One case: the answers, the contacts, the letters, what is due, who can be asked next."""
    from walletgripe.flows.casefile import chosen_case, summary_of
    from walletgripe.flows.storytelling import story
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    if as_json:
        from walletgripe.flows.showing import case_data

        print_json(case_data(tools.desk, file))
        return
    put(case_line(summary_of(file.case), tools))
    for title, lines in story(tools.desk, file):
        put(f"\n{title}")
        for line in lines:
            put(f"  {line}")
