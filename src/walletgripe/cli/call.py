"""`walletgripe call`: one screen for a phone call, and notes that become a contact."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Interrupted, NoTerminalError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.flows.calling import CallKit, Line
    from walletgripe.flows.casefile import CaseFile


def call(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    letter_lang: Annotated[
        str | None, typer.Option(help="Language of what is read out: en or zh-Hans.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the kit as JSON, and ask nothing.")] = False,
) -> None:
    """What to read out, three questions to ask, what to refuse, and your numbers; then notes of the call."""
    from walletgripe.flows.calling import call_kit
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.terminal.put import put

    tools: Tools = ctx.obj
    file = chosen_case(tools.desk, case)
    kit = call_kit(tools.desk, file, letter_lang)
    if as_json:
        print_json(_data(kit))
        return
    for n, (title, lines) in enumerate(_told(tools, kit)):
        put(("\n" if n else "") + title)
        for line in lines:
            put(f"  {line}")
    _notes(tools, file)


def _told(tools: Tools, kit: CallKit) -> Iterator[tuple[str, list[str]]]:
    from walletgripe.flows.joining import named

    say = tools.say
    official = [_number(tools, line) for line in kit.numbers]
    yield say(msg("Call")), official or [kit.no_number]
    yield say(msg("Read this out (about {seconds} seconds)", seconds=kit.seconds)), list(kit.script)
    yield say(msg("Ask")), [f"{n}. {question}" for n, question in enumerate(kit.questions, 1)]
    yield say(msg("Never say or do this")), [*(f"- {line}" for line in kit.refuse), kit.say_no]
    if kit.references:
        yield say(msg("Have this at hand")), [named(say, name, value) for name, value in kit.references]


def _number(tools: Tools, line: Line) -> str:
    if line.region is None:
        return tools.say(msg("{number} (published by the firm)", number=line.number))
    elsewhere = msg(
        "{number} (published by the firm for {region}; not for your country)",
        number=line.number,
        region=line.region,
    )
    return tools.say(elsewhere)


def _notes(tools: Tools, file: CaseFile) -> None:
    """Notes as a contact, where somebody can be asked; else how to note the call afterwards."""
    from walletgripe.flows.callnotes import CallFlow, wants_notes
    from walletgripe.terminal.put import put

    later = msg(
        "Note the call afterwards: walletgripe log --case {number} --channel phone", number=file.case.number
    )
    try:
        asker = tools.asker()
    except NoTerminalError:
        put("\n" + tools.say(later), err=True)
        return
    try:
        if not wants_notes(tools.desk, asker):
            put(tools.say(later), err=True)
            return
        number = CallFlow(tools.desk, file, asker, _now(tools)).run()
    except (Interrupted, KeyboardInterrupt) as stop:
        put(
            tools.say(
                msg("What you noted is kept; `walletgripe call` or `walletgripe log` goes on with it.")
            ),
            err=True,
        )
        raise Interrupted(file.number) from stop
    put(tools.say(msg("Contact {n} is noted in case {case}.", n=number, case=file.case.number)), err=True)


def _now(tools: Tools) -> str:
    """The present minute, on the day that counts as today."""
    clock = dt.datetime.now().astimezone().time()
    return f"{tools.today.isoformat()}T{clock:%H:%M}"


def _data(kit: CallKit) -> dict[str, object]:
    return {
        "case": kit.case,
        "language": kit.language,
        "numbers": [{"number": x.number, "region": x.region} for x in kit.numbers],
        "no_number": None if kit.numbers else kit.no_number,
        "seconds": kit.seconds,
        "script": list(kit.script),
        "questions": list(kit.questions),
        "refuse": list(kit.refuse),
        "say_no": kit.say_no,
        "references": [{"name": name, "value": value} for name, value in kit.references],
    }
