"""`walletgripe pack`: one folder or zip that anybody can read and check without walletgripe."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from walletgripe.cli.jsonout import print_json
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg

if TYPE_CHECKING:
    from walletgripe.flows.packing import Packed, Wanted


def pack(
    ctx: typer.Context,
    case: Annotated[int | None, typer.Option(help="The number of the case.")] = None,
    door: Annotated[str | None, typer.Option(help="Whom it is for: the letter inside goes there.")] = None,
    kind: Annotated[
        str | None, typer.Option(help="The kind of letter inside; else the one that fits.")
    ] = None,
    letter_lang: Annotated[str | None, typer.Option(help="Language of the letter: en or zh-Hans.")] = None,
    format: Annotated[str, typer.Option(help="folder or zip.")] = "folder",
    output: Annotated[Path | None, typer.Option(help="The folder to put it into.")] = None,
    leave_out: Annotated[
        str | None, typer.Option(help="Numbers of exhibits to leave out, such as 3,5.")
    ] = None,
    redacted: Annotated[
        bool, typer.Option("--redacted", help="Mask names, numbers and contacts of others in every text.")
    ] = False,
    nameless: Annotated[
        bool, typer.Option("--nameless", help="Redacted, and without your own name too.")
    ] = False,
    with_exhibits: Annotated[
        bool, typer.Option("--with-exhibits", help="Put the exhibits into a redacted pack as they are.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Pack more than the form of the door takes.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print what was packed as JSON.")] = False,
) -> None:
    """Letter, index, chronology, contacts, letters sent, exhibits, and a manifest with every checksum."""
    from walletgripe.flows.packing import Wanted
    from walletgripe.flows.packlimits import numbers_in
    from walletgripe.store.packwriter import WRITERS

    tools: Tools = ctx.obj
    if format not in WRITERS:
        raise UsageError(
            msg("There is no format “{name}”.", name=format),
            where="--format",
            next=msg("Choose from {names}.", names=", ".join(WRITERS)),
        )
    wanted = Wanted(
        door=door,
        kind=kind,
        language=letter_lang,
        redacted=redacted or nameless,
        nameless=nameless,
        with_exhibits=with_exhibits,
        leave_out=tuple(numbers_in(leave_out)),
        force=force,
    )
    packed = _packed(tools, case, wanted)
    parent = output if output is not None else tools.home / "packs"
    path = WRITERS[format](parent, packed.name, packed.files, tools.today)
    if as_json:
        print_json(_data(tools, packed, path, format, redacted=wanted.redacted))
    else:
        _tell(tools, packed, path)


def _packed(tools: Tools, case: int | None, wanted: Wanted) -> Packed:
    from walletgripe.cli.writing import default_folder, save
    from walletgripe.flows.casefile import chosen_case
    from walletgripe.flows.packing import pack as make_pack
    from walletgripe.store.looking import look
    from walletgripe.terminal.translate import translator

    file = chosen_case(tools.desk, case)
    letters = default_folder(tools, file.case.number)
    packed = make_pack(tools.desk, file, tools.exhibits, look, wanted, say_in=translator, letters=letters)
    if packed.letter is not None:
        save(packed.letter, letters)
    return packed


def _tell(tools: Tools, packed: Packed, path: Path) -> None:
    """Path and hash to standard output; what to mind on the talking stream."""
    from walletgripe.flows.exhibitlist import exhibit_name
    from walletgripe.terminal.put import put

    say = tools.say
    put(f"{path}\n{packed.manifest}  MANIFEST.sha256")
    put(say(msg("Files in it: {count}. Open 00-index first.", count=len(packed.files))), err=True)
    for left in packed.left_out:
        name = f"{left.exhibit.tag} {exhibit_name(left.exhibit)}"
        put("- " + say(msg("Not in it: {name} ({why})", name=name, why=say(left.why))), err=True)
    for notice in packed.notices:
        put(f"! {say(notice)}", err=True)
    if packed.letter is not None:
        note = msg(
            "When it has gone out, note it: walletgripe sent --case {case} --letter {number}",
            case=packed.letter.letter.case,
            number=packed.letter.number,
        )
        put(say(note), err=True)


def _data(tools: Tools, packed: Packed, path: Path, format: str, *, redacted: bool) -> dict[str, Any]:
    return {
        "path": str(path),
        "format": format,
        "door": packed.door,
        "redacted": redacted,
        "manifest_sha256": packed.manifest,
        "letter": packed.letter.number if packed.letter else None,
        "files": [{"path": f.path, "size": f.size, "sha256": f.sha256} for f in packed.files],
        "left_out": [{"n": x.exhibit.n, "why": tools.say(x.why)} for x in packed.left_out],
        "notices": [tools.say(n) for n in packed.notices],
    }
