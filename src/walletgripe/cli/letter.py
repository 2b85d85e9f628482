"""`walletgripe letter`: the letter of a case, in files or on standard output, with its reasons if asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from walletgripe.cli.tools import Tools
from walletgripe.cli.writing import default_folder, save, tell_saved
from walletgripe.core.errors import NoTerminalError, UsageError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.core.letter import Letter
    from walletgripe.core.readiness.finding import Finding
    from walletgripe.flows.casefile import CaseFile


def letter(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="The kind of letter; left out, the one that fits now.")
    ] = None,
    to: Annotated[str | None, typer.Option(help="The door it goes to.")] = None,
    answer: Annotated[
        list[str] | None, typer.Option(help="An answer that this kind asks for, as ID=VALUE; repeatable.")
    ] = None,
    letter_lang: Annotated[str | None, typer.Option(help="Language of the letter: en or zh-Hans.")] = None,
    format: Annotated[
        str, typer.Option(help="One or more of txt, md, html, docx, pdf, eml, paste, apart by commas.")
    ] = "txt",
    output: Annotated[
        str | None, typer.Option(help="A folder for the files, or - for standard output.")
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show for each sentence where it comes from.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the letter with all reasons as JSON.")
    ] = False,
    copy: Annotated[
        bool, typer.Option("--copy", help="With --format paste: copy each field through the terminal.")
    ] = False,
    pair: Annotated[
        bool, typer.Option("--pair", help="With a numbered copy in the other language, for you only.")
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help="While something should be mended: write nothing, status 1.")
    ] = False,
) -> None:
    """Write the letter of a case as of today: the kind that fits now, or the one that is named."""
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.letter import compose_letter
    from walletgripe.render.registry import chosen_formats

    tools: Tools = ctx.obj
    formats = chosen_formats(format)
    if copy and (output is not None or formats != ("paste",)):
        raise _nothing_to_copy()
    file = chosen_case(tools.desk, case)
    quiet = as_json or explain or output == "-"
    chosen, door = _chosen(tools, file, kind, to)
    _questions(tools, file, chosen, answer or [], quiet=quiet)
    made = compose_letter(tools.desk, file, kind=chosen, language=letter_lang, door=door)
    found = _found(tools, file, made, strict=strict, as_json=as_json, silent=explain or output == "-")
    if pair and (as_json or output == "-"):
        from walletgripe.cli.pairing import print_pair, print_pair_json

        print_pair_json(tools, file, made) if as_json else print_pair(tools, file, made, formats)
    elif as_json:
        from walletgripe.cli.readiness import print_letter

        print_letter(tools, made, found)
    elif explain:
        from walletgripe.flows.explaining import explained

        typer.echo("\n".join(explained(made, tools.say)))
    else:
        _deliver(tools, file, made, formats, found, output=output, copy=copy, pair=pair)


def _found(
    tools: Tools, file: CaseFile, made: Letter, *, strict: bool, as_json: bool, silent: bool
) -> tuple[Finding, ...]:
    """What stands against sending it; nothing where nobody would see it. With --strict it may stop here."""
    if silent and not (strict or as_json):
        return ()
    from walletgripe.flows.readiness import checked

    found = checked(tools.desk, file, made)
    if strict:
        from walletgripe.cli.readiness import stop

        stop(tools, file, made, found, as_json=as_json)
    return found


def _deliver(
    tools: Tools,
    file: CaseFile,
    made: Letter,
    formats: tuple[str, ...],
    found: tuple[Finding, ...],
    *,
    output: str | None,
    copy: bool,
    pair: bool,
) -> None:
    """To standard output, to the screen field by field, or into files that are named."""
    from walletgripe.cli.readiness import tell
    from walletgripe.flows.letter import write_letter

    if output is None and formats == ("paste",):
        from walletgripe.cli.pasting import show_fields

        show_fields(tools, file, made, copy=copy)
        tell(tools, file, found)
        return
    written = write_letter(tools.desk, file, made, formats, exhibits=tools.exhibits)
    if output == "-":
        _to_stdout(written.files)
        return
    folder = Path(output) if output else default_folder(tools, file.number or 0)
    paths = save(written, folder)
    if output is None and formats == ("txt",):
        from walletgripe.cli.ending import show_letter

        show_letter(written)
    tell_saved(tools, paths, written.notices)
    tell(tools, file, found, written.notices)
    if pair:
        from walletgripe.cli.pairing import save_pair

        save_pair(tools, file, written, formats, folder)


def _nothing_to_copy() -> UsageError:
    return UsageError(
        msg("Only the fields of a form are copied."), where="--copy", next=msg("Use --format paste alone.")
    )


def _chosen(tools: Tools, file: CaseFile, kind: str | None, to: str | None) -> tuple[str, str | None]:
    """The kind and door asked for, or the proposal for now, which is told with its reason."""
    if kind is not None:
        return kind, to
    from walletgripe.flows.course import course
    from walletgripe.flows.proposing import proposed, told

    where = course(tools.desk, file.case)
    made = proposed(tools.desk, file.case, to, where)
    chosen = made.kind or "first"
    if chosen != "first" or not made.due:
        typer.echo(told(tools.desk, made, where), err=True)
    return chosen, to or made.door


def _questions(tools: Tools, file: CaseFile, kind: str, given: list[str], *, quiet: bool) -> None:
    """What this kind must know beyond the interview: from --answer, else asked where somebody can answer."""
    from walletgripe.flows.kindquestions import ask_all, take_given
    from walletgripe.flows.kinds import kind_of_letter

    pack = kind_of_letter(tools.desk, kind)
    if given:
        take_given(tools.desk, file, pack, dict(_pair(text) for text in given))
    elif pack.kind.questions and not quiet:
        try:
            asker = tools.asker()
        except NoTerminalError:
            return
        ask_all(tools.desk, file, pack, asker)


def _pair(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise UsageError(
            msg("“{text}” is no answer.", text=text),
            where="--answer",
            next=msg("Write it as ID=VALUE, for example --answer solved-since=not."),
        )
    return name.strip(), value.strip()


def _to_stdout(files: dict[str, bytes]) -> None:
    if len(files) > 1:
        raise UsageError(
            msg("Only one format fits on standard output."),
            where="--output -",
            next=msg("Name one with --format."),
        )
    import sys

    for data in files.values():
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
