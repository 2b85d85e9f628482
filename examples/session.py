"""Sessions of the real program on invented people: what the README and docs/session.svg show."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-21"
PICTURE = ("asking", "reasons")  # the sessions that docs/session.svg shows
STORIES = (("asking",), ("letter", "reasons", "dates"), ("letter-zh",))  # sessions that go on in one home
HOME = "~/.local/share/walletgripe"  # shown in place of the temporary home
WIDTH = 100
PROMPT = "\n> "
LEFT_OUT = "[...]"


class Step(NamedTuple):
    """One command: its arguments, what is typed or piped in, and what of its output is kept.

    `keep`: pairs (first line begins with, line after the last begins with); empty text: from the
    start, or to the end. `shown`: the command line as a person would type it, where it differs.
    """

    args: tuple[str, ...]
    shown: str | None = None
    typed: tuple[str, ...] = ()
    piped: str = ""
    keep: tuple[tuple[str, str], ...] = ()


SESSIONS: dict[str, tuple[Step, ...]] = {
    "asking": (
        Step(
            (
                "new",
                "--plain",
                "Last night somebody got into my wallet and took £640. They changed my password.",
            ),
            shown='walletgripe new --plain "Last night somebody got into my wallet and took £640.'
            ' They changed my password."',
            typed=("", "Example Pay", "", "2", "2", "1"),
            keep=(
                ("", "What is the wallet called"),
                ("Do this now", "Call the bank"),
            ),
        ),
    ),
    "letter": (
        Step(
            ("new", "--answers", "examples/stolen-account-uk.yaml"),
            keep=(("", "  Still to do"), ("Dates", "  Financial Conduct")),
        ),
    ),
    "reasons": (
        Step(
            ("letter", "--case", "1", "--explain"),
            keep=(("£640.00 was taken", "I ask you to keep"), ("Regulation 76", "Under regulation 75")),
        ),
        Step(("deadline", "--place", "uk", "--from", TODAY, "--clock", "complaint-final-response-payments")),
        Step(
            ("scan",),
            shown='echo "my one-time code is 482913" | walletgripe scan',
            piped="my one-time code is 482913\n",
        ),
    ),
    "dates": (
        Step(("sent", "--case", "1", "--channel", "email")),
        Step(
            ("next", "--case", "1"),
            keep=(
                ("Dates", "  17 November 2032"),
                ("If that does not help", "  Financial Conduct"),
            ),
        ),
    ),
    "letter-zh": (
        Step(("new", "--answers", "examples/frozen-funds-cn.yaml"), keep=(("", "现在"),)),
        Step(
            (
                "deadline",
                "--lang",
                "zh-Hans",
                "--place",
                "cn",
                "--from",
                "2026-09-25",
                "--length",
                "5",
                "--unit",
                "business_day",
            )
        ),
    ),
}


def lines_of(name: str) -> tuple[str, ...]:
    """The lines of one session, wrapped as a terminal of 100 columns wraps them."""
    (story,) = (names for names in STORIES if name in names)
    return _told(story)[name]


@cache
def _told(story: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """All sessions of one home, run once in their order."""
    with tempfile.TemporaryDirectory(prefix="walletgripe-session-") as home:
        printed = {name: [line for step in SESSIONS[name] for line in _shown(step, home)] for name in story}
    return {name: tuple(row for line in lines for row in _wrapped(line)) for name, lines in printed.items()}


def _shown(step: Step, home: str) -> Iterator[str]:
    yield f"$ {step.shown or ' '.join(('walletgripe', *step.args))}"
    printed = _run(step, home).replace(home, HOME).strip("\n").split("\n")
    yield from excerpt(printed, step.keep)
    yield ""


def excerpt(lines: Sequence[str], keep: Sequence[tuple[str, str]]) -> list[str]:
    """The ranges of lines, with a mark where lines were left out. Raises ValueError for a range not found."""
    if not keep:
        return list(lines)
    found, after = [], 0
    for first, stop in keep:
        start = _at(lines, first, after) if first else after
        end = _at(lines, stop, start) if stop else len(lines)
        if start > after:
            found.append(LEFT_OUT)
        found += lines[start:end]
        after = end
    if after < len(lines):
        found.append(LEFT_OUT)
    return found


def _at(lines: Sequence[str], beginning: str, after: int) -> int:
    for n, line in enumerate(lines[after:], after):
        if line.startswith(beginning):
            return n
    raise ValueError(f"no line begins with {beginning!r}")


def _run(step: Step, home: str) -> str:
    command = [sys.executable, "-m", "walletgripe.cli.app", "--home", home, "--today", TODAY, *step.args]
    quiet = {"ACCESSIBLE", "WALLETGRIPE_HOME", "LANG", "LC_MESSAGES"}
    environ = {k: v for k, v in os.environ.items() if k not in quiet}
    environ |= {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1", "NO_COLOR": "1"}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environ,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        if step.typed:
            return _talked(process, step.typed)
        return process.communicate(step.piped)[0]


def _talked(process: subprocess.Popen[str], typed: Sequence[str]) -> str:
    """What stands on the screen when each line is typed at the next prompt, and the input then ends."""
    assert process.stdin is not None
    assert process.stdout is not None
    screen, waiting = "", list(typed)
    while char := process.stdout.read(1):
        screen += char
        if screen.endswith(PROMPT) and waiting:
            line = waiting.pop(0) + "\n"
            process.stdin.write(line)
            process.stdin.flush()
            screen += line
        elif screen.endswith(PROMPT):
            process.stdin.close()
    return screen


def _wrapped(line: str) -> list[str]:
    console = Console(width=WIDTH, file=io.StringIO(), no_color=True)
    return [str(row).rstrip() for row in Text(line).wrap(console, WIDTH, tab_size=8)] or [""]


def svg(names: Sequence[str] = PICTURE) -> str:
    """The sessions as a picture of a terminal, without anything that would be loaded from elsewhere."""
    console = Console(record=True, width=WIDTH + 1, file=io.StringIO(), force_terminal=True)
    for name in names:
        for line in lines_of(name):
            console.print(Text(line, style="bold green" if line.startswith("$ ") else ""))
    picture = console.export_svg(title="walletgripe", unique_id="session")
    picture = re.sub(r"\s*@font-face \{[^}]*\}", "", picture)
    return re.sub(r"[ \t]+$", "", picture, flags=re.MULTILINE)
