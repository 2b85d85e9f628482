"""Papers that are no letters, lists and tables mostly, as plain text, HTML and CSV that anybody can open."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from html import escape

import msgspec

from walletgripe.render.layout import shown

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_STYLE = """\
body { max-width: 60rem; margin: 2em auto; padding: 0 1.2em; overflow-wrap: anywhere;
  font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: #111; background: #fff; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin: 1.6em 0 .4em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .3em .5em; text-align: start; vertical-align: top; }
section + section { margin-top: 1.2em; } article + article { border-top: 3px double #999; margin-top: 3em; }
"""


class Table(msgspec.Struct, frozen=True):
    """Names of columns, and rows of as many cells."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A heading with lines, then a table where there is one."""

    heading: str
    lines: tuple[str, ...] = ()
    table: Table | None = None


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A title and sections in one language ("en", "zh-Hans")."""

    title: str
    language: str
    sections: tuple[Section, ...]


def papers_text(papers: Sequence[Paper]) -> bytes:
    """UTF-8 text, one paper after the other; a row of a table is a few lines, one a column."""
    return ("\n\n".join("\n".join(_text(p)) for p in papers) + "\n").encode()


def papers_html(papers: Sequence[Paper]) -> bytes:
    """One UTF-8 page without scripts and without anything from outside."""
    first = papers[0]
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{first.language}">',
        '<head><meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_safe(first.title)}</title>",
        f"<style>\n{_STYLE}</style></head>",
        "<body><main>",
    ]
    body = [line for paper in papers for line in _html(paper)]
    return ("\n".join([*head, *body, "</main></body></html>"]) + "\n").encode()


def table_csv(table: Table) -> bytes:
    """UTF-8 with a mark that spreadsheets need, CRLF; no cell can be read as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(table.head)
    writer.writerows([unformulated(" ".join(shown(c).split())) for c in row] for row in table.rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def unformulated(cell: str) -> str:
    """A cell that a spreadsheet shows and does not compute: an apostrophe stands before a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _text(paper: Paper) -> Iterator[str]:
    yield paper.title
    yield "=" * 60
    for section in paper.sections:
        yield ""
        yield section.heading
        yield "-" * 40
        yield from (shown(line) for line in section.lines)
        if section.table:
            yield from _rows(section.table)


def _rows(table: Table) -> Iterator[str]:
    for row in table.rows:
        first, *rest = zip(table.head, row, strict=True)
        yield f"* {shown(first[1])}"
        yield from (f"    {name}: {shown(cell)}" for name, cell in rest if cell)


def _html(paper: Paper) -> Iterator[str]:
    yield f'<article lang="{paper.language}">'
    yield f"<h1>{_safe(paper.title)}</h1>"
    for section in paper.sections:
        yield f"<section><h2>{_safe(section.heading)}</h2>"
        yield from (f"<p>{_safe(line)}</p>" for line in section.lines)
        if section.table:
            yield from _table(section.table)
        yield "</section>"
    yield "</article>"


def _table(table: Table) -> Iterator[str]:
    yield (
        "<table><thead><tr>"
        + "".join(f'<th scope="col">{_safe(h)}</th>' for h in table.head)
        + "</tr></thead>"
    )
    yield "<tbody>"
    for row in table.rows:
        yield "<tr>" + "".join(f"<td>{_safe(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody></table>"


def _safe(text: str) -> str:
    return escape(shown(text), quote=True).replace("\n", "<br>")
