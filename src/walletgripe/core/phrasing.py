"""Values in the language of a reader: dates, money, choices, as they stand in a sentence."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from walletgripe.core.events import Stored
from walletgripe.core.masking import masked_account
from walletgripe.core.playbook import Question, QuestionTexts, QuestionType

_LOCALES = {"en": {"us": "en_US", "": "en_GB"}, "zh-Hans": {"": "zh_Hans_CN"}}
_FINAL_STOPS = ".。．"


def locale_of(language: str, place: str) -> str:
    """The CLDR locale of a language in a place: American English in `us`, British English elsewhere."""
    by_place = _LOCALES.get(language, _LOCALES["en"])
    return by_place.get(place, by_place[""])


def long_date(day: dt.date, language: str, pattern: str) -> str:
    """A date by a CLDR pattern: ("d MMMM y", en) gives 3 November 2026, ("y年M月d日", zh-Hans) 2026年11月3日.

    The three patterns of our places are filled without the CLDR tables; others go through Babel.
    """
    if language == "zh-Hans" and set(pattern) <= set("yMd年月日"):
        return pattern.replace("y", str(day.year)).replace("M", str(day.month)).replace("d", str(day.day))
    from babel.dates import format_date

    return str(format_date(day, pattern, locale=locale_of(language, "")))


def long_moment(value: str, language: str, pattern: str) -> str:
    """A stored date or date-time; the time follows as 14:05."""
    day = long_date(dt.date.fromisoformat(value[:10]), language, pattern)
    if len(value) < 16:
        return day
    return f"{day}{value[11:16]}" if language == "zh-Hans" else f"{day}, {value[11:16]}"


def money_text(value: dict[str, str], language: str, place: str) -> str:
    """A sum as the place writes it: £250.00, $1,200.00, 人民币3,000.00元; crypto by its own code."""
    amount, currency = Decimal(value["amount"]), value["currency"]
    if language == "zh-Hans" and currency == "CNY":
        return f"人民币{amount:,.2f}元"
    if not _is_iso(currency):
        return f"{amount:,f} {currency}"
    from babel.numbers import format_currency

    home = {"cn": "CNY", "us": "USD", "uk": "GBP"}.get(place)
    if currency == home and currency != "CNY":
        return str(format_currency(amount, currency, locale=locale_of(language, place)))
    return f"{currency} {amount:,.2f}"


def _is_iso(currency: str) -> bool:
    return currency in (
        "CNY",
        "USD",
        "GBP",
        "EUR",
        "HKD",
        "TWD",
        "SGD",
        "JPY",
        "AUD",
        "CAD",
        "INR",
        "MYR",
        "PHP",
        "KRW",
    )


class Phraser:
    """Renders stored answers for one reader: language, place and date pattern are fixed."""

    def __init__(self, language: str, place: str, pattern: str) -> None:
        self.language = language
        self.place = place
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
            return money_text(value, self.language, self.place)
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
        """The user's words as they fit into a sentence: rows apart by a semicolon, no final full stop."""
        rows = (" ".join(row.split()).rstrip(_FINAL_STOPS + "；;") for row in text.splitlines())
        return ("；" if self.language == "zh-Hans" else "; ").join(r for r in rows if r) or text

    def _yes_no(self, value: bool) -> str:
        words = ("是", "否") if self.language == "zh-Hans" else ("yes", "no")
        return words[0] if value else words[1]

    def _option(self, words: QuestionTexts | None, id_: str, *, label: bool) -> str:
        option = words.options.get(id_) if words else None
        if option is None:
            return id_
        return option.label if label else option.letter
