"""Writing letters to files and showing them, for `new`, `resume` and `letter`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import UsageError
from walletgripe.core.message import Message, msg
from walletgripe.flows.letter import Written
from walletgripe.terminal.safe import safe


def default_folder(tools: Tools, case: int) -> Path:
    """Where letters go when no folder is named: beside the journal."""
    return tools.home / "letters" / f"case-{case}"


def save(written: Written, folder: Path) -> list[Path]:
    """Write the files of a letter, private to the user. A file of the same name is the same letter anew."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder.mkdir(exist_ok=True, mode=0o700)
        return [save_one(folder / name, data) for name, data in written.files.items()]
    except OSError as error:
        raise UsageError(
            msg("The letter could not be written: {why}.", why=error.strerror or type(error).__name__),
            where=str(folder),
            next=msg("Name another folder with --output."),
        ) from error


def save_one(path: Path, data: bytes) -> Path:
    """Write a file that only the user can read, whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    part.replace(path)
    return path


def tell_saved(tools: Tools, paths: list[Path], notices: Sequence[Message] = ()) -> None:
    """Where the files are, and what the other side will not take, on the talking stream."""
    typer.echo(tools.say(msg("The letter is here:")), err=True)
    for path in paths:
        typer.echo(f"  {path}", err=True)
    for notice in notices:
        typer.echo(safe(tools.say(notice)), err=True)
