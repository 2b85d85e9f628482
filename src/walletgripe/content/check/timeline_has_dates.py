"""Check: a timeline paragraph has a date that puts it in its place, and only it has one."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, quoted
from walletgripe.core.playbook import Block, QuestionType

_DATES = (QuestionType.DATE, QuestionType.DATE_TIME)
_COMPUTED = ("first-contact", "last-contact")


def timeline_has_dates(content: Content) -> Iterator[ContentProblem]:
    """The chronology is sorted by date; an entry without one has no place in it."""
    for file in content.good("playbook"):
        shared = {q.id: q for q in content.shared_questions()}
        questions = shared | {q.id: q for q in file.value.questions}
        for n, paragraph in enumerate(file.value.paragraphs):
            at = paragraph.at
            if paragraph.block is not Block.TIMELINE:
                if at:
                    what = "only a timeline paragraph has `at`"
                    yield file.problem(("paragraphs", n, "at"), what, "block: timeline, or no `at`")
            elif at is None:
                what = "a timeline paragraph without a date"
                yield file.problem(("paragraphs", n), what, "add `at:` with the id of a date question")
            elif at not in _COMPUTED and at in questions and questions[at].type not in _DATES:
                what = f"{quoted(at)} is a question of type {questions[at].type}"
                yield file.problem(("paragraphs", n, "at"), what, "a question of type date or date-time")
