"""Check: words hold only placeholders that will be filled in, and no stray braces."""

import re
from collections.abc import Collection, Iterator

from walletgripe.content.check.context import Content, texts_of
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.compose.fill import HOLE, placeholders
from walletgripe.core.playbook import Playbook


def placeholders_are_declared(content: Content) -> Iterator[ContentProblem]:
    """A placeholder that nothing fills would stand in a letter as {name}, or leave a hole in a sentence."""
    for item in content.playbooks.values():
        structure = item.one("playbook")
        for file in item.texts("playbook-texts").values() if structure else ():
            yield from _words(file, _declared(structure.value) if structure else {})
    for file in content.good("place-texts"):
        yield from _words(file, {})
    for file in content.good("interview-texts"):
        yield from _words(file, {})
    for file in content.good("letter-texts"):
        for key, text in texts_of(file.node):
            yield from _stray(file, key, text)


def _declared(book: Playbook) -> dict[Key, Collection[str]]:
    parts: dict[Key, Collection[str]] = {("paragraphs", p.id): p.uses for p in book.paragraphs}
    parts |= {("about", p.id): p.uses for p in book.paragraphs}
    return parts | {("requests", r.id): r.uses for r in book.requests}


def _words(file: File, declared: dict[Key, Collection[str]]) -> Iterator[ContentProblem]:
    for key, text in texts_of(file.node):
        allowed = declared.get(key[:2], _fixed(file, key))
        yield from _stray(file, key, text)
        for name in placeholders(text):
            if name not in allowed:
                what = f"the placeholder {{{name}}} is not declared"
                yield file.problem(
                    key, what, did_you_mean(name, allowed) if allowed else "no placeholder here"
                )


def _fixed(file: File, key: Key) -> Collection[str]:
    if file.found is None or file.found.kind.name != "place-texts":
        return ()
    if key == ("letter", "salutation"):
        return ("recipient",)
    if key[0] == "clocks" and key[-1] in ("duty", "ask"):
        return ("due", "start")
    return ("due",) if key[0] == "doors" and key[-1] == "next_step" else ()


def _stray(file: File, key: Key, text: str) -> Iterator[ContentProblem]:
    rest = HOLE.sub("", text)
    stray = re.search(r"[{}].*", rest)
    if stray:
        what = f"a brace that belongs to no placeholder: {quoted(stray.group())}"
        yield file.problem(key, what, "write {name} in small letters and dashes, or no brace")
