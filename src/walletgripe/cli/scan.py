"""`walletgripe scan`: what in a text must not be written down, and what is only shown masked."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO

import typer

from walletgripe.core.errors import Exit, NotFoundError, UsageError
from walletgripe.core.message import Message, msg

if TYPE_CHECKING:
    from walletgripe.core.guard import Finding

EMPTY: dict[str, Any] = {"findings": []}


def scan(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="The text to check; - reads standard input.")] = Path("-"),
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object for the whole text.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='One {"id","text"} a line in, one answer a line out.')
    ] = False,
) -> None:
    """Find passwords, codes, seed phrases, cards and identity numbers before someone else does."""
    if as_json and jsonl:
        raise UsageError(
            msg("--json and --jsonl exclude each other."), next=msg("Use --jsonl for one text a line.")
        )
    from walletgripe.cli.reading import guard_alone

    guard = guard_alone()
    if jsonl:
        from walletgripe.cli.jsonlines import answer_lines

        failed = answer_lines(_lines(file), lambda t: {"findings": list(map(as_data, guard.scan(t)))}, EMPTY)
        raise typer.Exit(Exit.USAGE if failed else Exit.DONE)
    text = _decoded(_read(file), str(file))
    found = guard.scan(text)
    if as_json:
        typer.echo(json.dumps({"findings": [as_data(f) for f in found]}, ensure_ascii=False))
    else:
        for finding in found:
            typer.echo(_line(text, finding, ctx.obj.say))
    raise typer.Exit(Exit.FOUND if found else Exit.DONE)


def as_data(finding: Finding) -> dict[str, Any]:
    """The stable form of one finding that scripts rely on."""
    return {
        "kind": finding.kind,
        "class": finding.cls,
        "start": finding.start,
        "end": finding.end,
        "masked": finding.masked,
        "why": str(finding.why),
    }


def _line(text: str, finding: Finding, say: Callable[[Message], str]) -> str:
    line = text.count("\n", 0, finding.start) + 1
    column = finding.start - text.rfind("\n", 0, finding.start)
    masked = " ".join(finding.masked.split())
    return f"{line}:{column}: {finding.kind}: {masked}: {say(finding.why)}"


def _lines(file: Path) -> Iterable[bytes]:
    return sys.stdin.buffer if str(file) == "-" else _opened(file)


def _read(file: Path) -> bytes:
    if str(file) == "-":
        return sys.stdin.buffer.read()
    with _opened(file) as stream:
        return stream.read()


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("rb")
    except OSError as error:
        raise NotFoundError(
            msg("The file cannot be read."),
            where=str(file),
            next=msg("Check the path, or use - to pipe the text in."),
        ) from error


def _decoded(raw: bytes, where: str) -> str:
    """The text of a file in UTF-8, or in the code of older Chinese editors."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError(
        msg("This is not a text file."), where=where, next=msg("Save it as plain text in UTF-8.")
    )
