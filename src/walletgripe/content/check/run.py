"""Running every check over all content."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec

from walletgripe.content.check import CHECKS, Write, people_get_what_they_expect
from walletgripe.content.check.context import Content, load
from walletgripe.content.files import root_above
from walletgripe.content.problem import ContentProblem, visible
from walletgripe.core.errors import NotFoundError
from walletgripe.core.message import msg

READING: Final = "read-strictly"


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What the checks found: errors first to last by file and line, and how much was looked at."""

    problems: tuple[ContentProblem, ...]
    files: int
    people: int
    dates: int

    @property
    def errors(self) -> int:
        """How many findings must be corrected."""
        return sum(not p.warning for p in self.problems)

    @property
    def warnings(self) -> int:
        """How many findings ask a person to look again."""
        return sum(p.warning for p in self.problems)

    def within(self, path: Path) -> Report:
        """The same report with the findings below one path only."""
        whole = path.resolve()
        mine = tuple(p for p in self.problems if Path(p.path).resolve().is_relative_to(whole))
        return msgspec.structs.replace(self, problems=mine)


def run_checks(
    roots: Sequence[Path], today: dt.date, write: Write | None, below: Path | None = None
) -> Report:
    """Check all content of these roots; a later root replaces items of the ones before it.

    `write` plays a person of the content tests through the interview; without it their
    expectations are not tried. `below`: only the people below this path are played.
    """
    content = load(roots, today)
    found = _named(READING, content.problems)
    for check in CHECKS:
        found += _named(check.__name__.replace("_", "-"), check(content))
    name = people_get_what_they_expect.__name__.replace("_", "-")
    found += _named(name, people_get_what_they_expect(content, write, below))
    found.sort(key=lambda p: (p.path, p.line))
    return Report(
        problems=tuple(found),
        files=len(content.files),
        people=_count(content, "playbook-tests") if write else 0,
        dates=_count(content, "place-tests"),
    )


def check_path(path: Path, roots: Sequence[Path], today: dt.date, write: Write | None) -> Report:
    """Check one content folder, or a file or folder in it, together with the content of `roots`.

    A folder with its own interview is whole and stands alone. Only what lies below `path` is
    reported. Raises NotFoundError when no content is there.
    """
    own = root_above(path) if path.exists() else None
    if own is None:
        what = msg("There is no content at {path}.", path=visible(str(path)))
        raise NotFoundError(what, next=msg("Give a folder such as playbooks, or one inside it."))
    whole = (own / "interview").is_dir()
    others = [] if whole else [root for root in roots if root.resolve() != own.resolve()]
    return run_checks([*others, own], today, write, path).within(path)


def _named(name: str, problems: Iterable[ContentProblem]) -> list[ContentProblem]:
    return [msgspec.structs.replace(p, check=name) for p in problems]


def _count(content: Content, kind: str) -> int:
    return sum(len(file.value) for file in content.good(kind))


def told(report: Report) -> Iterator[str]:
    """One line a finding, and a last line with the counts."""
    yield from (str(problem) for problem in report.problems)
    yield (
        f"{report.errors} errors, {report.warnings} warnings in {report.files} files; "
        f"{report.people} people and {report.dates} worked examples tried"
    )


def as_json(report: Report) -> str:
    """The report as one JSON object: problems, errors, warnings, files, people, dates."""
    counts = {"errors": report.errors, "warnings": report.warnings}
    return msgspec.json.encode({**msgspec.structs.asdict(report), **counts}).decode()
