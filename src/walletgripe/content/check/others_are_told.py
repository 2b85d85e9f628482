"""Check: what speaks to the firm has words for a reader who is not the firm."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.compose.addressee import speaks_to_firm
from walletgripe.core.compose.fill import placeholders
from walletgripe.core.playbook import Playbook, PlaybookTexts, Sentences

_TOLD_OF_IT = "“the firm”, 该公司"


def others_are_told(content: Content) -> Iterator[ContentProblem]:
    """An ombudsman who reads “you refused” thinks that he is meant."""
    for item in content.playbooks.values():
        book = item.one("playbook")
        for lang, file in item.texts("playbook-texts").items() if book else ():
            if book:
                yield from _paragraphs(file, lang, _for_firm_only(book.value))
                yield from _as_they_stand(file, lang, _for_firm_only(book.value))


def _for_firm_only(book: Playbook) -> set[str]:
    return {p.id for p in book.paragraphs if p.asks}


def _paragraphs(file: File, lang: str, firm_only: set[str]) -> Iterator[ContentProblem]:
    words: PlaybookTexts = file.value
    for id_, told in words.paragraphs.items():
        if speaks_to_firm(_text(told), lang) and id_ not in (*words.about, *firm_only):
            what = f"{quoted(id_)} speaks to the firm, and others read it too"
            yield file.problem(("paragraphs", id_), what, f"add `{id_}:` under `about:`, told of the firm")
    for id_, told in words.about.items():
        if id_ not in words.paragraphs:
            what = "words for something that does not exist"
            yield file.problem(("about", id_), what, did_you_mean(id_, words.paragraphs))
        elif id_ in firm_only:
            what = f"{quoted(id_)} asks the firm and is not told to others"
            yield file.problem(("about", id_), what, "leave it out here")
        elif speaks_to_firm(_text(told), lang):
            yield file.problem(("about", id_), "this still speaks to the firm", _TOLD_OF_IT)


def _as_they_stand(file: File, lang: str, firm_only: set[str]) -> Iterator[ContentProblem]:
    """What stands in every letter in the same words: done cards, tried checks, phrases of options."""
    words: PlaybookTexts = file.value
    told = [
        t for group in (words.paragraphs, words.about) for id_, t in group.items() if id_ not in firm_only
    ]
    filled = {name for text in told for name in placeholders(_text(text))}
    found: list[tuple[Key, str | None]] = [
        *((("urgent", id_, "done"), card.done) for id_, card in words.urgent.items()),
        *((("checks", id_, "tried"), check.tried) for id_, check in words.checks.items()),
        *(
            (("questions", id_, "options", option, "letter"), texts.letter)
            for id_ in filled & set(words.questions)
            for option, texts in words.questions[id_].options.items()
        ),
    ]
    for key, text in found:
        if text and speaks_to_firm(text, lang):
            yield file.problem(key, "this speaks to the firm, and others read it too", _TOLD_OF_IT)


def _text(words: Sentences) -> str:
    return words if isinstance(words, str) else " ".join(words)
