"""Check: `uses`, `at` and `not_before` name questions that exist."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.check.names import known_fields
from walletgripe.content.problem import ContentProblem, Key, did_you_mean, quoted
from walletgripe.content.reading import File


def uses_name_questions(content: Content) -> Iterator[ContentProblem]:
    """A paragraph is used when all that it uses is known; a misspelt name keeps it out of every letter."""
    for item in content.playbooks.values():
        file = item.one("playbook")
        known = known_fields(content, item)
        if file is None or known is None:
            continue
        for key, name in _named(file):
            if name not in known:
                yield file.problem(key, f"there is no question {quoted(name)}", did_you_mean(name, known))


def _named(file: File) -> Iterator[tuple[Key, str]]:
    book = file.value
    for section in ("paragraphs", "requests"):
        for n, part in enumerate(getattr(book, section)):
            yield from (((section, n, "uses", m), name) for m, name in enumerate(part.uses))
    for n, paragraph in enumerate(book.paragraphs):
        if paragraph.at:
            yield ("paragraphs", n, "at"), paragraph.at
    for n, question in enumerate(book.questions):
        if question.not_before:
            yield ("questions", n, "not_before"), question.not_before
