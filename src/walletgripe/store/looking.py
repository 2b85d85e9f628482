"""A look at a file of evidence: its kind, its pages, and what it gives away. Nothing in it is ever run."""

from __future__ import annotations

import contextlib
import io
import logging
import re
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from walletgripe.core.filetype import (
    HEAD,
    PDF,
    TAIL,
    TEXT,
    UNKNOWN,
    WEB_PAGE,
    FileType,
    name_fits,
    suffix_of,
    type_of,
)
from walletgripe.core.filetype import RUNNABLE as RUNNABLE_NAMES
from walletgripe.core.looked import Looked, Trait

_CHUNK = 1 << 20
_OVERLAP = 64
# Names that start something in a PDF. What is compressed inside it is not seen by this.
_PDF_ACTS = re.compile(rb"/(?:J(?:ava|#61va)?S(?:cript)?|Launch|EmbeddedFile|RichMedia|SubmitForm)[\s(<\[/]")
_SERIAL = (
    "EXIF BodySerialNumber",
    "EXIF LensSerialNumber",
    "EXIF CameraOwnerName",
    "Image CameraSerialNumber",
)
_PLACE = ("GPS GPSLatitude", "GPS GPSLongitude", "GPS GPSDestLatitude")
# The place as XMP in a picture, and as films of phones have it.
_PLACE_MARKS = re.compile(rb"exif:GPSLatitude|\xa9xyz|com\.apple\.quicktime\.location\.ISO6709")
_WITH_PLACE = ("jpeg", "png", "webp", "tiff", "heic", "avif", "video")

# Where the chunks of a picture begin, how the head of one reads, and the bytes after it (0: to an even end).
_CHUNKED = {"webp": (12, "<4sI", 0), "png": (8, ">I4s", 4)}


def look(path: Path, name: str) -> Looked:
    """What the file is and holds; `name` is what its owner calls it. Raises OSError."""
    with path.open("rb") as file:
        head, tail = _ends(file)
        found = type_of(head, tail, name)
        traits = [*_general(found, name), *_inside(found, file)]
        return Looked(type=found, pages=_pages(found, file), traits=tuple(dict.fromkeys(traits)))


def _ends(file: BinaryIO) -> tuple[bytes, bytes]:
    head = file.read(HEAD)
    size = file.seek(0, 2)
    file.seek(max(0, size - TAIL))
    return head, file.read(TAIL)


def _general(found: FileType, name: str) -> Iterator[Trait]:
    if found.runs or (found in (TEXT, UNKNOWN, WEB_PAGE) and suffix_of(name) in RUNNABLE_NAMES):
        yield Trait.RUNS
    elif found == UNKNOWN:
        yield Trait.UNKNOWN_KIND
    if not name_fits(found, name):
        yield Trait.OTHER_SUFFIX
    if found.id == "heic":
        yield Trait.HEIC
    if found == WEB_PAGE:
        yield Trait.PAGE_OF_WEB


def _inside(found: FileType, file: BinaryIO) -> Iterator[Trait]:
    if found == PDF and _acts(file):
        yield Trait.PDF_SCRIPT
    if found.image:
        yield from _exif(_metadata(found, file))
    if found.id in _WITH_PLACE and _PLACE_MARKS.search(_both_ends(file)):
        yield Trait.LOCATION


def _both_ends(file: BinaryIO) -> bytes:
    """The first and last megabyte: there the metadata of pictures and films stands."""
    size = file.seek(0, 2)
    file.seek(0)
    head = file.read(_CHUNK)
    file.seek(max(_CHUNK, size - _CHUNK))
    return head + file.read(_CHUNK)


def _acts(file: BinaryIO) -> bool:
    """Whether the bytes of a PDF name a script, a start of a program or a file inside."""
    file.seek(0)
    before = b""
    while chunk := file.read(_CHUNK):
        if _PDF_ACTS.search(before + chunk):
            return True
        before = chunk[-_OVERLAP:]
    return False


def _metadata(found: FileType, file: BinaryIO) -> BinaryIO:
    """Where the metadata of a picture is read from.

    In chunks the library expects a head that most programs do not write: there it gets the chunk alone.
    """
    if found.id not in _CHUNKED:
        file.seek(0)
        return file
    start, shape, after = _CHUNKED[found.id]
    file.seek(start)
    while len(head := file.read(8)) == 8:
        found_in = struct.unpack(shape, head)
        name, size = sorted(found_in, key=lambda part: isinstance(part, int))
        if name.upper() == b"EXIF":
            return io.BytesIO(file.read(min(size, _CHUNK)).removeprefix(b"Exif\0\0"))
        file.seek(size + (after or size % 2), 1)
    return io.BytesIO()


def _exif(metadata: BinaryIO) -> Iterator[Trait]:
    """Place and device in the metadata of a picture; a picture with broken metadata tells nothing."""
    import exifread

    logging.getLogger("exifread").disabled = True
    try:
        tags = exifread.process_file(metadata, details=False, extract_thumbnail=False)
    except Exception:  # the library meets whatever strangers made, and a look must not stop a user
        return
    if any(name in tags for name in _PLACE):
        yield Trait.LOCATION
    if any(str(tags.get(name, "")).strip() for name in _SERIAL):
        yield Trait.DEVICE


def _pages(found: FileType, file: BinaryIO) -> int | None:
    if found.image:
        return 1
    if found != PDF:
        return None
    from pypdf import PdfReader

    file.seek(0)
    logging.getLogger("pypdf").disabled = True
    with contextlib.suppress(Exception):  # locked or broken: the number of pages is not known, no more
        return len(PdfReader(file).pages)
    return None
