"""`walletgripe letter`: formats, where they go, and that the user's words stay the user's words."""

import email
import email.policy
import json

import pytest
from markdown_it import MarkdownIt

from tests.cli.support import EXAMPLES, NEEDED, run, started
from walletgripe.core.errors import Exit

ODD = "*bold* _it_ <b>x</b> [x](http://example.com) ![i](x.png) # h `code` ~~s~~ a|b &amp; {amount} $& %s \\1"


HEADERS = {
    "x-unsent",
    "subject",
    "from",
    "date",
    "message-id",
    "content-language",
    "content-type",
    "content-transfer-encoding",
    "mime-version",
}


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def odd_case(home, *, name="Ann Example", extra=""):
    answers = (
        NEEDED.replace("name: Ann Example", f"name: {quoted(name)}")
        + f"  reason-words: {quoted(ODD)}\n"
        + extra
    )
    return started(home, answers)


@pytest.mark.parametrize("format", ["txt", "md", "html", "eml", "paste"])
def test_one_format_on_standard_output_is_nothing_but_the_letter(home, format):
    started(home)
    done = run("letter", "--output", "-", "--format", format, home=home)
    assert done.code == 0
    assert "complaint" in done.out
    assert done.err == ""


def test_several_formats_do_not_fit_on_standard_output(home):
    started(home)
    done = run("letter", "--output", "-", "--format", "txt,md", home=home)
    assert (done.code, done.out) == (Exit.USAGE, "")


def test_an_output_folder_is_made_and_filled_privately(home, tmp_path):
    started(home)
    folder = tmp_path / "a" / "b"
    done = run("letter", "--format", "txt,md,eml", "--output", folder, home=home)
    assert done.code == 0
    assert {p.suffix for p in folder.iterdir()} == {".txt", ".md", ".eml"}
    assert {p.stat().st_mode & 0o777 for p in folder.iterdir()} == {0o600}
    assert all(str(p) in done.err for p in folder.iterdir())


def test_an_output_that_is_no_folder_is_told_so(home, tmp_path):
    started(home)
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    done = run("letter", "--output", tmp_path / "file", home=home)
    assert done.code == Exit.USAGE
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_an_unknown_format_names_the_ones_there_are(home):
    started(home)
    done = run("letter", "--format", "pfd", home=home)
    assert done.code == Exit.USAGE
    assert "txt, md, html, docx, pdf, eml, paste" in done.err


def test_json_has_every_field_of_the_letter(home):
    started(home)
    data = json.loads(run("letter", "--json", home=home).out)
    fields = (
        "kind language place door case dated answer_by subject sender reply_email recipient blocks contents"
    )
    assert [f for f in fields.split() if f not in data] == []
    assert data["reply_email"] is None
    assert all(s["causes"] for b in data["blocks"] for r in b["rows"] for s in r["sentences"])


def test_explain_names_a_cause_under_each_sentence(home):
    started(home, (EXAMPLES / "stolen-account-uk.yaml").read_text(encoding="utf-8"))
    text = run("letter", "--explain", home=home).out
    assert "← your contact no. 1" in text
    assert "← rule" in text
    assert "Regulation 76" in text


@pytest.mark.parametrize("lang", ["en", "zh-Hans"])
def test_the_language_of_the_letter_is_not_that_of_the_screen(home, lang):
    started(home)
    done = run("letter", "--letter-lang", lang, home=home, lang="zh-Hans" if lang == "en" else "en")
    assert ("Dear" in done.out) == (lang == "en")
    assert ("尊敬的" in done.out) == (lang == "zh-Hans")


def test_plain_text_keeps_the_users_words_letter_by_letter(home):
    odd_case(home)
    assert f"“{ODD}”" in run("letter", "--output", "-", home=home).out


