"""Check: a name that fits two wallets is marked in both."""

from collections import defaultdict
from collections.abc import Iterator

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, listed, quoted


def names_are_told_apart(content: Content) -> Iterator[ContentProblem]:
    """The program asks which is meant; a name that it does not know to be shared would be guessed."""
    owners: dict[str, set[str]] = defaultdict(set)
    for file in content.good("wallet"):
        for name in file.value.names:
            owners[name.casefold()].add(file.value.id)
    for file in content.good("wallet"):
        marked = {n.casefold() for n in file.value.shared_names}
        for n, name in enumerate(file.value.names):
            others = owners[name.casefold()] - {file.value.id}
            if others and name.casefold() not in marked:
                what = f"{quoted(name)} is a name of {listed(others)} too"
                yield file.problem(("names", n), what, "put it under `shared_names:` in each")
        for n, name in enumerate(file.value.shared_names):
            if len(owners[name.casefold()] | {file.value.id}) < 2:
                what = f"{quoted(name)} is a name of this wallet alone"
                yield file.problem(("shared_names", n), what, "take it out")
