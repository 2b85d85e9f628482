"""`walletgripe sent`: note that a letter went out; its clocks run from that day."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from walletgripe.cli.days import option_day
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg

CHANNELS = ("app", "email", "post", "form", "chat", "in-person")


def sent(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    letter: Annotated[
        int | None, typer.Option(help="The number of the letter; the last one if left out.")
    ] = None,
    to: Annotated[str | None, typer.Option(help="The door, when no letter of ours went there.")] = None,
    on: Annotated[str | None, typer.Option(help="The day it went out; today if left out.")] = None,
    channel: Annotated[str | None, typer.Option(help="app, email, post, form, chat or in-person.")] = None,
    received: Annotated[str | None, typer.Option(help="The day they had it, if you know.")] = None,
    proof: Annotated[Path | None, typer.Option(help="A file that proves the sending.")] = None,
) -> None:
    """Note that a letter went out. The days that others owe are counted from here."""
    from walletgripe.core.events import EvidenceAttached, LetterSent
    from walletgripe.flows.casefile import chosen_case, numbered_safely
    from walletgripe.flows.evidence import attach
    from walletgripe.flows.sending import door_name, note_sent

    tools: Tools = ctx.obj
    if channel is not None and channel not in CHANNELS:
        raise UsageError(
            msg("“{channel}” is not a channel.", channel=channel),
            where="--channel",
            next=msg("Choose from {names}.", names=", ".join(CHANNELS)),
        )
    file = chosen_case(tools.desk, case)

    def proven() -> EvidenceAttached:
        assert proof is not None
        return attach(tools.exhibits, tools.desk.guard, file.case, [proof])[0]

    def noted() -> LetterSent:
        return note_sent(
            tools.desk,
            file,
            on=option_day(on, "--on", tools.today) or tools.today,
            letter=letter,
            door=to,
            channel=channel,
            received=option_day(received, "--received", tools.today),
            attach=proven if proof else None,
        )

    event = numbered_safely(file, noted)
    name = door_name(tools.desk, file, event.door)
    typer.echo(tools.say(msg("Noted: it went to {door} on {day}.", door=name, day=event.on)), err=True)
    if event.answer_by:
        typer.echo(tools.say(msg("An answer is asked for by {day}.", day=event.answer_by)), err=True)
