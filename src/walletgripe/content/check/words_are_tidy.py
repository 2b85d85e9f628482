"""Check: texts have no stray spaces, tabs or leftovers."""

import re
from collections.abc import Iterator

from walletgripe.content.check.context import Content, texts_of
from walletgripe.content.problem import ContentProblem, quoted

_FAULTS = (
    (re.compile(r"\t"), "a tab", "a space"),
    (re.compile(r"^\s+\S|\S[ \t]+$", re.MULTILINE), "a space at the end or at the beginning", "remove it"),
    (re.compile(r"\S {2,}\S"), "two spaces in a row", "one space"),
    (re.compile(r"\b(TODO|FIXME|TBD|XXX|lorem ipsum)\b", re.IGNORECASE), "a leftover", "the final words"),
    (re.compile(r"(?i)\bas an ai\b|\bcertainly! here"), "a leftover of a chat", "the final words"),
)
_WORD = re.compile(r"\w")


def words_are_tidy(content: Content) -> Iterator[ContentProblem]:
    """These words are printed as they stand, on a letter that a stranger will judge."""
    for file in content.files:
        if file.found and file.found.lang:
            for key, text in texts_of(file.node):
                if _WORD.search(text):
                    yield from (
                        file.problem(key, f"{fault} in {quoted(text)}", instead)
                        for pattern, fault, instead in _FAULTS
                        if pattern.search(text.removesuffix("\n"))
                    )
