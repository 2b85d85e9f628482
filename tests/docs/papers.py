"""The papers of the project and the pieces of them that can be held against the program."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
READMES = ("README.md", "README.zh-Hans.md")
PAPERS = (*READMES, "CONTRIBUTING.md", "CHANGELOG.md", "playbooks/README.md")

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_SPAN = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_COMMAND = re.compile(r"^(?:    )?(walletgripe(?: .*)?)$", re.MULTILINE)


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands below a heading, up to the next heading."""
    return re.split(r"^#+ ", text_of(name).split(f"# {heading}\n", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without their heads."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    cells = [[c.strip() for c in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]
    rules = [n for n, row in enumerate(cells) if set("".join(row)) <= set("- ")]
    return [row for n, row in enumerate(cells) if n not in rules and n + 1 not in rules]


def blocks(name: str, language: str) -> list[str]:
    """The blocks of one language in a paper."""
    return [body for kind, body in _BLOCK.findall(text_of(name)) if kind == language]


def spans(name: str) -> list[str]:
    """Everything that stands between single backticks outside blocks."""
    return _SPAN.findall(_BLOCK.sub("", text_of(name)))


def command_lines(name: str) -> Iterator[list[str]]:
    """The arguments of each command line that a reader may copy; comments left out."""
    runnable = [*blocks(name, "sh"), _BLOCK.sub("", text_of(name))]
    for line in _COMMAND.findall("\n".join(runnable)):
        yield shlex.split(line, comments=True)[1:]
