"""`walletgripe attach`: files become exhibits of a case, numbered for ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import NoTerminalError, UsageError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.flows.casefile import CaseFile


def attach(
    ctx: typer.Context,
    files: Annotated[
        list[Path] | None, typer.Argument(help="The files. The originals stay as they are.")
    ] = None,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    label: Annotated[str | None, typer.Option(help="What it shows, in a line; for one file.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="The proof of the playbook that it is; it then counts as in hand.")
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="Only list the exhibits of the case.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the exhibits as JSON.")] = False,
) -> None:
    """Copy files into a case as exhibits. They are looked at, never opened by another program or run."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.evidence import attach_all
    from walletgripe.flows.exhibitlist import attached_data, attached_lines, listed_exhibits
    from walletgripe.store.looking import look
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    _makes_sense(files, label, kind, only_list=list_)
    file = chosen_case(tools.desk, case)
    if list_:
        shown = listed_exhibits(file.case, tools.exhibits, look)
    else:
        asked = _label_asker(tools, quiet=as_json or label is not None)
        shown = attach_all(
            tools.desk, file, tools.exhibits, look, files or [], label=label, proves=kind, label_for=asked
        )
    if as_json:
        print_json({"exhibits": [attached_data(tools.say, a) for a in shown]})
        return
    if not shown:
        put(tools.say(msg("No file is attached to case {case} yet.", case=file.case.number)), err=True)
    for one in shown:
        for line in attached_lines(tools.say, one, told=not list_):
            put(line)
    if not list_:
        _hint(tools, file, kind)


def _makes_sense(files: list[Path] | None, label: str | None, kind: str | None, *, only_list: bool) -> None:
    if only_list and (files or label or kind):
        raise UsageError(msg("--list attaches nothing."), where="--list", next=msg("Leave the files out."))
    if not only_list and not files:
        raise UsageError(
            msg("No file is named."),
            next=msg("Write `walletgripe attach FILE`, or `walletgripe attach --list`."),
        )
    if label is not None and len(files or ()) > 1:
        raise UsageError(
            msg("One label cannot be for several files."),
            where="--label",
            next=msg("Attach them one by one, or without --label."),
        )


def _label_asker(tools: Tools, *, quiet: bool) -> Callable[[Path], str | None]:
    """Asks what a file shows, where somebody can answer; an empty answer leaves the file its name."""
    if quiet:
        return lambda path: None
    try:
        asker = tools.asker()
    except NoTerminalError:
        return lambda path: None
    from walletgripe.flows.exhibitlist import ask_label

    return lambda path: ask_label(tools.desk, asker, path.name)


def _hint(tools: Tools, file: CaseFile, kind: str | None) -> None:
    """What can be done next, on the talking stream."""
    from walletgripe.flows.evidence import proofs
    from walletgripe.terminal.put import put

    if kind is None and (known := proofs(tools.desk, file.case)):
        put(
            tools.say(msg("Name the proof that a file is with --kind: {ids}.", ids=", ".join(known))),
            err=True,
        )
    number = file.case.number
    put(
        tools.say(msg("All of it goes into one folder with `walletgripe pack --case {case}`.", case=number)),
        err=True,
    )
