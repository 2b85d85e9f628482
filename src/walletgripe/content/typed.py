"""From strict YAML to typed structs, with every problem of the file at once."""

from __future__ import annotations

import re
from enum import Enum
from typing import Literal, TypeVar, get_args, get_origin

import msgspec

from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.content.shape import Shape, fields_of, shape_of
from walletgripe.content.strict import Items, Node, Scalar, Table

T = TypeVar("T")
_NULLS = ("", "~", "null")
_BAD = object()


def build(node: Node, type_: type[T], path: str) -> tuple[T | None, list[ContentProblem]]:
    """The typed value of a tree, or None with all its problems."""
    walk = _Walk(path)
    plain = walk.value(node, type_, "")
    if walk.problems:
        return None, walk.problems
    try:
        return msgspec.convert(plain, type_), []
    except msgspec.ValidationError as error:
        walk.wrong(node.line, "", str(error), "see the schema of this kind of file")
        return None, walk.problems


class _Walk:
    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[ContentProblem] = []

    def wrong(self, line: int, key: str, what: str, instead: str) -> object:
        self.problems.append(ContentProblem(path=self.path, line=line, key=key, what=what, instead=instead))
        return _BAD

    def value(self, node: Node, type_: object, key: str) -> object:
        shape = shape_of(type_)
        if isinstance(node, Scalar):
            return self.scalar(node, shape, key)
        if isinstance(node, Items):
            return self.items(node, shape, key)
        if shape.struct is not None:
            return self.struct(node, shape.struct, key)
        if shape.table is not None:
            return self.table(node, *shape.table, key)
        return self.wrong(node.line, key, "a mapping cannot stand here", f"expected {shape.names()}")

    def items(self, node: Items, shape: Shape, key: str) -> object:
        if shape.items is None:
            return self.wrong(node.line, key, "a list cannot stand here", f"expected {shape.names()}")
        return [
            self.value(item, shape.item, f"{key}[{_name(item, n)}]") for n, item in enumerate(node.items, 1)
        ]

    def table(self, node: Table, key_type: object, value_type: object, key: str) -> dict[str, object]:
        found = {}
        for name, child in node.entries.items():
            here = _joined(key, name)
            self.judge(name, key_type, node.lines[name], here, "key")
            found[name] = self.value(child, value_type, here)
        return found

    def struct(self, node: Table, struct: type[msgspec.Struct], key: str) -> dict[str, object]:
        fields = fields_of(struct)
        found = {}
        for name, child in node.entries.items():
            here = _joined(key, name)
            if name not in fields:
                split = "a comma inside { } ends the text: put it in quotes; " if " " in name else ""
                self.wrong(node.lines[name], here, "unknown key", split + did_you_mean(name, fields))
            else:
                found[name] = self.value(child, fields[name].type, here)
        for name, field in fields.items():
            if field.required and name not in node.entries:
                names = shape_of(field.type).names()
                self.wrong(
                    node.line, _joined(key, name), "this key is missing", f"add `{name}:` with {names}"
                )
        return found

    def scalar(self, node: Scalar, shape: Shape, key: str) -> object:
        if node.plain and node.text in _NULLS:
            return self.nothing(node, shape, key)
        if node.plain and shape.boolean and node.text in ("true", "false"):
            return node.text == "true"
        if node.plain and shape.number and re.fullmatch(r"-?(0|[1-9]\d{0,17})", node.text):
            return self.judge(int(node.text), shape.number, node.line, key)
        if shape.text is not None:
            return self.words(node, shape, key)
        return self.wrong(
            node.line, key, f"{quoted(node.text)} cannot stand here", f"expected {shape.names()}"
        )

    def nothing(self, node: Scalar, shape: Shape, key: str) -> object:
        if shape.none:
            return None
        what = "there is no value" if not node.text else f"{node.text} is not allowed here"
        return self.wrong(
            node.line, key, what, f"expected {shape.names()} (quote a word that you mean as text)"
        )

    def words(self, node: Scalar, shape: Shape, key: str) -> object:
        if not node.text.strip():
            return self.wrong(
                node.line, key, "the text is empty", "write it, or leave the key out if it may be"
            )
        return self.judge(node.text, shape.text, node.line, key)

    def judge(self, value: object, type_: object, line: int, key: str, role: str = "value") -> object:
        try:
            msgspec.convert(value, type_)
        except msgspec.ValidationError as error:
            return self.wrong(line, key, *_told(value, type_, str(error), role))
        return value


def _told(value: object, type_: object, error: str, role: str) -> tuple[str, str]:
    """What is wrong with a leaf and what would be right, from what its type says."""
    allowed = _allowed(type_)
    if allowed:
        return f"{quoted(str(value))} is not one of the allowed values", did_you_mean(str(value), allowed)
    what = f"the {role} {quoted(str(value))} does not fit"
    pattern = next((p for p in _patterns(type_) if f"{p!r}" in error), None)
    if pattern:
        return what, _PATTERNS.get(pattern, f"it must match {pattern}")
    if "length" in error:
        return f"the {role} has {len(str(value))} characters", error.split(" - at ")[0].lower()
    return what, error.split(" - at ")[0].replace("`", "").lower()


_PATTERNS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "small letters, digits and single dashes, such as first-reply",
    r"^\d{4}-\d{2}-\d{2}$": "a date as YYYY-MM-DD",
}


def _allowed(type_: object) -> tuple[str, ...]:
    if get_origin(type_) is Literal:
        return tuple(str(a) for a in get_args(type_))
    if isinstance(type_, type) and issubclass(type_, Enum):
        return tuple(str(member.value) for member in type_)
    return _choices(type_)


def _choices(type_: object) -> tuple[str, ...]:
    """The words of a pattern such as `^(yes|no)$`."""
    found = (re.fullmatch(r"\^\(([\w|-]+)\)\$", pattern) for pattern in _patterns(type_))
    return next((tuple(match.group(1).split("|")) for match in found if match), ())


def _patterns(type_: object) -> tuple[str, ...]:
    metas = getattr(type_, "__metadata__", ())
    return tuple(meta.pattern for meta in metas if getattr(meta, "pattern", None))


def _joined(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _name(item: Node, n: int) -> str:
    """An item is named by its id where it has one, else by its number from 1."""
    own = item.entries.get("id") if isinstance(item, Table) else None
    return own.text if isinstance(own, Scalar) and own.text else str(n)
