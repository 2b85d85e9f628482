"""Check: doors, clocks and rights name clocks, problems, kinds of firm and regions that exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from walletgripe.content.check.context import Content, Item
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File


def places_name_what_exists(content: Content) -> Iterator[ContentProblem]:
    """A deadline or a right on a misspelt name never reaches the case that it was written for."""
    for item in content.places.values():
        for kind in ("door", "clock", "right"):
            for file in item.named(kind).values():
                yield from _file(content, item, file)


def _file(content: Content, item: Item, file: File) -> Iterator[ContentProblem]:
    place = item.one("place")
    if content.playbooks:
        yield from _known(file, "problem", _problems(file), content.playbooks)
        carried = [(("carries", c), c) for c in getattr(file.value, "carries", ())]
        yield from _known(file, "problem or kind of letter", carried, [*content.playbooks, *content.letters])
    if place:
        named = [(("firm_kinds", n), kind) for n, kind in enumerate(file.value.firm_kinds)]
        yield from _known(file, "kind of firm", named, place.value.kinds)
        regions = [(("regions", n), r) for n, r in enumerate(getattr(file.value, "regions", ()))]
        yield from _known(file, "region", regions, place.value.regions)
    if "clock" not in item.broken:
        yield from _known(file, "clock", _clocks(file), item.named("clock"))
    if "door" not in item.broken:
        after = getattr(getattr(file.value, "opens", None), "after", None)
        yield from _known(file, "door", [(("opens", "after"), after)] if after else [], item.named("door"))


def _problems(file: File) -> list[tuple[Key, str]]:
    return [(("problems", n), p) for n, p in enumerate(getattr(file.value, "problems", ()))]


def _clocks(file: File) -> list[tuple[Key, str]]:
    door = file.value
    keys: tuple[Key, ...] = (("opens", "clock"), ("file_within",), ("answers_within",))
    if not hasattr(door, "opens"):
        return []
    return [
        (k, v)
        for k, v in zip(keys, (door.opens.clock, door.file_within, door.answers_within), strict=True)
        if v
    ]


def _known(
    file: File, what: str, named: Iterable[tuple[Key, str]], allowed: Iterable[str]
) -> Iterator[ContentProblem]:
    names = list(allowed)
    for key, name in named:
        if name not in names:
            yield file.problem(key, f"there is no {what} {quoted(name)}", did_you_mean(name, names))
