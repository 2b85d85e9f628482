"""The clipboard of the user's own terminal, reached by the escape sequence that terminals have for it."""

from __future__ import annotations

import base64

from walletgripe.terminal.safe import safe


def copied(text: str) -> str:
    """What makes a terminal copy this text (OSC 52); one that does not know it, or forbids it, ignores it."""
    return f"\x1b]52;c;{base64.b64encode(safe(text).encode()).decode()}\x07"
