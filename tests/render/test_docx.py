"""Word letters: real styles and lists, both scripts, the same bytes; read back here and by LibreOffice."""

import shutil
import subprocess
import time
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm

from tests.letters import HOSTILE, RARE, SAMPLES, chinese, english, lines_of, missing_from
from walletgripe.render.docx import to_docx
from walletgripe.render.layout import shown

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice (soffice) is not installed here")


def read(made):
    return Document(BytesIO(to_docx(made)))


def styles(document):
    return {p.style.name for p in document.paragraphs}


@pytest.mark.parametrize("language", SAMPLES)
def test_every_line_is_a_paragraph_in_order(language):
    assert [p.text for p in read(SAMPLES[language]).paragraphs] == lines_of(SAMPLES[language])


def test_the_styles_are_real_ones():
    used = styles(read(SAMPLES["en"]))
    assert used == {
        "Title", "Heading 1", "Body Text", "List Bullet", "List Number", "Enclosure",
        "Letter Line", "Letter Signature",
    }  # fmt: skip
    assert styles(read(SAMPLES["zh-Hans"])) == used - {"List Bullet", "Letter Signature"} | {"Letter Right"}


@pytest.mark.parametrize("language", SAMPLES)
def test_every_style_has_a_font_for_chinese(language):
    document = read(SAMPLES[language])
    for name in styles(document) | {"Normal"}:
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) in ("SimSun", "SimHei")
        assert not [key for key in fonts.attrib if "Theme" in key]


def test_numbers_come_from_lists_that_number_themselves():
    document = read(SAMPLES["zh-Hans"])
    numbering = document.part.numbering_part.element
    shown_as = {}
    for paragraph in document.paragraphs:
        if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None:
            list_id = paragraph._p.pPr.numPr.numId.val
            abstract = numbering.num_having_numId(list_id).abstractNumId.val
            text = numbering.xpath(f"./w:abstractNum[@w:abstractNumId={abstract}]/w:lvl/w:lvlText/@w:val")
            shown_as.setdefault(text[0], []).append(paragraph.text)
    assert shown_as == {
        "%1．": ["解除限制，恢复本人对人民币3,200.00元的使用。", "书面说明限制的原因。"],
        "证据%1：": ["冻结提示截图", "聊天记录.png"],
    }


@pytest.mark.parametrize(("place", "width"), [("uk", Mm(210)), ("us", Mm(215.9)), ("ca", Mm(215.9))])
def test_the_paper_is_that_of_the_place(place, width):
    assert abs(read(english(place=place)).sections[0].page_width - width) < Mm(0.1)


def test_the_document_tells_what_it_is_and_when():
    about = read(SAMPLES["en"]).core_properties
    assert (about.title, about.author, about.language) == ("Formal complaint", "Ann Example", "en-GB")
    assert f"{about.created:%Y-%m-%d}" == f"{about.modified:%Y-%m-%d}" == "2026-11-21"


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_the_users_words_are_text_and_never_fields_or_xml(words):
    document = read(chinese(words, sender=words[:100], subject=words[:200]))
    assert shown(words) in [p.text for p in document.paragraphs]
    assert not document.element.xpath("//w:fldSimple | //w:instrText | //w:hyperlink | //w:object")


def test_control_and_direction_characters_are_gone_and_lines_stay_lines():
    paragraphs = read(english("a\u202eb\x1b[31mc\x00d\ufffe\r\ne")).paragraphs
    assert "ab[31mcd\ne" in [p.text for p in paragraphs]


def test_the_same_letter_is_the_same_bytes_whenever_it_is_written():
    first = to_docx(SAMPLES["zh-Hans"])
    time.sleep(2.1)  # the archive counts time in steps of two seconds
    assert to_docx(SAMPLES["zh-Hans"]) == first
    assert {e.date_time for e in ZipFile(BytesIO(first)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def converted(made, tmp_path, *formats):
    """The letter as LibreOffice writes it in other formats, by format."""
    (tmp_path / "letter.docx").write_bytes(to_docx(made))
    for name in formats:
        office(tmp_path / "letter.docx", tmp_path, name)
    return tmp_path


def office(path, folder, name):
    """One file in another format, by LibreOffice with a profile of its own."""
    subprocess.run(
        [
            OFFICE, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", name, "--outdir", str(folder), str(path),
        ],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip


@needs_office
@pytest.mark.parametrize("language", SAMPLES)
def test_libreoffice_reads_every_line_and_number(language, tmp_path):
    made = english(RARE) if language == "en" else chinese(RARE)
    folder = converted(made, tmp_path, "txt:Text (encoded):UTF8", "odt", "pdf")
    text = (folder / "letter.txt").read_text(encoding="utf-8-sig")
    assert missing_from(text, made) == []
    numbers = ("1．", "2．", "证据1：", "证据2：") if language == "zh-Hans" else ("1.", "2.")
    assert [n for n in numbers if n not in text] == []
    assert (folder / "letter.pdf").read_bytes().startswith(b"%PDF-")
    with ZipFile(folder / "letter.odt") as odt:
        assert "Enclosure" in odt.read("styles.xml").decode() + odt.read("content.xml").decode()


@needs_office
@pytest.mark.parametrize("language", SAMPLES)
def test_saved_by_libreoffice_it_keeps_paragraphs_styles_and_numbers(language, tmp_path):
    made = SAMPLES[language]
    folder = converted(made, tmp_path, "odt")
    (folder / "letter.docx").unlink()
    (folder / "letter.odt").rename(folder / "again.odt")
    office(folder / "again.odt", tmp_path, "docx")
    before, after = read(made).paragraphs, Document(str(folder / "again.docx")).paragraphs
    assert [(p.style.name, p.text) for p in after] == [(p.style.name, p.text) for p in before]
    listed = [p.text for p in after if p._p.pPr is not None and p._p.pPr.numPr is not None]
    assert [p.text for p in before if p.style.name in ("List Number", "Enclosure")] == [
        text for text in listed if text in {p.text for p in before if p.style.name != "List Bullet"}
    ]
