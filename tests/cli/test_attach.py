"""`walletgripe attach`: copied, looked at, numbered for ever; the originals stay as they are."""

import hashlib
import json
import os

import pytest

from tests.cli.support import bytes_below, run, started
from walletgripe.core.errors import Exit


@pytest.fixture
def case(home):
    started(home)
    return home


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "chat.txt"
    path.write_bytes(b"They said: please wait")
    return path


def exhibits(home):
    return json.loads(run("attach", "--list", "--json", home=home).out)["exhibits"]


def test_files_are_numbered_and_the_originals_stay(case, file, tmp_path):
    second = tmp_path / "b.txt"
    second.write_bytes(b"another")
    done = run("attach", file, second, home=case)
    assert done.code == 0, done.err
    assert "E01  chat.txt  text; 22 B" in done.out
    assert "E02  b.txt" in done.out
    assert file.read_bytes() == b"They said: please wait"
    first, _ = exhibits(case)
    assert first == {
        "n": 1,
        "name": "chat.txt",
        "label": None,
        "kind": None,
        "size": 22,
        "sha256": hashlib.sha256(b"They said: please wait").hexdigest(),
        "type": "text",
        "pages": None,
        "known": True,
        "warnings": [],
    }


def test_the_same_bytes_keep_their_number_and_take_the_new_label(case, file, tmp_path):
    run("attach", file, home=case)
    again = tmp_path / "copy.txt"
    again.write_bytes(file.read_bytes())
    done = run("attach", again, "--label", "Chat of 3 November", home=case)
    assert "keeps its number" in done.out
    (only,) = exhibits(case)
    assert (only["n"], only["name"], only["label"]) == (1, "chat.txt", "Chat of 3 November")
    before = run("show", "--json", home=case).out
    run("attach", file, home=case)
    assert run("show", "--json", home=case).out == before, "nothing new, nothing noted"


def test_a_number_is_never_used_again(case, file, tmp_path):
    run("attach", file, home=case)
    other = tmp_path / "other.txt"
    other.write_bytes(b"other")
    run("attach", other, home=case)
    run("undo", home=case)
    assert [e["n"] for e in exhibits(case)] == [1]


def test_a_proof_of_the_playbook_counts_as_in_hand_and_is_listed_once(case, file):
    done = run("attach", file, "--kind", "notice", home=case)
    assert done.code == 0, done.err
    assert "notice" in json.loads(run("show", "--json", home=case).out)["answers"]["evidence.have"]
    assert exhibits(case)[0]["kind"] == "notice"
    letter = run("letter", "--output", "-", home=case).out
    enclosures = letter.split("Enclosures")[1].split("Yours")[0].strip().splitlines()
    assert len(enclosures) == 1, "the proof and its file are one enclosure"
    assert "chat.txt" not in enclosures[0]


def test_an_unknown_proof_names_those_there_are(case, file):
    done = run("attach", file, "--kind", "no-such-proof", home=case)
    assert done.code == Exit.MISSING
    assert "--kind" in done.err
    assert exhibits(case) == []


@pytest.mark.parametrize("make", ["folder", "empty", "device", "missing", "pipe", "large"])
def test_what_is_no_file_to_keep_is_refused_with_its_reason(case, file, tmp_path, make):
    bad = tmp_path / "bad"
    if make == "folder":
        bad.mkdir()
    elif make == "device":
        bad.symlink_to("/dev/null")
    elif make == "pipe":
        os.mkfifo(bad)
    elif make == "large":
        with bad.open("wb") as into:
            into.truncate(200_000_001)
    elif make == "empty":
        bad.touch()
    told = {
        "folder": "a folder",
        "device": "a device",
        "pipe": "a device or a pipe",
        "large": "200 MB is the most",
        "empty": "empty",
        "missing": "not there",
    }
    done = run("attach", file, bad, home=case)
    assert done.code == (Exit.MISSING if make == "missing" else Exit.USAGE)
    assert told[make] in done.err
    assert exhibits(case) == []
    assert b"They said: please wait" not in bytes_below(case)


def test_a_secret_in_a_name_or_label_is_refused(case, file, tmp_path):
    named = tmp_path / "password is hunter2.txt"
    named.write_bytes(b"x")
    assert run("attach", named, home=case).code == Exit.REFUSED
    done = run("attach", file, "--label", "my password is hunter2", home=case)
    assert done.code == Exit.REFUSED
    assert "hunter2" not in done.err
    assert b"hunter2" not in bytes_below(case)


def test_a_program_is_kept_with_a_warning_and_a_false_name_is_told(case, tmp_path):
    program = tmp_path / "invoice.pdf"
    program.write_bytes(b"MZ\x90\x00\x03")
    done = run("attach", program, home=case)
    assert done.code == 0
    assert "never run" in done.out
    assert "another" in done.out
    (only,) = exhibits(case)
    assert {w["id"] for w in only["warnings"]} == {"runs", "other-suffix"}


def test_a_name_cannot_draw_on_the_terminal(case, tmp_path):
    hostile = tmp_path / "a\x1b[2Jb\nc.txt"
    hostile.write_bytes(b"x")
    done = run("attach", hostile, home=case)
    assert done.code == 0
    assert "\x1b" not in done.out + done.err
    assert "E01  a [2Jb c.txt" in done.out


def test_a_label_is_asked_where_somebody_answers(case, file):
    done = run("attach", file, "--plain", home=case, stdin="my password is hunter2\nThe chat\n")
    assert done.code == 0, done.err
    assert "What does “chat.txt” show?" in done.err
    assert exhibits(case)[0]["label"] == "The chat"


@pytest.mark.parametrize(
    "args", [[], ["--list", "--label", "x"], ["a", "b", "--label", "x"], ["FILE", "--label", "  "]]
)
def test_what_makes_no_sense(case, file, args):
    given = [str(file) if a == "FILE" else a for a in args]
    assert run("attach", *given, home=case).code == Exit.USAGE


def test_it_speaks_chinese_and_lists_nothing_calmly(case):
    done = run("attach", "--list", home=case, lang="zh-Hans")
    assert (done.code, done.out) == (0, "")
