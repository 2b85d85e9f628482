"""What somebody gave to be checked: a phone number, domain, link, e-mail address, handle or message."""

from __future__ import annotations

import re
from enum import StrEnum

import msgspec

from walletgripe.core.typed import tidy

_HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_][\w-]*[^\W_]\.?"
_IS_HOST = re.compile(_HOST)
_MAIL = re.compile(rf"(?:mailto:)?([^\s@<>/:?]+)@({_HOST})(?:\?\S*)?", re.IGNORECASE)
_NAMED_MAIL = re.compile(r"[^<>]*<([^<>\s]+@[^<>\s]+)>")
_PHONE = re.compile(r"(?:tel:)?[+(]?[\d\s().\-/]{3,30}", re.IGNORECASE)
_ADDRESS = re.compile(r"\d+(\.\d+){3}(:\d+)?")
_PLATFORM = r"telegram|tg|电报|電報|whatsapp|微信|wechat|qq|line|discord|twitter|x|weibo|微博|skype|instagram"
_HANDLE = re.compile(rf"(?:(?:{_PLATFORM})(?:号|群|號|\s?id)?\s*[::]\s*)?@([\w.\-]{{2,64}})", re.IGNORECASE)
_NAMED_HANDLE = re.compile(
    rf"(?:{_PLATFORM})(?:号|群|號|\s?id)?\s*:\s*@?([\w.\-]{{2,64}})|(?:{_PLATFORM})(?:号|群|號)\s*([\w.\-]{{2,64}})",
    re.IGNORECASE,
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)


class Kind(StrEnum):
    """Kinds of contacts."""

    PHONE = "phone"
    HOST = "host"  # a domain or a link
    MAIL = "mail"
    HANDLE = "handle"
    MESSAGE = "message"


class Given(msgspec.Struct, frozen=True):
    """A contact taken apart. `host` keeps its letters as given; `user` is what stands before an @."""

    kind: Kind
    text: str
    host: str = ""
    path: str = ""
    user: str = ""


def parsed(text: str) -> Given:
    """What this is; anything that is no single contact is a message."""
    whole = text.strip("\u200b\u200e\u200f\ufeff\u2060 \t\r\n")
    plain = re.sub(r"(?i)^hxxp", "http", tidy(whole)).replace("[.]", ".").replace("(.)", ".")
    if _PHONE.fullmatch(plain) and not _ADDRESS.fullmatch(plain) and sum(c.isdigit() for c in plain) >= 3:
        return Given(Kind.PHONE, plain)
    named = _NAMED_MAIL.fullmatch(plain)
    mail = _MAIL.fullmatch(named.group(1) if named else plain)
    if mail:
        return Given(Kind.MAIL, f"{mail.group(1)}@{mail.group(2)}", host=mail.group(2), user=mail.group(1))
    handle = _HANDLE.fullmatch(plain) or _NAMED_HANDLE.fullmatch(plain)
    if handle:
        return Given(Kind.HANDLE, plain, user=next(g for g in handle.groups() if g))
    return _link(plain) or Given(Kind.MESSAGE, whole)


def _link(plain: str) -> Given | None:
    if " " in plain:
        return None
    scheme = _SCHEME.match(plain)
    if scheme and scheme.group(1).lower() not in ("http", "https") and "." not in scheme.group(1):
        return None
    # Browsers read a backslash as a slash; a link may hide its host behind one.
    rest = re.sub(r"(?i)^https?:", "", plain).replace("\\", "/").lstrip("/")
    netloc, slash, path = re.split(r"(?=[/?#])", rest, maxsplit=1)[0], "", ""
    path = slash + rest[len(netloc) :]
    user, _, host = netloc.rpartition("@")
    host = re.sub(r":\d*$", "", host)
    if _IS_HOST.fullmatch(host) or _ADDRESS.fullmatch(host):
        return Given(Kind.HOST, plain, host=host.removesuffix("."), path=path, user=user)
    return None


def contacts_in(message: str) -> tuple[Given, ...]:
    """The links, domains and mail addresses in a text, then the phone numbers, each once."""
    spans = re.findall(r"[^\s<>()\"'“”‘’，。；！？、（）【】《》,;]+", message)
    found = []
    for span in spans:
        latin = re.findall(r"[\w@:/.\-%?=&#+\\]+", re.sub(r"[\u3000-\u303f\u4e00-\u9fff：]+", " ", span))
        found += [parsed(part.strip(".:!?-")) for part in latin]
    found = [g for g in found if g.kind in (Kind.HOST, Kind.MAIL)]
    for phone in re.findall(r"(?<![\w.@/-])[+(]?\d[\d ()\-]{5,22}\d(?![\w@])", message):
        found.append(Given(Kind.PHONE, phone))
    return tuple(dict.fromkeys(found))
