"""One content file: read, typed, and with the positions that findings point to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from walletgripe.content.files import Entry, contents
from walletgripe.content.kinds import Found, kind_of
from walletgripe.content.problem import ContentProblem, Key, shown_path
from walletgripe.content.strict import Items, Node, Scalar, Table, line_of, read
from walletgripe.content.typed import build


@dataclass(frozen=True)
class File:
    """A content file. `value` is None when it has problems, `found` when nothing reads it."""

    path: str
    relative: str
    found: Found | None = None
    node: Node | None = None
    value: Any = None
    problems: list[ContentProblem] = field(default_factory=list)

    def problem(self, key: Key, what: str, instead: str, *, warning: bool = False) -> ContentProblem:
        """A finding at this key; numbers in the key count list items from 0."""
        line = line_of(self.node, key)
        shown = _shown(self.node, key)
        return ContentProblem(
            path=self.path, line=line, key=shown, what=what, instead=instead, warning=warning
        )


def read_typed(entry: Entry) -> File:
    """The file, with all its problems."""
    path = shown_path(entry.path)
    found = kind_of(entry.relative)
    node, problems = read(contents(entry), path)
    if node is None or found is None:
        return File(path, entry.relative, found, node, None, problems)
    value, more = build(node, found.kind.type, path)
    whole = value if not problems else None
    return File(path, entry.relative, found, node, whole, problems + more)


def _shown(node: Node | None, key: Key) -> str:
    """The key for people: list items by their id where they have one, else counted from 1."""
    shown = ""
    for part in key:
        child = _child(node, part)
        if isinstance(part, str):
            shown += f".{part}" if shown else part
        else:
            own = child.entries.get("id") if isinstance(child, Table) else None
            shown += f"[{own.text if isinstance(own, Scalar) else part + 1}]"
        node = child
    return shown


def _child(node: Node | None, part: str | int) -> Node | None:
    if isinstance(node, Table) and isinstance(part, str):
        return node.entries.get(part)
    if isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
        return node.items[part]
    return None
