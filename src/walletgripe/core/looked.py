"""What a look at a file of evidence found: its kind, its pages, and what its owner should know of it."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from walletgripe.core.filetype import FileType
from walletgripe.core.message import Message, msg


class Trait(StrEnum):
    """Something in a file that its owner should know before it leaves this computer."""

    RUNS = "runs"
    PDF_SCRIPT = "pdf-script"
    LOCATION = "location"
    DEVICE = "device"
    HEIC = "heic"
    OTHER_SUFFIX = "other-suffix"
    UNKNOWN_KIND = "unknown-kind"
    PAGE_OF_WEB = "web-page"


TOLD: dict[Trait, Message] = {
    Trait.RUNS: msg(
        "This is a program or script. It is kept as it is and never run; it stays out of every evidence pack."
    ),
    Trait.PDF_SCRIPT: msg("This PDF has commands or files inside. Print it to a new PDF before it goes out."),
    Trait.LOCATION: msg(
        "This file tells the place where it was taken. Whoever gets it can read that: "
        "send a screenshot instead if the place is your home."
    ),
    Trait.DEVICE: msg("This picture tells the serial number or the owner of the camera or phone."),
    Trait.HEIC: msg("Many offices cannot open HEIC pictures: save it as JPEG too."),
    Trait.OTHER_SUFFIX: msg("The name says one kind of file, the content is another."),
    Trait.UNKNOWN_KIND: msg("This kind of file is not known here: many offices will not be able to open it."),
    Trait.PAGE_OF_WEB: msg(
        "A saved web page can load things from outside: print it to PDF before it goes out."
    ),
}


class Looked(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in one file. `pages`: how many it prints on, where that can be known."""

    type: FileType
    pages: int | None = None
    traits: tuple[Trait, ...] = ()

    @property
    def runs(self) -> bool:
        """True for what must never leave as evidence: a program, a script, a document with macros."""
        return Trait.RUNS in self.traits
