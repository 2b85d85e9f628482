"""`walletgripe law`: the periods and rights of a place, each with its source and the day it was checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg

UNITS = {
    "calendar_day": msg("calendar days: {n}"),
    "business_day": msg("business days: {n}"),
    "week": msg("weeks: {n}"),
    "month": msg("months: {n}"),
    "hour": msg("hours: {n}"),
}


def law(
    ctx: typer.Context,
    place: Annotated[str, typer.Option("--place", help="The place whose law to show, such as uk.")],
    problem: Annotated[str | None, typer.Option(help="Only what is about this problem.")] = None,
    region: Annotated[str | None, typer.Option(help="Only what holds in this region.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print clocks and rights as JSON.")] = False,
) -> None:
    """The clocks and rights of a place: who must do what by when, how strongly, and who says so."""
    from walletgripe.flows.lawbook import law_data
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    data = law_data(tools.desk, place, problem, region)
    if as_json:
        print_json(data)
        return
    for line in _told(data, tools):
        put(line)


def _told(data: dict[str, Any], tools: Tools) -> Iterator[str]:
    from walletgripe.flows.joining import named

    say = tools.say
    yield named(say, data["name"], data["business_day"])
    yield ""
    yield say(msg("Periods"))
    for clock in data["clocks"]:
        yield f"  {clock['id']}: {clock['what']}"
        yield "     " + named(say, say(msg("Runs from")), clock["from"])
        if clock["length"]:
            length = say(UNITS[clock["length"]["unit"]]).format(n=clock["length"]["n"])
            yield "     " + named(say, say(msg("Length")), length)
        if clock["extension_when"]:
            yield "     " + named(say, say(msg("Longer")), clock["extension_when"])
        yield from _source(clock, tools)
    yield ""
    yield say(msg("Rights"))
    for right in data["rights"]:
        yield f"  {right['id']}: {right['says']}"
        yield from _source(right, tools)


def _source(value: dict[str, Any], tools: Tools) -> Iterator[str]:
    from walletgripe.core.place import Force
    from walletgripe.flows.joining import listed, named
    from walletgripe.flows.nextsteps import FORCES

    say = tools.say
    checked = say(msg("last checked {day}", day=value["checked"]))
    yield "     " + listed(say, [value["basis"], say(FORCES[Force(value["force"])]), checked])
    if value["since"] or value["until"]:
        span = msg(
            "In force from {since} to {until}", since=value["since"] or "…", until=value["until"] or "…"
        )
        yield "     " + say(span)
    for source in value["sources"]:
        yield "     " + named(say, source["title"], source["says"])
        if source["url"]:
            yield f"       {source['url']}"
