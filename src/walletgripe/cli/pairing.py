"""The copy of a letter in the other language: shown, as data, or saved beside the letter."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.cli.writing import save_one
from walletgripe.core.letter import Letter
from walletgripe.core.message import msg
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.letter import Written
from walletgripe.flows.pairing import compose_pair
from walletgripe.render.registry import copy_formats, render_pair


def print_pair(tools: Tools, file: CaseFile, made: Letter, formats: tuple[str, ...]) -> None:
    """The letter with its copy on standard output, in the first format that copies have; nothing is kept."""
    pairing = compose_pair(tools.desk, file, made)
    sys.stdout.buffer.write(render_pair(pairing, copy_formats(formats)[0]))
    sys.stdout.buffer.flush()


def print_pair_json(tools: Tools, file: CaseFile, made: Letter) -> None:
    """The letter as JSON with one more field: `pair`, the copy line by line."""
    pairing = compose_pair(tools.desk, file, made)
    lines = [{"part": s.part, **msgspec.to_builtins(x)} for s in pairing.sections for x in s.lines]
    print_json(msgspec.to_builtins(made) | {"pair": {"language": pairing.language, "lines": lines}})


def save_pair(
    tools: Tools, file: CaseFile, written: Written, formats: tuple[str, ...], folder: Path
) -> list[Path]:
    """Save the copy beside the letter and say that it stays with the sender."""
    pairing = compose_pair(tools.desk, file, written.letter)
    stem = next(iter(written.files)).partition(".")[0]
    paths = [
        save_one(folder / f"{stem}-copy-not-to-send.{name}", render_pair(pairing, name))
        for name in copy_formats(formats)
    ]
    typer.echo(tools.say(msg("This copy with numbers is for you; do not send it:")), err=True)
    for path in paths:
        typer.echo(f"  {path}", err=True)
    return paths
