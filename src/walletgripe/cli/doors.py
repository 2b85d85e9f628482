"""`walletgripe doors`: who can be asked in a place, in which order, and who cannot help."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg


def doors(
    ctx: typer.Context,
    place: Annotated[str, typer.Option("--place", help="The place whose doors to show, such as cn.")],
    firm_kind: Annotated[str | None, typer.Option(help="Only this kind of firm.")] = None,
    problem: Annotated[str | None, typer.Option(help="Only the doors for this problem.")] = None,
    region: Annotated[str | None, typer.Option(help="Only the doors of this region.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the ladders as JSON.")] = False,
) -> None:
    """The ladder of a place: whom to ask, from when on, until when, and what it costs."""
    from walletgripe.flows.lawbook import doors_data
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    data = doors_data(tools.desk, place, firm_kind, problem, region)
    if as_json:
        print_json(data)
        return
    for line in _told(data, tools):
        put(line)


def _told(data: dict[str, Any], tools: Tools) -> Iterator[str]:
    from walletgripe.flows.joining import named

    say = tools.say
    for kind in data["kinds"]:
        yield f"{data['name']} · {kind['label']}"
        yield f"  {kind['recognise']}"
        if kind["dead_end"]:
            yield f"  ! {kind['dead_end']}"
        for n, door in enumerate(kind["doors"], 1):
            yield f"  {n}. {door['name']}"
            yield from (f"     {line}" for line in _door(door, tools))
        for door in kind["not_competent"]:
            reason = door["not_for"]
            yield "  × " + (named(say, door["name"], reason) if reason else door["name"])
        yield ""
    yield from _end(data, tools)


def _end(data: dict[str, Any], tools: Tools) -> Iterator[str]:
    yield tools.say(msg("How to look up whether a firm has a licence:"))
    yield from (f"  - {step}" for step in data["licence_check"])
    if data["warnings"]:
        yield tools.say(msg("Beware:"))
        yield from (f"  - {w}" for w in data["warnings"])


def _door(door: dict[str, Any], tools: Tools) -> Iterator[str]:
    from walletgripe.flows.joining import named
    from walletgripe.flows.nextsteps import CHANNELS

    say = tools.say
    yield door["handles"]
    rows = [
        (msg("From when on"), door["opens"]),
        (msg("Until when"), _clock(door["file_within"], tools)),
        (msg("What happens"), door["answers"] or _clock(door["answers_within"], tools)),
        (msg("What it asks"), say(msg("; ")).join(door["asks"])),
        (msg("Fee"), door["fee"]),
    ]
    yield from (named(say, say(label), value) for label, value in rows if value)
    for channel in door["channels"]:
        yield named(say, say(CHANNELS[channel["type"]]), channel["value"])
    for source in door["sources"]:
        yield named(say, say(msg("Source")), source["title"] + (f" {source['url']}" if source["url"] else ""))
    yield say(msg("last checked {day}", day=door["checked"]))


def _clock(clock: dict[str, Any] | None, tools: Tools) -> str | None:
    from walletgripe.flows.joining import bracketed

    return bracketed(tools.say, clock["what"], clock["basis"]) if clock else None
