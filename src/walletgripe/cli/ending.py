"""What follows an interview: the letter on the screen and on disk, and what to do next."""

from __future__ import annotations

from pathlib import Path

from walletgripe.cli.tools import Tools
from walletgripe.cli.writing import default_folder, save, tell_saved
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.interview import Ending, farewell
from walletgripe.flows.letter import Written, compose_letter, write_letter
from walletgripe.flows.nextsteps import next_steps
from walletgripe.flows.scripted import Scripted
from walletgripe.render.txt import text_of
from walletgripe.terminal.put import put

FORMATS = ("txt", "md", "eml")


def finish(tools: Tools, file: CaseFile, ending: Ending, *, show: bool = True) -> Written | None:
    """After the last question: write and show the letter, then the next steps with dates."""
    if ending is not Ending.REVIEWED:
        notice = farewell(ending, Scripted(tools.desk, file.case), tools.desk, file.number or 0)
        put(notice.title, err=True)
        for line in notice.lines:
            put(f"  {line}", err=True)
        return None
    written = write_letter(
        tools.desk, file, compose_letter(tools.desk, file), FORMATS, exhibits=tools.exhibits
    )
    paths = save(written, default_folder(tools, file.number or 0))
    if show:
        show_letter(written)
        tell_saved(tools, paths, written.notices)
        show_next(tools, file)
    return written


def show_letter(written: Written) -> None:
    """The letter's text on standard output; on a screen the lines break between words."""
    put(text_of(written.letter))


def show_next(tools: Tools, file: CaseFile) -> None:
    """What to do next, on the talking stream."""
    for title, lines in next_steps(tools.desk, file.case):
        put(f"\n{title}", err=True)
        for line in lines:
            put(f"  {line}", err=True)


def paths_of(tools: Tools, written: Written) -> list[Path]:
    """Where `finish` has put the files."""
    return [default_folder(tools, written.letter.case) / name for name in written.files]
