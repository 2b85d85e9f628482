"""`walletgripe wallets`: the directory of wallets and how each is really reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg


def wallets(
    ctx: typer.Context,
    name: Annotated[str | None, typer.Argument(help="A wallet by id or name; without it, all.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the wallets as JSON.")] = False,
) -> None:
    """Names, firms, supervisors and official channels, each with the day it was checked."""
    from walletgripe.flows.wallets import found_wallets, wallet_data
    from walletgripe.terminal.safe import safe

    tools: Tools = ctx.obj
    packs = tools.contents.wallets()
    ids = [w.id for w in found_wallets(name, packs)] if name is not None else list(packs)
    data = [wallet_data(packs[id_], tools.language) for id_ in ids]
    if as_json:
        import msgspec

        typer.echo(msgspec.json.encode({"wallets": data}).decode())
        return
    for wallet in data:
        for line in _told(wallet, tools) if name is not None else [_line(wallet)]:
            typer.echo(safe(line))


def _line(wallet: dict[str, Any]) -> str:
    places = ", ".join([*wallet["places"], *(["*"] if wallet["worldwide"] else [])])
    return f"{wallet['id']}  " + " · ".join([*wallet["names"][:2], places])


def _told(wallet: dict[str, Any], tools: Tools) -> Iterator[str]:
    from walletgripe.flows.joining import listed, named

    say = tools.say
    yield f"{wallet['names'][0]} ({wallet['id']})"
    yield (
        "  " + named(say, say(msg("Also called")), listed(say, wallet["names"][1:]))
        if wallet["names"][1:]
        else ""
    )
    for place, firm in wallet["firms"].items():
        yield "  " + named(say, say(msg("Firm")), firm if place == "other" else f"{firm} [{place}]")
    for place, kind in wallet["kinds"].items():
        yield "  " + named(say, say(msg("Kind of firm")), f"{kind} [{place}]")
    for place, who in wallet["supervised_by"].items():
        where = "" if place == "other" else f" [{place}]"
        yield "  " + named(say, say(msg("Supervised by")), listed(say, who) + where)
    official = [c["value"] for c in wallet["official"]]
    none = say(msg("We know of no channel that a readable official page confirms."))
    yield "  " + named(say, say(msg("Official channels")), listed(say, official) if official else none)
    for title, text in ((msg("In the app"), wallet["in_app"]), (msg("Complaints"), wallet["complaint"])):
        if text:
            yield "  " + named(say, say(title), text)
    yield from (f"  ! {line}" for line in wallet["never"])
    yield "  " + say(msg("last checked {day}", day=wallet["checked"]))
