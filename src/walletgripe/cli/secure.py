"""`walletgripe secure`: a check-up of the user's own account that ends in a dated to-do list."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Interrupted, NoTerminalError, NotFoundError, UsageError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.flows.asker import Asker


def secure(
    ctx: typer.Context,
    case: Annotated[
        int | None, typer.Option(help="Use the wallet of this case and keep the list with it.")
    ] = None,
    answers: Annotated[
        Path | None, typer.Option(help="Take every answer from this file; - reads standard input.")
    ] = None,
    format: Annotated[str, typer.Option("--format", help="txt, md or ics.")] = "txt",
    output: Annotated[
        str | None, typer.Option(help="The file to write; standard output if left out.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print answers and list as JSON.")] = False,
) -> None:
    """Password, second step, devices, channels, recovery words: what is well, and what to do by which day.

    No secret is ever asked for. Without --case nothing is stored.
    """
    from walletgripe.flows.casefile import CaseFile
    from walletgripe.flows.checkup import CheckupFlow
    from walletgripe.flows.checkuplist import checkup_json, todo_list
    from walletgripe.render.todo import TODO_FORMATS

    tools: Tools = ctx.obj
    if format not in TODO_FORMATS:
        raise UsageError(
            msg("There is no format “{name}”.", name=format),
            where="--format",
            next=msg("Choose from {names}.", names=", ".join(TODO_FORMATS)),
        )
    file = CaseFile(tools.desk, case) if case is not None else None
    try:
        done = CheckupFlow(tools.desk, _asker(tools, answers), file).run()
    except (Interrupted, KeyboardInterrupt) as stop:
        raise Interrupted(None) from stop
    if as_json:
        print_json(checkup_json(tools.desk, done, case))
        return
    data = TODO_FORMATS[format](
        todo_list(tools.desk, done, case), dt.datetime.now(dt.UTC).replace(microsecond=0)
    )
    _put(tools, data, output, len(done.todos))


def _asker(tools: Tools, answers: Path | None) -> Asker:
    if answers is None:
        try:
            return tools.asker()
        except NoTerminalError as error:
            advice = msg("Give the answers with `walletgripe secure --answers FILE`.")
            raise NoTerminalError(error.what, next=advice) from error
    from walletgripe.content.checkupfile import read_checkup
    from walletgripe.flows.checkupfile import CheckupFileAsker

    given, lines = read_checkup(_bytes(answers), str(answers), tools.desk.guard)
    return CheckupFileAsker(given, tools.contents.checkup().checkup, path=str(answers), lines=lines)


def _bytes(path: Path) -> bytes:
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFoundError(msg("The answers file cannot be read."), where=str(path)) from error


def _put(tools: Tools, data: bytes, output: str | None, count: int) -> None:
    """The list on standard output, or in a file that only the user can read."""
    if output is None or output == "-":
        from walletgripe.terminal.put import put

        if sys.stdout.isatty():
            put(data.decode().rstrip("\n"))
        else:
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        return
    from walletgripe.cli.writing import save_one

    try:
        save_one(Path(output), data)
    except OSError as error:
        raise UsageError(
            msg("The list could not be written: {why}.", why=error.strerror or type(error).__name__),
            where=output,
        ) from error
    typer.echo(tools.say(msg("{count} things to do are in {path}.", count=count, path=output)), err=True)
