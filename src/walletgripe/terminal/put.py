"""Printing lines: as they are for files and pipes, broken between words on a screen."""

from __future__ import annotations

import sys

import typer

from walletgripe.terminal.safe import safe


def put(text: str, *, err: bool = False) -> None:
    """Print lines to standard output or standard error; a broken line keeps its indent on a screen."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        typer.echo(safe(text), err=err)
        return
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=stream, highlight=False)
    for line in safe(text).split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        console.print(Padding(Text(line[indent:]), (0, 0, 0, indent)))
