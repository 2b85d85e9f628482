"""`walletgripe` alone: the open cases, what is due, and the commands that one needs next."""

from __future__ import annotations

import typer

from walletgripe.cli.lines import case_line, due_line
from walletgripe.cli.tools import Tools
from walletgripe.core.message import Message, msg


def front_page(tools: Tools) -> None:
    """Prints the front page; reads only the summaries."""
    say = tools.say
    live = [s for s in tools.journal.summaries() if s.state != "closed"]
    if not live:
        typer.echo(say(msg("walletgripe helps you when a digital wallet holds your money.")))
        typer.echo(say(msg("Everything stays on this computer; nothing is sent by itself.")))
        typer.echo("")
        _next(tools, [("walletgripe new", msg("tell what happened and get the letter"))])
        _next(tools, [("walletgripe --help", msg("see every command"))])
        return
    typer.echo(say(msg("Your open cases")))
    for summary in live:
        typer.echo("  " + case_line(summary, tools))
        due = due_line(summary, tools)
        if due:
            typer.echo("      " + due)
    typer.echo("")
    typer.echo(say(msg("What you may need next")))
    _next(tools, _commands(live[-1].number, live[-1].state))


def _commands(number: int, state: str) -> list[tuple[str, Message]]:
    if state == "interview":
        return [
            (f"walletgripe resume --case {number}", msg("go on where you stopped")),
            (f"walletgripe show --case {number}", msg("see what is noted so far")),
            ("walletgripe new", msg("start another case")),
        ]
    return [
        (f"walletgripe show --case {number}", msg("see the story, the dates and who can be asked next")),
        (f"walletgripe log --case {number}", msg("note a contact with support")),
        (f"walletgripe letter --case {number}", msg("write the letter")),
    ]


def _next(tools: Tools, rows: list[tuple[str, Message]]) -> None:
    for command, why in rows:
        typer.echo(f"  {command:<32} {tools.say(why)}")
