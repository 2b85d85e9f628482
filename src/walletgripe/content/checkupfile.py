"""The answers file of a check-up, read as strictly as content; no secret may stand in it."""

from __future__ import annotations

from walletgripe.content.answersfile import key_lines, refuse_secrets
from walletgripe.content.strict import read
from walletgripe.content.typed import build
from walletgripe.core.checkupanswers import CheckupFile
from walletgripe.core.errors import UsageError
from walletgripe.core.guard import Guard
from walletgripe.core.message import msg


def read_checkup(data: bytes, path: str, guard: Guard) -> tuple[CheckupFile, dict[str, int]]:
    """The file and the line of each key.

    Raises RefusedError when any text holds a secret, UsageError with every fault of the file.
    """
    node, problems = read(data, path)
    given = None
    if node is not None:
        refuse_secrets(node, path, guard)
        given, more = build(node, CheckupFile, path)
        problems = [*problems, *more]
    if node is None or given is None or problems:
        raise UsageError(
            msg("The answers file cannot be used."),
            tuple(str(p) for p in problems),
            next=msg("It may hold wallet, kind, answers and beliefs; see the README."),
        )
    return given, key_lines(node)