def test_markdown_shows_the_users_words_and_reads_none_of_them(home):
    extra = "\n".join(
        [
            "contacts:",
            "  - {at: 2026-11-04, said: '# not a heading'}",
            "  - {at: 2026-11-05, said: '1. not a list'}",
            "  - {at: 2026-11-06, said: '- not an item'}",
            "  - {at: 2026-11-07, said: '> not a quotation'}",
            "  - {at: 2026-11-08, said: '<https://example.com> <script>alert(1)</script>'}",
            "",
        ]
    )
    odd_case(home, name="# 1. *Ann* <b>", extra=extra)
    source = run("letter", "--output", "-", "--format", "md", home=home).out
    tokens = MarkdownIt("commonmark").parse(source)
    inline = [child for t in tokens if t.type == "inline" for child in t.children or ()]
    assert {c.type for c in inline} <= {"text", "text_special", "softbreak", "hardbreak"}
    assert not {t.type for t in tokens} & {"html_block", "code_block", "fence", "blockquote_open", "hr"}
    headings = [tokens[n + 1].content for n, t in enumerate(tokens) if t.type == "heading_open"]
    assert not [h for h in headings if "not a heading" in h or "Ann" in h]
    shown = "".join(c.content for c in inline if c.type.startswith("text"))
    for words in (
        ODD,
        "# not a heading",
        "1. not a list",
        "- not an item",
        "<script>alert(1)</script>",
        "# 1. *Ann* <b>",
    ):
        assert words in shown


def read(home):
    raw = run("letter", "--output", "-", "--format", "eml", home=home).out.encode()
    return email.message_from_bytes(raw, policy=email.policy.default)


def test_a_mail_reads_back_with_a_chinese_subject_and_text(home):
    started(home, (EXAMPLES / "frozen-funds-cn.yaml").read_text(encoding="utf-8"))
    mail = read(home)
    assert mail["Subject"] == "关于资金无法使用的投诉书"
    assert mail["X-Unsent"] == "1"
    assert mail["To"] is None
    assert mail["From"].addresses[0].addr_spec == "wang@example.com"
    assert mail["From"].addresses[0].display_name == "王小样"
    text = run("letter", "--output", "-", home=home).out
    assert mail.get_content().replace("\r\n", "\n").strip() == text.strip()
    assert not mail.defects


def test_without_an_address_a_mail_has_no_sender(home):
    started(home)
    assert read(home)["From"] is None


@pytest.mark.parametrize(
    "name",
    [
        'Ann"\\r\\nBcc: thief@example.com',
        'Ann"; <thief@example.com>',
        "Ann\\nX-Odd: yes\\n\\nbody",
        "王小样, Jr. (x) @",
    ],
)
def test_a_name_cannot_write_headers(home, name):
    typed = 'name: "' + name.replace('"', '\\"') + '"'
    started(home, NEEDED.replace("name: Ann Example", typed) + "  reply-email: ann@example.com\n")
    mail = read(home)
    assert {k.lower() for k in mail} <= HEADERS
    assert len(list(mail)) == len(set(mail))
    assert [a.addr_spec for a in mail["From"].addresses] == ["ann@example.com"]


def test_another_door_gets_the_kind_of_letter_that_it_takes(home):
    started(home)
    asked = run("letter", "--to", "financial-ombudsman", home=home)
    assert asked.code == Exit.USAGE
    assert "--answer solved-since=" in asked.err
    given = ("--answer", "solved-since=not", "--output", "-")
    done = run("letter", "--to", "financial-ombudsman", *given, home=home)
    assert done.code == 0, done.err
    assert "To: Financial Ombudsman Service" in done.out


def test_a_door_that_is_not_on_the_ladder_is_named_with_those_that_are(home):
    started(home)
    done = run("letter", "--to", "nobody", home=home)
    assert done.code == Exit.MISSING
    assert "financial-ombudsman" in done.err


def test_the_same_letter_again_is_the_same_number_and_the_same_bytes(home):
    started(home)
    folder = home / "letters" / "case-1"
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert run("letter", "--format", "txt,md,eml", home=home).code == 0
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
