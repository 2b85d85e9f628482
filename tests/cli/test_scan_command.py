"""`walletgripe scan`: the stable form of its answers and its exit statuses."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from walletgripe.cli.scan import scan
from walletgripe.core.errors import NotFoundError, UsageError

app = typer.Typer()
app.command()(scan)


class Tools:
    """What the command takes from the tools handed down."""

    say = staticmethod(str)


def run(*args: str, text: str | bytes = "") -> Result:
    return CliRunner().invoke(app, list(args), input=text, obj=Tools)


def test_json_has_the_stable_form() -> None:
    result = run("-", "--json", text="密码是abc123, mail j@example.com")
    assert result.exit_code == 1
    found = json.loads(result.stdout)["findings"]
    assert [(f["kind"], f["class"], f["start"], f["end"]) for f in found] == [
        ("password", "secret", 3, 9),
        ("email", "sensitive-id", 16, 29),
    ]
    assert set(found[0]) == {"kind", "class", "start", "end", "masked", "why"}
    assert "abc123" not in result.stdout


def test_nothing_found_is_status_0() -> None:
    result = run("--json", text="They asked for my password.")
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"findings": []})
    assert run(text="hello").stdout == ""


def test_a_person_gets_one_line_per_finding(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("I wrote:\n  code 482913\n", encoding="utf-8")
    result = run(str(file))
    assert result.exit_code == 1
    assert result.stdout.startswith("2:8: one-time-code: ********: ")
    assert len(result.stdout.splitlines()) == 1


def test_jsonl_answers_each_line_and_goes_on_after_a_bad_one() -> None:
    lines = ['{"id": 7, "text": "code 482913"}', "{bad", '{"id": "x"}', "", '{"id": "b", "text": "fine"}']
    result = run("--jsonl", text="\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 2
    assert [a["id"] for a in answers] == [7, None, "x", "b"]
    assert answers[0]["findings"][0]["kind"] == "one-time-code"
    assert "line 2" in answers[1]["error"]
    assert "line 3" in answers[2]["error"]
    assert answers[3] == {"id": "b", "findings": []}


def test_jsonl_without_bad_lines_is_status_0() -> None:
    assert run("--jsonl", text='{"id": 1, "text": "code 482913"}\n').exit_code == 0


@pytest.mark.parametrize("line", ["[1]", "3", '"text"', '{"text": 3}', "[" * 100_000, '{"id": [1]}'])
def test_hostile_lines_are_answered(line: str) -> None:
    result = run("--jsonl", text=line + "\n")
    assert result.exit_code == 2
    assert "line 1" in json.loads(result.stdout)["error"]


def test_old_chinese_files_are_read(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_bytes("验证码是482913".encode("gb18030"))
    assert json.loads(run(str(file), "--json").stdout)["findings"][0]["start"] == 4


def test_a_missing_file_and_two_forms_are_told() -> None:
    assert isinstance(run("no-such-file.txt").exception, NotFoundError)
    assert isinstance(run("--json", "--jsonl").exception, UsageError)
