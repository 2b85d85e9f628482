"""`walletgripe sent`: what went out, on which day, by which way, and the proof of it."""

import hashlib
import json

import pytest

from tests.cli.support import bytes_below, run, started
from walletgripe.core.errors import Exit


@pytest.fixture
def case(home):
    """A home with one case whose letter is written."""
    started(home)
    assert run("letter", home=home).code == 0
    return home


def following(home):
    return json.loads(run("next", "--json", home=home).out)


def shown(home):
    return json.loads(run("show", "--json", home=home).out)


def test_today_and_the_last_letter_are_taken_when_nothing_is_said(case):
    assert following(case)["letter_sent"] is False
    done = run("sent", home=case)
    assert (done.code, done.out) == (0, "")
    assert "2026-11-21" in done.err
    assert "An answer is asked for by 2026-12-11." in done.err
    data = following(case)
    assert (data["letter_sent"], data["answer_by"]) == (True, "2026-12-11")
    assert [(c["id"], c["start"]) for c in data["clocks"]] == [
        ("complaint-final-response-payments", "2026-11-21")
    ]


def test_day_channel_and_receipt_start_the_clocks(case):
    done = run("sent", "--on", "16.11.2026", "--channel", "post", "--received", "2026-11-18", home=case)
    assert done.code == 0, done.err
    (clock,) = following(case)["clocks"]
    assert (clock["start"], clock["start_sure"], clock["due"]) == ("2026-11-18", True, "2026-12-09")


def test_post_without_a_day_of_receipt_is_counted_from_the_safe_side(case):
    done = run("sent", "--on", "2026-11-16", "--channel", "post", home=case)
    assert "An answer is asked for by 2026-12-14." in done.err
    (clock,) = following(case)["clocks"]
    assert (clock["start"], clock["start_sure"], clock["due"]) == ("2026-11-23", False, "2026-12-14")


def test_another_door_can_be_asked_without_a_letter(case):
    assert run("sent", "--to", "financial-ombudsman", "--channel", "form", home=case).code == 0
    data = following(case)
    assert {d["id"]: d["state"] for d in data["doors"]}["financial-ombudsman"] == "used"
    assert data["letter_sent"] is False, "nothing went to the firm yet"


def test_a_proof_becomes_an_exhibit(case, tmp_path):
    proof = tmp_path / "receipt.txt"
    proof.write_bytes(b"Posted at Example Street")
    assert run("sent", "--channel", "post", "--proof", proof, home=case).code == 0
    (exhibit,) = shown(case)["exhibits"]
    digest = hashlib.sha256(b"Posted at Example Street").hexdigest()
    assert (exhibit["n"], exhibit["name"], exhibit["sha256"]) == (1, "receipt.txt", digest)
    assert proof.read_bytes() == b"Posted at Example Street"


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["--on", "2026-11-22"], Exit.USAGE, "--on"),
        (["--on", "tomorrow-ish"], Exit.USAGE, "--on"),
        (["--on", "2026-11-20", "--received", "2026-11-19"], Exit.USAGE, "--received"),
        (["--received", "2026-11-30"], Exit.USAGE, "--received"),
        (["--channel", "pigeon"], Exit.USAGE, "in-person"),
        (["--letter", "9"], Exit.MISSING, "9"),
        (["--letter", "-1"], Exit.MISSING, "-1"),
        (["--to", "nobody"], Exit.MISSING, "financial-ombudsman"),
        (["--case", "7"], Exit.MISSING, "7"),
        (["--proof", "/no/such/file"], Exit.MISSING, "/no/such/file"),
    ],
)
def test_what_cannot_be_leaves_nothing_behind(case, tmp_path, args, code, told):
    before = run("show", "--json", home=case).out
    proof = tmp_path / "proof.txt"
    proof.write_bytes(b"A very private receipt")
    attached = [] if "--proof" in args else ["--proof", str(proof)]
    done = run("sent", *args, *attached, home=case)
    assert done.code == code, done.err
    assert told in done.err
    assert run("show", "--json", home=case).out == before
    assert b"A very private receipt" not in bytes_below(case)


def test_without_a_letter_it_says_what_to_do(home):
    run("new", "--plain", home=home, stdin="1\n")
    done = run("sent", home=home)
    assert done.code == Exit.MISSING
    assert "walletgripe letter" in done.err


def test_it_speaks_chinese(case):
    done = run("sent", home=case, lang="zh-Hans")
    assert done.code == 0
    assert "2026-11-21" in done.err
