"""Makes src/walletgripe/render/fonts anew from HanaMinB.ttf: `python -m tests.rare_han FONT`.

The font (GlyphWiki, 2017-09-04) is in Debian's package fonts-hanazono. One slice holds 2,048 code points
of the Chinese characters beyond the basic plane, so that a letter unpacks only the slices that it needs.
"""

from __future__ import annotations

import io
import lzma
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from walletgripe.render.rarehan import FOLDER, SLICE, family_of, slice_name

TABLES = ("cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post")


def cut(font: Path, start: int, codes: list[int]) -> bytes:
    """A font of its own with these characters, named after its slice; the outlines are left as they are."""
    options = subset.Options(hinting=False, layout_features=[], glyph_names=False, notdef_outline=True)
    whole = TTFont(font, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(whole)
    for tag in [t for t in whole.keys() if t not in (*TABLES, "GlyphOrder")]:  # noqa: SIM118 (no mapping)
        del whole[tag]
    names = whole["name"]
    names.names = []
    for id_, text in ((1, family_of(start)), (2, "Regular"), (4, family_of(start)), (6, f"RareHan{start:X}")):
        names.setName(text, id_, 3, 1, 0x409)
    made = io.BytesIO()
    whole.save(made)
    return made.getvalue()


def main() -> None:
    """Write every slice; old ones are replaced."""
    font = Path(sys.argv[1])
    beyond = sorted(c for c in TTFont(font, lazy=True).getBestCmap() if c >= 0x20000)
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.ttf.xz"):
        old.unlink()
    for start in sorted({c - c % SLICE for c in beyond}):
        data = cut(font, start, [c for c in beyond if c - c % SLICE == start])
        (FOLDER / slice_name(start)).write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main()
