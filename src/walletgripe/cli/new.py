"""`walletgripe new`: from "my money is stuck" to a letter, asked or from an answers file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from walletgripe.cli.ending import finish, paths_of
from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import NotFoundError, UsageError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.message import msg


def new(
    ctx: typer.Context,
    story: Annotated[
        str | None, typer.Argument(help="What happened, in your own words; each thing in it is asked about.")
    ] = None,
    answers: Annotated[
        Path | None, typer.Option(help="Take every answer from this file; - reads standard input.")
    ] = None,
    template: Annotated[
        str | None, typer.Option(help="Print an answers file for this problem and stop.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the case and its letter as JSON.")] = False,
) -> None:
    """Tell what happened, step by step, and get the letter. Every answer is kept at once."""
    tools: Tools = ctx.obj
    if template is not None:
        from walletgripe.flows.template import template_text

        typer.echo(template_text(tools.desk, template), nl=False)
    elif story is not None:
        from walletgripe.cli.telling import from_story

        from_story(tools, story, from_file=answers is not None)
    elif answers is not None:
        _from_file(tools, answers, as_json=as_json)
    else:
        _asked(tools)


def _asked(tools: Tools) -> None:
    from walletgripe.cli.asking import interview
    from walletgripe.flows.starting import which

    asker = tools.asker()
    interview(tools, which(tools.desk, asker), asker)


def _from_file(tools: Tools, path: Path, *, as_json: bool) -> None:
    from walletgripe.content.answersfile import read_answers
    from walletgripe.flows.answering import FileAsker
    from walletgripe.flows.starting import from_answers
    from walletgripe.terminal.translate import LANGUAGES

    given, lines = read_answers(_bytes(path), str(path), tools.desk.guard)
    if given.language is not None and given.language not in LANGUAGES:
        raise UsageError(
            msg(
                "A case can be in {names}, not in “{lang}”.", names=", ".join(LANGUAGES), lang=given.language
            ),
            where=f"{path}:{lines.get('language', 1)}: language",
        )
    if given.language and tools.options.lang is None:
        tools.speak(given.language)
    asker = FileAsker(given, path=str(path), lines=lines)
    file, ending = from_answers(tools.desk, asker, lambda paths: _attach(tools, paths, path))
    written = finish(tools, file, ending, show=not as_json)
    if as_json:
        from walletgripe.flows.showing import case_data

        data = case_data(tools.desk, file)
        data["letter"] = (
            {"number": written.number, "files": [str(p) for p in paths_of(tools, written)]}
            if written
            else None
        )
        print_json(data)


def _bytes(path: Path) -> bytes:
    if str(path) == "-":
        return sys.stdin.buffer.read()
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFoundError(
            msg("The answers file cannot be read."),
            where=str(path),
            next=msg("`walletgripe new --template PROBLEM > FILE` makes one."),
        ) from error


def _attach(tools: Tools, paths: tuple[str, ...], beside: Path) -> list[EvidenceAttached]:
    """The files of the list, read from the folder of the answers file."""
    from walletgripe.core.case import Case
    from walletgripe.flows.evidence import attach

    folder = beside.parent if str(beside) != "-" else Path()
    return attach(tools.exhibits, tools.desk.guard, Case(number=0), [folder / p for p in paths])
