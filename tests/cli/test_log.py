"""`walletgripe log`: one contact more, by options or by questions, with the same guard."""

import json
import subprocess
import sys

import pytest

from tests.cli.support import NEEDED, bytes_below, environment, run, started
from walletgripe.core.errors import Exit


def contacts(home):
    return json.loads(run("show", "--json", home=home).out)["contacts"]


def test_options_note_a_contact_that_the_letter_tells(home):
    started(home)
    done = run("log", "--at", "2026-11-19 14:05", "--channel", "phone", "--said", "Please wait.", home=home)
    assert done.code == 0
    assert [(c["n"], c["at"], c["said"], c["kept"]) for c in contacts(home)] == [
        (1, "2026-11-19T14:05", "Please wait.", None)
    ]
    assert "19 November 2026, 14:05: I contacted support by phone." in run("letter", home=home).out
    assert run("log", "--at", "2026-11-20", "--said", "Wait more.", home=home).code == 0
    assert [c["n"] for c in contacts(home)] == [1, 2]


@pytest.mark.parametrize("kept", ["yes", "no"])
def test_a_promise_is_noted_with_what_became_of_it(home, kept):
    started(home)
    run(
        "log",
        "--at",
        "2026-11-12",
        "--promised",
        "a call",
        "--promised-by",
        "2026-11-14",
        "--kept",
        kept,
        home=home,
    )
    assert contacts(home)[0]["kept"] is (kept == "yes")


def test_a_secret_is_refused_and_leaves_no_byte_and_no_contact(home):
    started(home)
    done = run("log", "--at", "2026-11-19", "--said", "read me the code 493817 please", home=home)
    assert done.code == Exit.REFUSED
    assert "493817" not in done.err
    assert b"493817" not in bytes_below(home)
    assert contacts(home) == []


@pytest.mark.parametrize(
    "args",
    [
        ["--channel", "smoke"],
        ["--at", "yesterday-ish"],
        ["--at", "2027-01-01"],
        ["--promised", "x", "--promised-by", "31/31"],
    ],
)
def test_an_option_that_cannot_be_read_leaves_no_contact(home, args):
    started(home)
    assert run("log", *args, home=home).code == Exit.USAGE
    assert contacts(home) == []
    assert run("log", "--said", "Wait.", home=home).code == 0
    assert [c["n"] for c in contacts(home)] == [1]


def test_plain_questions_note_a_contact_and_a_stop_is_gone_on_with(home):
    started(home)
    assert run("log", "--plain", home=home, stdin="2026-11-19\n1\n").code == Exit.INTERRUPTED
    assert contacts(home) == []
    done = run("log", "--plain", home=home, stdin="\nPlease wait.\n\n\n\n\n\n")
    assert done.code == 0, done.err
    (contact,) = contacts(home)
    assert (contact["at"], contact["channel"], contact["said"]) == ("2026-11-19", "chat", "Please wait.")


def test_several_programs_at_once_on_one_case_lose_no_contact(home):
    started(home)
    notes = [f"answer number {n}" for n in range(6)]
    command = [sys.executable, "-m", "walletgripe.cli.app", "--home", str(home), "--today", "2026-11-21"]
    running = [
        subprocess.Popen([*command, "log", "--said", note], env=environment(), stderr=subprocess.DEVNULL)
        for note in notes
    ]
    assert [p.wait(timeout=60) for p in running] == [0] * 6
    kept = contacts(home)
    assert [c["n"] for c in kept] == list(range(1, 7))
    assert sorted(c["said"] for c in kept) == notes


def test_a_secret_that_is_split_over_two_fields_is_refused(home):
    started(home)
    done = run("log", "--said", "my password is", "--promised", "Hunter2xyz99", home=home)
    assert done.code == Exit.REFUSED
    assert b"Hunter2xyz99" not in bytes_below(home)


def test_a_false_contact_is_told_at_once_and_heads_the_next_steps(home):
    started(home, NEEDED.replace("Example Pay", "PayPal"))
    done = run("log", "--at", "2026-11-19", "--channel", "phone", "--via", "paypa1-support.com", home=home)
    assert done.code == 0
    assert "paypa1-support.com: an imitation" in done.err
    assert "Send nothing there" in done.err
    (contact,) = contacts(home)
    assert [(c["field"], c["verdict"]) for c in contact["checks"]] == [("via", "lookalike")]
    assert "! Send nothing" in run("next", home=home).out.splitlines()[1]


def test_a_contact_without_anything_to_compare_reads_no_list_of_domains(home):
    started(home)
    code = (
        "import sys; from walletgripe.cli.app import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "sys.exit('publicsuffixlist' in sys.modules)"
    )
    args = ["--home", str(home), "--today", "2026-11-21", "log", "--channel", "chat"]
    asked = [sys.executable, "-c", code, *args]
    assert subprocess.run([*asked, "--who", "Agent 0412"], env=environment(), timeout=60).returncode == 0
    assert subprocess.run([*asked, "--via", "example.com"], env=environment(), timeout=60).returncode == 1
