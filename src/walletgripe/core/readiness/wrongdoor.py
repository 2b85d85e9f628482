"""Finds an addressee that is not competent for this firm, problem or region."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.condition import holds
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Door
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look
from walletgripe.core.walletnames import UNSETTLED


def wrongdoor(look: Look) -> Iterator[Finding]:
    """A door that will pass the letter on at best; and a firm whose kind nobody knows."""
    why = _why(look, look.door) if look.door else None
    number = look.letter.case
    if why:
        yield Finding(
            kind="wrong-door",
            severity=Severity.BLOCKS,
            where="door",
            why=why,
            fix=msg("See who is competent: walletgripe next --case {number}", number=number),
        )
    elif look.brief.case.text("firm-kind") == UNSETTLED and not look.brief.to_firm:
        yield Finding(
            kind="wrong-door",
            severity=Severity.NOTE,
            where="firm-kind",
            why=msg("It is not known what kind of company this is, and who is competent depends on it."),
            fix=msg("Change or add it: walletgripe resume --case {number}", number=number),
        )


def _why(look: Look, door: Door) -> Message | None:
    brief = look.brief
    kind, region = brief.case.text("firm-kind"), brief.case.text("region")
    route = brief.place.kinds.get(kind or "")
    if route and door.id in route.not_competent:
        return msg("{door} is not competent for this kind of company.", door=look.door_name)
    if door.firm_kinds and kind not in door.firm_kinds:
        return msg("{door} is not competent for this kind of company.", door=look.door_name)
    if door.problems and brief.playbook.id not in door.problems:
        return msg("{door} does not handle this kind of problem.", door=look.door_name)
    if door.regions and region is not None and region not in door.regions:
        return msg("{door} is not competent where you live.", door=look.door_name)
    if not holds(door.when, brief.facts):
        return msg("{door} does not take a case like this one.", door=look.door_name)
    return None
