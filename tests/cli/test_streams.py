"""Closed streams, screens that know no Chinese, and errors that must not repeat a secret."""

import os
import subprocess
import sys

import pytest

from tests.cli.support import NEEDED, bytes_below, environment, run, started
from walletgripe.terminal.streams import readable

PROGRAM = [sys.executable, "-m", "walletgripe.cli.app"]
SECRET = "Hunter2xyz!"
SEED = "legal winner thank year wave sausage worth useful legal winner thank yellow"


def raw(*args, encoding="utf-8", closed=None):
    env = environment(PYTHONIOENCODING=encoding)
    shut = (lambda: os.close(closed)) if closed is not None else None
    return subprocess.run(
        [*PROGRAM, *map(str, args)], input=b"", capture_output=True, env=env, preexec_fn=shut, check=False
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
def test_any_screen_shows_the_help_and_the_questions(home, encoding):
    assert raw("--lang", "zh-Hans", "--help", encoding=encoding).returncode == 0
    asked = raw("--plain", "--lang", "zh-Hans", "--home", home, "new", encoding=encoding)
    assert asked.returncode == 130
    assert b"walletgripe-report" not in asked.stderr


def test_where_only_ascii_is_known_utf_8_is_written():
    done = raw("--lang", "zh-Hans", "--help", encoding="ascii")
    assert "钱" in done.stdout.decode()


def test_an_argument_in_utf_8_is_read_where_only_ascii_is_known():
    broken = "请等待".encode().decode("ascii", "surrogateescape")
    assert readable(["log", broken]) == ["log", "请等待"]
    assert readable(["caf\udcff", "é"]) == ["caf\udcff", "é"]


@pytest.mark.skipif(sys.platform == "win32", reason="closed streams are made by preexec_fn")
@pytest.mark.parametrize(("args", "code"), [(["new"], 6), (["--plain", "new"], 130), (["scan"], 0)])
def test_a_closed_standard_input_is_an_empty_one(home, args, code):
    assert raw("--home", home, *args, closed=0).returncode == code


@pytest.mark.parametrize(
    "args",
    [
        ["reply", "--nature", f"my password is {SECRET}"],
        ["sent", "--to", f"my password is {SECRET}"],
        ["sent", "--on", f"my password is {SECRET}"],
        ["deadline", "--place", f"my password is {SECRET}", "--from", "2026-11-20"],
        ["new", f"my password is {SECRET}"],
        [f"my password is {SECRET}"],
    ],
)
def test_an_error_does_not_repeat_a_secret(home, args):
    started(home)
    done = run(*args, home=home)
    assert done.code in (2, 3, 5)
    assert SECRET not in done.out + done.err
    assert SECRET.encode() not in bytes_below(home)


@pytest.mark.parametrize(
    "added",
    [
        f"my password is {SECRET}: x\n",
        f"steps: {{'my password is {SECRET}': done}}\n",
        f"evidence: {{'my password is {SECRET}': have}}\n",
        f"requests: [{', '.join(SEED.split())}]\n",
        f"evidence: [{', '.join(SEED.split())}]\n",
        f"language: !<{SECRET}> en\n",
    ],
)
def test_names_and_lists_of_an_answers_file_are_looked_at_too(home, added):
    done = run("new", "--answers", "-", home=home, stdin=NEEDED.replace("language: en\n", "") + added)
    assert done.code == (2 if "!<" in added else 5)
    assert "sausage" not in done.err
    assert f"password is {SECRET}" not in done.err


def test_a_number_that_no_case_can_have_is_3(home):
    started(home)
    assert run("show", "--case", "9" * 30, home=home).code == 3


def test_a_home_of_nobody_is_taken_as_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run("list", "--home", "~nobody-by-this-name/x").code == 0


@pytest.mark.parametrize("address", ["ann..x@example.com", "ann@example.com"])
def test_a_mail_is_written_whatever_the_address_and_name(home, address):
    answers = NEEDED.replace("Ann Example", f'"Ann =?utf-8?b?QmNjOg==?="\n  reply-email: {address}')
    started(home, answers)
    mail = run("letter", "--output", "-", "--format", "eml", home=home)
    assert mail.code == 0
    head = mail.out.partition("\n\n")[0]
    assert ("From:" in head) == (".." not in address)
    assert "=?utf-8?b?QmNj" not in head
