"""Typed texts: names, long stories, references, hashes, addresses, accounts, files."""

from __future__ import annotations

import re
import unicodedata

from walletgripe.core.events import Stored
from walletgripe.core.message import msg
from walletgripe.core.questions.context import ParseContext
from walletgripe.core.unreadable import Unreadable

SHORT = 300
LONG = 6000
_EMAIL = re.compile(r"^[^\s@<>\"',;:()\[\]\\]+@[^\s@.]+(\.[^\s@.]+)+$")
_SPACE = re.compile(r"[ \t\u3000]+")


def cleaned(text: str, *, lines: bool = False) -> str:
    """The text without control and direction characters, NFC, spaces folded.

    Line breaks become spaces unless `lines`.
    """
    kept = "".join(
        c
        for c in unicodedata.normalize("NFC", text)
        if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs")
    )
    rows = [_SPACE.sub(" ", row).strip() for row in kept.splitlines()]
    return "\n".join(rows).strip("\n") if lines else " ".join(r for r in rows if r)


def parse_text(text: str, context: ParseContext) -> Stored:
    """One line of at most 300 characters."""
    return _bounded(cleaned(text), SHORT)


def parse_long_text(text: str, context: ParseContext) -> Stored:
    """Several lines, at most 6,000 characters."""
    return _bounded(cleaned(text, lines=True), LONG)


def parse_person(text: str, context: ParseContext) -> Stored:
    """A name: a line with at least one letter."""
    name = _bounded(cleaned(text), 100)
    if not any(c.isalnum() for c in name):
        raise Unreadable(msg("That is not a name. Write it with letters."))
    return name


def parse_reference(text: str, context: ParseContext) -> Stored:
    """An order, ticket or case number: one line with at least one letter or digit."""
    number = _bounded(cleaned(text), 120)
    if not any(c.isalnum() for c in number):
        raise Unreadable(msg("A number has letters or digits. If there is none, leave it empty."))
    return number


def parse_email(text: str, context: ParseContext) -> Stored:
    """An e-mail address; only its form is checked."""
    address = cleaned(unicodedata.normalize("NFKC", text))
    if not _EMAIL.match(address) or len(address) > 254:
        raise Unreadable(msg("That is not an e-mail address. It looks like name@example.com."))
    return address


def parse_phone(text: str, context: ParseContext) -> Stored:
    """A phone number that can exist, in the international form; local numbers of the place are understood."""
    import phonenumbers

    typed = cleaned(unicodedata.normalize("NFKC", text))
    try:
        number = phonenumbers.parse(typed, context.country)
    except phonenumbers.NumberParseException as error:
        raise Unreadable(
            msg("That is not a phone number. Write the digits, with + and the country code if it is abroad.")
        ) from error
    if not phonenumbers.is_possible_number(number):
        raise Unreadable(msg("That phone number has too many or too few digits."))
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def parse_tx_hash(text: str, context: ParseContext) -> Stored:
    """The identifier of a transaction on a chain: hexadecimal or base58, 40 to 100 characters."""
    value = cleaned(text).replace(" ", "")
    if not re.fullmatch(r"(0x)?[0-9A-Za-z]{40,100}", value):
        raise Unreadable(
            msg("A transaction hash is one long row of letters and digits. Copy it from the record.")
        )
    return value


def parse_address(text: str, context: ParseContext) -> Stored:
    """An address on a chain or an account to which money went: one row without spaces."""
    value = cleaned(text).replace(" ", "")
    if not re.fullmatch(r"[0-9A-Za-z:._@-]{6,120}", value):
        raise Unreadable(
            msg("An address is one row of letters and digits without spaces. Copy it from the record.")
        )
    return value


def parse_account(text: str, context: ParseContext) -> Stored:
    """The user's account: an e-mail address, phone number, tag or number."""
    value = _bounded(cleaned(text), 120)
    if not any(c.isalnum() for c in value):
        raise Unreadable(msg("Write the e-mail address, phone number or user name of the account."))
    return value


def parse_file(text: str, context: ParseContext) -> Stored:
    """A path of a file; that it exists is checked where it is read."""
    return _bounded(cleaned(text).strip("'\""), 1000)


def _bounded(text: str, most: int) -> str:
    if not text:
        raise Unreadable(msg("Nothing was written."))
    if len(text) > most:
        raise Unreadable(
            msg(
                "That is {length} characters; at most {most} fit here. Shorten it.",
                length=len(text),
                most=most,
            )
        )
    return text
