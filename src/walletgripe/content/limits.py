"""How large and how deep a content file may be."""

from typing import Final

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 12
