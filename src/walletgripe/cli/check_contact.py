"""`walletgripe check-contact`: whether a number, link, address or message is really the firm's."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Exit, UsageError, WalletgripeError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.flows.contact import Checker

VERDICTS = {
    "official": msg("Listed as official."),
    "lookalike": msg("An imitation. Do not use it."),
    "red-flag": msg("This has the signs of a fraud. Do not answer, pay or tap anything."),
    "unlisted": msg("Not confirmed."),
}


def check_contact(
    ctx: typer.Context,
    value: Annotated[
        str | None,
        typer.Argument(help="A phone number, link, mail address, account name or message; - reads it."),
    ] = None,
    wallet: Annotated[str | None, typer.Option("--wallet", help="The wallet that it claims to be.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='One {"id","value","wallet"} a line in, one answer a line out.')
    ] = False,
) -> None:
    """Compare a contact with what the firms publish. It never says that something is safe."""
    tools: Tools = ctx.obj
    if as_json and jsonl:
        raise UsageError(
            msg("--json and --jsonl exclude each other."), next=msg("Use --jsonl for one text a line.")
        )
    if jsonl:
        failed = _answer_lines(_checker(tools), sys.stdin.buffer, wallet)
        raise typer.Exit(Exit.USAGE if failed else Exit.DONE)
    if value is None:
        raise UsageError(
            msg("There is nothing to check."), next=msg("Give a number, link, address or message.")
        )
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if value == "-" else value
    answer, ways = _checker(tools).told(text, wallet)
    if as_json:
        typer.echo(json.dumps(answer, ensure_ascii=False))
    else:
        _show(_told(answer, ways, tools))
    raise typer.Exit(Exit.DONE)


def _checker(tools: Tools) -> Checker:
    from walletgripe.content.suffixes import suffix_of
    from walletgripe.flows.contact import Checker

    return Checker(tools.contents, suffix_of, tools.language, tools.say)


def _show(lines: Iterable[str]) -> None:
    from walletgripe.terminal.safe import safe

    for line in lines:
        typer.echo(safe(line))


def _told(answer: dict[str, Any], ways: list[str], tools: Tools) -> Iterator[str]:
    from walletgripe.flows.joining import listed, named

    yield tools.say(VERDICTS[answer["verdict"]])
    yield from (f"  {reason}" for reason in answer["reasons"])
    if answer["official"]:
        title = tools.say(msg("Official channels"))
        yield named(tools.say, title, listed(tools.say, answer["official"]))
    elif answer["verdict"] == "unlisted" and not ways:
        yield tools.say(msg("Add --wallet NAME to see how that firm is reached."))
    yield from (f"  - {way}" for way in ways)


def _answer_lines(checker: Checker, lines: Iterable[bytes], wallet: str | None) -> bool:
    """Answer each line at once; True when one of them could not be read or names an unknown wallet."""
    failed = False
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        answer = _answer(checker, number, raw, wallet)
        failed = failed or "error" in answer
        typer.echo(json.dumps(answer, ensure_ascii=False))
        sys.stdout.flush()
    return failed


def _answer(checker: Checker, number: int, raw: bytes, wallet: str | None) -> dict[str, Any]:
    try:
        asked = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _error(None, msg("line {line}: this is not JSON in UTF-8", line=number))
    if not isinstance(asked, dict) or not isinstance(asked.get("value"), str):
        known = asked.get("id") if isinstance(asked, dict) else None
        return _error(known, msg('line {line}: expected {{"id": ..., "value": "..."}}', line=number))
    named = asked.get("wallet") or wallet
    try:
        return {"id": asked.get("id"), **checker.check(asked["value"], str(named) if named else None)}
    except WalletgripeError as error:
        return _error(asked.get("id"), " ".join(filter(None, [str(error), str(error.next or "")])))


def _error(known: object, what: object) -> dict[str, Any]:
    return {"id": known, "verdict": "unlisted", "reasons": [], "official": [], "error": str(what)}
