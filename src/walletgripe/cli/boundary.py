"""The error boundary: every failure becomes a calm sentence and an exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import typer

from walletgripe.core.errors import Exit, Interrupted, WalletgripeError
from walletgripe.core.message import Message, msg
from walletgripe.terminal.translate import asked_language, language_of, translator


def guarded(run: Callable[[], object], args: Sequence[str]) -> int:
    """Runs the program and returns its exit status."""
    say = translator(language_of(asked_language(args), os.environ))
    try:
        result = run()
    except WalletgripeError as error:
        return _told(error, say)
    except (Interrupted, KeyboardInterrupt, typer.Abort) as stop:
        return _interrupted(stop, say)
    except typer.Exit as leave:
        return leave.exit_code
    except (BrokenPipeError, SystemExit) as gone:  # Typer turns a reader that has gone into SystemExit
        if isinstance(gone, SystemExit) and not isinstance(gone.__context__, BrokenPipeError):
            raise
        _silence()
        return Exit.DONE
    except Exception as error:
        usage = _usage(error)
        return usage if usage is not None else _bug(error, say)
    return result if isinstance(result, int) else Exit.DONE


def _told(error: WalletgripeError, say: Callable[[Message], str]) -> int:
    from walletgripe.terminal.show import error_lines

    hide = _hider()
    for line in error_lines(error, say):
        _tell(hide(line))
    return error.exit


def _tell(line: str) -> None:
    """A line on the talking stream; that nobody reads it changes no exit status."""
    from contextlib import suppress

    with suppress(BrokenPipeError):
        typer.echo(line, err=True)


def _hider() -> Callable[[str], str]:
    """Hides secrets: an error may repeat what was typed, and a terminal keeps what it shows."""
    from functools import partial

    from walletgripe.content.seedwords import seed_words
    from walletgripe.core.guard import Guard

    return partial(Guard(seed_words).masked, only_secrets=True)


def _interrupted(stop: BaseException, say: Callable[[Message], str]) -> int:
    number = getattr(stop, "case", None)
    typer.echo("", err=True)
    if number is None:
        typer.echo(say(msg("Stopped. Nothing was lost.")), err=True)
    else:
        typer.echo(
            say(
                msg(
                    "Stopped. Everything you answered is kept. Go on with: walletgripe resume --case {n}",
                    n=number,
                )
            ),
            err=True,
        )
    return Exit.INTERRUPTED


def _usage(error: Exception) -> int | None:
    """Typer's own usage errors: shown as Typer shows them, without secrets."""
    show, code = getattr(error, "show", None), getattr(error, "exit_code", None)
    if callable(show) and isinstance(code, int):
        message = getattr(error, "message", None)
        if isinstance(message, str):
            error.message = _hider()(message)  # type: ignore[attr-defined]
        show()
        return Exit.USAGE
    return None


def _bug(error: Exception, say: Callable[[Message], str]) -> int:
    report = _report(error)
    typer.echo(
        say(msg("This is a fault of walletgripe, not of yours. Your cases are safe on disk.")), err=True
    )
    if report:
        typer.echo(
            say(msg("What happened is written, without any of your data, to {path}.", path=report)), err=True
        )
    return Exit.BUG


def _report(error: Exception) -> Path | None:
    """Where and what kind of error, versions; no message and no values, which could hold private data."""
    import platform
    import tempfile

    frames = traceback.extract_tb(error.__traceback__)
    rows = [f"  {Path(f.filename).name}:{f.lineno} in {f.name}" for f in frames]
    text = "\n".join(
        [f"python {platform.python_version()} on {platform.system()}", *rows, type(error).__qualname__, ""]
    )
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="walletgripe-report-", suffix=".txt", delete=False, encoding="utf-8"
        ) as file:
            file.write(text)
    except OSError:
        return None
    return Path(file.name)


def _silence() -> None:
    """The reader has gone: keep Python from complaining about it at exit."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
