"""Check: the id in a file is the name of its file or folder."""

from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, quoted


def ids_equal_names(content: Content) -> Iterator[ContentProblem]:
    """Ids are permanent and cases store them; a second spelling in a path would split one thing in two."""
    for file in content.files:
        own = getattr(file.value, "id", None)
        if own is None or file.found is None:
            continue
        name = file.found.part or file.found.id or file.found.kind.name
        if own != name:
            yield file.problem(("id",), f"the id is {quoted(own)}", f"the same as its name, {quoted(name)}")
