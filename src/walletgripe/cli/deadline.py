"""`walletgripe deadline`: when a period ends in a place, with its rule, source and every day skipped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import UsageError
from walletgripe.core.message import Message, msg
from walletgripe.core.place import Length, Unit

if TYPE_CHECKING:
    from walletgripe.core.packs import PlacePack
    from walletgripe.core.placewords import PlaceTexts
    from walletgripe.flows.deadline import ClockShown, NamedDay, WorkedOut


def deadline(
    ctx: typer.Context,
    place: Annotated[
        str, typer.Option("--place", help="The place whose rules and holidays apply, such as cn.")
    ],
    start: Annotated[str, typer.Option("--from", help="The day of the event, such as 2026-11-20.")],
    region: Annotated[str | None, typer.Option("--region", help="The region whose holidays apply.")] = None,
    length: Annotated[int | None, typer.Option("--length", help="How many units the period has.")] = None,
    unit: Annotated[Unit | None, typer.Option("--unit", help="What --length counts.")] = None,
    clock: Annotated[
        str | None, typer.Option("--clock", help="A clock of the place, instead of a length.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
) -> None:
    """Work out when a period ends, and show the rule, the source and every day skipped."""
    from walletgripe.flows.deadline import chosen_clock, work_out
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    pack = tools.contents.place(place)
    answer = work_out(
        _start(start, tools.today),
        tools.calendar(pack.place.calendar, region),
        clock=chosen_clock(pack.clocks, clock, place) if clock else None,
        length=_length(length, unit),
        texts=_texts(pack, tools.language),
        say=tools.say,
    )
    if as_json:
        print_json(answer)
        return
    for line in told(answer, tools.say):
        put(line)


def told(answer: WorkedOut, say: Callable[[Message], str]) -> Iterator[str]:
    """The answer for a person: the date first, then how it was reached, who says so, what to beware of."""
    due = msg("Due: {due}", due=answer.due) if answer.due else msg("No date follows from this.")
    yield say(due)
    if answer.rule:
        yield say(msg("Rule: {rule}", rule=answer.rule))
    if answer.clock:
        yield from (say(line) for line in _source(answer.clock, say))
    if answer.counted is not None:
        yield say(msg("Days counted: {counted}", counted=answer.counted))
    yield from _listed(say(msg("Skipped:")), answer.skipped)
    yield from _listed(say(msg("Counted although at a weekend:")), answer.worked)
    for warning in answer.warnings:
        yield say(msg("Beware: {warning}", warning=warning))
    if answer.clock:
        yield say(msg("Rule last checked: {day}", day=answer.clock.checked))


def _source(clock: ClockShown, say: Callable[[Message], str]) -> Iterator[Message]:
    from walletgripe.core.place import Force
    from walletgripe.flows.nextsteps import FORCES

    yield msg("Clock: {what}", what=clock.what or clock.id)
    if clock.starts:
        yield msg("Runs from: {event}", event=clock.starts)
    if clock.basis:
        yield msg("Basis: {basis}", basis=clock.basis)
    yield msg("Force: {force}", force=say(FORCES[Force(clock.force)]))
    if clock.extended_due:
        yield msg("At the latest, if the time is extended: {due}", due=clock.extended_due)


def _listed(head: str, days: tuple[NamedDay, ...]) -> Iterator[str]:
    if days:
        yield head
    yield from (f"  {d.date}  {d.why}" for d in days)


def _start(text: str, today: dt.date) -> dt.date:
    from walletgripe.core.dates import parse_day
    from walletgripe.core.unreadable import Unreadable

    try:
        return parse_day(text, today)
    except Unreadable as error:
        raise UsageError(error.why, where="--from") from error


def _length(length: int | None, unit: Unit | None) -> Length | None:
    if (length is None) != (unit is None):
        raise UsageError(
            msg("--length and --unit go together."),
            next=msg("Give both, such as --length 15 --unit business_day."),
        )
    return Length(length, unit) if length is not None and unit is not None else None


def _texts(pack: PlacePack, language: str) -> PlaceTexts | None:
    return pack.texts.get(language) or next(iter(pack.texts.values()), None)
