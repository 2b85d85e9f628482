"""`walletgripe reply`: note what the other side answered; it moves clocks, and can be answered itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from walletgripe.cli.days import option_day
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import NoTerminalError, UsageError
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Asker, Given, Option, Prompt

if TYPE_CHECKING:
    from walletgripe.flows.casefile import CaseFile
    from walletgripe.flows.sending import Nature

MOST = 20_000  # characters of a stored answer
LABELS = {
    "acknowledgement": msg("They only say that they have received it"),
    "holding": msg("They need more time"),
    "final": msg("A final answer"),
    "refusal": msg("A refusal"),
    "other": msg("Something else"),
}


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
    file: Annotated[Path | None, typer.Option(help="A text file with what they said.")] = None,
    channel: Annotated[str | None, typer.Option(help="How it came: chat, phone, email, post ...")] = None,
    who: Annotated[str | None, typer.Option(help="Who signed it.")] = None,
    excuse: Annotated[
        str | None, typer.Option(help="The stock answer that it is, by its id; none for none.")
    ] = None,
    answered: Annotated[
        str | None, typer.Option(help="The requests that it dealt with, by their ids, apart by commas.")
    ] = None,
    until: Annotated[str | None, typer.Option(help="Until when they want more time.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print what was noted and the likely stock answers as JSON.")
    ] = False,
) -> None:
    """Note an answer. A holding reply moves the day, a final one stops the clock; a stock answer is named."""
    from walletgripe.cli.countering import offer_counter, tell_silence
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.replying import chosen_excuse, is_silence, nature_of
    from walletgripe.flows.sending import note_reply

    tools: Tools = ctx.obj
    at = chosen_case(tools.desk, case)
    asker = _asker(tools) if nature is None and excuse is None else None
    words = _words(tools, said, file, asker)
    known = chosen_excuse(tools.desk, at.case, excuse)
    if asker and door is None:
        picked = _excuse(tools, at, words, asker)
        known = chosen_excuse(tools.desk, at.case, picked)
    if known is not None and is_silence(known):
        tell_silence(tools, at, known.excuse.id, nature, as_json=as_json)
        return
    kind = nature or nature_of(known) or (_asked(tools, asker) if asker else None)
    note_reply(
        tools.desk,
        at,
        on=option_day(on, "--on", tools.today) or tools.today,
        nature=_nature(kind),
        door=door,
        said=words,
        until=option_day(until, "--until", tools.today, past=False),
        channel=channel,
        who=who,
        excuse=known.excuse.id if known else None,
        answered=_answered(tools, at, answered, asker if door is None else None),
    )
    if as_json:
        _print(tools, at, words)
        return
    _tell(tools, at, words)
    if known is not None and door is None:
        offer_counter(tools, at)


def _asker(tools: Tools) -> Asker:
    try:
        return tools.asker()
    except NoTerminalError as error:
        raise NoTerminalError(
            error.what,
            where="--nature",
            next=msg("Choose from {names}.", names=", ".join(LABELS)),
        ) from error


def _words(tools: Tools, said: str | None, file: Path | None, asker: Asker | None) -> str | None:
    """What they said: given, read from a file, or asked."""
    if said is not None and file is not None:
        raise UsageError(msg("Give the words with --said or with --file, not with both."), where="--file")
    if file is not None:
        return _read(file)
    if said is not None or asker is None:
        return said
    prompt = Prompt(
        id="said",
        type=QuestionType.LONG_TEXT,
        title=tools.say(msg("What did they say? Their own words, if you have them.")),
        help=tools.say(msg("Leave out names of others, passwords and codes.")),
        unknown=tools.say(msg("I don't know / leave it out")),
        back=False,
    )
    answer = asker.ask(prompt, lambda raw: None)
    return str(answer.raw) if isinstance(answer, Given) and answer.raw else None


def _read(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or type(error).__name__
        raise UsageError(
            msg("The file cannot be read as text: {why}.", why=why),
            where=str(file),
            next=msg("Give a text file, or the words with --said."),
        ) from error
    if not text or len(text) > MOST:
        raise UsageError(
            msg("The file must hold 1 to {most} characters; it holds {n}.", most=MOST, n=len(text)),
            where=str(file),
            next=msg("Keep what matters, or give the words with --said."),
        )
    return text


def _excuse(tools: Tools, at: CaseFile, words: str | None, asker: Asker) -> str | None:
    from walletgripe.flows.replying import ask_excuse

    return ask_excuse(tools.desk, at.case, words, asker)


def _asked(tools: Tools, asker: Asker) -> str:
    """What kind of answer it was, asked in the terminal."""
    prompt = Prompt(
        id="nature",
        type=QuestionType.CHOICE,
        title=tools.say(msg("What kind of answer was it?")),
        options=tuple(Option(id=k, label=tools.say(v)) for k, v in LABELS.items()),
        required=True,
        back=False,
    )
    answer = asker.ask(prompt, lambda raw: None)
    return str(answer.raw) if isinstance(answer, Given) else "other"


def _nature(kind: str | None) -> Nature:
    from walletgripe.flows.sending import Nature

    if kind is None:
        raise UsageError(
            msg("What kind of answer it was is missing."),
            where="--nature",
            next=msg("Choose from {names}.", names=", ".join(LABELS)),
        )
    if kind not in get_args(Nature):
        raise UsageError(
            msg("“{nature}” is not a kind of answer.", nature=kind),
            where="--nature",
            next=msg("Choose from {names}.", names=", ".join(get_args(Nature))),
        )
    return cast("Nature", kind)


def _answered(tools: Tools, at: CaseFile, given: str | None, asker: Asker | None) -> tuple[str, ...] | None:
    """The requests that the answer dealt with: by option, or ticked in the terminal."""
    from walletgripe.flows.replying import ask_answered

    if given is None:
        return ask_answered(tools.desk, at, asker) if asker else None
    ids = tuple(i.strip() for i in given.split(",") if i.strip())
    wanted = at.case.chosen("requests")
    unknown = [i for i in ids if i not in wanted]
    if unknown:
        raise UsageError(
            msg("Not among the requests of this case: {unknown}.", unknown=", ".join(unknown)),
            where="--answered",
            next=msg("There are: {ids}", ids=", ".join(wanted) or "-"),
        )
    return ids


def _print(tools: Tools, at: CaseFile, words: str | None) -> None:
    from walletgripe.cli.jsonout import print_json
    from walletgripe.flows.proposing import proposed
    from walletgripe.flows.replying import proposals, read

    noted = at.case.replies[-1]
    likely = proposals(tools.desk, at.case, words) if words else ()
    letter = proposed(tools.desk, at.case)
    print_json(
        {
            "case": at.number,
            "on": noted.on,
            "door": noted.door,
            "nature": noted.nature,
            "said": noted.said,
            "excuse": read(tools.desk, noted.excuse) if noted.excuse else None,
            "likely": [{"id": r.id, "score": r.score, "because": r.phrase} for r in likely],
            "answered": noted.answered,
            "letter": {"kind": letter.kind, "door": letter.door, "why": tools.say(letter.why)},
        }
    )


def _tell(tools: Tools, at: CaseFile, words: str | None) -> None:
    """What the answer means, and what comes next, on the talking stream."""
    from walletgripe.flows.proposing import proposed
    from walletgripe.flows.replying import proposals, read
    from walletgripe.terminal.put import put

    number = at.number or 0
    put(tools.say(msg("The answer is noted in case {number}.", number=number)), err=True)
    excuse = at.case.replies[-1].excuse
    if excuse:
        told = read(tools.desk, excuse)
        put(tools.say(msg("What it means: {text}", text=told.means)), err=True)
        put(tools.say(msg("When it is fair: {text}", text=told.fair)), err=True)
        put(tools.say(msg("What to do: {text}", text=told.do)), err=True)
    elif words:
        for r in proposals(tools.desk, at.case, words)[:1]:
            told = read(tools.desk, r.id)
            line = msg("It reads like the stock answer “{name}” (--excuse {id}).", name=told.name, id=r.id)
            put(tools.say(line), err=True)
    letter = proposed(tools.desk, at.case)
    if letter.due:
        why = tools.say(letter.why)
        line = msg("Write the letter for now with `walletgripe letter --case {n}`: {why}.", n=number, why=why)
        put(tools.say(line), err=True)
    put(tools.say(msg("See what follows with `walletgripe next --case {n}`.", n=number)), err=True)
