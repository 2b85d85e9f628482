"""The command line: global options, commands loaded when they run, and the only error boundary."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from walletgripe.cli.boundary import guarded
from walletgripe.cli.registry import COMMANDS
from walletgripe.cli.tools import VERSION, Options, Tools
from walletgripe.core.message import Message
from walletgripe.terminal.streams import prepare_streams, readable
from walletgripe.terminal.translate import asked_language, language_of, translator

VALUED = ("--lang", "--today", "--home")
FLAGS = ("--plain", "--no-input")
_LANGUAGE = "walletgripe.language"  # where typer's context keeps the language of the help texts


def hoisted(args: Sequence[str]) -> list[str]:
    """The arguments with the global options in front, wherever they were written."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(args)
    for arg in waiting:
        if arg == "--":
            rest += [arg, *waiting]
        elif arg in VALUED:
            front += [arg, *([value] if (value := next(waiting, None)) is not None else [])]
        elif arg in FLAGS or arg.partition("=")[0] in VALUED:
            front.append(arg)
        else:
            rest.append(arg)
    return front + rest


def _speak(command: Any, ctx: Any) -> None:  # noqa: ANN401 (typer's own command and context)
    """Puts the help of a command and of its options into the language of the screen."""
    language = ctx.meta.get(_LANGUAGE, "en")
    if language == "en":
        return
    say = translator(language)
    places = [(command, "help"), (command, "short_help"), *((p, "help") for p in command.get_params(ctx))]
    for holder, name in places:
        text = getattr(holder, name, None)
        if text:
            setattr(holder, name, say(Message(text)))


class LazyGroup(TyperGroup):
    """Loads a command's module only when that command, or the list of all, is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401 (typer's own context)
        """The names in the order of the registry."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 (typer's own command)
        """The command, or None."""
        if cmd_name not in COMMANDS:
            return None
        module, help_ = COMMANDS[cmd_name]
        single = typer.Typer(add_completion=False)
        function = getattr(import_module(module), cmd_name.replace("-", "_"))
        single.command(cmd_name, short_help=help_)(function)
        command = get_command(single)
        command.name = cmd_name
        _speak(command, ctx)
        return command

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 (typer's own context)
        """Global options count wherever they stand; help speaks the language of the screen."""
        given = hoisted(args)
        ctx.meta[_LANGUAGE] = language_of(asked_language(given), os.environ)
        _speak(self, ctx)
        return super().parse_args(ctx, given)


app = typer.Typer(cls=LazyGroup, add_completion=False, pretty_exceptions_enable=False)


@app.callback(invoke_without_command=True)
def home(
    ctx: typer.Context,
    lang: Annotated[str | None, typer.Option(help="Language of the screen: en or zh-Hans.")] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Numbered prompts without redraw, for screen readers.")
    ] = False,
    no_input: Annotated[
        bool, typer.Option("--no-input", help="Never ask; stop where a question would come.")
    ] = False,
    today: Annotated[str | None, typer.Option(help="Take this day as today, such as 2026-11-21.")] = None,
    home: Annotated[Path | None, typer.Option(help="The folder that holds your cases.")] = None,
    version: Annotated[bool, typer.Option("--version", help="Show the version.")] = False,
) -> None:
    """Your money is stuck in a wallet: what to do now, who owes what by when, and the letter.

    Everything stays on this computer. Nothing is ever sent by itself.
    """
    if version:
        typer.echo(f"walletgripe {VERSION}")
        raise typer.Exit
    if not isinstance(ctx.obj, Tools):
        ctx.obj = Tools(Options(lang=lang, plain=plain, no_input=no_input, today=today, home=home))
    if ctx.invoked_subcommand is None:
        from walletgripe.cli.home import front_page

        front_page(ctx.obj)


def main(args: Sequence[str] | None = None) -> None:
    """Run and leave with the exit status of DESIGN: every error is told here and nowhere else."""
    prepare_streams()
    given = readable(sys.argv[1:] if args is None else args)
    sys.exit(guarded(lambda: app(given, standalone_mode=False), given))


if __name__ == "__main__":
    main()
