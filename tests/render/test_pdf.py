"""PDF letters: tagged PDF/A-2b, fonts inside, every character a glyph; read back by other programs."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from tests.letters import HOSTILE, RARE, SAMPLES, chinese, english, missing_from, squeezed
from walletgripe.core.errors import UsageError
from walletgripe.render.layout import shown
from walletgripe.render.pdf import to_pdf
from walletgripe.render.rarehan import FOLDER, font_of

OURS = ("LibertinusSerif", "NotoSerifSC", "NotoSansSC", "RareHan", "Noto")
EXTENSIONS = (
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B739),
    (0x2B740, 0x2B81D),
    (0x2B820, 0x2CEA1),
    (0x2CEB0, 0x2EBE0),
)


def needs(program):
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed here")


def read(data):
    """All text as PDFium reads it, without the page numbers."""
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    return "".join(re.sub(r"\s*\d+ ?/ ?\d+\s*$", "", page) for page in pages)


def fonts(data):
    """Name of each font -> whether its program is inside."""
    found = {}
    with pikepdf.open(BytesIO(data)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
                inside = any(key in item for key in ("/FontFile", "/FontFile2", "/FontFile3"))
                found[str(item.FontName).split("+")[-1]] = inside
    return found


def glyphs(data):
    """The two-byte codes of all glyphs that are drawn."""
    codes = set()
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) not in ("Tj", "TJ"):
                    continue
                pieces = operands[0] if str(operator) == "TJ" else operands
                for piece in pieces:
                    if isinstance(piece, pikepdf.String):
                        raw = bytes(piece)
                        codes |= {raw[i : i + 2] for i in range(0, len(raw), 2)}
    return codes


@pytest.mark.parametrize("language", SAMPLES)
def test_every_line_is_read_back_in_order(language):
    assert missing_from(read(to_pdf(SAMPLES[language])), SAMPLES[language]) == []


@pytest.mark.parametrize(
    ("made", "lang", "title"),
    [(SAMPLES["en"], "en-GB", "Formal complaint"), (SAMPLES["zh-Hans"], "zh-CN", "关于资金无法使用的投诉书")],
)
def test_it_is_tagged_pdf_a_with_language_and_title(made, lang, title):
    with pikepdf.open(BytesIO(to_pdf(made))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == lang
        assert pdf.Root.StructTreeRoot.K
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as about:
            assert (about["pdfaid:part"], about["pdfaid:conformance"]) == ("2", "B")
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == title


@pytest.mark.parametrize("language", SAMPLES)
def test_headings_and_lists_are_told_to_screen_readers(language):
    with pikepdf.open(BytesIO(to_pdf(SAMPLES[language]))) as pdf:
        kinds = {
            str(o.S) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o and "/P" in o
        }
    assert {"/H1", "/L", "/LI", "/Lbl", "/LBody"} <= kinds


@pytest.mark.parametrize("made", [english(RARE, sender=RARE), chinese(RARE, sender=RARE, subject=RARE)])
def test_rare_characters_are_glyphs_of_our_own_fonts(made):
    data = to_pdf(made)
    assert read(data).count(RARE) >= 2
    assert all(fonts(data).values())
    assert [name for name in fonts(data) if not name.startswith(OURS)] == []
    assert any(name.startswith("RareHan") for name in fonts(data))
    assert b"\0\0" not in glyphs(data)


def test_all_characters_of_the_extensions_b_to_f_come_with_the_program():
    covered = set()
    for path in FOLDER.glob("rare-*.ttf.xz"):
        start = int(path.name.removeprefix("rare-").removesuffix(".ttf.xz"), 16)
        covered |= set(TTFont(BytesIO(font_of(start)), lazy=True).getBestCmap())
    missing = {c for first, last in EXTENSIONS for c in range(first, last + 1) if c not in covered}
    # Two codes without a character, and what Unicode added at the ends of B and C after the font was drawn.
    assert missing == {*range(0x2A6D7, 0x2A6E0), *range(0x2B735, 0x2B73A)}


def test_the_font_package_has_the_whole_basic_block_and_extension_a():
    from importlib.util import find_spec
    from pathlib import Path

    folder = Path(find_spec("pylopdf_fonts_zh_cn").origin).parent
    covered = set(TTFont(folder / "NotoSerifSC-Regular.otf", lazy=True).getBestCmap())
    assert [hex(c) for c in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)) if c not in covered] == []


def test_a_character_that_no_font_has_is_named_and_nothing_is_written():
    with pytest.raises(UsageError) as told:
        to_pdf(chinese("她叫\U00031350。", "\U000f1234"))
    assert "U+31350" in str(told.value)
    assert "U+F1234" in str(told.value)


@pytest.mark.skipif(sys.platform != "linux", reason="the folder of the user's fonts is that of Linux")
def test_a_font_of_the_system_stands_in_where_ours_have_no_glyph(tmp_path):
    """A font with one newer character, where Linux looks for the user's own fonts."""
    folder = tmp_path / ".local" / "share" / "fonts"
    folder.mkdir(parents=True)
    font_with("\U00031350").save(folder / "own.ttf")
    script = (
        "import sys; from tests.letters import chinese; from walletgripe.render.pdf import to_pdf;"
        "sys.stdout.buffer.write(to_pdf(chinese('她叫\U00031350。')))"
    )
    env = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / ".local" / "share")}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=env)
    assert "她叫\U00031350。" in squeezed(read(done.stdout))
    assert fonts(done.stdout)["Own-Regular"]


