"""Which function reads which question type."""

from __future__ import annotations

from collections.abc import Callable

from walletgripe.core.events import Stored
from walletgripe.core.playbook import QuestionType as Q
from walletgripe.core.questions import choices, quantities, texts
from walletgripe.core.questions.context import ParseContext

Parser = Callable[[str, ParseContext], Stored]

PARSERS: dict[Q, Parser] = {
    Q.TEXT: texts.parse_text,
    Q.LONG_TEXT: texts.parse_long_text,
    Q.CHOICE: choices.parse_choice,
    Q.MANY: choices.parse_many,
    Q.YES_NO: choices.parse_yes_no,
    Q.DATE: quantities.parse_date,
    Q.DATE_TIME: quantities.parse_date_time,
    Q.MONEY: quantities.parse_sum,
    Q.PHONE: texts.parse_phone,
    Q.EMAIL: texts.parse_email,
    Q.REFERENCE: texts.parse_reference,
    Q.TX_HASH: texts.parse_tx_hash,
    Q.ADDRESS: texts.parse_address,
    Q.ACCOUNT: texts.parse_account,
    Q.PERSON: texts.parse_person,
    Q.FILE: texts.parse_file,
}


def parse(text: str, context: ParseContext) -> Stored:
    """The stored form of a typed answer. Raises Unreadable with what is wrong and an example."""
    return PARSERS[context.question.type](text, context)
