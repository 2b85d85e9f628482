"""What a file is, told by its own bytes and never by its name alone.

The table is our own, and short: what counts here is not to know every format, but that each one that a
clerk can open, and each one that could run, is named in plain sight. Libraries for this guess among
hundreds by the name of the file, which is just what must not be believed.

To add one: a line in SIGNATURES, most telling first, and its case in tests/core/test_filetype.py.
"""

from __future__ import annotations

import re
from typing import NamedTuple

HEAD = 4096  # bytes from the start that `type_of` wants to see
TAIL = 65536  # and from the end: there a zip archive lists what it holds


class FileType(NamedTuple):
    """A kind of file. `suffixes`: the ends of names that fit. `runs`: it could do something when opened."""

    id: str
    media_type: str
    suffixes: tuple[str, ...]
    runs: bool = False

    @property
    def image(self) -> bool:
        """True for pictures."""
        return self.media_type.startswith("image/")


PDF = FileType("pdf", "application/pdf", ("pdf",))
TEXT = FileType("text", "text/plain", ("txt", "md", "csv", "log", "json", "eml", "ics", "xml", "yaml", "yml"))
WEB_PAGE = FileType("web-page", "text/html", ("html", "htm", "mhtml", "svg"))
SCRIPT = FileType("script", "text/x-script", (), runs=True)
UNKNOWN = FileType("unknown", "application/octet-stream", ())
ZIP = FileType("zip", "application/zip", ("zip",))
MACROS = FileType("office-macros", "application/vnd.ms-office", ("docm", "xlsm", "pptm", "dotm"), runs=True)
PACKAGE = FileType("package", "application/java-archive", ("jar", "apk", "xpi"), runs=True)

