"""`letter --format paste`: the letter field by field, to be pasted into a web form."""

from __future__ import annotations

import sys

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import NoTerminalError
from walletgripe.core.letter import Letter
from walletgripe.core.message import msg
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.enclosing import material
from walletgripe.flows.letter import write_letter
from walletgripe.render.fields import filled
from walletgripe.render.paste import pasted, told
from walletgripe.terminal.clipboard import copied
from walletgripe.terminal.safe import safe


def show_fields(tools: Tools, file: CaseFile, letter: Letter, *, copy: bool) -> None:
    """All fields to a pipe; to a screen one at a time, Enter for the next. `copy` fills the clipboard.

    Raises NoTerminalError for `copy` without a terminal.
    """
    screen = sys.stdout.isatty() and sys.stdin.isatty()
    if copy and not screen:
        raise NoTerminalError(
            msg("Only a terminal can copy to the clipboard."),
            where="--copy",
            next=msg("Leave out --copy; all fields are printed."),
        )
    written = write_letter(tools.desk, file, letter, ("paste",))
    waits = screen and not tools.options.no_input
    fields = filled(letter, material(tools.desk, file.case, letter, ("paste",), None).fields)
    for n, field in enumerate(fields, 1):
        # Not wrapped by us: a line that the terminal breaks is copied as one line.
        typer.echo(safe(told(field, n, len(fields), tools.say)))
        if copy:
            sys.stdout.write(copied(pasted(field)))
            sys.stdout.flush()
            typer.echo(tools.say(msg("Copied, if your terminal allows it.")), err=True)
        if n < len(fields) and not _go_on(tools, waits=waits):
            break
    for notice in written.notices:
        typer.echo(safe(tools.say(notice)), err=True)


def _go_on(tools: Tools, *, waits: bool) -> bool:
    """Blank line between fields; on a screen after Enter. False at the end of the input."""
    if not waits:
        typer.echo()
        return True
    typer.echo(tools.say(msg("Enter: the next field.")), err=True)
    return bool(sys.stdin.readline())
