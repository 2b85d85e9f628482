"""A letter as a Word document with real styles and lists, ready to be edited; LibreOffice reads it too."""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING

from walletgripe.core.letter import Letter
from walletgripe.render.docxstyles import Lists, dress, own_lists
from walletgripe.render.layout import Group, Laid, Shape, laid, locale_of, shown
from walletgripe.render.lines import is_chinese
from walletgripe.render.sealed import sealed

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_STYLES = {
    Shape.TITLE: "Title",
    Shape.HEADING: "Heading 1",
    Shape.PROSE: "Body Text",
    Shape.ENTRY: "Body Text",
    Shape.LINE: "Letter Line",
    Shape.FORMULA: "Body Text",
    Shape.SIGN: "Letter Signature",
    Shape.RIGHT: "Letter Right",
    Shape.ITEM: "List Number",
    Shape.EXHIBIT: "Enclosure",
}


def to_docx(letter: Letter) -> bytes:
    """The document; the same letter makes the same bytes. Its lists number themselves when edited."""
    from docx import Document as new_document

    document = new_document()
    dress(document, letter)
    _describe(document, letter)
    lists = own_lists(document, is_chinese(letter))
    for group in laid(letter):
        _group(document, group, letter, lists)
    made = BytesIO()
    document.save(made)
    return sealed(made.getvalue())


def _describe(document: Document, letter: Letter) -> None:
    about = document.core_properties
    day = dt.datetime.combine(dt.date.fromisoformat(letter.dated), dt.time())
    about.title = " ".join(shown(letter.subject).split())[:255]
    about.author = about.last_modified_by = " ".join(shown(letter.sender).split())[:255]
    about.language = locale_of(letter)
    about.created = about.modified = day
    about.comments, about.revision = "", 1


def _group(document: Document, group: Group, letter: Letter, lists: Lists) -> None:
    chinese = is_chinese(letter)
    ids: dict[Shape, int] = {}
    last: Paragraph | None = None
    for line in group.lines:
        bulleted = line.shape is Shape.ENTRY and not chinese
        last = document.add_paragraph(style="List Bullet" if bulleted else _STYLES[line.shape])
        _write(last, line)
        if line.shape in (Shape.ITEM, Shape.EXHIBIT):
            if line.shape not in ids:
                ids[line.shape] = lists(line.shape)
            _number(last, ids[line.shape])
        if group.part == "closing":
            last.paragraph_format.keep_together = last.paragraph_format.keep_with_next = True
    if last is not None:
        _apart(last, group.part == "closing")


def _write(paragraph: Paragraph, line: Laid) -> None:
    for n, row in enumerate(line.text.split("\n")):
        run = paragraph.add_run()
        if n:
            run.add_break()
        run.add_text(row)


def _number(paragraph: Paragraph, list_id: int) -> None:
    number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    number.get_or_add_ilvl().val = 0
    number.get_or_add_numId().val = list_id


def _apart(last: Paragraph, closing: bool) -> None:
    """Parts of the letter are apart; nothing follows the closing."""
    from docx.shared import Pt

    last.paragraph_format.space_after = Pt(0 if closing else 10)
    if closing:
        last.paragraph_format.keep_with_next = False
