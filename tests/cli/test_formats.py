"""`walletgripe letter` in rich formats: exhibits in the mail, fields one at a time, nothing half written."""

import base64
import email
import email.policy
import os
import sys
from io import BytesIO

import pexpect
import pikepdf
import pytest
from docx import Document

from tests.cli.support import NEEDED, TODAY, run, started
from tests.fakes import ROOT
from walletgripe.core.errors import Exit
from walletgripe.render.registry import FORMATS

KIND = ("--kind", "first")
RARE_NAME = NEEDED.replace("Ann Example", "𠮷野㛃")
NO_GLYPH = NEEDED.replace("Ann Example", "'Ann \U00031350'")


def with_exhibits(home, tmp_path, **files):
    paths = []
    for name, data in files.items():
        path = tmp_path / f"{name}.png"
        path.write_bytes(data)
        paths.append(str(path))
    started(home, f"{NEEDED}  reply-email: ann@example.com\nevidence: [{', '.join(paths)}]\n")


def mail_of(home, folder):
    run("letter", *KIND, "--format", "eml", "--output", folder, home=home)
    (path,) = folder.glob("*.eml")
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)


def test_every_format_is_written_and_private(home, tmp_path):
    started(home, RARE_NAME)
    folder = tmp_path / "out"
    done = run("letter", *KIND, "--format", ",".join(FORMATS), "--output", folder, home=home)
    assert done.code == 0, done.err
    ends = {p.name.split(".", 1)[1]: p for p in folder.iterdir()}
    assert set(ends) == {f.suffix for f in FORMATS.values()}
    assert {p.stat().st_mode & 0o777 for p in folder.iterdir()} == {0o600}
    assert "𠮷野㛃" in ends["html"].read_text(encoding="utf-8")
    assert "𠮷野㛃" in [p.text for p in Document(str(ends["docx"])).paragraphs]
    with pikepdf.open(BytesIO(ends["pdf"].read_bytes())) as pdf, pdf.open_metadata() as about:
        assert about["dc:creator"] == ["𠮷野㛃"]


def test_help_names_every_format(home):
    told = " ".join(run("letter", "--help").out.split())
    assert [name for name in FORMATS if name not in told] == []


def test_a_mail_carries_the_exhibits_that_the_letter_lists(home, tmp_path):
    with_exhibits(home, tmp_path, first=b"\x89PNG 1", second=b"\x89PNG 2")
    mail = mail_of(home, tmp_path / "out")
    attached = [(p.get_filename(), p.get_payload(decode=True)) for p in mail.iter_attachments()]
    assert attached == [("1-first.png", b"\x89PNG 1"), ("2-second.png", b"\x89PNG 2")]
    text = mail.get_body(("plain",)).get_content()
    assert "1. first.png" in text
    assert "2. second.png" in text


def test_the_draft_after_the_interview_carries_them_as_well(home, tmp_path):
    with_exhibits(home, tmp_path, chat=b"png")
    (path,) = (home / "letters" / "case-1").glob("*.eml")
    assert b'filename="1-chat.png"' in path.read_bytes()


def test_a_heavy_mail_is_told(home, tmp_path):
    with_exhibits(home, tmp_path, video=os.urandom(1_000) * 21_000)
    done = run("letter", *KIND, "--format", "eml", "--output", tmp_path / "out", home=home)
    assert done.code == 0
    assert "The enclosures are 21.0 MB together; many mail services take 20 MB at most." in done.err
    assert "MB" not in run("letter", *KIND, "--format", "txt", "--output", tmp_path / "out", home=home).err


def test_a_lost_exhibit_is_told_and_no_mail_is_written(home, tmp_path):
    with_exhibits(home, tmp_path, chat=b"png")
    for copy in (home / "exhibits").iterdir():
        copy.unlink()
    folder = tmp_path / "out"
    done = run("letter", *KIND, "--format", "txt,eml", "--output", folder, home=home)
    assert done.code == Exit.MISSING
    assert not folder.exists()


def test_a_pdf_that_cannot_be_printed_names_the_character_and_writes_nothing(home, tmp_path):
    started(home, NO_GLYPH)
    folder = tmp_path / "out"
    done = run("letter", *KIND, "--format", "txt,pdf", "--output", folder, home=home)
    assert done.code == Exit.USAGE
    assert "U+31350" in done.err
    assert "docx" in done.err
    assert not folder.exists()


@pytest.mark.parametrize("copy", [[], ["--copy"]])
def test_fields_to_a_pipe_come_all_at_once_and_copying_needs_a_terminal(home, copy):
    started(home)
    done = run("letter", *KIND, "--format", "paste", *copy, home=home)
    if copy:
        assert (done.code, done.out) == (Exit.NO_TERMINAL, "")
    else:
        assert done.code == 0
        assert done.out.startswith("== 1/2 Subject: ")
        assert "\n== 2/2 Text: " in done.out
        assert "\x1b" not in done.out


def test_copying_is_for_the_fields_of_a_form(home):
    started(home)
    for given in (["txt"], ["txt,paste"], ["paste", "--output", "-"]):
        assert run("letter", *KIND, "--copy", "--format", *given, home=home).code == Exit.USAGE


def screen(home, *args):
    command = ["-m", "walletgripe.cli.app", "letter", *KIND, "--format", "paste", *args]
    child = pexpect.spawn(
        sys.executable,
        [*command, "--home", str(home), "--today", TODAY, "--lang", "en"],
        env=os.environ | {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
        cwd=ROOT,
        encoding="utf-8",
        dimensions=(60, 60),
        timeout=20,
    )
    child.delaybeforesend = None
    return child


def test_on_a_screen_the_next_field_comes_with_enter(home):
    started(home)
    child = screen(home)
    child.expect_exact("== 1/2 Subject: ")
    child.expect_exact("Enter: the next field.")
    assert "== 2/2" not in child.before
    assert "\x1b]52" not in child.before
    child.send("\r")
    child.expect_exact("== 2/2 Text: ")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    # Lines are left to the terminal: a paragraph is copied as one line.
    assert any(len(line) > 60 for line in child.before.splitlines())


def test_copying_hands_each_field_to_the_terminal_only_when_asked(home):
    started(home)
    child = screen(home, "--copy")
    child.expect(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")
    assert (
        base64.b64decode(child.match[1]).decode() == "Formal complaint: money that I cannot use or withdraw"
    )
    child.expect_exact("Enter: the next field.")
    child.send("\r")
    child.expect(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07")
    assert "Ann Example" in base64.b64decode(child.match[1]).decode()
    child.expect(pexpect.EOF)


def test_the_input_that_ends_ends_the_fields(home):
    started(home)
    child = screen(home)
    child.expect_exact("Enter: the next field.")
    child.sendeof()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "== 2/2" not in child.before
