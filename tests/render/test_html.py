"""HTML letters: self-contained, escaped, printable, readable on a dark screen."""

from html.parser import HTMLParser

import pytest

from tests.letters import HOSTILE, SAMPLES, chinese, english, missing_from
from walletgripe.render.html import to_html
from walletgripe.render.layout import shown

TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "section",
    "h1", "h2", "p", "ol", "ul", "li", "br",
}  # fmt: skip
ATTRIBUTES = {"lang", "class", "start", "charset", "http-equiv", "content", "name"}


class Page(HTMLParser):
    """The page as a browser would take it apart."""

    def __init__(self, data):
        super().__init__()
        self.tags, self.attributes, self.texts, self.open = [], [], [], []
        self.feed(data.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag == "br":
            self.texts.append("\n")
        elif tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] not in ("style",):
            self.texts.append(data)

    @property
    def text(self):
        return "".join(self.texts)


@pytest.mark.parametrize("language", SAMPLES)
def test_every_line_stands_in_the_page_in_order(language):
    page = Page(to_html(SAMPLES[language]))
    assert missing_from(page.text, SAMPLES[language]) == []
    assert page.open == []
    assert set(page.tags) <= TAGS
    assert page.tags.count("h1") == 1


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("made", [english, chinese])
def test_the_users_words_are_text_and_never_markup(made, words):
    page = Page(to_html(made(words, subject=words[:200], sender=words[:100])))
    assert set(page.tags) <= TAGS
    assert {name for name, _ in page.attributes} <= ATTRIBUTES
    assert shown(words) in page.text


def test_nothing_is_fetched_and_nothing_can_run():
    for sample in SAMPLES.values():
        page = to_html(sample).decode()
        assert not [w for w in ("src=", "href", "url(", "@import", "<script", "<link") if w in page]
        assert "default-src 'none'" in page


def test_control_and_direction_characters_are_gone():
    page = to_html(english("a\u202eb\x1b[31mc\x00d\u2066e\ufffff\tg\r\nh")).decode()
    assert "ab[31mcdef g<br>h" in page


@pytest.mark.parametrize(("place", "size", "lang"), [("uk", "A4", "en-GB"), ("us", "letter", "en-US")])
def test_paper_and_spelling_are_those_of_the_place(place, size, lang):
    page = to_html(english(place=place)).decode()
    assert f"@page {{ size: {size};" in page
    assert f'<html lang="{lang}">' in page


def test_the_chinese_page_is_told_as_such_and_dark_screens_are_served():
    page = to_html(SAMPLES["zh-Hans"]).decode()
    assert '<html lang="zh-CN">' in page
    assert "color-scheme: light dark" in page
    assert "@media print" in page
