"""Running the checks: over several roots, on one item, from the command line, as JSON."""

import dataclasses
import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from walletgripe.cli.check import check
from walletgripe.content.check import CHECKS
from walletgripe.content.check.run import check_path, run_checks
from walletgripe.core.contenttest import Outcome
from walletgripe.core.errors import NotFoundError

TODAY = dt.date(2026, 11, 10)


@dataclasses.dataclass
class Tools:
    content_roots: tuple[Path, ...]
    today: dt.date = TODAY
    write: object = None


@pytest.fixture
def run(sample):
    app = typer.Typer()
    app.command()(check)

    def invoke(*arguments, today=TODAY):
        return CliRunner().invoke(app, [str(a) for a in arguments], obj=Tools((sample,), today))

    return invoke


def test_each_check_lives_in_a_file_of_its_name_and_tells_its_reason():
    for one in CHECKS:
        assert one.__module__.endswith(f".{one.__name__}")
        assert one.__doc__


def test_sound_content_exits_0(run, sample):
    result = run()
    files = len(list(sample.rglob("*.yaml")))
    assert result.exit_code == 0
    assert result.stdout == f"0 errors, 0 warnings in {files} files; 0 people and 2 worked examples tried\n"


def test_findings_exit_1_and_stand_at_their_line(run, edit):
    path = edit("places/zz/rights/refund.yaml", "id: refund", "id: refnd")
    result = run()
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == f"{path}:1: id: the id is 'refnd'; the same as its name, 'refund'"
    assert lines[-1].startswith("1 errors, 0 warnings")


def test_a_warning_is_marked_and_exits_0(run):
    result = run(today=dt.date(2028, 1, 1))
    assert result.exit_code == 0
    assert ": warning: checked: last checked on 2026-11-01, more than 12 months ago" in result.stdout


def test_json_has_every_field(run, edit, sample):
    edit("places/zz/rights/refund.yaml", "id: refund", "id: refnd")
    found = json.loads(run("--json").stdout)
    counts = ("errors", "warnings", "files", "people", "dates")
    assert [found[name] for name in counts] == [1, 0, len(list(sample.rglob("*.yaml"))), 0, 2]
    assert set(found["problems"][0]) == {"path", "line", "key", "what", "instead", "warning", "check"}
    assert found["problems"][0]["check"] == "ids-equal-names"


def test_one_item_is_checked_with_all_the_rest_but_told_alone(run, edit, sample):
    edit("places/zz/rights/refund.yaml", "id: refund", "id: refnd")
    assert run(sample / "places/zz").exit_code == 1
    assert run(sample / "problems/lost-refund").exit_code == 0
    assert run(sample / "problems/lost-refund/texts.en.yaml").exit_code == 0


def test_people_are_played_only_with_the_content_that_they_belong_to(sample, tmp_path):
    def write(person):
        played.append(person.problem)
        return Outcome(asked=("reason", "amount"), letter_text="A refund that is due to me", next_door="firm")

    app = typer.Typer()
    app.command()(check)
    other = tmp_path / "other"
    shutil.copytree(sample, other)
    for path, count in ((sample / "problems", 1), (other, 0)):
        played: list[str] = []
        result = CliRunner().invoke(app, [str(path)], obj=Tools((sample,), write=write))
        assert (result.exit_code, len(played)) == (0, count)


def test_a_path_without_content_is_told(tmp_path):
    with pytest.raises(NotFoundError):
        check_path(tmp_path / "nothing", [], TODAY, None)


def test_a_users_own_playbook_is_checked_against_the_programs_content(sample, tmp_path):
    own = tmp_path / "own"
    shutil.copytree(sample / "problems/lost-refund", own / "problems/lost-refund")
    book = own / "problems/lost-refund/playbook.yaml"
    book.write_text(book.read_text(encoding="utf-8").replace("at: paid-on", "at: payed-on"), encoding="utf-8")
    report = check_path(own, [sample], TODAY, None)
    assert [(Path(p.path), p.check) for p in report.problems] == [(book, "uses-name-questions")]
    assert run_checks([sample], TODAY, None).problems == ()


def test_half_a_tree_is_told_and_never_breaks_the_checks(sample):
    files = sorted(p for p in sample.rglob("*.yaml"))
    for path in files:
        kept = path.read_bytes()
        path.unlink()
        assert run_checks([sample], TODAY, None).files == len(files) - 1
        path.write_bytes(b"- [")
        assert run_checks([sample], TODAY, None).errors
        path.write_bytes(kept)
    assert run_checks([sample / "problems"], TODAY, None).errors


def test_it_runs_as_a_module(sample):
    def run(path):
        return subprocess.run(
            [sys.executable, "-m", "walletgripe.content.check", str(path)],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )

    (sample / "letters/first/texts.en.yaml").unlink()
    found = run(sample)
    assert found.returncode == 1
    assert "the words in en are missing; add texts.en.yaml" in found.stdout
    assert run(sample / "nothing").returncode == 3
