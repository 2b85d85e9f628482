"""An answers file, read as strictly as content, with the line of every key."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.content.problem import ContentProblem
from walletgripe.content.strict import Items, Node, Scalar, Table, read
from walletgripe.content.typed import build
from walletgripe.core.answers import AnswersFile
from walletgripe.core.errors import RefusedError, UsageError
from walletgripe.core.guard import Guard
from walletgripe.core.message import msg


def read_answers(data: bytes, path: str, guard: Guard) -> tuple[AnswersFile, dict[str, int]]:
    """The file and the line of each key.

    Raises RefusedError with the line when any text holds a secret, UsageError with every fault of the file.
    """
    node, problems = read(data, path)
    if node is None:
        raise _unusable(problems)
    lines = key_lines(node)
    refuse_secrets(node, path, guard)
    given, more = build(node, AnswersFile, path)
    if given is None or problems:
        raise _unusable([*problems, *more])
    return given, lines


def key_lines(node: Node) -> dict[str, int]:
    """The line of every key, `answers.name` and the like."""
    return dict(_lines(node, ""))


def refuse_secrets(node: Node, path: str, guard: Guard) -> None:
    """Raises RefusedError with the line when any text of a file that a person wrote holds a secret."""
    for where, text in _texts(node, "", path):
        secret = guard.secret(text)
        if secret is not None:
            raise RefusedError(
                secret.why,
                where=where,
                next=msg("Nothing was stored. Delete it from the file, then try again."),
            )


def _unusable(problems: list[ContentProblem]) -> UsageError:
    return UsageError(
        msg("The answers file cannot be used."),
        tuple(str(p) for p in problems),
        next=msg("`walletgripe new --template PROBLEM` prints one with every question."),
    )


def _children(node: Node, key: str) -> Iterator[tuple[str, Node, int]]:
    if isinstance(node, Table):
        for name, child in node.entries.items():
            yield (f"{key}.{name}" if key else name), child, node.lines[name]
    elif isinstance(node, Items):
        for n, child in enumerate(node.items, 1):
            yield f"{key}[{n}]", child, child.line


def _lines(node: Node, key: str) -> Iterator[tuple[str, int]]:
    for name, child, line in _children(node, key):
        yield name, line
        yield from _lines(child, name)


def _texts(node: Node, key: str, path: str) -> Iterator[tuple[str, str]]:
    """Every text that a person wrote, with its place: values, names, and the parts of a list as one."""
    if isinstance(node, Scalar):
        yield f"{path}:{node.line}: {key}", node.text
    if isinstance(node, Items):
        parts = [child.text for child in node.items if isinstance(child, Scalar)]
        yield f"{path}:{node.line}: {key}", "\n".join(parts)
    for name, child, line in _children(node, key):
        if isinstance(node, Table):
            yield f"{path}:{line}", name.removeprefix(f"{key}.")
        yield from _texts(child, name, path)
