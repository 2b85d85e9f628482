"""Finds numbers of identity documents and accounts that the letter does not need in full."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.guard import Finding as Hit
from walletgripe.core.message import Message, msg
from walletgripe.core.place import DoorKind
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look, change, told

_WAYS_TO_REACH = ("phone", "email")  # the sender is reached by them
_OF_ACCOUNTS = ("iban", "bank-account")
_MAY_ASK = (DoorKind.POLICE, DoorKind.COURT, DoorKind.BANK)


def identity(look: Look) -> Iterator[Finding]:
    """Numbers of cards, passports, insurance and bank accounts, and dates of birth, masked."""
    for where, sentence in told(look):
        for hit in look.guard.scan(sentence.text):
            if hit.cls == "sensitive-id" and hit.kind not in _WAYS_TO_REACH:
                yield _finding(look, where, hit)


def _finding(look: Look, where: str, hit: Hit) -> Finding:
    account = hit.kind in _OF_ACCOUNTS
    needed = look.door is not None and look.door.kind in _MAY_ASK
    return Finding(
        kind="needless-number",
        severity=Severity.NOTE if not look.public and (account or needed) else Severity.MEND,
        where=where,
        words=hit.masked,
        why=_why(account),
        fix=change(look, where),
    )


def _why(account: bool) -> Message:
    if account:
        return msg("A bank account stands in the letter in full. The last four digits find it, too.")
    return msg(
        "A number or date that proves who you are stands in the letter. Give it only when they ask for it, "
        "and only on their own page."
    )
