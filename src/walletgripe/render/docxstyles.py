"""The styles and lists of the Word document: fonts for both scripts, paper, indents, numbers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from walletgripe.core.letter import Letter
from walletgripe.render.layout import Shape, locale_of, paper_of
from walletgripe.render.lines import is_chinese

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

Lists = Callable[[Shape], int]

_PAPER = {"a4": (210, 297), "us-letter": (215.9, 279.4)}  # millimetres
_LATIN, _SONG, _HEI = "Times New Roman", "SimSun", "SimHei"  # what Word and WPS have; others stand in
_USED = ("Normal", "Body Text", "Title", "Heading 1", "List Number", "List Bullet")
_OWN = {
    "Letter Line": "Normal",
    "Letter Signature": "Normal",
    "Letter Right": "Normal",
    "Enclosure": "List Number",
}


def dress(document: Document, letter: Letter) -> None:
    """Paper, margins, and the styles that the letter uses."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm

    section = document.sections[0]
    width, height = _PAPER[paper_of(letter)]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(20)
    for name, base in _OWN.items():
        made = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = document.styles[base]
    for name in (*_USED, *_OWN):
        _style(document, name, letter)
    _language(document, letter)


def _style(document: Document, name: str, letter: Letter) -> None:
    from docx.shared import Pt, RGBColor

    style: ParagraphStyle = document.styles[name]
    chinese, head = is_chinese(letter), name in ("Title", "Heading 1")
    size = 12 if chinese else 10.5
    style.font.size = Pt(16 if name == "Title" and chinese else size)
    style.font.bold = head
    style.font.color.rgb = RGBColor(0, 0, 0)
    _fonts(style, _HEI if head else _SONG)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(0), Pt(0)
    shape.line_spacing = 1.35 if chinese else 1.1
    shape.keep_with_next = head
    _place(style, name, chinese)


def _place(style: ParagraphStyle, name: str, chinese: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    shape = style.paragraph_format
    if name == "Title":
        shape.space_before, shape.space_after = Pt(8), Pt(10)
        for line in style.element.xpath("./w:pPr/w:pBdr | ./w:rPr/w:spacing"):
            line.getparent().remove(line)
        if chinese:
            shape.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif name == "Letter Right":
        shape.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif name == "Letter Signature":
        shape.space_before = Pt(36)
    elif name == "Body Text" and chinese:
        _two_characters(style)


def _two_characters(style: ParagraphStyle) -> None:
    """An indent counted in characters, as Word offers it for Chinese."""
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.paragraph_format.first_line_indent = Pt(24)
    style.element.pPr.find(qn("w:ind")).set(qn("w:firstLineChars"), "200")


def _fonts(style: ParagraphStyle, east_asia: str) -> None:
    from docx.oxml.ns import qn

    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for kind, font in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", east_asia)):
        fonts.set(qn(f"w:{kind}"), font)


def _language(document: Document, letter: Letter) -> None:
    from docx.oxml.ns import qn

    latin = "en-US" if is_chinese(letter) else locale_of(letter)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), latin)
        language.set(qn("w:eastAsia"), "zh-CN")


def own_lists(document: Document, chinese: bool) -> Lists:
    """Makes a list of its own for each call: the numbers begin again at 1."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    numbering: Any = document.part.numbering_part.element
    shapes = {Shape.ITEM: "%1．" if chinese else "%1.", Shape.EXHIBIT: "证据%1：" if chinese else "%1."}

    def make(shape: Shape) -> int:
        id_ = 1 + max(int(x) for x in numbering.xpath("./w:abstractNum/@w:abstractNumId"))
        left = 480 if chinese else 360
        abstract = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{id_}"><w:multiLevelType w:val="singleLevel"/>'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:suff w:val="{"nothing" if chinese else "tab"}"/><w:lvlText w:val="{shapes[shape]}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{0 if chinese else left}"/>'
            f"</w:pPr></w:lvl></w:abstractNum>"
        )
        numbering.xpath("./w:num")[0].addprevious(abstract)
        return int(numbering.add_num(id_).numId)

    return make
