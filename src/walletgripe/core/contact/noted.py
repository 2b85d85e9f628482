"""What of a noted contact can be compared with the directory: a number, link, address or message."""

from __future__ import annotations

import re

from walletgripe.core.contact.given import Kind, contacts_in, parsed

FIELDS = ("via", "who", "reference", "said", "promised")
_MESSAGES = ("said", "promised")
_NAME = re.compile(r"[\w.\-]{3,64}")
_DATE = re.compile(r"(19|20)\d\d-\d\d?(-\d\d?)?(\s|$)")
_BESIDE_HAN = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\d+(])|(?<=\d)(?=[\u4e00-\u9fff])")  # digits stand alone
_NEAR = 24  # characters between "call" and the number that is to be called
_CALL = re.compile(
    r"\b(?:call|phone|dial|ring|tel|hotline|number|whatsapp)\b|电话|致电|拨|热线|手机|来电|微信",
    re.IGNORECASE,
)


def named_in(field: str, value: str) -> tuple[str, ...]:
    """The contacts that an answer names, each once, as they were written; empty for most answers.

    A number stands in a name or case number for a person or a file; only where calling is spoken of is it a
    phone number. One word in the answer to "from which account" is an account name.
    """
    text = value.strip()
    given = parsed(text)
    if field == "via":
        if given.kind is not Kind.MESSAGE:
            return (given.text,)
        return (f"@{text}",) if _NAME.fullmatch(text) else _inside(text, phones=True) or (text,)
    if given.kind in (Kind.HOST, Kind.MAIL) or (given.kind is Kind.HANDLE and field == "who"):
        return (given.text,)
    if field in _MESSAGES:
        return _inside(text, phones=False) + _dialled(text)
    return _inside(text, phones=False) if field == "who" else ()


def is_message(field: str) -> bool:
    """True for what the other side said: it may show a fraud without naming any contact."""
    return field in _MESSAGES


def _dialled(text: str) -> tuple[str, ...]:
    """The numbers that stand close after a word for calling; other digits are sums, days and case numbers."""
    text, found = _BESIDE_HAN.sub(" ", text), []
    for number in _inside(text, phones=True):
        before = text[: text.find(number)]
        calls = [m.end() for m in _CALL.finditer(before)]
        if calls and parsed(number).kind is Kind.PHONE and len(before) - calls[-1] <= _NEAR:
            found.append(number)
    return tuple(found)


def _inside(text: str, *, phones: bool) -> tuple[str, ...]:
    found = contacts_in(text)
    kept = [g for g in found if g.kind is not Kind.PHONE or (phones and not _DATE.match(g.text))]
    return tuple(dict.fromkeys(g.text for g in kept))
