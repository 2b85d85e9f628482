"""Host names: their labels, the part that somebody registered, and which of two lies below the other."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

Suffix = Callable[[str], str]  # the public suffix of a lower-case host, such as "com.hk" or "pages.dev"


class Host(msgspec.Struct, frozen=True):
    """A host name taken apart. `name` is lower case; labels are readable, punycode decoded."""

    name: str
    left: tuple[str, ...]  # the labels before the registered one
    label: str  # the registered label, as given
    suffix: str
    foreign: bool  # letters outside ASCII, written or encoded: never the same as an ASCII domain

    @property
    def registered(self) -> str:
        """The registrable domain, in readable letters."""
        return f"{self.label.lower()}.{self.suffix}" if self.label else self.suffix


def host_of(text: str, suffix_of: Suffix) -> Host:
    """The host in its parts; a public suffix alone has an empty label."""
    labels = [_readable(label) for label in text.strip(".").split(".")]
    name = ".".join(labels).lower()
    suffix = suffix_of(name)
    ending = len(suffix.split(".")) if suffix else 0
    own = labels[: len(labels) - ending]
    foreign = not "".join([text, *labels]).isascii()
    return Host(name, tuple(own[:-1]), own[-1] if own else "", suffix, foreign)


def _readable(label: str) -> str:
    if not re.match(r"(?i)xn--", label):
        return label
    try:
        return label[4:].encode("ascii").decode("punycode")
    except (UnicodeError, ValueError):
        return label


def below(name: str, domain: str) -> bool:
    """True for the domain itself and everything under it, read from the right at the dots."""
    return name == domain or name.endswith("." + domain)
