"""What stands against sending a letter: on the talking stream, as JSON, and what `--strict` makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Exit
from walletgripe.core.message import Message, msg
from walletgripe.core.readiness.finding import Finding
from walletgripe.flows.readiness import as_data, serious, told
from walletgripe.terminal.put import put

if TYPE_CHECKING:
    from walletgripe.core.letter import Letter
    from walletgripe.flows.casefile import CaseFile


def print_letter(tools: Tools, made: Letter, found: Sequence[Finding]) -> None:
    """The letter as JSON, with its findings."""
    import msgspec

    data: dict[str, Any] = msgspec.to_builtins(made)
    print_json(data | {"findings": as_data(tools.desk, found)})


def tell(tools: Tools, file: CaseFile, found: Sequence[Finding], but: Sequence[Message] = ()) -> None:
    """The findings on the talking stream; nothing when there are none."""
    lines = told(tools.desk, file.case, found, but)
    if lines:
        put("", err=True)
    for line in lines:
        put(line, err=True)


def stop(tools: Tools, file: CaseFile, made: Letter, found: Sequence[Finding], *, as_json: bool) -> None:
    """With --strict: ends the command with status 1 while something blocks or should be mended."""
    if not serious(found):
        return
    if as_json:
        print_letter(tools, made, found)
    else:
        tell(tools, file, found)
        put(tools.say(msg("Nothing was written: mend this first, or leave out --strict.")), err=True)
    raise typer.Exit(Exit.FOUND)
