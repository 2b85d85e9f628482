"""`walletgripe triage`: what a story in the user's own words seems to be about, and what it already says."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Exit, UsageError
from walletgripe.core.message import msg

if TYPE_CHECKING:
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
        raise typer.Exit(Exit.USAGE if _answer_lines(reader, sys.stdin.buffer) else Exit.DONE)
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


def _answer_lines(reader: Reader, lines: Iterable[bytes]) -> bool:
    """Answer each line at once; True when one of them could not be read."""
    failed = False
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        answer = _answer(reader, number, raw)
        failed = failed or "error" in answer
        typer.echo(json.dumps(answer, ensure_ascii=False))
        sys.stdout.flush()
    return failed


def _answer(reader: Reader, number: int, raw: bytes) -> dict[str, Any]:
    from walletgripe.flows.triage import as_data

    try:
        asked = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _error(None, msg("line {line}: this is not JSON in UTF-8", line=number))
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        known = asked.get("id") if isinstance(asked, dict) else None
        return _error(known, msg('line {line}: expected {{"id": ..., "text": "..."}}', line=number))
    try:
        return {"id": asked.get("id"), **as_data(reader.read(_sound(asked["text"])))}
    except UsageError as error:
        return _error(asked.get("id"), msg("line {line}: {why}", line=number, why=str(error)))


def _sound(text: str) -> str:
    """The text without the halves of characters that JSON may hold and no output can."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _error(known: object, what: object) -> dict[str, Any]:
    return {"id": known, **_EMPTY, "error": str(what)}
