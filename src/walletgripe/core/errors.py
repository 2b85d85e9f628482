"""What can go wrong, told to a person: what happened, where, and what to do next."""

from __future__ import annotations

from enum import IntEnum

from walletgripe.core.message import Message


class Exit(IntEnum):
    """Exit statuses. Scripts rely on them; the README lists them."""

    DONE = 0
    FOUND = 1
    USAGE = 2
    MISSING = 3
    BAD_CONTENT = 4
    REFUSED = 5
    NO_TERMINAL = 6
    BUG = 70
    INTERRUPTED = 130


class WalletgripeError(Exception):
    """An error that the user can do something about. Never printed by the one who raises it.

    `what` says what happened, `where` the file, line, case or option, `next` what to do;
    `findings` are single faults of a file, as `path:line: key: ...`.
    """

    exit = Exit.USAGE

    def __init__(
        self,
        what: Message,
        findings: tuple[str, ...] = (),
        *,
        where: str | None = None,
        next: Message | None = None,
    ) -> None:
        super().__init__(str(what))
        self.what = what
        self.findings = findings
        self.where = where
        self.next = next


class UsageError(WalletgripeError):
    """An option or an answer that cannot be used."""


class NotFoundError(WalletgripeError):
    """No such case, playbook, place, clock, letter or file."""

    exit = Exit.MISSING


class ContentError(WalletgripeError):
    """Content that breaks its rules; `findings` holds every one, as `path:line: key: ...`."""

    exit = Exit.BAD_CONTENT


class RefusedError(WalletgripeError):
    """Refused for the user's safety, such as a secret in an answer."""

    exit = Exit.REFUSED


class NoTerminalError(WalletgripeError):
    """A question would have to be asked, and there is nobody to ask."""

    exit = Exit.NO_TERMINAL


class StoreError(WalletgripeError):
    """The journal cannot be opened or written; nothing in it was changed."""

    exit = Exit.MISSING


class ConflictError(StoreError):
    """Another process has added to the case since it was read; nothing of ours was written."""


class Interrupted(Exception):
    """The user pressed Ctrl-C or closed the input; everything answered so far is on disk.

    `case` is the number of the case to go on with, when there is one.
    """

    def __init__(self, case: int | None = None) -> None:
        super().__init__()
        self.case = case
