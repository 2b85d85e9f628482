"""How a word looks to a hurried eye: foreign letters, digits and pairs of letters read as Latin ones."""

from __future__ import annotations

import functools
import unicodedata

_DIGITS = str.maketrans("013458$", "oleasbs")
_DIGITS_I = str.maketrans("013458$", "oieasbs")


@functools.cache
def _latin(char: str) -> str:
    if char.isascii():
        return char
    base = unicodedata.normalize("NFKD", char)[0].lower()
    if base.isascii():
        return base
    from confusable_homoglyphs import confusables

    found = confusables.is_confusable(base, greedy=True, preferred_aliases=[]) or ()
    twins = [glyph["c"] for entry in found for glyph in entry["homoglyphs"]]
    return next((t.lower() for t in twins if t.isascii() and t.isalnum()), base)


def read_as(label: str) -> tuple[str, ...]:
    """Every reading of a label in lower case, the plain one first.

    >>> read_as("paypa1")
    ('paypa1', 'paypal', 'paypai')
    """
    marked = [c for c in unicodedata.normalize("NFC", label) if unicodedata.category(c) not in ("Cf", "Mn")]
    given = "".join(_latin(c) for c in marked)
    plain = given.lower()
    readings = [plain, given.replace("I", "l").lower()]
    readings += [plain.translate(_DIGITS), plain.translate(_DIGITS_I)]
    readings += [r.replace("rn", "m").replace("vv", "w") for r in readings]
    return tuple(dict.fromkeys(readings))
