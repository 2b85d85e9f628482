"""Values in the language of a reader: dates, money, choices, as they stand in a sentence."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from walletgripe.core.currencies import CODES, COINS, decimals
from walletgripe.core.events import Stored
from walletgripe.core.masking import masked_account
from walletgripe.core.playbook import Question, QuestionTexts, QuestionType

_FINAL_STOPS = ".。．"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# The pounds and dollars of everyday letters. CLDR's tables would take longer than the whole letter.
_SIGNS = {"GBP": "£", "USD": "$"}
# English as it is written where the currency is at home: S$ is a plain $ in Singapore.
_HOME_LOCALES = {
    "AUD": "en_AU",
    "CAD": "en_CA",
    "EUR": "en_IE",
    "HKD": "en_HK",
    "INR": "en_IN",
    "MYR": "en_MY",
    "PHP": "en_PH",
    "SGD": "en_SG",
}


def long_date(day: dt.date, language: str, pattern: str) -> str:
    """A date by a CLDR pattern of y, MMMM, M, d.

    >>> long_date(dt.date(2026, 11, 3), "en", "d MMMM y")
    '3 November 2026'
    >>> long_date(dt.date(2026, 11, 3), "zh-Hans", "y年M月d日")
    '2026年11月3日'

    Other patterns and languages go through Babel.
    """
    if language == "zh-Hans" and set(pattern) <= set("yMd年月日"):
        return pattern.replace("y", str(day.year)).replace("M", str(day.month)).replace("d", str(day.day))
    if language == "en" and pattern in ("d MMMM y", "d MMMM yyyy"):
        return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    if language == "en" and pattern in ("MMMM d, y", "MMMM d, yyyy"):
        return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=language.replace("-", "_")))


def long_moment(value: str, language: str, pattern: str) -> str:
    """A stored date or date-time; the time follows as 14:05."""
    day = long_date(dt.date.fromisoformat(value[:10]), language, pattern)
    if len(value) < 16:
        return day
    return f"{day}{value[11:16]}" if language == "zh-Hans" else f"{day}, {value[11:16]}"


def money_text(value: dict[str, str], language: str, home: str | None) -> str:
    """A sum as a letter writes it; `home` is the currency of the place.

    >>> money_text({"amount": "250", "currency": "GBP"}, "en", "GBP")
    '£250.00'
    >>> money_text({"amount": "250", "currency": "GBP"}, "en", "USD")
    'GBP 250.00'
    >>> money_text({"amount": "3200", "currency": "CNY"}, "zh-Hans", "CNY")
    '人民币3,200.00元'
    >>> money_text({"amount": "1250", "currency": "SGD"}, "en", "SGD")
    '$1,250.00'
    >>> money_text({"amount": "0.05", "currency": "BTC"}, "en", "USD")
    '0.05 BTC'
    """
    amount, currency = Decimal(value["amount"]), value["currency"]
    if currency in COINS or currency not in CODES:
        return f"{amount:,f} {currency}"
    figure = f"{amount:,.{decimals(currency)}f}"
    if language == "zh-Hans" and currency == "CNY":
        return f"人民币{figure}元"
    if currency != home or currency == "CNY":
        return f"{currency} {figure}"
    if currency in _SIGNS and language == "en":
        return f"{_SIGNS[currency]}{figure}"
    from babel.numbers import format_currency, get_currency_name

    if language == "zh-Hans":
        return f"{figure}{get_currency_name(currency, locale='zh_Hans')}"

    return str(format_currency(amount, currency, locale=_HOME_LOCALES.get(currency, "en")))


class Phraser:
    """Renders stored answers for one reader: language, home currency and date pattern are fixed."""

    def __init__(self, language: str, currency: str | None, pattern: str) -> None:
        self.language = language
        self.currency = currency
        self.pattern = pattern

    def date(self, day: dt.date) -> str:
        """A long date."""
        return long_date(day, self.language, self.pattern)

    def moment(self, value: str) -> str:
        """A long date with its time, if it has one."""
        return long_moment(value, self.language, self.pattern)

    def answer(
        self, question: Question, words: QuestionTexts | None, value: Stored, *, label: bool = False
    ) -> str:
        """An answer as it stands inside a sentence; with `label`, as the screen lists it."""
        if isinstance(value, bool):
            return self._yes_no(value)
        if isinstance(value, dict):
            return money_text(value, self.language, self.currency)
        if isinstance(value, list):
            shown = [self._option(words, v, label=label) for v in value]
            return ("、" if self.language == "zh-Hans" else ", ").join(shown)
        text = str(value)
        if question.type is QuestionType.CHOICE:
            return self._option(words, text, label=label)
        if question.type in (QuestionType.DATE, QuestionType.DATE_TIME):
            return self.moment(text)
        if question.type is QuestionType.ACCOUNT and not label:
            return masked_account(text)
        return text if label or question.type is QuestionType.PERSON else self.quoted(text)

    def quoted(self, text: str) -> str:
        """The user's words as they fit between quotation marks: single ones inside, no final full stop.

        Rows are set apart by a semicolon.
        """
        inner = re.sub(r'"([^"\n]*)"', r"‘\1’", text).replace("“", "‘").replace("”", "’")
        rows = (" ".join(row.split()).rstrip(_FINAL_STOPS + "；;") for row in inner.splitlines())
        return ("；" if self.language == "zh-Hans" else "; ").join(r for r in rows if r) or text

    def _yes_no(self, value: bool) -> str:
        words = ("是", "否") if self.language == "zh-Hans" else ("yes", "no")
        return words[0] if value else words[1]

    def _option(self, words: QuestionTexts | None, id_: str, *, label: bool) -> str:
        option = words.options.get(id_) if words else None
        if option is None:
            return id_
        return option.label if label else option.letter
