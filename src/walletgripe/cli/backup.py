"""`walletgripe backup`: one consistent copy of everything, while others may be writing."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg


def backup(
    ctx: typer.Context,
    target: Annotated[Path, typer.Argument(help="A folder that does not exist yet.")],
) -> None:
    """Copy the journal and all exhibits into a new folder."""
    from walletgripe.store.backup import backup as copy

    tools: Tools = ctx.obj
    copy(tools.home, target)
    typer.echo(tools.say(msg("Everything is copied to {path}.", path=target)), err=True)
