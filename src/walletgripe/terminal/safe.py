"""Text from content, files and users as a terminal may show it: no control characters."""

from __future__ import annotations

import unicodedata


def safe(text: str) -> str:
    """The text without control and direction characters; tabs and line feeds stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf") else "�" for c in text)
