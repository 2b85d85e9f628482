"""`walletgripe log`: note one contact with support, asked or by options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.flows.casefile import CaseFile


def log(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    at: Annotated[str | None, typer.Option(help="Day and time, such as 2026-11-03 14:05.")] = None,
    channel: Annotated[
        str | None, typer.Option(help="chat, phone, email, app-form, social, post or in-person.")
    ] = None,
    via: Annotated[
        str | None,
        typer.Option(help="The number, link, address or account it came from or went to; it is checked."),
    ] = None,
    who: Annotated[str | None, typer.Option(help="Name or staff number.")] = None,
    reference: Annotated[str | None, typer.Option(help="Ticket or call number.")] = None,
    said: Annotated[str | None, typer.Option(help="What they said.")] = None,
    promised: Annotated[str | None, typer.Option(help="What they promised.")] = None,
    promised_by: Annotated[str | None, typer.Option(help="By which day.")] = None,
    kept: Annotated[str | None, typer.Option(help="Whether the promise was kept: yes or no.")] = None,
) -> None:
    """Note a contact with support. Without options it asks; every answer is kept at once."""
    from walletgripe.core.answers import ContactEntry
    from walletgripe.core.errors import Interrupted
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.logging import LogFlow, log_given

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    entry = ContactEntry(
        at=at,
        channel=channel,
        via=via,
        who=who,
        reference=reference,
        said=said,
        promised=promised,
        promised_by=promised_by,
        kept=kept,
    )
    given = entry != ContactEntry()
    try:
        if given:
            number = log_given(tools.desk, file, entry)
            _tell_checks(tools, file, number)
        else:
            number = LogFlow(tools.desk, file, tools.asker()).run()
    except (Interrupted, KeyboardInterrupt) as stop:
        raise Interrupted(file.number) from stop
    typer.echo(
        tools.say(msg("Contact {n} is noted in case {case}.", n=number, case=file.number or 0)), err=True
    )


def _tell_checks(tools: Tools, file: CaseFile, number: int) -> None:
    """The verdict on every number, link and account that the contact named, on the talking stream."""
    from walletgripe.flows.checking import BAD, STOP, checks_of, verdict_line
    from walletgripe.terminal.put import put

    for check in checks_of(file.case, number):
        put(verdict_line(tools.desk, check), err=True)
        for line in (*check.reasons, *((tools.say(STOP),) if check.verdict in BAD else ())):
            put(f"  {line}", err=True)
