"""Mail drafts: exhibits attached under their numbers, encoded headers, no header written by the user."""

import email
import email.policy
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters import HOSTILE, SAMPLES, chinese, english
from walletgripe.render.eml import to_eml
from walletgripe.render.material import Enclosed
from walletgripe.render.txt import text_of

HEADERS = {
    "x-unsent", "subject", "from", "date", "message-id", "content-language", "content-type",
    "content-transfer-encoding", "mime-version",
}  # fmt: skip
PICTURE = Enclosed(1, "截图 冻结提示.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
TEXT = Enclosed(2, "chat.txt", "客服：请等待\n.\n..\nFrom me".encode())


def read(letter, *enclosed):
    return email.message_from_bytes(to_eml(letter, enclosed), policy=email.policy.default)


def test_exhibits_come_back_byte_by_byte_under_their_numbers():
    mail = read(SAMPLES["zh-Hans"], PICTURE, TEXT)
    parts = list(mail.iter_attachments())
    assert [p.get_filename() for p in parts] == ["1-截图 冻结提示.png", "2-chat.txt"]
    assert [p.get_content_type() for p in parts] == ["image/png", "text/plain"]
    assert [p.get_payload(decode=True) for p in parts] == [PICTURE.data, TEXT.data]
    assert not mail.defects


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("enclosed", [(), (PICTURE, TEXT)], ids=["alone", "with exhibits"])
def test_the_text_and_the_headers_are_the_letters(language, enclosed):
    letter = SAMPLES[language]
    mail = read(letter, *enclosed)
    text = mail.get_body(("plain",)).get_content().replace("\r\n", "\n")
    assert text == text_of(letter) + "\n"
    assert (mail["Subject"], mail["X-Unsent"], mail["To"]) == (letter.subject, "1", None)
    assert mail["From"].addresses[0].display_name == letter.sender
    assert mail["Content-Language"] == language
    assert {k.lower() for k in mail} <= HEADERS


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_words_in_subject_and_name_stay_there(words):
    data = to_eml(
        english(words, subject=f"{words}\r\nBcc: x@example.com", sender=f"{words}\nTo: y@example.com")
    )
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert {k.lower() for k in mail} <= HEADERS
    assert len(mail.keys()) == len(set(mail.keys()))
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.isascii()


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        'a"b\r\nX-Odd: 1.pdf',
        "x\u202egnp.exe",
        "很长" * 200 + ".jpeg",
        "C:\\temp\\a.pdf",
        ".profile",
        "no end",
        "",
    ],
)
def test_a_file_name_leaves_neither_folder_nor_header(name):
    mail = read(chinese(), Enclosed(1, name, b"x"))
    (part,) = mail.iter_attachments()
    shown = part.get_filename()
    assert shown.startswith("1-")
    assert not set(shown) & set('/\\"\r\n\u202e')
    assert len(shown) <= 130
    assert {k.lower() for k in mail} <= HEADERS
    assert {k.lower() for k in part} <= {
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
        "mime-version",
    }


@pytest.mark.parametrize("name", ["a.html", "a.svgz", "a.eml", "a.exe", "a.js", "a.tar.gz", "a"])
def test_what_could_run_is_only_a_file(name):
    (part,) = read(english(), Enclosed(1, name, b"<script>")).iter_attachments()
    assert part.get_content_type() == "application/octet-stream"


def test_the_same_letter_is_the_same_bytes_whenever_it_is_written():
    first = to_eml(SAMPLES["en"], (PICTURE, TEXT))
    time.sleep(1.1)
    assert to_eml(SAMPLES["en"], (PICTURE, TEXT)) == first


@given(st.binary(max_size=300), st.text(max_size=80))
def test_any_file_under_any_name_comes_back(data, name):
    (part,) = read(english(), Enclosed(7, name, data)).iter_attachments()
    assert part.get_payload(decode=True) == data
    assert part.get_filename().startswith("7-")
