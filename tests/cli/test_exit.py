"""Every exit status that scripts rely on, and how each failure is told."""

import subprocess
import sys

import pytest

from tests.cli.support import EXAMPLES, NEEDED, bytes_below, environment, process, run, started
from tests.fakes import ROOT
from walletgripe.cli.tools import Options, Tools
from walletgripe.core.errors import Exit


def test_done_is_0(home):
    assert run("list", home=home).code == Exit.DONE
    assert run("--version").out == "walletgripe 0.1.0\n"


def test_something_found_is_1(home):
    assert run("scan", "-", home=home, stdin="my password is hunter2!x").code == Exit.FOUND


@pytest.mark.parametrize(
    "args",
    [
        ["list", "--nonsense"],
        ["nonsense"],
        ["letter", "--case", "one"],
        ["list", "--lang", "fr"],
        ["list", "--today", "tomorrow"],
        ["letter", "--case", "1", "--format", "rtf"],
        ["close", "--case", "1", "--result", "won"],
    ],
)
def test_a_slip_of_usage_is_2(home, args):
    started(home)
    done = run(*args, "--home", home, lang=None)
    assert done.code == Exit.USAGE
    assert done.out == ""
    assert "Traceback" not in done.err
    assert done.err.strip()


@pytest.mark.parametrize("command", ["show", "letter", "log", "undo", "close", "resume"])
def test_a_case_that_is_not_there_is_3(home, command):
    assert run(command, "--case", "9", home=home).code == Exit.MISSING
    assert run(command, home=home).code == Exit.MISSING
    started(home)
    done = run(command, "--case", "9", home=home)
    assert (done.code, done.out) == (Exit.MISSING, "")
    assert "9" in done.err


def test_several_open_cases_must_be_named(home):
    started(home)
    started(home)
    done = run("show", home=home)
    assert done.code == Exit.USAGE
    assert "1, 2" in done.err
    assert "--case N" in done.err


def test_a_file_that_is_not_there_is_3(home, tmp_path):
    done = run("new", "--answers", tmp_path / "none.yaml", home=home)
    assert done.code == Exit.MISSING
    assert "none.yaml" in done.err
    assert run("new", "--template", "frozen-fund", home=home).code == Exit.MISSING


def test_bad_content_is_4_with_its_file_and_line(home):
    own = home / "playbooks" / "problems" / "frozen-funds"
    own.mkdir(parents=True)
    (own / "playbook.yaml").write_text("id: frozen-funds\nversion: one\n", encoding="utf-8")
    done = run("new", "--answers", "-", home=home, stdin=NEEDED)
    assert done.code == Exit.BAD_CONTENT
    assert "playbook.yaml:2: version" in done.err
    assert "Traceback" not in done.err


def test_a_secret_is_5(home):
    done = run(
        "new", "--answers", "-", home=home, stdin=NEEDED + "  reason-words: my password is hunter2!x\n"
    )
    assert done.code == Exit.REFUSED


@pytest.mark.parametrize("command", [["new"], ["resume"], ["log"]])
def test_no_terminal_is_6_and_names_the_way_around(home, command):
    started(home)
    for extra in ([], ["--no-input"]):
        done = run(*command, *extra, home=home)
        assert done.code == Exit.NO_TERMINAL
        assert "--answers FILE" in done.err


def test_no_input_never_waits_for_a_line(home):
    command = [
        sys.executable,
        "-m",
        "walletgripe.cli.app",
        "--no-input",
        "new",
        "--plain",
        "--home",
        str(home),
    ]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment()
    ) as child:
        assert child.wait(timeout=30) == Exit.NO_TERMINAL


def test_a_fault_of_ours_is_70_and_the_report_holds_nothing_private(home):
    class Broken(Tools):
        @property
        def journal(self):
            raise ZeroDivisionError("13800000000 Ann Example")

    done = run("list", obj=Broken(Options(home=home)))
    assert done.code == Exit.BUG
    assert "fault of walletgripe" in done.err
    assert "Traceback" not in done.err
    path = next(word for word in done.err.split() if word.rstrip(".").endswith(".txt")).rstrip(".")
    try:
        with open(path, encoding="utf-8") as file:
            report = file.read()
    finally:
        subprocess.run(["rm", "-f", path], check=True)
    assert "ZeroDivisionError" in report
    assert "test_exit.py" in report
    assert "13800000000" not in report + done.err
    assert "Ann" not in report + done.err


def test_interrupted_is_130_and_says_how_to_go_on(home):
    done = run("new", "--plain", home=home, stdin="1\nExample Pay\n")
    assert done.code == Exit.INTERRUPTED
    assert "walletgripe resume --case 1" in done.err
    done = run("new", "--plain", home=home.with_name("other"))
    assert done.code == Exit.INTERRUPTED
    assert "Nothing was lost" in done.err


def test_no_two_statuses_are_the_same():
    assert sorted(int(e) for e in Exit) == [0, 1, 2, 3, 4, 5, 6, 70, 130]


def test_a_reader_that_goes_away_is_no_error(home):
    started(home)
    command = [sys.executable, "-m", "walletgripe.cli.app", "show", "--home", str(home)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment()
    ) as child:
        child.stdout.close()
        told = child.stderr.read()
        assert child.wait(timeout=30) == 0
    assert told == b""


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_errors_speak_the_language_of_the_screen(home, lang):
    done = run("show", "--case", "9", home=home, lang=lang)
    assert any("\u4e00" <= c <= "\u9fff" for c in done.err) == (lang == "zh-Hans")


@pytest.mark.parametrize(
    "args",
    [
        ["--home", "{home}", "--today", "2026-11-20", "--lang", "zh-Hans", "list"],
        ["list", "--home", "{home}", "--today", "2026-11-20", "--lang", "zh-Hans"],
        ["--lang=zh-Hans", "list", "--home={home}", "--today=2026-11-20"],
    ],
)
def test_global_options_count_before_and_after_the_command(home, args):
    done = run(*(a.replace("{home}", str(home)) for a in args), lang=None)
    assert done.code == 0
    assert "walletgripe new" in done.out
    assert any("\u4e00" <= c <= "\u9fff" for c in done.out)


def test_after_two_dashes_nothing_is_an_option(home):
    done = run("scan", "--home", home, "--", "--lang", lang=None)
    assert done.code == Exit.MISSING
    assert "--lang" in done.err


def test_the_program_runs_as_a_process_of_its_own(home):
    done = process("new", "--answers", EXAMPLES / "frozen-funds-cn.yaml", home=home)
    assert done.code == 0
    assert done.out.startswith("关于资金无法使用的投诉书")
    assert process("show", "--case", "2", home=home).code == 3
    assert b"\xe7\x8e\x8b\xe5\xb0\x8f\xe6\xa0\xb7" in bytes_below(home)
