"""YAML read strictly: plain text with a line for every node and key, and nothing clever.

No tags, anchors, aliases, merge keys or duplicate keys; scalars stay text until a type asks for more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from walletgripe.content.limits import MAX_BYTES, MAX_DEPTH
from walletgripe.content.problem import ContentProblem, quoted, visible

_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. `plain` is false when it stood in quotes or in a block."""

    line: int
    text: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping; `lines` says where each key stands."""

    line: int
    entries: dict[str, Node] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


Node = Scalar | Items | Table


class _Stop(Exception):
    """Reading cannot go on behind this problem."""


def read(data: bytes, path: str) -> tuple[Node | None, list[ContentProblem]]:
    """The file's tree, or None, with every problem found. Never runs, follows or expands anything."""
    reader = _Reader(path)
    try:
        return reader.document(reader.text(data)), reader.problems
    except _Stop:
        return None, reader.problems


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[ContentProblem] = []

    def wrong(self, line: int, what: str, instead: str, key: str = "") -> None:
        self.problems.append(ContentProblem(path=self.path, line=line, key=key, what=what, instead=instead))

    def stop(self, line: int, what: str, instead: str) -> _Stop:
        self.wrong(line, what, instead)
        return _Stop()

    def text(self, data: bytes) -> str:
        if len(data) > MAX_BYTES:
            raise self.stop(1, "the file is too large", f"at most {MAX_BYTES // 1024} KiB")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data[: error.start].count(b"\n") + 1
            raise self.stop(line, "the file is not UTF-8", "save it as UTF-8") from None
        self.refuse_hidden(text, 1)
        if self.problems:
            raise _Stop
        return text

    def refuse_hidden(self, text: str, line: int) -> None:
        for found in _REFUSED.finditer(text):
            at = line + text.count("\n", 0, found.start())
            what = f"a control or invisible character ({visible(found.group())}) is not allowed"
            self.wrong(at, what, "remove it")

    def document(self, text: str) -> Node:
        root: Node | None = None
        open_: list[Items | Table] = []
        keys: list[Scalar | None] = []
        try:
            for event in yaml.parse(text, Loader=_LOADER):
                self.refuse_event(event, root is not None and not open_)
                if isinstance(event, yaml.CollectionEndEvent):
                    open_.pop()
                    keys.pop()
                    continue
                node = self.node(event)
                if node is None:
                    continue
                root = root or node
                if open_:
                    self.place(open_[-1], keys, node)
                if not isinstance(node, Scalar):
                    self.refuse_depth(node, len(open_) + 1)
                    open_.append(node)
                    keys.append(None)
        except yaml.YAMLError as error:
            raise self.broken(error) from None
        if root is None:
            raise self.stop(1, "the file is empty", "write its keys, or delete the file")
        return root

    def node(self, event: yaml.Event) -> Node | None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.ScalarEvent):
            self.refuse_hidden(event.value, line)
            return Scalar(line, event.value, event.style in (None, ""))
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(line)
        if isinstance(event, yaml.MappingStartEvent):
            return Table(line)
        return None

    def place(self, parent: Items | Table, keys: list[Scalar | None], node: Node) -> None:
        """Put a node where it belongs; in a table every other node is a key."""
        if isinstance(parent, Items):
            parent.items.append(node)
            return
        key = keys[-1]
        if key is None:
            keys[-1] = self.key(parent, node)
            return
        if key.text not in parent.entries:
            parent.entries[key.text] = node
            parent.lines[key.text] = key.line
        keys[-1] = None

    def key(self, table: Table, node: Node) -> Scalar:
        if not isinstance(node, Scalar):
            raise self.stop(node.line, "a list or a mapping cannot be a key", "a key is a plain word")
        if node.plain and node.text == "<<":
            self.wrong(node.line, "merge keys (<<) are not read", "write the keys out")
        if node.text in table.entries:
            what = f"this key stands twice, first on line {table.lines[node.text]}"
            self.wrong(node.line, what, "keep one of the two", key=node.text)
        return node

    def refuse_depth(self, node: Node, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise self.stop(node.line, "nested too deeply", f"at most {MAX_DEPTH} levels")

    def refuse_event(self, event: yaml.Event, done: bool) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            raise self.stop(
                line, f"aliases (*{visible(event.anchor or '')}) are not read", "write the value out"
            )
        if isinstance(event, yaml.DocumentStartEvent) and done:
            raise self.stop(line, "a second document (---) begins here", "one document a file")
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            return
        if event.anchor:
            self.wrong(line, f"anchors (&{visible(event.anchor)}) are not read", "write the value out")
        if event.tag:
            self.wrong(line, f"tags ({quoted(event.tag)}) are not read", "write the plain value")

    def broken(self, error: yaml.YAMLError) -> _Stop:
        why = getattr(error, "problem", None) or "it cannot be read"
        unclosed = "end of stream" in why  # then the line of the opening quote helps, not the last one
        mark = getattr(error, "context_mark" if unclosed else "problem_mark", None)
        line = mark.line + 1 if mark else 1
        return self.stop(
            line, f"this is not YAML: {visible(str(why))}", "check indentation, colons and quotes"
        )


def line_of(root: Node | None, key: tuple[str | int, ...]) -> int:
    """The line of the deepest part of `key` that exists in the tree."""
    line = 1
    for node, at in _walk(root, key):
        line = at or node.line
    return line


def _walk(node: Node | None, key: tuple[str | int, ...]) -> Iterator[tuple[Node, int]]:
    for part in key:
        at = 0
        if isinstance(node, Table) and isinstance(part, str) and part in node.entries:
            at, node = node.lines[part], node.entries[part]
        elif isinstance(node, Items) and isinstance(part, int) and part < len(node.items):
            node = node.items[part]
        else:
            return
        yield node, at
