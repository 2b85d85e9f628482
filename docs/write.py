"""`make docs`: the parts of the papers that the program itself tells, written anew.

A part stands between `<!-- program: NAME -->` and `<!-- end -->`; all other text is left alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from examples.session import ROOT, SESSIONS, lines_of, svg

from walletgripe.cli.registry import COMMANDS

PAPERS = ("README.md", "README.zh-Hans.md")
PICTURE = "docs/session.svg"
_PART = re.compile(r"(?<=<!-- program: )([\w-]+)( -->\n).*?(?=<!-- end -->)", re.DOTALL)


def commands() -> str:
    """The table of all commands in the order of the registry."""
    rows = [f"| `walletgripe {name}` | {help_} |\n" for name, (_, help_) in COMMANDS.items()]
    return "".join(["| Command | What it does |\n| --- | --- |\n", *rows])


def session(name: str) -> str:
    """One session as a block of text."""
    return "```text\n" + "\n".join(lines_of(name)).strip("\n") + "\n```\n"


PARTS: dict[str, Callable[[], str]] = {"commands": commands}


def part(name: str) -> str:
    """What stands in the part of this name. Raises KeyError for a name that there is not."""
    return PARTS[name]() if name in PARTS else session({n: n for n in SESSIONS}[name])


def rewritten(text: str) -> str:
    """A paper with each of its parts as the program tells it now."""
    return _PART.sub(lambda found: found[1] + found[2] + part(found[1]), text)


def main() -> None:
    """Write the parts of all papers and the picture."""
    for name in PAPERS:
        path = ROOT / name
        path.write_text(rewritten(path.read_text(encoding="utf-8")), encoding="utf-8")
    (ROOT / PICTURE).write_text(svg(), encoding="utf-8")
    sys.stdout.write("\n".join(str(Path(name)) for name in (*PAPERS, PICTURE)) + "\n")


if __name__ == "__main__":
    main()
