"""The word lists of seed phrases, read from the package `mnemonic` when a text may hold such a phrase."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def seed_words() -> Mapping[str, tuple[str, ...]]:
    """Language -> its 2048 words in the order of the list, for every list that `mnemonic` ships."""
    folder = resources.files("mnemonic").joinpath("wordlist")
    return {
        path.name.removesuffix(".txt"): tuple(path.read_text(encoding="utf-8").split())
        for path in sorted(folder.iterdir(), key=lambda p: p.name)
        if path.name.endswith(".txt")
    }
