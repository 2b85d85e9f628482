"""One letter in each language and format, as it was read and approved.

Word and PDF letters are kept as another program reads them: paragraphs with styles, pages of text.
`pytest tests/golden --golden-write` rewrites them; read every one before it is committed.
"""

from io import BytesIO

import pypdfium2
import pytest
from docx import Document

from tests.fakes import ROOT
from tests.letters import SAMPLES
from walletgripe.core.place import FormField
from walletgripe.render.material import Enclosed, Material
from walletgripe.render.registry import FORMATS, render

FOLDER = ROOT / "tests" / "golden" / "formats"
MATERIAL = Material(
    enclosed=(Enclosed(2, "chat.png", b"not a real picture\n"),),
    fields=(
        FormField(id="subject", characters=20),
        FormField(id="details", characters=260),
        FormField(id="requests", characters=200),
    ),
)


def paragraphs(data):
    return "\n".join(f"[{p.style.name}] {p.text}" for p in Document(BytesIO(data)).paragraphs) + "\n"


def pages(data):
    texts = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data)]
    return "\n--- page ---\n".join(t.replace("\r\n", "\n") for t in texts) + "\n"


READ = {"docx": paragraphs, "pdf": pages}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", SAMPLES)
def test_the_format_is_the_one_that_was_read(language, name, request):
    made = render(SAMPLES[language], name, MATERIAL)
    text = READ[name](made) if name in READ else made.decode().replace("\r\n", "\n")
    path = FOLDER / f"{language}.{name}.txt"
    if request.config.getoption("--golden-write"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_no_format_lies_about_without_a_letter():
    wanted = {f"{language}.{name}.txt" for language in SAMPLES for name in FORMATS}
    assert {path.name for path in FOLDER.iterdir()} == wanted


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("language", SAMPLES)
def test_the_same_letter_is_the_same_bytes_and_tells_no_path(language, name):
    made = render(SAMPLES[language], name, MATERIAL)
    assert render(SAMPLES[language], name, MATERIAL) == made
    assert str(ROOT).encode() not in made
