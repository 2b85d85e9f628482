"""A letter as a tagged PDF/A-2b file with its fonts inside, set by Typst; no character becomes a box."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from walletgripe.core.errors import UsageError
from walletgripe.core.letter import Letter
from walletgripe.core.message import msg
from walletgripe.render.layout import laid, locale_of, paper_of, shown
from walletgripe.render.lines import is_chinese
from walletgripe.render.rarehan import family_of, font_of, slice_name, slices_for

if TYPE_CHECKING:
    import typst

TEMPLATE = Path(__file__).with_name("letter.typ")
_PACKAGES = ("pylopdf_fonts_zh_cn", "manimgx_fonts")
_BODY = ("Libertinus Serif", "Noto Serif SC")  # the first comes with Typst
_HEADINGS = {True: ("Libertinus Serif", "Noto Sans SC"), False: _BODY}
_NO_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_UNSEEN = "\u200c\u200d\ufe0e\ufe0f"
_MOST = 8


def to_pdf(letter: Letter) -> bytes:
    """The file; the same letter makes the same bytes.

    Raises UsageError before anything is written when no font has one of the characters: the program's
    own fonts are tried first, then those of the system.
    """
    import typst

    with _fonts(letter) as folders:
        try:
            return _set(letter, typst.Fonts(include_system_fonts=False, font_paths=folders))
        except typst.TypstError as error:
            _missing(error)
        try:
            return _set(letter, typst.Fonts(include_system_fonts=True, font_paths=folders))
        except typst.TypstError as error:
            raise _without_glyph(_missing(error)) from error


def _set(letter: Letter, fonts: typst.Fonts) -> bytes:
    import json

    import typst

    compiler = typst.Compiler(
        input=TEMPLATE.read_bytes(), font_paths=fonts, sys_inputs={"letter": json.dumps(_data(letter))}
    )
    day = dt.datetime.combine(dt.date.fromisoformat(letter.dated), dt.time(), dt.UTC)
    made = compiler.compile(format="pdf", pdf_standards=["a-2b", "ua-1"], timestamp=day)
    assert isinstance(made, bytes)
    return made


def _data(letter: Letter) -> dict[str, object]:
    chinese = is_chinese(letter)
    day = dt.date.fromisoformat(letter.dated)
    lang, region = locale_of(letter).split("-")
    rare = tuple(family_of(s) for s in slices_for(_all_text(letter)))
    return {
        "title": " ".join(shown(letter.subject).split()),
        "author": " ".join(shown(letter.sender).split()),
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "paper": paper_of(letter),
        "lang": lang,
        "region": region,
        "chinese": chinese,
        "fonts": (*_BODY, *rare),
        "headings": (*_HEADINGS[chinese], *rare),
        "patterns": {"item": "0．", "exhibit": "证据0："} if chinese else {"item": "0.", "exhibit": "0."},
        "groups": [
            {
                "part": g.part,
                "lines": [{"shape": x.shape, "text": x.text, "number": x.number} for x in g.lines],
            }
            for g in laid(letter)
        ],
    }


def _all_text(letter: Letter) -> str:
    return "".join(x.text for g in laid(letter) for x in g.lines)


@contextmanager
def _fonts(letter: Letter) -> Iterator[list[str]]:
    """The folders of the fonts that come with the program; rare characters are unpacked for this letter."""
    from tempfile import TemporaryDirectory

    found = [spec.origin for spec in map(find_spec, _PACKAGES) if spec and spec.origin]
    folders = [str(Path(origin).parent) for origin in found]
    starts = slices_for(_all_text(letter))
    if not starts:
        yield folders
        return
    with TemporaryDirectory(prefix="walletgripe-", ignore_cleanup_errors=True) as unpacked:
        for start in starts:
            Path(unpacked, slice_name(start).removesuffix(".xz")).write_bytes(font_of(start))
        yield [*folders, unpacked]


def _missing(error: typst.TypstError) -> tuple[str, ...]:
    """The characters that no font has. Raises the error again when it is about something else."""
    texts = _NO_GLYPH.findall(error.diagnostic)
    if not texts:
        raise error
    plain = (_ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) for text in texts)
    return tuple(dict.fromkeys(c for text in plain for c in text if c not in _UNSEEN))


def _without_glyph(missing: tuple[str, ...]) -> UsageError:
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in missing[:_MOST])
    return UsageError(
        msg(
            "No font on this computer can print: {characters}. The PDF was not written.",
            characters=named + (" …" if len(missing) > _MOST else ""),
        ),
        where="--format pdf",
        next=msg("Install a font that has them, change the answer, or use --format docx or html."),
    )
