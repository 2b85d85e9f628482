"""The words that the user typed and a letter takes over as they are, in whatever language they were typed."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.compose.brief import Brief
from walletgripe.core.playbook import QuestionType

_FREE = (QuestionType.TEXT, QuestionType.LONG_TEXT)
# Names stay what they are in every language.
_NAMES = ("wallet", "firm", "address", "address-other")


def own_words(brief: Brief) -> tuple[str, ...]:
    """Free texts of the case as its letters show them: answers, what was said and promised, labels."""
    return tuple(dict.fromkeys(v for v in _found(brief) if v))


def _found(brief: Brief) -> Iterator[str | None]:
    for id_, (question, _) in brief.questions.items():
        if question.type in _FREE and id_ not in _NAMES:
            yield brief.shown(id_)
    quoted = brief.phraser.quoted
    for contact in brief.case.contacts.values():
        yield from (quoted(v) for v in (contact.said, contact.promised) if v)
    yield from (quoted(r.said) for r in brief.case.replies if r.said)
    yield from (e.label for e in brief.case.exhibits.values())
