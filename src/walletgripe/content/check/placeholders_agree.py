"""Check: a sentence has the same placeholders in every language."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content, texts_of
from walletgripe.content.problem import ContentProblem, Key, listed
from walletgripe.content.reading import File
from walletgripe.core.compose.fill import placeholders


def placeholders_agree(content: Content) -> Iterator[ContentProblem]:
    """A fact that stands in one language and not in the other would get lost on the way to the firm."""
    for group in (content.playbooks, content.places, content.letters):
        for item in group.values():
            for kind in ("playbook-texts", "place-texts", "letter-texts"):
                yield from _agree(list(item.texts(kind).values()))


def _agree(files: list[File]) -> Iterator[ContentProblem]:
    if len(files) < 2:
        return
    first, *others = [(file, _by_sentence(file)) for file in files]
    for file, sentences in others:
        for key in sentences.keys() & first[1].keys():
            missing = first[1][key] ^ sentences[key]
            if missing:
                lang = first[0].found.lang if first[0].found else ""
                what = f"the placeholders differ from {lang}: {listed(missing)}"
                yield file.problem(key, what, f"the same in each language: {listed(first[1][key])}")


def _by_sentence(file: File) -> dict[Key, frozenset[str]]:
    """Placeholders by key; variants of a paragraph count as one sentence."""
    found: dict[Key, frozenset[str]] = {}
    for key, text in texts_of(file.node):
        if key[0] in ("paragraphs", "requests", "phrases", "clocks"):
            whole = key[:2] if key[0] == "paragraphs" else key
            found[whole] = found.get(whole, frozenset()) | frozenset(placeholders(text))
    return found
