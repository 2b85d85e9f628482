"""Reads what triage knows of words: one compact file for each language, written by `make triage`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from walletgripe.core.errors import ContentError
from walletgripe.core.message import msg
from walletgripe.core.triage.model import Half, Model

if TYPE_CHECKING:
    from walletgripe.content.library import Library


def read_model(roots: Sequence[Path], language: str, library: Library | None = None) -> Model:
    """The half of the model for this language; with a library, the signs of playbooks that it was not taught.

    The last root that has the file wins. Raises ContentError when there is none, or it cannot be read.
    """
    half_name = "zh-Hans" if language.startswith("zh") else "en"
    half = _half(roots, f"triage/model.{half_name}.json")
    unknown = sorted(set(library.playbook_ids()) - set(half.problems)) if library else ()
    signs = _signs(library, unknown, half_name) if library else {}
    return Model(halves={half_name: half}, signs={half_name: signs})


def _half(roots: Sequence[Path], name: str) -> Half:
    for root in reversed(roots):
        path = root / name
        if not path.is_file():
            continue
        try:
            return msgspec.json.decode(path.read_bytes(), type=Half)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
            raise ContentError(
                msg("The file {file} cannot be read: {why}", file=str(path), why=str(error)),
                next=msg("Install the program again."),
            ) from None
    raise ContentError(msg("The file {file} is missing.", file=name), next=msg("Install the program again."))


def _signs(library: Library, ids: Iterable[str], language: str) -> dict[str, tuple[str, ...]]:
    packs = ((id_, library.playbook(id_).texts.get(language)) for id_ in ids)
    return {id_: texts.signs for id_, texts in packs if texts}
