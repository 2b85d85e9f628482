"""Every broken piece of the museum is found where it is, with the words that help to mend it.

A piece is an edit of the sample: `find` and `put` in `file`, a `whole` new file, or a file `gone`.
"""

import datetime as dt
from pathlib import Path

import pytest
import yaml

from walletgripe.content.check import CHECKS
from walletgripe.content.check.run import READING, run_checks

TODAY = dt.date(2026, 11, 10)
PIECES = sorted((Path(__file__).parent / "museum").glob("*.yaml"))


def piece_of(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def broken(piece, sample, edit):
    path = sample / piece["file"]
    if "find" in piece:
        edit(piece["file"], piece["find"], piece["put"])
    elif "whole" in piece:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(piece["whole"], encoding="utf-8")
    else:
        path.unlink()


def test_the_sample_itself_is_sound(sample):
    report = run_checks([sample], TODAY, None)
    assert report.problems == ()
    assert report.dates == 2


@pytest.mark.parametrize("path", PIECES, ids=lambda p: p.stem)
def test_a_broken_piece_is_found_at_its_line(path, sample, edit):
    piece = piece_of(path)
    broken(piece, sample, edit)
    found = run_checks([sample], TODAY, None).problems
    mine = [p for p in found if p.check == piece["check"] and piece["says"] in str(p)]
    assert [p.line for p in mine][:1] == [piece["line"]], "\n".join(map(str, found))


@pytest.mark.parametrize("path", PIECES, ids=lambda p: p.stem)
def test_a_finding_never_draws_on_the_terminal(path, sample, edit):
    broken(piece_of(path), sample, edit)
    for problem in run_checks([sample], TODAY, None).problems:
        assert str(problem).isprintable()


def test_each_check_has_a_piece():
    shown = {piece_of(path)["check"] for path in PIECES}
    names = {check.__name__.replace("_", "-") for check in CHECKS}
    assert names | {READING, "people-get-what-they-expect"} == shown
