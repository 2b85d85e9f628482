"""The sum that a letter claims, as its record keeps it, so that what doors were told can be compared."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from walletgripe.core.facts import CaseFacts
from walletgripe.core.playbook import Role


def claimed_sum(facts: CaseFacts) -> str | None:
    """Figure and currency of the sum claimed; None when it is not known.

    "3200 CNY" for three thousand two hundred yuan.
    """
    money = facts.role(Role.CLAIMED)
    return f"{money['amount']} {money['currency']}" if isinstance(money, dict) else None


def same_sum(one: str, other: str) -> bool:
    """True for the same figure in the same currency, however many zeros it has.

    >>> same_sum("3200 CNY", "3200.00 CNY"), same_sum("3200 CNY", "3200 USD")
    (True, False)
    """
    first, second = one.split(" "), other.split(" ")
    try:
        return first[1:] == second[1:] and Decimal(first[0]) == Decimal(second[0])
    except (InvalidOperation, IndexError):
        return one == other
