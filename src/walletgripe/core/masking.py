"""Identifiers as letters show them: enough to find the account, not enough to misuse it."""

from __future__ import annotations

import re


def masked_account(account: str) -> str:
    """Card and account numbers keep their last four digits, Chinese mobile numbers both ends.

    13800001234 becomes 138****1234, 6222…0123 becomes ****0123. E-mail addresses, user names and
    other phone numbers stay: without them the firm cannot find the account.
    """
    compact = re.sub(r"[ -]", "", account)
    if re.fullmatch(r"1\d{10}|\d{12,}", compact):
        return _masked_digits(compact)
    return re.sub(r"\d{12,}", lambda m: _masked_digits(m.group()), account)


def _masked_digits(digits: str) -> str:
    if re.fullmatch(r"1\d{10}", digits):
        return f"{digits[:3]}****{digits[-4:]}"
    return f"****{digits[-4:]}"
