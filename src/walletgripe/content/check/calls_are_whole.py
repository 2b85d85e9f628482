"""Check: every line of the call kit has words in every language and stands on answers that exist."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.content.reading import File
from walletgripe.core.callkit import CALL_FIELDS, MOST_QUESTIONS, CallLine
from walletgripe.core.compose.fill import placeholders
from walletgripe.core.condition import fields_named
from walletgripe.core.shared import COMPUTED_FIELDS, PLACE_FIELDS

_SECTIONS = ("script", "questions", "refuse")


def calls_are_whole(content: Content) -> Iterator[ContentProblem]:
    """Somebody on the phone reads what stands there: a gap or a hole cannot be asked back."""
    questions = content.shared_questions()
    known = {*PLACE_FIELDS, *COMPUTED_FIELDS, *CALL_FIELDS, *(q.id for q in questions)}
    for file in content.good("calls"):
        for section in _SECTIONS:
            lines: tuple[CallLine, ...] = getattr(file.value, section)
            yield from _twice(file, section, lines)
            if questions:
                yield from _fields(file, section, lines, known)
            for words in content.good("calls-texts"):
                yield from _words(words, section, lines)
        if sum(q.when is None for q in file.value.questions) < MOST_QUESTIONS:
            what = f"fewer than {MOST_QUESTIONS} questions have no condition"
            yield file.problem(("questions",), what, "questions that can be asked in every case")


def _twice(file: File, section: str, lines: tuple[CallLine, ...]) -> Iterator[ContentProblem]:
    for id_, count in Counter(line.id for line in lines).items():
        if count > 1:
            yield file.problem((section,), f"the id {quoted(id_)} stands twice", "one id for each")


def _fields(
    file: File, section: str, lines: tuple[CallLine, ...], known: set[str]
) -> Iterator[ContentProblem]:
    for n, line in enumerate(lines):
        for field in sorted(fields_named(line.when) - known):
            what = f"there is no answer {quoted(field)}"
            yield file.problem((section, n, "when"), what, did_you_mean(field, known))
        for field in line.uses:
            if field not in known:
                what = f"there is no answer {quoted(field)}"
                yield file.problem((section, n, "uses"), what, did_you_mean(field, known))


def _words(words: File, section: str, lines: tuple[CallLine, ...]) -> Iterator[ContentProblem]:
    given: dict[str, str] = getattr(words.value, section)
    uses = {line.id: line.uses for line in lines}
    for id_ in uses:
        if id_ not in given:
            yield words.problem((section,), f"the words for {quoted(id_)} are missing", f"add `{id_}:`")
    for id_, text in given.items():
        if id_ not in uses:
            what = "words for something that does not exist"
            yield words.problem((section, id_), what, did_you_mean(id_, uses))
            continue
        for name in placeholders(text):
            if name not in uses[id_]:
                what = f"the placeholder {{{name}}} is not declared"
                yield words.problem((section, id_), what, f"add it to `uses:` of {id_}")
