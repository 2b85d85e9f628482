"""What follows a stock answer: the counter-letter at once, or, after silence, what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import NoTerminalError, UsageError
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Given, Option, Prompt

if TYPE_CHECKING:
    from walletgripe.flows.casefile import CaseFile

KIND = "counter"


def offer_counter(tools: Tools, at: CaseFile) -> None:
    """Ask whether the counter-letter is to be written now, and write it; nothing where nobody can answer.

    The letter is the one of `walletgripe letter --kind counter`.
    """
    try:
        asker = tools.asker()
    except NoTerminalError:
        return
    prompt = Prompt(
        id=KIND,
        type=QuestionType.YES_NO,
        title=tools.say(msg("Write the letter that answers it now?")),
        help=tools.say(msg("It asks back what the answer leaves open, by a day.")),
        options=(
            Option(id="yes", label=tools.say(msg("Yes"))),
            Option(id="no", label=tools.say(msg("No"))),
        ),
        initial="yes",
        required=True,
        back=False,
    )
    reply = asker.ask(prompt, lambda raw: None)
    if isinstance(reply, Given) and reply.raw == "yes":
        _write(tools, at)


def _write(tools: Tools, at: CaseFile) -> None:
    from walletgripe.cli.ending import show_letter
    from walletgripe.cli.writing import default_folder, save, tell_saved
    from walletgripe.flows.letter import compose_letter, write_letter
    from walletgripe.terminal.put import put

    made = compose_letter(tools.desk, at, kind=KIND)
    written = write_letter(tools.desk, at, made, ("txt",), exhibits=tools.exhibits)
    paths = save(written, default_folder(tools, at.number or 0))
    show_letter(written)
    tell_saved(tools, paths, written.notices)
    put(tools.say(msg("When it has gone out: `walletgripe sent --case {n}`.", n=at.number or 0)), err=True)


def tell_silence(tools: Tools, at: CaseFile, id_: str, nature: str | None, *, as_json: bool) -> None:
    """Silence is no answer and is not noted: the clocks run on. Raises UsageError with a kind of answer."""
    from walletgripe.cli.jsonout import print_json
    from walletgripe.flows.proposing import proposed
    from walletgripe.flows.replying import read
    from walletgripe.terminal.put import put

    if nature is not None:
        raise UsageError(
            msg("Silence is no answer, so it is not of a kind."),
            where="--nature",
            next=msg("Leave out --nature, or name another stock answer with --excuse."),
        )
    told, letter = read(tools.desk, id_), proposed(tools.desk, at.case)
    why = tools.say(letter.why)
    if as_json:
        next_letter = {"kind": letter.kind, "door": letter.door, "why": why}
        print_json({"case": at.number, "noted": False, "excuse": told, "letter": next_letter})
        return
    put(tools.say(msg("Silence is no answer: nothing is noted, and the clocks run on.")), err=True)
    put(tools.say(msg("When it is fair: {text}", text=told.fair)), err=True)
    put(tools.say(msg("What to do: {text}", text=told.do)), err=True)
    number = at.number or 0
    if letter.due:
        line = msg("Write the letter for now with `walletgripe letter --case {n}`: {why}.", n=number, why=why)
        put(tools.say(line), err=True)
    put(tools.say(msg("See what follows with `walletgripe next --case {n}`.", n=number)), err=True)