_OPEN_XML = "application/vnd.openxmlformats-officedocument"
# (bytes, where they stand, what it is)
SIGNATURES: tuple[tuple[bytes, int, FileType], ...] = (
    (b"%PDF-", 0, PDF),
    (b"\x89PNG\r\n\x1a\n", 0, FileType("png", "image/png", ("png",))),
    (b"\xff\xd8\xff", 0, FileType("jpeg", "image/jpeg", ("jpg", "jpeg", "jpe"))),
    (b"GIF8", 0, FileType("gif", "image/gif", ("gif",))),
    (b"WEBP", 8, FileType("webp", "image/webp", ("webp",))),
    (b"ftyphei", 4, FileType("heic", "image/heic", ("heic", "heif"))),
    (b"ftyphev", 4, FileType("heic", "image/heic", ("heic", "heif"))),
    (b"ftypmif1", 4, FileType("heic", "image/heic", ("heic", "heif", "avif"))),
    (b"ftypavif", 4, FileType("avif", "image/avif", ("avif",))),
    (b"ftypM4A", 4, FileType("sound", "audio/mp4", ("m4a",))),
    (b"ftyp", 4, FileType("video", "video/mp4", ("mp4", "mov", "m4v", "3gp"))),
    (b"II*\x00", 0, FileType("tiff", "image/tiff", ("tif", "tiff"))),
    (b"MM\x00*", 0, FileType("tiff", "image/tiff", ("tif", "tiff"))),
    (b"BM", 0, FileType("bmp", "image/bmp", ("bmp",))),
    (b"ID3", 0, FileType("sound", "audio/mpeg", ("mp3",))),
    (b"WAVE", 8, FileType("sound", "audio/wav", ("wav",))),
    (b"#!AMR", 0, FileType("sound", "audio/amr", ("amr",))),
    (b"OggS", 0, FileType("sound", "audio/ogg", ("ogg", "opus", "oga"))),
    (b"\x1aE\xdf\xa3", 0, FileType("video", "video/webm", ("webm", "mkv"))),
    (b"MZ", 0, FileType("program", "application/x-msdownload", ("exe", "dll", "scr", "com"), runs=True)),
    (b"\x7fELF", 0, FileType("program", "application/x-elf", (), runs=True)),
    (b"\xcf\xfa\xed\xfe", 0, FileType("program", "application/x-mach-binary", (), runs=True)),
    (b"\xca\xfe\xba\xbe", 0, FileType("program", "application/x-mach-binary", ("class",), runs=True)),
    (b"L\x00\x00\x00\x01\x14\x02", 0, FileType("shortcut", "application/x-ms-shortcut", ("lnk",), runs=True)),
    (
        b"\xd0\xcf\x11\xe0",
        0,
        FileType("old-office", "application/x-ole-storage", ("doc", "xls", "ppt", "msg")),
    ),
    (b"{\\rtf", 0, FileType("rtf", "application/rtf", ("rtf", "doc"))),
    (b"Rar!", 0, FileType("archive", "application/vnd.rar", ("rar",))),
    (b"7z\xbc\xaf", 0, FileType("archive", "application/x-7z-compressed", ("7z",))),
    (b"\x1f\x8b", 0, FileType("archive", "application/gzip", ("gz", "tgz"))),
    (b"PK\x03\x04", 0, ZIP),
    (b"PK\x05\x06", 0, ZIP),
    (b"#!", 0, SCRIPT),
)
# Inside a zip archive: the name of a part -> what the whole is. Macros come first: they run.
_PARTS: tuple[tuple[bytes, FileType], ...] = (
    (b"vbaProject.bin", MACROS),
    (b"AndroidManifest.xml", PACKAGE),
    (b"META-INF/MANIFEST.MF", PACKAGE),
    (b"word/document.xml", FileType("docx", f"{_OPEN_XML}.wordprocessingml.document", ("docx", "dotx"))),
    (b"xl/workbook.xml", FileType("xlsx", f"{_OPEN_XML}.spreadsheetml.sheet", ("xlsx",))),
    (b"ppt/presentation.xml", FileType("pptx", f"{_OPEN_XML}.presentationml.presentation", ("pptx",))),
    (b"opendocument", FileType("odt", "application/vnd.oasis.opendocument", ("odt", "ods", "odp"))),
)
# Names of plain text that a computer runs at a double click.
RUNNABLE = frozenset(
    (
        *("bat", "cmd", "com", "exe", "scr", "pif", "msi", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta"),
        *("sh", "bash", "command", "py", "pl", "rb", "php", "jar", "apk", "reg", "lnk", "url", "desktop"),
        *("app", "scpt", "docm", "xlsm", "pptm", "iso", "img", "dmg", "cpl", "msc"),
    )
)
_TEXTUAL = (b"%PDF-", b"{\\rtf", b"#!")
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|svg)", re.I | re.S
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def type_of(head: bytes, tail: bytes = b"", name: str = "") -> FileType:
    """The kind of a file from its first and last bytes.

    `name` decides only where plain text would run when opened (`.bat`, `.js`), for nothing else tells that.
    """
    found = next((t for mark, at, t in SIGNATURES if _stands(mark, at, head)), None)
    if found is ZIP:
        return next((t for part, t in _PARTS if part in tail or part in head), ZIP)
    if found is not None:
        return found
    return _written(head, name)


def _stands(mark: bytes, at: int, head: bytes) -> bool:
    """True when the mark stands there and is no beginning of a plain text such as “BMW” or “MZ”."""
    if head[at : at + len(mark)] != mark:
        return False
    return mark in _TEXTUAL or bool(_CONTROLS.search(head))


def _written(head: bytes, name: str) -> FileType:
    """Text of some kind, or unknown. UTF-16 text begins with its byte order mark."""
    if not head.startswith((b"\xff\xfe", b"\xfe\xff")) and (not head or _CONTROLS.search(head)):
        return UNKNOWN
    if suffix_of(name) in RUNNABLE:
        return SCRIPT
    return WEB_PAGE if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")) else TEXT


def suffix_of(name: str) -> str:
    """The end of a name after its last full stop, in small letters; empty where there is none."""
    stem, dot, end = name.rpartition(".")
    return end.casefold() if dot and stem else ""


def name_fits(found: FileType, name: str) -> bool:
    """True when the end of the name is one of this kind, or tells nothing."""
    end = suffix_of(name)
    if found in (UNKNOWN, SCRIPT):
        return True
    return not end or end in found.suffixes or (found is TEXT and end not in KNOWN_SUFFIXES)


KNOWN_SUFFIXES = frozenset(
    s for t in (*(x for _, _, x in SIGNATURES), *(x for _, x in _PARTS), WEB_PAGE) for s in t.suffixes
)
