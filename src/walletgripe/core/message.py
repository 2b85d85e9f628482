"""Texts of the program as data: an English sentence as key, and what is filled in.

The edges translate; the core never knows the language of the screen.
"""

from __future__ import annotations

import msgspec


class Message(msgspec.Struct, frozen=True):
    """A sentence for the user. `text` is the msgid of the catalogue; `values` fill its {names}."""

    text: str
    values: dict[str, str] = {}

    def __str__(self) -> str:
        return self.filled(self.text)

    def filled(self, template: str) -> str:
        """The template (this text or its translation) with the values put in, in one pass."""
        return template.format_map(self.values) if self.values else template


def msg(text: str, /, **values: object) -> Message:
    """A message; the literal text is what the catalogue collector looks for."""
    return Message(text, {k: str(v) for k, v in values.items()})
