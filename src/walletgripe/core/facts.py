"""What conditions and letters may ask of a case: its answers, and what can be counted from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.events import Stored
from walletgripe.core.playbook import Playbook, Role


def day_of(value: Stored) -> dt.date | None:
    """The day of a stored date or date-time ("2026-11-03" or "2026-11-03T14:05")."""
    if not isinstance(value, str) or len(value) < 10:
        return None
    try:
        return dt.date.fromisoformat(value[:10])
    except ValueError:
        return None


# What letters of every problem call by one name, whatever its playbook calls it.
_BY_ROLE = {"sum-claimed": Role.CLAIMED, "problem-day": Role.OCCURRED}


class CaseFacts:
    """The facts of one case on one day. Implements `condition.Facts`."""

    def __init__(
        self,
        case: Case,
        playbook: Playbook | None,
        today: dt.date,
        answer_by: dt.date | None = None,
        counted: Mapping[str, str] = {},
    ) -> None:
        self.case = case
        self.playbook = playbook
        self.today = today
        self._asking: set[str] = set()
        self._when = {q.id: q.when for q in playbook.questions if q.when} if playbook else {}
        self._computed: dict[str, str] = {}
        self._computed = {**self._count(answer_by), **counted}

    def _count(self, answer_by: dt.date | None) -> dict[str, str]:
        days = sorted(c.at[:10] for c in self.case.contacts.values() if c.at)
        found = {"answer-by": answer_by.isoformat()} if answer_by else {}
        if self.case.contacts:
            found["contact-count"] = str(len(self.case.contacts))
        if days:
            found |= {"first-contact": days[0], "last-contact": days[-1]}
        if self.case.broken:
            found["broken-promise-count"] = str(len(self.case.broken))
        began = day_of(self.role(Role.OCCURRED))
        if began and began <= self.today:
            found["days-waiting"] = str((self.today - began).days)
        return found

    @property
    def counted(self) -> tuple[str, ...]:
        """The names of what is counted and known, not answered."""
        return tuple(self._computed)

    def role(self, role: Role) -> Stored:
        """The answer to the question that carries this role."""
        question = self.playbook.with_role(role) if self.playbook else None
        return self.value(question.id) if question else None

    def value(self, field: str) -> Stored:
        """The known answer or computed value, or None."""
        if field in self._computed:
            return self._computed[field]
        if field in _BY_ROLE:
            return self.role(_BY_ROLE[field])
        return self.case.value(field) if self._applies(field) else None

    def _applies(self, field: str) -> bool:
        """An answer to a question that another answer has made void does not count."""
        when = self._when.get(field)
        if when is None or field in self._asking:
            return True
        self._asking.add(field)
        try:
            return holds(when, self)
        finally:
            self._asking.discard(field)

    def has(self, exhibit: str) -> bool:
        """True when this kind of proof is in hand and belongs to this case."""
        if exhibit not in self.case.chosen("evidence.have"):
            return False
        known = [e for e in (self.playbook.evidence if self.playbook else ()) if e.id == exhibit]
        return not known or holds(known[0].when, self)

    def step(self, step: str) -> str | None:
        """The state of a ticked card or step."""
        tick = self.case.ticks.get(step)
        return tick.state if tick else None

    def contact_count(self) -> int:
        """How many contacts stand in the journal."""
        return len(self.case.contacts)
