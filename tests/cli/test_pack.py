"""`walletgripe pack`: anybody can read and check it without walletgripe, and it gives away nothing extra."""

import csv
import hashlib
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from tests.cli.support import run, started
from tests.fakes import ROOT
from walletgripe.core.errors import Exit

ANSWERS = """\
problem: frozen-funds
wallet: Example Pay
place: uk
firm-kind: e-money
language: en
answers:
  name: Ann Example
contacts:
  - at: 2026-11-10 09:30
    channel: chat
    who: Agent Lee, no. 4711
    reference: EX-1
    said: "=1+1 Lee says wait, or write to lee@example.com"
    promised: an answer
    promised_by: 2026-11-13
    kept: "no"
"""


@pytest.fixture
def case(home, tmp_path):
    started(home, ANSWERS)
    for name, data in (("chat Lee.txt", b"chat"), ("b.txt", b"b" * 10), ("run.sh", b"#!/bin/sh\n")):
        path = tmp_path / name
        path.write_bytes(data)
        assert run("attach", path, home=home).code == 0
    return home


def packed(home, output, *args, lang="en"):
    done = run("pack", "--output", output, "--json", *args, home=home, lang=lang)
    assert done.code == 0, done.err
    return json.loads(done.out)


def tree(folder):
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()}


def test_the_manifest_proves_every_file_and_the_letter_proves_the_manifest(case, tmp_path):
    data = packed(case, tmp_path / "out")
    files = tree(data["path"])
    listed = dict(reversed(line.split("  ", 1)) for line in files["MANIFEST.sha256"].decode().splitlines())
    outside = {"MANIFEST.sha256", "01-letter.txt", "01-letter.pdf"}
    assert set(listed) == set(files) - outside
    assert all(hashlib.sha256(files[path]).hexdigest() == digest for path, digest in listed.items())
    digest = hashlib.sha256(files["MANIFEST.sha256"]).hexdigest()
    assert data["manifest_sha256"] == digest
    assert digest in files["01-letter.txt"].decode()
    if shutil.which("sha256sum"):
        check = ["sha256sum", "-c", "--strict", "MANIFEST.sha256"]
        assert subprocess.run(check, cwd=data["path"], capture_output=True).returncode == 0


def test_it_holds_what_an_office_asks_for(case, tmp_path):
    data = packed(case, tmp_path / "out")
    files = tree(data["path"])
    assert {
        "00-index.html",
        "00-index.txt",
        "02-chronology.csv",
        "02-chronology.txt",
        "03-contacts.csv",
        "03-contacts.txt",
        "exhibits/00-list.txt",
        "exhibits/E01-chat_Lee.txt",
        "exhibits/E02-b.txt",
    } <= set(files)
    assert files["01-letter.pdf"].startswith(b"%PDF-")
    rows = list(csv.DictReader(io.StringIO(files["03-contacts.csv"].decode("utf-8-sig"))))
    assert rows[0]["They said"].startswith("'=1+1")
    assert rows[0]["Promise"] == "not kept"
    assert "E01. chat Lee.txt" in files["01-letter.txt"].decode()
    assert "run.sh" not in files["01-letter.txt"].decode(), "the letter lists only what is in the pack"
    assert data["left_out"] == [{"n": 3, "why": "a program or script: no office opens one"}]
    assert "10 November 2026" in files["02-chronology.txt"].decode()


@pytest.mark.parametrize("format_", ["folder", "zip"])
def test_the_same_case_on_the_same_day_makes_the_same_bytes(case, tmp_path, format_):
    first = packed(case, tmp_path / "1", "--format", format_)
    second = packed(case, tmp_path / "2", "--format", format_)
    again = packed(case, tmp_path / "1", "--format", format_)
    assert again["path"] == first["path"]
    assert first["letter"] == second["letter"], "the same letter keeps its number"
    if format_ == "zip":
        assert Path(first["path"]).read_bytes() == Path(second["path"]).read_bytes()
        with zipfile.ZipFile(first["path"]) as archive:
            assert {n.split("/")[0] for n in archive.namelist()} == {Path(first["path"]).stem}
    else:
        assert tree(first["path"]) == tree(second["path"])


def test_a_letter_that_went_out_is_in_the_next_pack(case, tmp_path):
    first = packed(case, tmp_path / "1")
    assert run("sent", "--letter", str(first["letter"]), home=case).code == 0
    second = packed(case, tmp_path / "2")
    files = tree(second["path"])
    (name,) = [p for p in files if p.startswith("letters/") and p.endswith(".txt")]
    assert files[name] == tree(first["path"])["01-letter.txt"]
    assert "21 November 2026" in files["02-chronology.txt"].decode()


