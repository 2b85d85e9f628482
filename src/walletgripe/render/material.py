"""What a format may need besides the letter: exhibits, the fields of a form, the words of the screen."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from walletgripe.core.message import Message
from walletgripe.core.place import FormField


class Enclosed(msgspec.Struct, frozen=True):
    """A file that the letter lists: its number in the list of enclosures, its name and its bytes."""

    number: int
    name: str
    data: bytes


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """`enclosed`: for formats that carry files. `fields`: the limits of the door's form; empty: none known.

    `say` puts the program's own words into the language of the screen.
    """

    enclosed: tuple[Enclosed, ...] = ()
    fields: tuple[FormField, ...] = ()
    say: Callable[[Message], str] = str


NOTHING = Material()
