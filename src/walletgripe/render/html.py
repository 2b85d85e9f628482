"""A letter as one HTML file: nothing is fetched, it prints like a letter and can be read on a dark screen."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from walletgripe.core.letter import Letter
from walletgripe.render.layout import Group, Laid, Shape, laid, locale_of, paper_of, shown
from walletgripe.render.lines import is_chinese

_SIZES = {"a4": "A4", "us-letter": "letter"}
_STYLE = """\
:root { color-scheme: light dark; }
@page { size: %(paper)s; margin: 25mm 25mm 22mm; }
@counter-style item { system: extends decimal; suffix: "%(item)s"; }
@counter-style exhibit { system: extends decimal; prefix: "%(before)s"; suffix: "%(exhibit)s"; }
body { max-width: 42em; margin: 2.5em auto; padding: 0 1.2em; overflow-wrap: anywhere;
  font: 1rem/1.6 %(fonts)s; }
section { margin: 0 0 1.2em; }
h1 { font-size: 1.15em; margin: 1.5em 0; }
h2 { font-size: 1em; margin: 0 0 .3em; break-after: avoid; }
p, ol, ul { margin: 0; }
ol, ul { padding-inline-start: 2.2em; }
ol.item { list-style: item; }
ol.exhibit { list-style: exhibit; }
.prose + .prose { margin-top: .6em; }
.sign { margin-top: 3em; }
.closing { break-inside: avoid; }
.right { text-align: right; }
.zh h1 { text-align: center; font-size: 1.4em; }
.zh .prose, .zh .entry, .zh .formula { text-indent: 2em; }
.zh .prose + .prose { margin-top: 0; }
.zh ol { padding-inline-start: 4em; }
.zh ol.exhibit { padding-inline-start: 6.5em; }
@media screen and (prefers-color-scheme: dark) { body { background: #16181b; color: #e6e6e3; } }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; margin: 0; padding: 0; background: #fff; color: #000; font-size: 11pt; }
}
"""
_FONTS = {
    True: '"Songti SC", SimSun, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", serif',
    False: 'Georgia, "Times New Roman", "Liberation Serif", serif',
}
_TAGS = {Shape.TITLE: "h1", Shape.HEADING: "h2"}
_LISTS = {Shape.ITEM: "ol", Shape.EXHIBIT: "ol", Shape.ENTRY: "ul"}


def to_html(letter: Letter) -> bytes:
    """UTF-8. A policy in its head forbids scripts, pictures and everything from outside."""
    chinese = is_chinese(letter)
    style = _STYLE % {
        "paper": _SIZES[paper_of(letter)],
        "fonts": _FONTS[chinese],
        "item": "．" if chinese else ". ",
        "before": "证据" if chinese else "",
        "exhibit": "：" if chinese else ". ",
    }
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{locale_of(letter)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{_safe(shown(letter.subject))}</title>",
        f"<style>\n{style}</style>",
        "</head>",
    ]
    body = [f'<body class="{"zh" if chinese else "en"}">', "<main>"]
    sections = [line for group in laid(letter) for line in _section(group, chinese)]
    return ("\n".join([*head, *body, *sections, "</main>", "</body>", "</html>"]) + "\n").encode()


def _safe(text: str) -> str:
    return escape(text, quote=True).replace("\n", "<br>")


def _section(group: Group, chinese: bool) -> Iterator[str]:
    yield f'<section class="{group.part}">'
    for shape, lines in groupby(group.lines, key=lambda x: x.shape):
        listed = _LISTS.get(shape) if not (chinese and shape is Shape.ENTRY) else None
        if listed:
            yield from _list(listed, shape, list(lines))
        else:
            yield from map(_single, lines)
    yield "</section>"


def _single(line: Laid) -> str:
    tag = _TAGS.get(line.shape)
    return f"<{tag}>{_safe(line.text)}</{tag}>" if tag else f'<p class="{line.shape}">{_safe(line.text)}</p>'


def _list(tag: str, shape: Shape, lines: list[Laid]) -> Iterator[str]:
    start = f' start="{lines[0].number}"' if lines[0].number > 1 else ""
    yield f'<{tag} class="{shape}"{start}>'
    yield from (f"<li>{_safe(line.text)}</li>" for line in lines)
    yield f"</{tag}>"
