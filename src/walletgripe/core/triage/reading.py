"""A story read as a whole: its language, wallets, places, sums, days and references, then its problems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

import msgspec

from walletgripe.core.triage import places, verdict
from walletgripe.core.triage.days import days
from walletgripe.core.triage.found import Named, Reference, Triage
from walletgripe.core.triage.guess import Guess
from walletgripe.core.triage.language import language_of
from walletgripe.core.triage.model import Model
from walletgripe.core.triage.money import sums
from walletgripe.core.triage.story import BLANK, Story, made_ready
from walletgripe.core.triage.wallets import Name, wallets

if TYPE_CHECKING:
    from walletgripe.core.guard import Guard

_MONTH_FIRST = frozenset({"us", "ph"})
_OPEN = frozenset({"ca"})  # both orders are in use
_USUAL_CURRENCY = {"zh-Hans": "CNY", "zh-Hant": "TWD"}


class Known(msgspec.Struct, frozen=True):
    """What a reader knows beforehand: the names of wallets, where each works, and the classifier."""

    names: tuple[Name, ...]
    homes: Mapping[str, tuple[str, ...]]  # wallet -> places
    model: Callable[[str], Model]  # language -> the classifier


def triage_of(text: str, known: Known, today: dt.date, guard: Callable[[], Guard]) -> Triage:
    """Everything that the story says, as proposals. No secret and no identity number of it is given back."""
    story = made_ready(text, guard)
    language = language_of(story.shown)
    model = known.model(language)
    named = wallets(story, known.names)
    signs = places.from_words(story, _homes(named, known.homes))
    place = places.likeliest(signs)
    currency = places.CURRENCY.get(place or "") or _USUAL_CURRENCY.get(language)
    money = sums(story, currency)
    numbers = references(story, place, chinese=language != "en")
    return Triage(
        language=language,
        problems=_shown(verdict.problems_of(story.shown, language, model)),
        wallets=named,
        places=places.ranked(signs, money, numbers, language),
        money=money,
        dates=days(story, today, day_first=_day_first(place), chinese=language != "en"),
        references=numbers,
        urgent=verdict.urgent(story.shown, language, model),
    )


def _shown(guesses: Iterable[Guess]) -> tuple[Guess, ...]:
    """The guesses without the words among which something was blanked."""
    kept = ((g, tuple(w for w in g.because if BLANK not in w)) for g in guesses)
    return tuple(msgspec.structs.replace(g, because=because) for g, because in kept)


def _homes(named: Iterable[Named], homes: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {w.matched: homes.get(w.id, ()) for w in named}


def _day_first(place: str | None) -> bool | None:
    return None if place is None or place in _OPEN else place not in _MONTH_FIRST


def references(story: Story, place: str | None, *, chinese: bool) -> tuple[Reference, ...]:
    """Every reference once, in the order of the story; of two that overlap the surer kind stays."""
    taken = bytearray(len(story.plain))
    kept: dict[tuple[str, str], Reference] = {}
    for found in _every_reference(story, place, chinese=chinese):
        end = found.start + len(found.text)
        if not any(taken[found.start : end]):
            taken[found.start : end] = b"\1" * (end - found.start)
            kept.setdefault((found.kind, found.value), found)
    return tuple(sorted(kept.values(), key=lambda r: r.start))


def _every_reference(story: Story, place: str | None, *, chinese: bool) -> Iterable[Reference]:
    from walletgripe.core.triage.agents import agents
    from walletgripe.core.triage.chains import on_chain
    from walletgripe.core.triage.phones import phones
    from walletgripe.core.triage.references import numbered

    yield from on_chain(story)
    yield from agents(story)
    yield from numbered(story)
    if any(c.isdigit() for c in story.plain):
        yield from phones(story, places.region_of(place), chinese=chinese)
