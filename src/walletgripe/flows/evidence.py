"""Files become exhibits: copied, hashed, numbered for ever."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from walletgripe.core.case import Case
from walletgripe.core.errors import NotFoundError, RefusedError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.message import msg
from walletgripe.core.ports import Exhibits

if TYPE_CHECKING:
    from walletgripe.core.guard import Guard


def attach(exhibits: Exhibits, guard: Guard, case: Case, paths: Sequence[Path]) -> list[EvidenceAttached]:
    """Copy files in; their events carry the next numbers. Raises NotFoundError for all that are missing."""
    missing = [str(p) for p in paths if not p.is_file()]
    if missing:
        raise NotFoundError(
            msg("These files of evidence are not there: {paths}.", paths=", ".join(missing)),
            next=msg("Correct the paths and try again."),
        )
    for path in paths:
        secret = guard.secret(path.name)
        if secret is not None:
            raise RefusedError(secret.why, next=msg("Rename the file, then try again."))
    first = max(case.exhibits, default=0) + 1
    made = []
    for n, path in enumerate(paths, first):
        digest, size = exhibits.add(path)
        made.append(EvidenceAttached(n=n, sha256=digest, name=path.name, size=size))
    return made
