"""Triage: from a story in the user's own words to proposals, for scripts and for the interview."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg
from walletgripe.core.triage.found import Triage
from walletgripe.core.triage.story import LONGEST

if TYPE_CHECKING:
    from walletgripe.core.guard import Guard
    from walletgripe.core.triage.reading import Known


class Reader:
    """Reads stories; what it needs to know is fetched with the first one. It stores nothing."""

    def __init__(self, known: Callable[[], Known], make_guard: Callable[[], Guard], today: dt.date) -> None:
        self._fetch = known
        self._make_guard = make_guard
        self._today = today

    @cached_property
    def _guard(self) -> Guard:
        return self._make_guard()

    @cached_property
    def _known(self) -> Known:
        return self._fetch()

    def read(self, story: str) -> Triage:
        """What the story says. Raises UsageError for an empty one and for one beyond every measure."""
        from walletgripe.core.triage.reading import triage_of

        if not story.strip():
            raise UsageError(
                msg("The story is empty."),
                next=msg('Tell in a sentence what happened: walletgripe triage "They froze my money".'),
            )
        if len(story) > LONGEST:
            raise UsageError(
                msg(
                    "The story has {length} characters; at most {most} are read.",
                    length=len(story),
                    most=LONGEST,
                ),
                next=msg("Shorten it: what happened, when, how much, and what support said."),
            )
        return triage_of(story, self._known, self._today, lambda: self._guard)


def as_data(triage: Triage) -> dict[str, Any]:
    """The stable form of a triage that scripts rely on."""
    return {
        "language": triage.language,
        "problems": [{"id": p.id, "score": p.score, "because": list(p.because)} for p in triage.problems],
        "wallets": [{"id": w.id, "matched": w.matched} for w in triage.wallets],
        "places": [{"id": p.id, "because": list(p.because)} for p in triage.places],
        "money": [{"text": m.text, "amount": m.amount, "currency": m.currency} for m in triage.money],
        "dates": [{"text": d.text, "date": d.date, "time": d.time} for d in triage.dates],
        "references": [{"text": r.text, "kind": r.kind, "value": r.value} for r in triage.references],
        "urgent": triage.urgent,
    }
