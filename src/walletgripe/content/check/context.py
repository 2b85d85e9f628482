"""All content as the checks see it: typed files with positions, grouped by item."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from walletgripe.content.files import entries
from walletgripe.content.library import LANGUAGES
from walletgripe.content.problem import ContentProblem, Key
from walletgripe.content.reading import File, read_typed
from walletgripe.content.strict import Items, Node, Scalar


class Text(NamedTuple):
    """One text of a file and where it stands."""

    key: Key
    text: str


@dataclass
class Item:
    """One playbook, place or kind of letter: its files that could be read."""

    id: str
    path: str
    files: list[File] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)  # kinds of which a file could not be read

    def one(self, kind: str) -> File | None:
        """The file of this kind, when it could be read."""
        return next((f for f in self.files if f.found and f.found.kind.name == kind), None)

    def texts(self, kind: str) -> dict[str, File]:
        """The files of this kind by language."""
        return {f.found.lang: f for f in self.files if f.found and f.found.kind.name == kind}

    def named(self, kind: str) -> dict[str, File]:
        """The files of this kind by their name."""
        return {f.found.part: f for f in self.files if f.found and f.found.kind.name == kind}


@dataclass
class Content:
    """Everything that could be read, and today."""

    today: dt.date
    playbooks: dict[str, Item] = field(default_factory=dict)
    places: dict[str, Item] = field(default_factory=dict)
    letters: dict[str, Item] = field(default_factory=dict)
    wallets: dict[str, Item] = field(default_factory=dict)
    others: dict[str, Item] = field(default_factory=dict)
    files: list[File] = field(default_factory=list)
    problems: list[ContentProblem] = field(default_factory=list)

    @property
    def interview(self) -> Item:
        """The shared questions; an item without files when there are none."""
        return self.others.get("interview", Item("interview", ""))

    @property
    def languages(self) -> tuple[str, ...]:
        """Every language that all content must speak."""
        found = set(self.interview.texts("interview-texts"))
        return (*LANGUAGES, *sorted(found.difference(LANGUAGES)))

    def good(self, kind: str) -> Iterator[File]:
        """Every file of this kind that could be read."""
        return (f for f in self.files if f.found and f.found.kind.name == kind)

    def shared_questions(self) -> tuple[Any, ...]:
        """The questions that every playbook shares."""
        file = self.interview.one("interview")
        return tuple(file.value.all_questions()) if file else ()


def load(roots: Sequence[Path], today: dt.date) -> Content:
    """Read everything; an item in a later root replaces the one with the same id before it."""
    content = Content(today)
    found: dict[str, tuple[Path, list[File]]] = {}
    for root in roots:
        own: dict[str, tuple[Path, list[File]]] = {}
        for file in _files(root, content.problems):
            item = file.found.item if file.found else ""
            own.setdefault(item, (root, []))[1].append(file)
        unread = found.get("", (root, []))[1] + own.pop("", (root, []))[1]
        found |= own
        found[""] = (root, unread)
    for item, (root, files) in found.items():
        _sort_in(content, item, root, files)
    return content


def _files(root: Path, problems: list[ContentProblem]) -> Iterator[File]:
    found, wrong = entries(root)
    problems += wrong
    yield from (read_typed(entry) for entry in found)


def _sort_in(content: Content, name: str, root: Path, files: list[File]) -> None:
    folder, _, id_ = name.partition("/")
    groups = {
        "problems": content.playbooks,
        "places": content.places,
        "letters": content.letters,
        "wallets": content.wallets,
    }
    item = Item(id_ or name, str(root / name))
    for file in files:
        content.problems += file.problems
        if file.value is not None:
            item.files.append(file)
        elif file.found:
            item.broken.add(file.found.kind.name)
        elif not file.problems:
            content.problems.append(_unknown(file))
    if name:
        group = content.others if name.endswith(".yaml") else groups.get(folder, content.others)
        group[item.id if group is not content.others else name] = item
    content.files += item.files


def _unknown(file: File) -> ContentProblem:
    return file.problem(
        (), "nothing reads this file", "see README.md for the names of files; they end in .yaml"
    )


def texts_of(node: Node | None, key: Key = ()) -> Iterator[Text]:
    """Every text below a node, with its key."""
    if isinstance(node, Scalar):
        yield Text(key, node.text)
    elif isinstance(node, Items):
        for n, item in enumerate(node.items):
            yield from texts_of(item, (*key, n))
    elif node is not None:
        for name, child in node.entries.items():
            yield from texts_of(child, (*key, name))


def sections(file: File) -> Mapping[str, tuple[Any, ...]]:
    """The parts of a playbook that have ids and words, by section."""
    book = file.value
    names = (
        "urgent",
        "checks",
        "alerts",
        "rather",
        "questions",
        "evidence",
        "requests",
        "steps",
        "paragraphs",
    )
    return {name: getattr(book, name) for name in names}
