"""The typed files of one item of content, sorted by what their paths say they are."""

from __future__ import annotations

from typing import Any, NamedTuple

from walletgripe.content.kinds import kind_of


class Parts(NamedTuple):
    """The files of one item by kind: the single one, those by language, those by name."""

    one: dict[str, Any]
    by_lang: dict[str, dict[str, Any]]
    by_name: dict[str, dict[str, Any]]


def sorted_parts(files: dict[str, Any]) -> Parts:
    """The typed files of one item, by what their paths say they are."""
    parts = Parts({}, {}, {})
    for relative, value in files.items():
        found = kind_of(relative)
        if found is None:
            continue
        if found.lang:
            parts.by_lang.setdefault(found.kind.name, {})[found.lang] = value
        elif found.part:
            parts.by_name.setdefault(found.kind.name, {})[found.part] = value
        else:
            parts.one[found.kind.name] = value
    return parts