def test_a_sent_letter_that_was_changed_on_disk_is_not_passed_on(case, tmp_path):
    first = packed(case, tmp_path / "1")
    assert run("sent", "--letter", str(first["letter"]), home=case).code == 0
    for path in (case / "letters" / "case-1").glob("*.txt"):
        path.write_text("something else", encoding="utf-8")
    second = packed(case, tmp_path / "2")
    assert not [p for p in tree(second["path"]) if p.startswith("letters/")]
    assert any("not on this computer any more" in n for n in second["notices"])


def test_the_redacted_twin_masks_others_and_holds_no_exhibit(case, tmp_path):
    data = packed(case, tmp_path / "out", "--redacted")
    files = tree(data["path"])
    everything = b"\n".join([*files.values(), *(p.encode() for p in files)])
    assert not [word for word in (b"Lee", b"4711", b"lee@") if word in everything]
    assert b"Ann Example" in everything
    assert not [p for p in files if p.startswith("exhibits/E")]
    assert {x["n"] for x in data["left_out"]} == {1, 2, 3}
    assert data["letter"] is None, "a redacted copy is no letter of the case"
    assert data["manifest_sha256"] in files["01-letter.txt"].decode()
    own = packed(case, tmp_path / "own", "--nameless")
    assert b"Ann Example" not in b"\n".join(tree(own["path"]).values())


def test_exhibits_in_a_redacted_twin_have_only_their_number_and_a_warning(case, tmp_path):
    data = packed(case, tmp_path / "out", "--redacted", "--with-exhibits")
    assert "exhibits/E01.txt" in tree(data["path"])
    assert any("black out" in n for n in data["notices"])


def test_exhibits_are_left_out_by_their_numbers_and_keep_them(case, tmp_path):
    data = packed(case, tmp_path / "out", "--leave-out", "E01")
    files = tree(data["path"])
    assert [p for p in files if p.startswith("exhibits/E")] == ["exhibits/E02-b.txt"]
    assert "E01" in files["00-index.txt"].decode(), "the gap is told"


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["--leave-out", "9"], Exit.MISSING),
        (["--leave-out", "x"], Exit.USAGE),
        (["--door", "nobody"], Exit.MISSING),
        (["--format", "rar"], Exit.USAGE),
        (["--case", "9"], Exit.MISSING),
    ],
)
def test_what_cannot_be_writes_nothing(case, tmp_path, args, code):
    before = run("show", "--json", home=case).out
    assert run("pack", "--output", tmp_path / "out", *args, home=case).code == code
    assert not (tmp_path / "out").exists()
    assert run("show", "--json", home=case).out == before


def test_both_languages_stand_in_the_index_where_they_differ(case, tmp_path):
    data = packed(case, tmp_path / "out", lang="zh-Hans")
    page = tree(data["path"])["00-index.html"].decode()
    assert '<article lang="en">' in page
    assert '<article lang="zh-Hans">' in page


def test_the_screen_tells_path_and_hash_and_what_to_mind(case, tmp_path):
    done = run("pack", "--output", tmp_path / "out", home=case)
    path, digest = done.out.splitlines()
    assert Path(path).is_dir()
    assert digest.endswith("  MANIFEST.sha256")
    assert "Not in it: E03 run.sh" in done.err
    assert "walletgripe sent --case 1 --letter" in done.err


def test_the_limits_of_the_door_are_checked_before_anything_is_written(case, tmp_path):
    own = case / "playbooks" / "places" / "uk"
    shutil.copytree(ROOT / "playbooks" / "places" / "uk", own)
    with (own / "doors" / "firm.yaml").open("a", encoding="utf-8") as door:
        door.write("files: { count: 1 }\n")
    before = run("show", "--json", home=case).out
    done = run("pack", "--output", tmp_path / "out", home=case)
    assert done.code == Exit.USAGE
    assert "takes 1 files at most" in done.err
    assert "+ E01" in done.err
    assert "- E02" in done.err
    assert "--leave-out 2" in done.err
    assert not (tmp_path / "out").exists()
    assert run("show", "--json", home=case).out == before
    assert run("pack", "--output", tmp_path / "out", "--leave-out", "2", home=case).code == 0
    assert run("pack", "--output", tmp_path / "out", "--force", home=case).code == 0
