"""The font of rare Chinese characters that comes with the program, cut into slices by code point."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).with_name("fonts")
SLICE = 0x800
_FIRST = 0x20000  # all before it is in the font package


def slice_name(start: int) -> str:
    """The file of the slice that begins with this code point."""
    return f"rare-{start:x}.ttf.xz"


def family_of(start: int) -> str:
    """The name of the family inside that file."""
    return f"Rare Han {start:X}"


def slices_for(text: Iterable[str]) -> tuple[int, ...]:
    """The slices that may hold characters of this text, in order; of those that come with the program."""
    starts = {ord(c) - ord(c) % SLICE for c in text if ord(c) >= _FIRST}
    return tuple(s for s in sorted(starts) if (FOLDER / slice_name(s)).is_file())


def font_of(start: int) -> bytes:
    """The font of one slice, unpacked."""
    import lzma

    return lzma.decompress((FOLDER / slice_name(start)).read_bytes())
