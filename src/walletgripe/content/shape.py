"""What a type accepts from a file: which of text, number, yes/no, nothing, list, table, struct."""

from __future__ import annotations

import functools
import types
from dataclasses import dataclass, replace
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import msgspec


@dataclass(frozen=True)
class Shape:
    """The forms that a type accepts; `text`, `number`, `items` hold the type that judges them."""

    none: bool = False
    boolean: bool = False
    number: Any = None
    text: Any = None
    items: Any = None
    item: Any = None
    table: tuple[Any, Any] | None = None
    struct: type[msgspec.Struct] | None = None

    def names(self) -> str:
        """The accepted forms in words for a message."""
        words = {
            "a list": self.items,
            "a mapping": self.table or self.struct,
            "text": self.text,
            "a whole number": self.number,
            "true or false": self.boolean,
            "null": self.none,
        }
        return " or ".join(name for name, there in words.items() if there)


@functools.cache
def shape_of(type_: object) -> Shape:
    """The shape of a type. Raises TypeError for a type that content must not use."""
    origin = get_origin(type_)
    if origin is Union or origin is types.UnionType:
        return functools.reduce(_merged, (shape_of(part) for part in get_args(type_)))
    if origin is Annotated:
        return _judged(shape_of(get_args(type_)[0]), type_)
    if type_ is None or type_ is type(None):
        return Shape(none=True)
    if type_ in (tuple, list) or origin in (tuple, list):
        return Shape(items=type_, item=get_args(type_)[0])
    if origin is dict:
        key, value = get_args(type_)
        return Shape(table=(key, value))
    return _leaf(type_, origin)


def _leaf(type_: object, origin: object) -> Shape:
    if type_ is bool:
        return Shape(boolean=True)
    if type_ is int:
        return Shape(number=int)
    if type_ is msgspec.UnsetType:
        return Shape()
    if type_ is str or origin is Literal or (isinstance(type_, type) and issubclass(type_, Enum)):
        return Shape(text=type_)
    if isinstance(type_, type) and issubclass(type_, msgspec.Struct):
        return Shape(struct=type_)
    raise TypeError(f"content cannot hold {type_!r}")


def _judged(shape: Shape, type_: object) -> Shape:
    """The same shape, judged by the annotated type."""
    if shape.text is not None:
        return replace(shape, text=type_)
    if shape.number is not None:
        return replace(shape, number=type_)
    return replace(shape, items=type_) if shape.items is not None else shape


def _merged(one: Shape, other: Shape) -> Shape:
    return Shape(
        none=one.none or other.none,
        boolean=one.boolean or other.boolean,
        number=one.number or other.number,
        text=one.text or other.text,
        items=one.items or other.items,
        item=one.item or other.item,
        table=one.table or other.table,
        struct=one.struct or other.struct,
    )


@functools.cache
def fields_of(struct: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields of a struct by the name that stands in the file."""
    return {f.encode_name: f for f in msgspec.structs.fields(struct)}
