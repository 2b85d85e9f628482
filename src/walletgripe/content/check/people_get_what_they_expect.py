"""Check: the people of `problems/<id>/tests.yaml` are asked, written for and sent on as they expect."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from walletgripe.content.check.context import Content, Item
from walletgripe.content.check.names import known_fields
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, listed, quoted
from walletgripe.content.reading import File
from walletgripe.core.contenttest import Expect, Outcome, Person
from walletgripe.core.errors import ContentError, WalletgripeError

Write = Callable[[Person], Outcome]


def people_get_what_they_expect(
    content: Content, write: Write | None, below: Path | None = None
) -> Iterator[ContentProblem]:
    """A playbook is right when a person who answers like this gets this letter, and not that one.

    Without `write` only the tests themselves are looked at; with `below` only people below that path write.
    """
    for item in content.playbooks.values():
        file = item.one("playbook-tests")
        for n, person in enumerate(file.value) if file else ():
            faults = list(_sound(content, item, file, n, person)) if file else []
            yield from faults
            if file and write and not faults and (below is None or _is_below(file, below)):
                own = msgspec.structs.replace(person, problem=item.id)
                yield from _tried(file, n, own, write)


def _is_below(file: File, path: Path) -> bool:
    return Path(file.path).resolve().is_relative_to(path.resolve())


def _sound(content: Content, item: Item, file: File, n: int, person: Person) -> Iterator[ContentProblem]:
    """Names in a test that do not exist, so that a test cannot pass by a typing mistake."""
    fields, book = known_fields(content, item), item.one("playbook")
    for key, value, allowed in (
        ("place", person.place, content.places),
        ("language", person.language, content.languages),
        ("problem", person.problem, ("none", item.id)),
    ):
        if value not in allowed:
            yield file.problem(
                (n, key), f"there is no {key} {quoted(value)} here", did_you_mean(value, allowed)
            )
    if fields is None or book is None:
        return
    yield from _named(file, (n, "answers"), person.answers, fields, "question")
    yield from _named(file, (n, "expect", "asked"), person.expect.asked, fields, "question")
    yield from _named(file, (n, "expect", "not-asked"), person.expect.not_asked, fields, "question")
    yield from _named(file, (n, "steps"), person.steps, _ids(book, "urgent", "steps", "checks"), "step")
    yield from _named(file, (n, "evidence"), person.evidence, _ids(book, "evidence"), "evidence")


def _ids(book: File, *sections: str) -> list[str]:
    return [part.id for section in sections for part in getattr(book.value, section)]


def _named(
    file: File, key: Key, names: Iterable[str], allowed: Iterable[str], what: str
) -> Iterator[ContentProblem]:
    known = list(allowed)
    for m, name in enumerate(names):
        if name not in known:
            part = name if isinstance(names, dict) else m
            yield file.problem((*key, part), f"there is no {what} {quoted(name)}", did_you_mean(name, known))


def _tried(file: File, n: int, person: Person, write: Write) -> Iterator[ContentProblem]:
    try:
        outcome = write(person)
    except WalletgripeError as error:
        if isinstance(error, ContentError) and error.findings:
            return  # told already, at the file that cannot be read
        yield file.problem((n, "name"), f"no letter came of it: {error}", "answers that lead to a letter")
        return
    for key, what, instead in _differences(person, outcome):
        yield file.problem((n, "expect", *key), f"{quoted(person.name)}: {what}", instead)


def _differences(person: Person, outcome: Outcome) -> Iterator[tuple[Key, str, str]]:
    expect = person.expect
    for n, id_ in enumerate(expect.asked):
        if id_ not in outcome.asked:
            yield ("asked", n), f"{quoted(id_)} was not asked", f"asked were: {listed(outcome.asked)}"
    for n, id_ in enumerate(expect.not_asked):
        if id_ in outcome.asked:
            yield ("not-asked", n), f"{quoted(id_)} was asked", "a condition that keeps it away"
    yield from _letter(expect, outcome.letter_text)
    if expect.next_door is not msgspec.UNSET and expect.next_door != outcome.next_door:
        yield ("next-door",), f"expected {_door(expect.next_door)}", f"found {_door(outcome.next_door)}"


def _letter(expect: Expect, text: str) -> Iterator[tuple[Key, str, str]]:
    for n, words in enumerate(expect.letter_has):
        if words not in text:
            yield ("letter-has", n), f"the letter does not hold {quoted(words)}", _near(words, text)
    for n, words in enumerate(expect.letter_never):
        if words in text:
            yield ("letter-never", n), f"the letter holds {quoted(words)}", "a letter without it"


def _near(words: str, text: str) -> str:
    """The line of the letter that comes nearest to the words."""
    import difflib

    lines = [line.strip() for line in text.splitlines() if line.strip()]
    found = difflib.get_close_matches(words, lines, n=1, cutoff=0.3)
    return f"nearest is {quoted(found[0])}" if found else "nothing in the letter is like it"


def _door(id_: str | None) -> str:
    return quoted(id_) if id_ else "no door"
