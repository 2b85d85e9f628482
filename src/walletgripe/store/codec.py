"""Events as the journal stores them, and the words in them that a search finds."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

import msgspec

from walletgripe.core.errors import StoreError, UsageError
from walletgripe.core.events import AnyEvent
from walletgripe.core.message import msg

# Ids and checksums: words of the program, not of the user.
_NOT_WORDS = frozenset(
    (
        *("event", "version", "field", "content", "contents", "sha256", "kind", "door", "step", "state"),
        *("nature", "excuse", "answered", "proves"),
    )
)
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@cache
def _known() -> dict[str, int]:
    """Every event kind that this program knows, with the latest version of its shape."""
    known = {}
    for struct in get_args(AnyEvent):
        shape = {field.name: field.default for field in msgspec.structs.fields(struct)}
        known[struct.__struct_config__.tag] = shape["version"]
    return known


@cache
def _decoder() -> msgspec.json.Decoder[AnyEvent]:
    return msgspec.json.Decoder(AnyEvent)


def encode(event: AnyEvent) -> tuple[str, int, str]:
    """Kind, version and JSON of an event. Raises UsageError for text that is no valid Unicode."""
    kind = event.__struct_config__.tag
    try:
        return str(kind), event.version, msgspec.json.encode(event).decode()
    except UnicodeEncodeError as error:
        raise UsageError(
            msg("A text has characters that cannot be stored."),
            next=msg("Type it again, or rename the file, without the broken characters."),
        ) from error


def decode(kind: str, version: int, data: str, where: str) -> AnyEvent:
    """The event of a stored row; `where` names the row for the reader of an error.

    Raises StoreError for a kind or version that this program does not know, and
    msgspec.DecodeError for data that is no such event.
    """
    if _known().get(kind, 0) < version:
        raise StoreError(
            msg(
                "The journal has an entry that this walletgripe does not know ({kind}, version {version}).",
                kind=kind,
                version=version,
            ),
            where=where,
            next=msg("Update walletgripe: a newer one wrote this entry."),
        )
    return _decoder().decode(data)


def searchable(data: str) -> str:
    """The words of a stored event, folded, one text a line; empty when it has none."""
    fields: dict[str, Any] = msgspec.json.decode(data)
    texts = (text for name, value in fields.items() if name not in _NOT_WORDS for text in _texts(value))
    return "\n".join(folded(text) for text in texts)


def folded(text: str) -> str:
    """Text as the index compares it: full-width and upper-case forms made one, controls as spaces."""
    return _UNPRINTABLE.sub(" ", unicodedata.normalize("NFKC", text).casefold())


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 (anything that JSON can hold)
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
