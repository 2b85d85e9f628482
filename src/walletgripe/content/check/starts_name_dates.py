"""Check: the days that start clocks are days that the playbook asks for."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.core.playbook import QuestionType

_DATES = (QuestionType.DATE, QuestionType.DATE_TIME)


def starts_name_dates(content: Content) -> Iterator[ContentProblem]:
    """A clock that is started by a question nobody asks never runs, and nobody notices."""
    for item in content.playbooks.values():
        file = item.one("playbook")
        if file is None:
            continue
        dates = [q.id for q in file.value.questions if q.type in _DATES]
        for start, field in file.value.starts.items():
            if field not in dates:
                what = f"{quoted(field)} is no question for a date"
                yield file.problem(("starts", str(start)), what, did_you_mean(field, dates))
