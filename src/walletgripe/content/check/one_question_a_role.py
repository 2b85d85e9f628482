"""Check: at most one question has each role, of a type that fits it."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem
from walletgripe.core.playbook import Role

_TYPES = {
    Role.CLAIMED: ("money",),
    Role.OCCURRED: ("date", "date-time"),
    Role.ACCOUNT: ("account", "phone", "email", "reference", "address", "text"),
    Role.REFERENCE: ("reference", "text", "tx-hash"),
}


def one_question_a_role(content: Content) -> Iterator[ContentProblem]:
    """Letters and clocks look for the role: two sums claimed, or a text as a date, would mislead them."""
    for file in content.good("playbook"):
        first: dict[Role, str] = {}
        for n, question in enumerate(file.value.questions):
            if question.role is None:
                continue
            if question.role in first:
                what = f"the role {question.role} belongs to {first[question.role]} already"
                yield file.problem(("questions", n, "role"), what, "one question for each role")
            first.setdefault(question.role, question.id)
            if question.type not in _TYPES[question.role]:
                what = f"a question of type {question.type} cannot be {question.role}"
                yield file.problem(
                    ("questions", n, "role"), what, f"type {' or '.join(_TYPES[question.role])}"
                )