def font_with(character):
    """A font that has a square for one character."""
    pen = TTGlyphPen(None)
    for n, point in enumerate([(0, 0), (0, 800), (800, 800), (800, 0)]):
        (pen.lineTo if n else pen.moveTo)(point)
    pen.closePath()
    square = pen.glyph()
    made = FontBuilder(1000, isTTF=True)
    made.setupGlyphOrder([".notdef", "square"])
    made.setupCharacterMap({ord(character): "square"})
    made.setupGlyf({".notdef": square, "square": square})
    made.setupHorizontalMetrics({".notdef": (900, 0), "square": (900, 0)})
    made.setupHorizontalHeader(ascent=800, descent=-200)
    made.setupNameTable({"familyName": "Own", "styleName": "Regular", "psName": "Own-Regular"})
    made.setupOS2()
    made.setupPost()
    return made


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("made", [english, chinese])
def test_the_users_words_are_text_and_never_markup(made, words):
    letter = made(words, subject=words[:100], sender=words[:100])
    data = to_pdf(letter)
    # Right-to-left words are read in the order in which they are drawn: their characters are compared.
    assert set(squeezed(shown(words))) <= set(squeezed(read(data)))
    if words is not HOSTILE["scripts"]:
        assert squeezed(shown(words)) in squeezed(read(data))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert not [p for p in pdf.pages if "/Annots" in p or "/XObject" in p.get("/Resources", {})]


def test_a_long_word_breaks_and_is_copied_without_hidden_characters():
    data = to_pdf(english(HOSTILE["long word"]))
    (page, *_) = pypdfium2.PdfDocument(data)
    text = page.get_textpage()
    boxes = [text.get_charbox(n) for n in range(text.count_chars())]
    assert max(right for _, _, right, _ in boxes) <= page.get_width() - 60
    assert "\u200b" not in read(data)


def test_control_and_direction_characters_are_gone_and_lines_stay_lines():
    text = read(to_pdf(english("a\u202eb\x1b[31mc\x00d\ufffe\r\ne")))
    assert re.search(r"ab\[31mcd\s+e", text)


@pytest.mark.parametrize(("place", "size"), [("uk", (595, 842)), ("us", (612, 792)), ("ca", (612, 792))])
def test_the_paper_is_that_of_the_place(place, size):
    page = pypdfium2.PdfDocument(to_pdf(english(place=place)))[0]
    assert tuple(map(round, page.get_size())) == size


def test_a_short_letter_is_one_page_without_a_number():
    document = pypdfium2.PdfDocument(to_pdf(SAMPLES["en"]))
    assert len(document) == 1
    assert "1 / 1" not in document[0].get_textpage().get_text_bounded()


def test_the_same_letter_is_the_same_bytes_in_another_process():
    script = (
        "import hashlib; from tests.letters import chinese, RARE; from walletgripe.render.pdf import to_pdf;"
        "print(hashlib.sha256(to_pdf(chinese(RARE))).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(to_pdf(chinese(RARE))).hexdigest()


@needs("pdftotext")
@pytest.mark.parametrize("language", SAMPLES)
def test_pdftotext_reads_every_line(language, tmp_path):
    made = english(RARE) if language == "en" else chinese(RARE)
    (tmp_path / "letter.pdf").write_bytes(to_pdf(made))
    command = ["pdftotext", "-enc", "UTF-8", str(tmp_path / "letter.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    assert missing_from(text, made) == []


@needs("qpdf")
def test_qpdf_finds_no_fault(tmp_path):
    (tmp_path / "letter.pdf").write_bytes(to_pdf(chinese(RARE)))
    done = subprocess.run(["qpdf", "--check", str(tmp_path / "letter.pdf")], capture_output=True, text=True)
    assert (done.returncode, "No syntax or stream encoding errors" in done.stdout) == (0, True)
