"""Every `when:` of the content, with where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from walletgripe.content.check.context import Content, Item, sections
from walletgripe.content.problem import Key
from walletgripe.content.reading import File
from walletgripe.core.condition import When


class Placed(NamedTuple):
    """One condition, also an inner one, in its file. `item` is its playbook, or None elsewhere."""

    file: File
    item: Item | None
    key: Key
    when: When


def all_conditions(content: Content) -> Iterator[Placed]:
    """Every condition and every condition inside one."""
    for item in content.playbooks.values():
        file = item.one("playbook")
        for section, parts in sections(file).items() if file else ():
            for n, part in enumerate(parts):
                yield from _each(Placed(file, item, (section, n, "when"), part.when)) if file else ()
    for file in content.good("interview"):
        for section in ("route", "contact", "sender"):
            for n, question in enumerate(getattr(file.value, section)):
                yield from _each(Placed(file, None, (section, n, "when"), question.when))
    for kind in ("clock", "door", "right"):
        for file in content.good(kind):
            yield from _each(Placed(file, None, ("when",), file.value.when))


def _each(placed: Placed) -> Iterator[Placed]:
    when, key = placed.when, placed.key
    if when is None:
        return
    yield placed
    for name, inner in (("any", when.any_), ("all", when.all_)):
        for n, child in enumerate(inner or ()):
            yield from _each(placed._replace(key=(*key, name, n), when=child))
    if when.not_ is not None:
        yield from _each(placed._replace(key=(*key, "not"), when=when.not_))
