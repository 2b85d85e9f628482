"""Check: a retired playbook names the one that replaces it."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, quoted
from walletgripe.core.playbook import Status


def retired_is_replaced(content: Content) -> Iterator[ContentProblem]:
    """Old cases still name it; they must be led on to the playbook that is kept up."""
    for file in content.good("playbook"):
        book = file.value
        retired = book.status is Status.RETIRED
        if retired and book.replaced_by is None:
            yield file.problem(("status",), "retired without a successor", "add `replaced_by:`")
        if not retired and book.replaced_by is not None:
            what = "only a retired playbook is replaced"
            yield file.problem(("replaced_by",), what, "status: retired, or no `replaced_by`")
        others = [id_ for id_ in content.playbooks if id_ != book.id]
        if book.replaced_by is not None and book.replaced_by not in others:
            what = f"there is no other playbook {quoted(book.replaced_by)}"
            yield file.problem(("replaced_by",), what, did_you_mean(book.replaced_by, others))
