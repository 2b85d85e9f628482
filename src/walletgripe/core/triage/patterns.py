"""Patterns of stories: compiled when first used; Chinese characters are no letters of a Latin word."""

from __future__ import annotations

import re

from walletgripe.core.lazily import lazily


def pattern(source: str) -> re.Pattern[str]:
    r"""The pattern, with `\w`, `\d` and `\b` of ASCII only: in 我的PIN the word begins behind 的."""
    return lazily(source, re.ASCII)
