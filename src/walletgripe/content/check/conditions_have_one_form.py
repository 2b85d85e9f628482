"""Check: every condition has exactly one form."""

from collections.abc import Iterator

from walletgripe.content.check.conditions import all_conditions
from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem


def conditions_have_one_form(content: Content) -> Iterator[ContentProblem]:
    """A condition with two heads could be read in two ways; one with none would always hold."""
    for file, _, key, when in all_conditions(content):
        fault = when.problem()
        if fault:
            yield file.problem(key, "this condition has no single form", fault)
        elif when.any_ == () or when.all_ == ():
            yield file.problem(key, "this list of conditions is empty", "name at least one condition")
