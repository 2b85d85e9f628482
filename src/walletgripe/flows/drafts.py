"""Which draft of a story fits which question of the interview."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from walletgripe.core.playbook import QuestionType as Q
from walletgripe.core.triage.found import Day, Sum, Triage
from walletgripe.flows.asker import Prompt

_NEAR = 60  # characters between a sum or day and the word that says what it is
_HAPPENED_WORDS = """
froze frozen lock hold held stole stolen hack took taken missing withdr sent charged limited suspend closed
冻 凍 锁 鎖 封 扣 提现 提現 盗 盜 骗 騙 少 转 轉
"""
_HAPPENED = tuple(_HAPPENED_WORDS.split())
_REACHED_WORDS = "call spoke chat contact email wrote ticket 客服 电话 電話 联系 聯繫 投诉 投訴"
_REACHED = tuple(_REACHED_WORDS.split())
_REFERENCES = {"ticket": ("ticket",), "reference": ("ticket",), "order": ("order", "ticket")}


T = TypeVar("T", Sum, Day)


class Draft(msgspec.Struct, frozen=True):
    """A proposed answer: as it would be typed, and the words of the story that it comes from."""

    typed: str
    words: str


class Drafts:
    """The drafts of one story; what was offered once is not offered again."""

    def __init__(self, story: str, triage: Triage, wallet_name: Callable[[str], str | None]) -> None:
        self.triage = triage
        self._story = story
        self._wallet_name = wallet_name
        self._used: set[Draft] = set()

    def of(self, prompt: Prompt) -> Draft | None:
        """The draft for a question that has not been answered before, or None."""
        found = next(iter(self._fitting(prompt)), None)
        return found if found not in self._used else None

    def used(self, draft: Draft) -> None:
        """Do not offer it for another question."""
        self._used.add(draft)

    def others(self, draft: Draft) -> tuple[str, ...]:
        """The words of the other drafts of the same kind, so that a wrong guess is easily put right."""
        kinds: tuple[Sequence[Sum | Day], ...] = (self.triage.money, self.triage.dates)
        for found in kinds:
            words = [f.text for f in found]
            if draft.words in words:
                return tuple(dict.fromkeys(w for w in words if w != draft.words))[:5]
        return ()

    def _fitting(self, prompt: Prompt) -> Iterable[Draft]:
        field = prompt.id.rpartition(".")[2]
        match prompt.type:
            case _ if prompt.id == "wallet":
                return [
                    Draft(self._wallet_name(w.id) or w.matched, w.matched) for w in self.triage.wallets[:1]
                ]
            case _ if prompt.id == "place":
                ids = [o.id for o in prompt.options]
                return [
                    Draft(p.id, p.because[0]) for p in self.triage.places[:1] if p.id in ids and p.because
                ]
            case Q.MONEY:
                return [_sum(m) for m in self._telling(self.triage.money)]
            case Q.DATE | Q.DATE_TIME:
                return self._days(prompt)
            case Q.LONG_TEXT if field == "matter":
                return [Draft(self._story, self._story)]
            case _:
                return self._reference(prompt.type, field)

    def _days(self, prompt: Prompt) -> Iterable[Draft]:
        """The day of the matter for its first question, that of a call for the first contact; else none."""
        if prompt.id == "contact.1.at":
            return [_day(d) for d in self._nearest(self.triage.dates, _REACHED)]
        if "." in prompt.id or self._used & {_day(d) for d in self.triage.dates}:
            return []
        return [_day(d) for d in self._telling(self.triage.dates)]

    def _reference(self, type_: Q, field: str) -> Iterable[Draft]:
        kinds: tuple[str, ...] = ()
        match type_:
            case Q.REFERENCE:
                kinds = _REFERENCES.get(field, _REFERENCES["order"])
            case Q.TX_HASH | Q.ADDRESS:
                kinds = (type_.value,)
            case Q.ACCOUNT:
                kinds = ("account",)
            case Q.PERSON if field == "who":
                kinds = ("agent",)
            case _:
                pass
        found = [r for kind in kinds for r in self.triage.references if r.kind == kind and "*" not in r.value]
        return [d for r in found if (d := Draft(r.value, r.text)) not in self._used]

    def _telling(self, found: Sequence[T]) -> list[T]:
        """The first one beside a word that tells of the matter; without such a word the first of all."""
        at = self._at(_HAPPENED)
        return sorted(found, key=lambda f: all(abs(f.start - i) >= _NEAR for i in at))[:1]

    def _nearest(self, found: Sequence[T], cues: tuple[str, ...]) -> list[T]:
        """The one closest to one of the words, or none."""
        at = self._at(cues)
        away = {f.start: min((abs(f.start - i) for i in at), default=_NEAR) for f in found}
        closest = min(away, key=lambda start: (away[start], start), default=None)
        return [f for f in found if f.start == closest and away[f.start] < _NEAR]

    def _at(self, cues: tuple[str, ...]) -> list[int]:
        plain = self._story.lower()
        return [i for cue in cues for i in _places(plain, cue)]


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _sum(total: Sum) -> Draft:
    return Draft(f"{total.amount} {total.currency}" if total.currency else total.amount, total.text)


def _day(day: Day) -> Draft:
    return Draft(f"{day.date} {day.time}" if day.time else day.date, day.text)
