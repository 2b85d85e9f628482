"""What a file is stands in its bytes; its name decides nothing but which text would run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.filetype import SIGNATURES, name_fits, suffix_of, type_of

PADDING = b"\x00\x01\x02 and more bytes"


def sample(mark, at):
    return b"\x00" * at + mark + PADDING


@pytest.mark.parametrize(("mark", "at", "kind"), SIGNATURES, ids=lambda v: getattr(v, "id", None))
def test_each_signature_is_found(mark, at, kind):
    found = type_of(sample(mark, at))
    assert found.media_type.split("/")[0] == kind.media_type.split("/")[0]
    assert found.runs == kind.runs


@pytest.mark.parametrize(
    ("head", "tail", "name", "id_"),
    [
        (b"%PDF-1.7\n", b"", "scan.pdf", "pdf"),
        (b"\xff\xd8\xff\xe1" + PADDING, b"", "x", "jpeg"),
        (b"\x00\x00\x00\x18ftypheic" + PADDING, b"", "IMG_1.HEIC", "heic"),
        (b"\x00\x00\x00\x18ftypmp42" + PADDING, b"", "a.mp4", "video"),
        (b"\x00\x00\x00\x18ftypM4A " + PADDING, b"", "a.m4a", "sound"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt " + PADDING, b"", "a.wav", "sound"),
        (b"PK\x03\x04\x14\x00", b"word/document.xml", "letter.docx", "docx"),
        (b"PK\x03\x04\x14\x00", b"word/document.xml word/vbaProject.bin", "letter.docx", "office-macros"),
        (b"PK\x03\x04\x14\x00", b"AndroidManifest.xml", "helper.apk", "package"),
        (b"PK\x03\x04\x14\x00", b"photos/1.jpg", "photos.zip", "zip"),
        (b"MZ\x90\x00\x03", b"", "invoice.pdf", "program"),
        ("聊天记录：请等待".encode(), b"", "chat.txt", "text"),
        (b"\xff\xfeh\x00i\x00", b"", "chat.txt", "text"),
        (b"BMW invoice, paid in May", b"", "bmw.txt", "text"),
        (b"MZ is my initials", b"", "note.txt", "text"),
        (b"#!/bin/sh\nrm x", b"", "note.txt", "script"),
        (b"@echo off", b"", "open me.bat", "script"),
        (b"var a = 1", b"", "a.JS", "script"),
        (b"  <!DOCTYPE html><title>x", b"", "mail.html", "web-page"),
        (b"<svg xmlns='x'><script>", b"", "logo.svg", "web-page"),
        (b"\x00\x01\x02", b"", "a.dat", "unknown"),
    ],
)
def test_real_files_are_told_apart(head, tail, name, id_):
    assert type_of(head, tail, name).id == id_


@given(st.binary(max_size=200), st.binary(max_size=50), st.text(max_size=20))
def test_any_bytes_have_one_kind(head, tail, name):
    assert type_of(head, tail, name).id
    assert name_fits(type_of(head, tail, name), name) in (True, False)


@pytest.mark.parametrize(
    ("head", "name", "fits"),
    [
        (b"%PDF-1.4", "a.pdf", True),
        (b"%PDF-1.4", "A.PDF", True),
        (b"%PDF-1.4", "a", True),
        (b"%PDF-1.4", "a.jpg", False),
        (b"MZ\x00\x01", "a.pdf", False),
        (b"plain words", "a.txt", True),
        (b"plain words", "a.transcript", True),
        (b"plain words", "a.png", False),
    ],
)
def test_a_name_that_says_another_kind_is_noticed(head, name, fits):
    assert name_fits(type_of(head, b"", name), name) is fits


def test_a_dot_file_has_no_suffix():
    assert suffix_of(".bashrc") == ""
    assert suffix_of("a.tar.GZ") == "gz"
