"""A letter with its copy for the sender: line under line as text, side by side in HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from walletgripe.core.compose.fill import fill
from walletgripe.core.compose.pairing import Line, Pairing, Section, Why
from walletgripe.core.letter import Style
from walletgripe.core.letterkind import Part
from walletgripe.render.layout import shown
from walletgripe.render.md import escaped

_LOCALES = {"zh-Hans": "zh-CN"}
_STYLE = """\
:root { color-scheme: light dark; }
@page { margin: 18mm; }
body { max-width: 70em; margin: 2em auto; padding: 0 1em; overflow-wrap: anywhere;
  font: 1rem/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.4em; border: .2em solid; padding: .4em .6em; }
table { width: 100%; border-collapse: collapse; }
th, td { vertical-align: top; text-align: left; padding: .35em .6em; width: 50%;
  border-top: 1px solid #8886; }
th { padding-top: 1.2em; border-top: 0; }
.n { width: 3em; white-space: nowrap; font-weight: bold; }
.why { font-style: italic; }
@media (max-width: 40em) {
  table, tbody, tr, th, td { display: block; width: auto; }
  td, th { border: 0; padding: .1em 0; }
  tr { border-top: 1px solid #8886; padding: .4em 0; }
}
@media print { tr { break-inside: avoid; } }
"""


def pair_txt(pairing: Pairing) -> bytes:
    """UTF-8: each numbered line of the letter, and under it what it says."""
    blocks = ["\n".join(_section(pairing, s, str)) for s in pairing.sections]
    head = f"{pairing.notes.title}\n{'=' * 40}\n{pairing.notes.how}"
    return ("\n\n".join([head, *blocks, *own_word_notes(pairing)]) + "\n").encode()


def pair_md(pairing: Pairing) -> bytes:
    """CommonMark, UTF-8: each numbered line of the letter, and quoted under it what it says."""
    pieces = [f"# {escaped(pairing.notes.title)}", escaped(pairing.notes.how)]
    for section in pairing.sections:
        if section.heading:
            pieces.append(f"## {escaped(_heading(section))}")
        for line in section.lines:
            ours, theirs = _both(pairing, section, line)
            pieces.append(f"**{line.number}** {escaped(ours)}\n\n> {escaped(theirs)}")
    pieces += [escaped(note) for note in own_word_notes(pairing)]
    return ("\n\n".join(pieces) + "\n").encode()


def pair_html(pairing: Pairing) -> bytes:
    """UTF-8, one file that fetches nothing: two columns, on a phone one under the other."""
    title = _safe(pairing.notes.title)
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{_locale(pairing.language)}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
        f"<h1>{title}</h1>",
        f"<p>{_safe(pairing.notes.how)}</p>",
        "<table>",
    ]
    rows = [row for s in pairing.sections for row in _rows(pairing, s)]
    notes = [f"<p>{_safe(note)}</p>" for note in own_word_notes(pairing)]
    return ("\n".join([*head, *rows, "</table>", *notes, "</body>", "</html>"]) + "\n").encode()


def own_word_notes(pairing: Pairing) -> list[str]:
    """Which lines hold words of the user that nobody translated, in the letter and in the copy."""
    lines, notes = pairing.lines(), pairing.notes
    found = (
        (notes.in_letter, [str(x.number) for x in lines if x.in_letter]),
        (notes.in_copy, [str(x.number) for x in lines if x.in_copy]),
    )
    comma = "、" if pairing.language == "zh-Hans" else ", "
    return [fill(note, {"numbers": comma.join(numbers)}) for note, numbers in found if numbers]


def _section(pairing: Pairing, section: Section, mark: Callable[[str], str]) -> Iterator[str]:
    if section.heading:
        yield f"--- {mark(_heading(section))} ---"
    for line in section.lines:
        ours, theirs = _both(pairing, section, line)
        yield f"[{line.number}] {mark(ours)}"
        yield f"    = {mark(theirs)}"


def _heading(section: Section) -> str:
    told = section.copy_heading
    return shown(f"{section.heading} / {told}" if told and told != section.heading else section.heading or "")


def _both(pairing: Pairing, section: Section, line: Line) -> tuple[str, str]:
    """The line as the letter has it, and what it says or why nothing stands there."""
    ours = _labelled(section, line.label, line.text, pairing.letter.language)
    if line.copy is None:
        return ours, _why(pairing, line)
    return ours, _labelled(section, line.copy_label, line.copy, pairing.language)


def _why(pairing: Pairing, line: Line) -> str:
    if line.why is Why.WITHIN:
        return fill(pairing.notes.within, {"number": str(line.see)})
    return pairing.notes.alone


def _labelled(section: Section, label: str | None, text: str, language: str) -> str:
    chinese = language == "zh-Hans"
    if label and section.style is Style.DATED:
        text = f"{label}，{text}" if chinese else f"{label}: {text}"
    elif label and chinese:
        text = f"证据{label}：{text}" if section.part is Part.EVIDENCE else f"{label}．{text}"
    elif label:
        text = f"{label}. {text}"
    return shown(text)


def _rows(pairing: Pairing, section: Section) -> Iterator[str]:
    if section.heading:
        told = _safe(section.copy_heading or "")
        yield f'<tr><th class="n"></th>{_cell("th", pairing.letter.language, _safe(shown(section.heading)))}'
        yield f"{_cell('th', pairing.language, told)}</tr>"
    for line in section.lines:
        ours, theirs = (_safe(text) for text in _both(pairing, section, line))
        kind = "why" if line.copy is None else ""
        yield f'<tr><td class="n">{line.number}</td>{_cell("td", pairing.letter.language, ours)}'
        yield f"{_cell('td', pairing.language, theirs, kind)}</tr>"


def _cell(tag: str, language: str, content: str, kind: str = "") -> str:
    shaped = f' class="{kind}"' if kind else ""
    return f'<{tag} lang="{_locale(language)}"{shaped}>{content}</{tag}>'


def _locale(language: str) -> str:
    return _LOCALES.get(language, language)


def _safe(text: str) -> str:
    return escape(text, quote=True).replace("\n", "<br>")
