"""A letter as an e-mail draft that mail programs open for editing and sending."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from walletgripe.core.letter import Letter
from walletgripe.render.txt import text_of

if TYPE_CHECKING:
    from email.headerregistry import Address


def to_eml(letter: Letter) -> bytes:
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
    message["Content-Language"] = letter.language
    message.set_content(
        text_of(letter) + "\n", cte="quoted-printable" if letter.language == "en" else "base64"
    )
    return message.as_bytes()


def _sender(letter: Letter) -> Address | None:
    """Who writes; None without an address that a mail header can carry."""
    from email.errors import HeaderParseError
    from email.headerregistry import Address

    if not letter.reply_email or not letter.reply_email.isascii():
        return None
    # "=?" would be read as the head of an encoded word.
    name = _one_line(letter.sender).replace("=?", "= ?")
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
