"""The formats of a letter, in plain sight.

To add one: 1. a module here with a pure function `Letter -> bytes`; 2. its line in FORMATS, with a function
that loads the module only when the format is asked for; 3. its golden letters in tests/golden/formats.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from walletgripe.core.compose.pairing import Pairing
from walletgripe.core.errors import UsageError
from walletgripe.core.letter import Letter
from walletgripe.core.message import msg
from walletgripe.render.material import NOTHING, Material
from walletgripe.render.txt import to_txt


class Format(msgspec.Struct, frozen=True):
    """A format: the end of its file names, its media type and the function that writes it."""

    suffix: str
    media_type: str
    write: Callable[[Letter, Material], bytes]


def _txt(letter: Letter, material: Material) -> bytes:
    return to_txt(letter)


def _md(letter: Letter, material: Material) -> bytes:
    from walletgripe.render.md import to_md

    return to_md(letter)


def _html(letter: Letter, material: Material) -> bytes:
    from walletgripe.render.html import to_html

    return to_html(letter)


def _docx(letter: Letter, material: Material) -> bytes:
    from walletgripe.render.docx import to_docx

    return to_docx(letter)


def _pdf(letter: Letter, material: Material) -> bytes:
    from walletgripe.render.pdf import to_pdf

    return to_pdf(letter)


def _eml(letter: Letter, material: Material) -> bytes:
    from walletgripe.render.eml import to_eml

    return to_eml(letter, material.enclosed)


def _paste(letter: Letter, material: Material) -> bytes:
    from walletgripe.render.paste import to_paste

    return to_paste(letter, material)


def _pair_txt(pairing: Pairing) -> bytes:
    from walletgripe.render.pair import pair_txt

    return pair_txt(pairing)


def _pair_md(pairing: Pairing) -> bytes:
    from walletgripe.render.pair import pair_md

    return pair_md(pairing)


def _pair_html(pairing: Pairing) -> bytes:
    from walletgripe.render.pair import pair_html

    return pair_html(pairing)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: dict[str, Format] = {
    "txt": Format("txt", "text/plain; charset=utf-8", _txt),
    "md": Format("md", "text/markdown; charset=utf-8", _md),
    "html": Format("html", "text/html; charset=utf-8", _html),
    "docx": Format("docx", _WORD, _docx),
    "pdf": Format("pdf", "application/pdf", _pdf),
    "eml": Format("eml", "message/rfc822", _eml),
    "paste": Format("paste.txt", "text/plain; charset=utf-8", _paste),
}


PAIRS: dict[str, Callable[[Pairing], bytes]] = {"txt": _pair_txt, "md": _pair_md, "html": _pair_html}


def copy_formats(formats: tuple[str, ...]) -> tuple[str, ...]:
    """The formats of the copy beside a letter: the same where copies have them, else HTML or text."""
    same = tuple(f for f in formats if f in PAIRS)
    return same or (("html",) if {"docx", "pdf"} & set(formats) else ("txt",))


def render_pair(pairing: Pairing, format: str) -> bytes:
    """The letter with its copy for the sender. Raises KeyError for a format that has no copy."""
    return PAIRS[format](pairing)


def render(letter: Letter, format: str, material: Material = NOTHING) -> bytes:
    """The letter in this format. Raises KeyError for an unknown one, UsageError where it cannot be set."""
    return FORMATS[format].write(letter, material)


def chosen_formats(text: str) -> tuple[str, ...]:
    """The formats named in "txt,md,eml". Raises UsageError naming the ones that exist."""
    names = tuple(dict.fromkeys(n.strip().lower() for n in text.split(",") if n.strip()))
    unknown = [n for n in names if n not in FORMATS]
    if unknown or not names:
        raise UsageError(
            msg("There is no format {unknown}.", unknown=", ".join(unknown) or "-"),
            where="--format",
            next=msg("Choose from {names}.", names=", ".join(FORMATS)),
        )
    return names
