"""Check: questions of type choice and many have options, others have none."""

from collections import Counter
from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, quoted
from walletgripe.core.playbook import QuestionType

_WITH = (QuestionType.CHOICE, QuestionType.MANY)
_DATES = (QuestionType.DATE, QuestionType.DATE_TIME)


def options_fit_types(content: Content) -> Iterator[ContentProblem]:
    """A choice of nothing cannot be answered, and options of a free text would never be shown."""
    for file in content.good("playbook"):
        for n, question in enumerate(file.value.questions):
            if question.type in _WITH and len(question.options) < 2:
                what = f"a question of type {question.type} has {len(question.options)} options"
                yield file.problem(("questions", n), what, "add `options:` with at least two ids")
            if question.type not in _WITH and question.options:
                what = f"a question of type {question.type} takes no options"
                yield file.problem(("questions", n, "options"), what, "type choice or many, or no options")
            for option, count in Counter(question.options).items():
                if count > 1:
                    what = f"the option {quoted(option)} stands twice"
                    yield file.problem(("questions", n, "options"), what, "each option once")
            if question.not_before and question.type not in _DATES:
                what = f"a question of type {question.type} has no earliest day"
                yield file.problem(("questions", n, "not_before"), what, "only date and date-time have one")
