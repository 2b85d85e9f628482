"""Collects every sentence of the program; as a script it puts the new ones into the catalogues.

`python -m tests.catalogue` keeps translations, adds new sentences empty and drops those that are gone.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from typer.main import get_command

from walletgripe.cli.app import app
from walletgripe.cli.registry import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "walletgripe"
MARKS = ("msg", "N_")
HEADER = r"""msgid ""
msgstr ""
"Language: {locale}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"

"""


def catalogues() -> list[Path]:
    """The catalogue of every language but English."""
    return sorted((SOURCE / "locale").glob("*/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    """A catalogue as Babel reads it."""
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def sentences() -> set[str]:
    """Everything that can be looked up: the messages of the code and the help of the commands."""
    return {text for path in SOURCE.rglob("*.py") for text in marked(path)} | set(help_texts())


def marked(path: Path) -> Iterator[str]:
    """The literal texts of msg(...) in one module. Raises ValueError for a text that is not literal.

    By the syntax tree, and so inside f-strings too, where Babel's own collector does not look.
    """
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in MARKS:
            continue
        first = node.args[0] if node.args else None
        if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
            raise ValueError(f"{path}:{node.lineno}: {node.func.id}() needs a literal text")
        yield first.value


def help_texts() -> Iterator[str]:
    """The help of every command and option, as the commands themselves hold it."""
    group = get_command(app)
    ctx = group.make_context("walletgripe", ["--lang", "en", "list"], resilient_parsing=True)
    for command in (group, *(group.get_command(ctx, name) for name in COMMANDS)):
        texts = (
            command.help,
            command.short_help,
            *(getattr(p, "help", None) for p in command.get_params(ctx)),
        )
        yield from (text for text in texts if text)


def update(path: Path) -> list[str]:
    """Bring one catalogue up to date; returns the sentences that wait for a translation."""
    known = read(path)
    fresh = Catalog(locale=known.locale)
    for text in sorted(sentences()):
        old = known.get(text)
        fresh.add(text, string=old.string if old else "")
    with path.open("wb") as file:
        file.write(HEADER.format(locale=path.parts[-3]).encode())
        write_po(file, fresh, width=0, omit_header=True)
    return [str(m.id) for m in fresh if m.id and not m.string]


def main() -> None:
    """Update all catalogues and name what is still to translate."""
    for path in catalogues():
        for text in update(path):
            print(f"{path.relative_to(ROOT)}: not translated yet: {text}")  # noqa: T201


if __name__ == "__main__":
    main()
