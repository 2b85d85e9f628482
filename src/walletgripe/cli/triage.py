"""`walletgripe triage`: what a story in the user's own words seems to be about, and what it already says."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Exit, UsageError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.cli.jsonlines import Answer
    from walletgripe.flows.triage import Reader

_EMPTY: dict[str, Any] = {
    "language": None,
    "problems": [],
    "wallets": [],
    "places": [],
    "money": [],
    "dates": [],
    "references": [],
    "urgent": False,
}


def triage(
    ctx: typer.Context,
    story: Annotated[
        str | None, typer.Argument(help="What happened, in your own words; - reads standard input.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the proposals as JSON.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='One {"id","text"} a line in, one answer a line out.')
    ] = False,
) -> None:
    """Tell what happened; see which problem it seems to be and which dates, sums and numbers it holds.

    Nothing is stored. `walletgripe new "..."` takes the same words and asks about each of them.
    """
    tools: Tools = ctx.obj
    if as_json and jsonl:
        raise UsageError(
            msg("--json and --jsonl exclude each other."), next=msg("Use --jsonl for one text a line.")
        )
    from walletgripe.cli.reading import reader as made

    reader = made(tools)
    if jsonl:
        if story not in (None, "-"):
            raise UsageError(
                msg("--jsonl reads its stories from standard input."), next=msg("Leave the story out.")
            )
        from walletgripe.cli.jsonlines import answer_lines

        failed = answer_lines(sys.stdin.buffer, _answers(reader), _EMPTY)
        raise typer.Exit(Exit.USAGE if failed else Exit.DONE)
    told = reader.read(_given(story, tools))
    if as_json:
        from walletgripe.flows.triage import as_data

        typer.echo(json.dumps(as_data(told), ensure_ascii=False))
        return
    from walletgripe.flows.triageview import triage_lines
    from walletgripe.terminal.put import put

    for line in triage_lines(told, tools.contents, tools.language, tools.say):
        put(line)


def _given(story: str | None, tools: Tools) -> str:
    """The story of the argument, or of standard input. Raises UsageError when there is none."""
    if story is not None and story != "-":
        return story
    if story is None and sys.stdin.isatty():
        typer.echo(
            tools.say(msg("Tell what happened, then press Enter and Ctrl-D (Ctrl-Z on Windows):")), err=True
        )
    raw = sys.stdin.buffer.read()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(msg("This is not a text."), where="-", next=msg("Save it as plain text in UTF-8."))


def _answers(reader: Reader) -> Answer:
    from walletgripe.flows.triage import as_data

    return lambda text: as_data(reader.read(_sound(text)))


def _sound(text: str) -> str:
    """The text without the halves of characters that JSON may hold and no output can."""
    return text.encode("utf-8", "replace").decode("utf-8")
