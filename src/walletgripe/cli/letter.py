"""`walletgripe letter`: the letter of a case, in files or on standard output, with its reasons if asked."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.cli.writing import default_folder, save, tell_saved
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg


def letter(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    kind: Annotated[str, typer.Option(help="The kind of letter.")] = "first",
    to: Annotated[str | None, typer.Option(help="The door it goes to.")] = None,
    letter_lang: Annotated[str | None, typer.Option(help="Language of the letter: en or zh-Hans.")] = None,
    format: Annotated[str, typer.Option(help="One or more of txt, md, eml, apart by commas.")] = "txt",
    output: Annotated[
        str | None, typer.Option(help="A folder for the files, or - for standard output.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show for each sentence where it comes from.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the letter with all reasons as JSON.")
    ] = False,
) -> None:
    """Write the letter of a case as of today."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.letter import compose_letter, write_letter
    from walletgripe.render.registry import chosen_formats

    tools: Tools = ctx.obj
    formats = chosen_formats(format)
    file = chosen_case(tools.desk, case)
    made = compose_letter(tools.desk, file, kind=kind, language=letter_lang, door=to)
    if as_json:
        print_json(made)
    elif explain:
        from walletgripe.flows.explaining import explained

        typer.echo("\n".join(explained(made, tools.say)))
    elif output == "-":
        _to_stdout(write_letter(tools.desk, file, made, formats).files)
    else:
        folder = Path(output) if output else default_folder(tools, file.number or 0)
        written = write_letter(tools.desk, file, made, formats)
        paths = save(written, folder)
        if output is None and formats == ("txt",):
            from walletgripe.cli.ending import show_letter

            show_letter(written)
        tell_saved(tools, paths)


def _to_stdout(files: dict[str, bytes]) -> None:
    if len(files) > 1:
        raise UsageError(
            msg("Only one format fits on standard output."),
            where="--output -",
            next=msg("Name one with --format."),
        )
    import sys

    for data in files.values():
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
