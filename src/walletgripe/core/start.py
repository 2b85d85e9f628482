"""The events that periods run from."""

from __future__ import annotations

from enum import StrEnum


class Start(StrEnum):
    """The event that a period runs from."""

    COMPLAINT_RECEIVED = "complaint-received"  # the firm has the complaint (or notice, or demand)
    TRANSFER_RECEIVED = "transfer-received"  # the firm has it from the regulator
    BODY_RECEIVED = "body-received"  # the regulator, ombudsman or police has it
    FINAL_RESPONSE = "final-response"  # the firm sent its final response
    EVENT = "event"  # the day of the problem
    LEARNED = "learned"  # the user learned of it
    STATEMENT = "statement"  # the statement or history that shows it was sent or opened
    DEBIT = "debit"  # the money left
    ORDER_RECEIVED = "order-received"  # the firm has the payment or withdrawal order
    DECIDED = "decided"  # the firm made its decision
    OTHER = "other"  # told in the words of the clock
