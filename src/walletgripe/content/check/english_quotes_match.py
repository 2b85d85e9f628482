"""Check: an English file uses one kind of apostrophe and quotation mark."""

import re
from collections.abc import Iterator

from walletgripe.content.check.context import Content, texts_of
from walletgripe.content.problem import ContentProblem, quoted

_PAIRS = (
    (re.compile(r"(?<=\w)'(?=\w)"), re.compile("(?<=\\w)\u2019(?=\\w)")),
    (re.compile('"'), re.compile("[\u201c\u201d]")),
)


def english_quotes_match(content: Content) -> Iterator[ContentProblem]:
    """Mixed straight and curly marks in one letter look patched together from elsewhere."""
    for file in content.files:
        if not file.found or file.found.lang != "en":
            continue
        texts = [t for t in texts_of(file.node) if t.key[0] != "signs"]  # users type as they like
        for straight, curly in _PAIRS:
            if any(curly.search(t.text) for t in texts):
                for key, text in texts:
                    if straight.search(text):
                        what = f"a straight mark in {quoted(text)}, while this file has curly ones"
                        yield file.problem(
                            key, what, "curly marks (’ “ ”) everywhere in the file, or nowhere"
                        )
