"""Masks that keep what helps the owner to recognise a value, and nothing that helps a thief."""

from __future__ import annotations

HIDDEN = "********"


def last_four(value: str) -> str:
    """Stars for all letters and digits but the last four; separators stay: `**** **** **** 1111`."""
    return _stars(value, 0, 4)


def ends(value: str, first: int, last: int) -> str:
    """The first and the last few letters and digits, stars between: `138****0000`."""
    return _stars(value, first, last)


def _stars(value: str, first: int, last: int) -> str:
    total = sum(c.isalnum() for c in value)
    out: list[str] = []
    seen = 0
    for c in value:
        if c.isalnum():
            keep = seen < first or seen >= total - last
            seen += 1
            out.append(c if keep else "*")
        else:
            out.append(" " if c.isspace() else c)
    return "".join(out)


def email(value: str) -> str:
    """The first letter and the domain: `j***@example.com`."""
    name, _, domain = value.partition("@")
    return f"{name[:1]}***@{domain}"
