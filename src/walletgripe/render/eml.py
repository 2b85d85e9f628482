"""A letter as an e-mail draft that mail programs open for editing and sending, with its exhibits."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from walletgripe.core.letter import Letter
from walletgripe.render.layout import shown
from walletgripe.render.material import Enclosed
from walletgripe.render.txt import text_of

if TYPE_CHECKING:
    from email.headerregistry import Address
    from email.message import EmailMessage

_PLAIN_MEDIA = ("image", "audio", "video")
_WHOLE = ("application/pdf", "text/plain")
_LONGEST = 120


def to_eml(letter: Letter, enclosed: tuple[Enclosed, ...] = ()) -> bytes:
    """An RFC 5322 draft (X-Unsent: 1). The addressee is left for the user: no address is guessed."""
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = _one_line(letter.subject)
    sender = _sender(letter)
    if sender is not None:
        message["From"] = sender
    message["Date"] = f"{_english_date(letter.dated)} 00:00:00 +0000"
    digest = hashlib.sha256(text_of(letter).encode()).hexdigest()[:24]
    message["Message-ID"] = f"<{digest}@walletgripe.invalid>"
    message.set_content(
        text_of(letter) + "\n", cte="quoted-printable" if letter.language == "en" else "base64"
    )
    for exhibit in enclosed:
        _attach(message, exhibit)
    if enclosed:
        message.set_boundary(f"=_{digest}")
    message["Content-Language"] = letter.language  # last: setting the content clears such headers
    return message.as_bytes()


def _attach(message: EmailMessage, exhibit: Enclosed) -> None:
    """Attached under its number in the list of enclosures, so that reader and list agree."""
    main, _, sub = _media_type(exhibit.name).partition("/")
    message.add_attachment(exhibit.data, main, sub, cte="base64", filename=_file_name(exhibit))


def _media_type(name: str) -> str:
    """By the end of the name; what a mail program could run or show as a page is left without a type."""
    from mimetypes import MimeTypes

    guessed, packed = MimeTypes(filenames=()).guess_type(name)
    known = guessed and not packed and (guessed in _WHOLE or guessed.split("/")[0] in _PLAIN_MEDIA)
    return guessed if known and guessed else "application/octet-stream"


def _file_name(exhibit: Enclosed) -> str:
    """The name with its number; nothing in it leaves the folder, the line or the header."""
    from pathlib import PurePosixPath

    plain = "".join("_" if c in '/\\:*?"<>|\n' else c for c in shown(exhibit.name))
    end = PurePosixPath(plain).suffix[:12]
    stem = plain.removesuffix(end) if end else plain
    return f"{exhibit.number}-{stem[: _LONGEST - len(end)]}{end}"


def _sender(letter: Letter) -> Address | None:
    """Who writes; None without an address that a mail header can carry."""
    from email.errors import HeaderParseError
    from email.headerregistry import Address

    if not letter.reply_email or not letter.reply_email.isascii():
        return None
    # "=?" would be read as the head of an encoded word.
    name = _one_line(shown(letter.sender)).replace("=?", "= ?")[:_LONGEST]
    try:
        return Address(display_name=name, addr_spec=letter.reply_email)
    except (HeaderParseError, ValueError, IndexError):
        return None


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _english_date(iso: str) -> str:
    import datetime as dt

    day = dt.date.fromisoformat(iso)
    names = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    months = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{names[day.weekday()]}, {day.day} {months[day.month - 1]} {day.year}"
