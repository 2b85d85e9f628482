"""`walletgripe reply`: note what the other side answered; it moves or stops the clocks."""

from __future__ import annotations

from typing import Annotated, cast, get_args

import typer

from walletgripe.cli.days import option_day
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import NoTerminalError, UsageError
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Given, Option, Prompt

LABELS = {
    "acknowledgement": msg("They only say that they have received it"),
    "holding": msg("They need more time"),
    "final": msg("A final answer"),
    "refusal": msg("A refusal"),
    "other": msg("Something else"),
}


def _asked(tools: Tools) -> str:
    """What kind of answer it was, asked in the terminal."""
    prompt = Prompt(
        id="nature",
        type=QuestionType.CHOICE,
        title=tools.say(msg("What kind of answer was it?")),
        options=tuple(Option(id=k, label=tools.say(v)) for k, v in LABELS.items()),
        required=True,
        back=False,
    )
    try:
        asker = tools.asker()
    except NoTerminalError as error:
        raise NoTerminalError(
            error.what,
            where="--nature",
            next=msg("Choose from {names}.", names=", ".join(LABELS)),
        ) from error
    answer = asker.ask(prompt, lambda raw: None)
    return str(answer.raw) if isinstance(answer, Given) else "other"


def reply(
    ctx: typer.Context,
    nature: Annotated[
        str | None,
        typer.Option(help="acknowledgement, holding (they need more time), final, refusal or other."),
    ] = None,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    on: Annotated[str | None, typer.Option(help="The day of the answer; today if left out.")] = None,
    door: Annotated[str | None, typer.Option(help="Who answered; the firm if left out.")] = None,
    said: Annotated[str | None, typer.Option(help="What they said.")] = None,
    until: Annotated[str | None, typer.Option(help="Until when they want more time.")] = None,
) -> None:
    """Note an answer. A holding reply moves the day, a final one stops the clock."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.sending import Nature, note_reply

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    if nature is None:
        nature = _asked(tools)
    if nature not in get_args(Nature):
        raise UsageError(
            msg("“{nature}” is not a kind of answer.", nature=nature),
            where="--nature",
            next=msg("Choose from {names}.", names=", ".join(get_args(Nature))),
        )
    note_reply(
        tools.desk,
        file,
        on=option_day(on, "--on", tools.today) or tools.today,
        nature=cast("Nature", nature),
        door=door,
        said=said,
        until=option_day(until, "--until", tools.today, past=False),
    )
    typer.echo(tools.say(msg("The answer is noted in case {number}.", number=file.number or 0)), err=True)
    typer.echo(
        tools.say(msg("See what follows with `walletgripe next --case {n}`.", n=file.number or 0)), err=True
    )
