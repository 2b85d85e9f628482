"""A dated to-do list as plain text, Markdown or calendar; one pure function per format."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType

import msgspec

from walletgripe.render.ics import Dated, to_ics
from walletgripe.render.md import escaped


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to do. `key` never changes for the same matter."""

    key: str
    day: dt.date
    do: str
    why: str


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """What falls on one day, under its heading."""

    heading: str
    entries: tuple[Entry, ...]


class TodoList(msgspec.Struct, frozen=True, kw_only=True):
    """The whole list; `empty` is what to say when nothing is to do."""

    title: str
    empty: str
    groups: tuple[Group, ...]


def to_txt(todo: TodoList, stamp: dt.datetime) -> bytes:
    """Lines with a box to tick, UTF-8."""
    lines = [todo.title]
    for group in todo.groups:
        lines += ["", group.heading]
        for entry in group.entries:
            lines += [f"  [ ] {entry.do}", f"      {entry.why}"]
    return ("\n".join(lines if todo.groups else [*lines, "", todo.empty]) + "\n").encode()


def to_md(todo: TodoList, stamp: dt.datetime) -> bytes:
    """CommonMark with task list items, UTF-8."""
    parts = [f"# {escaped(todo.title)}"]
    for group in todo.groups:
        rows = [f"- [ ] {escaped(e.do)}  \n  {escaped(e.why)}" for e in group.entries]
        parts += [f"## {escaped(group.heading)}", "\n".join(rows)]
    return ("\n\n".join(parts if todo.groups else [*parts, escaped(todo.empty)]) + "\n").encode()


def to_calendar(todo: TodoList, stamp: dt.datetime) -> bytes:
    """All-day entries by RFC 5545; `stamp` (UTC) is the time of this export."""
    dated = [
        Dated(key=e.key, day=e.day, title=e.do, text=e.why, alarm_days=0)
        for g in todo.groups
        for e in g.entries
    ]
    return to_ics(dated, name=todo.title, stamp=stamp)


# To add a format: write a function from a TodoList and the time of the export to bytes, and put it in here.
TODO_FORMATS: Mapping[str, Callable[[TodoList, dt.datetime], bytes]] = MappingProxyType(
    {"txt": to_txt, "md": to_md, "ics": to_calendar}
)
