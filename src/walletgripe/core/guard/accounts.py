"""Bank accounts: IBANs by their check digits, other numbers where the text calls them so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import ends, last_four

_IBAN = re.compile(
    r"(?<![0-9A-Za-z])[A-Za-z]{2}\d{2}(?:[A-Za-z0-9]{11,30}(?![0-9A-Za-z])"
    r"|(?:[ \-][A-Za-z0-9]{4}){2,7}(?:[ \-][A-Za-z0-9]{1,4})?(?![0-9A-Za-z]))"
)
_ACCOUNT = labels.rule(
    "(?:"
    + labels.english(
        r"(?:bank\s|checking\s|savings\s|current\s|beneficiary\s)?(?:account|acct|acc|a/c)\.?\s?(?:number|no\.?|num|nr\.?|#)",
        r"bank\s(?:account|acct|a/c)",
        r"card\s?(?:number|no\.?)",
    )
    + "|(?:银行|收款|付款|对公|个人|储蓄|銀行)?(?:账号|帐号|账户号码?|帳號|帳戶號碼|银行账户|银行帐户"
    + "|銀行帳戶|户口号码|戶口號碼|银行卡号?|銀行卡號?|卡号|卡號))"
    + labels.SAYS
    + r"(\d(?:[ \-]?\d){5,24})(?![ \-]?\d)(?![A-Za-z@])(?!\s?(?:元|块|年|月|日|usd|cny|%))"
)


def find(folded: Folded) -> Iterator[Hit]:
    """Account numbers of banks."""
    text = folded.text
    for start, end in ibans(text):
        yield Hit("iban", start, end, ends(text[start:end], 4, 4))
    for found in _ACCOUNT.finditer(text):
        yield Hit("bank-account", *found.span(1), last_four(found[1]))


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each valid IBAN, in order."""
    for found in _IBAN.finditer(text):
        end = _iban_end(found.group())
        if end:
            yield found.start(), found.start() + end


def _iban_end(text: str) -> int | None:
    """Where a valid IBAN at the head of `text` ends; words in capitals may follow it."""
    from stdnum import iban

    ends = [len(text), *(m.start() for m in re.finditer(r"[ \-]", text))]
    for end in sorted((e for e in ends if e >= 15), reverse=True):
        if iban.is_valid(text[:end].replace("-", "")):
            return end
    return None
