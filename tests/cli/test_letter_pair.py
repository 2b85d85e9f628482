"""`walletgripe letter --pair`: the letter to send, and beside it a numbered copy in the other language."""

import json
import re
import stat

import pytest

from tests.cli.support import run, started
from walletgripe.core.errors import Exit


def test_the_letter_is_saved_without_numbers_and_the_copy_beside_it(home, tmp_path):
    started(home)
    alone = run("letter", "--kind", "first", "--output", tmp_path / "a", home=home)
    done = run("letter", "--kind", "first", "--pair", "--output", tmp_path / "b", home=home)
    assert (alone.code, done.code) == (0, 0)
    letter, copy = sorted((tmp_path / "b").iterdir(), key=lambda p: len(p.name))
    assert copy.name == letter.name.replace(".txt", "-copy-not-to-send.txt")
    assert letter.read_bytes() == (tmp_path / "a" / letter.name).read_bytes()
    assert "供您自己核对，不要寄出" in copy.read_text(encoding="utf-8")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert str(copy) in done.err
    assert "do not send it" in done.err


@pytest.mark.parametrize(
    ("formats", "copies"), [("txt,md,html", {"txt", "md", "html"}), ("eml", {"txt"}), ("docx,pdf", {"html"})]
)
def test_each_format_has_a_copy_that_can_be_read(home, tmp_path, formats, copies):
    started(home)
    run("letter", "--pair", "--format", formats, "--output", tmp_path, home=home)
    assert {p.suffix[1:] for p in tmp_path.glob("*-copy-not-to-send.*")} == copies


def test_on_standard_output_there_is_the_copy_alone_and_nothing_is_recorded(home):
    started(home)
    before = run("list", "--json", home=home).out
    done = run("letter", "--kind", "first", "--pair", "--output", "-", home=home)
    assert (done.code, done.err) == (0, "")
    assert "[1] " in done.out
    assert run("list", "--json", home=home).out == before


def test_as_json_every_sentence_has_its_number_and_its_partner_or_the_reason_why_not(home):
    started(home)
    plain = json.loads(run("letter", "--kind", "first", "--json", home=home).out)
    done = json.loads(run("letter", "--kind", "first", "--pair", "--json", home=home).out)
    pair = done.pop("pair")
    assert done["blocks"] == plain["blocks"]
    assert pair["language"] == "zh-Hans"
    rows = [r for b in plain["blocks"] for r in ([b["lead"]] if b["lead"] else []) + b["rows"]]
    assert [x["text"] for x in pair["lines"]] == [s["text"] for r in rows for s in r["sentences"]]
    assert [x["number"] for x in pair["lines"]] == list(range(1, len(pair["lines"]) + 1))
    assert all((x["copy"] is None) == (x["why"] is not None) for x in pair["lines"])
    assert set(pair["lines"][0]) == {
        *("number", "part", "text", "copy", "label", "copy_label", "why", "see", "in_letter", "in_copy")
    }


def test_a_letter_in_chinese_for_a_reader_of_english_is_read_back_in_english(home):
    started(home)
    done = run("letter", "--kind", "first", "--letter-lang", "zh-Hans", "--pair", "--output", "-", home=home)
    assert done.code == 0
    assert "Copy for you, not to be sent" in done.out
    assert re.search(r"\[\d+\] 以上内容均属实。\n    = All of the above is true\.", done.out)


def test_a_language_that_no_letter_has_is_said(home):
    started(home)
    done = run("letter", "--letter-lang", "fr", "--pair", home=home)
    assert done.code == Exit.USAGE
