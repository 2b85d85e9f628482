"""What the papers show of the program is what the program does now; `make docs` writes it anew."""

import html
import re

import pytest
from docs.write import PARTS, PICTURE, rewritten
from examples.session import PICTURE as SHOWN
from examples.session import SESSIONS, STORIES, excerpt

from tests.docs.papers import READMES, text_of


def words_in_picture(picture: str) -> list[str]:
    found = re.findall(r'<text class="session-r\d+"[^>]*>(.*?)</text>', picture, re.DOTALL)
    return html.unescape("".join(found)).replace("\xa0", " ").split()


@pytest.mark.parametrize("name", READMES)
def test_the_parts_of_a_readme_are_what_the_program_prints(name):
    assert rewritten(text_of(name)) == text_of(name), "run `make docs` and read the difference"


def test_every_session_is_shown():
    shown = {name for paper in READMES for name in re.findall(r"<!-- program: ([\w-]+) -->", text_of(paper))}
    assert shown == {*SESSIONS, *PARTS}


def test_each_session_belongs_to_one_story():
    assert sorted(name for story in STORIES for name in story) == sorted(SESSIONS)


def test_the_picture_tells_what_the_readme_tells():
    """The README itself is held to the program above, so nothing has to run a second time."""
    parts = dict(
        re.findall(r"<!-- program: ([\w-]+) -->\n```text\n(.*?)```", text_of("README.md"), re.DOTALL)
    )
    told = [word for name in SHOWN for word in parts[name].split()]
    assert words_in_picture(text_of(PICTURE)) == told, "run `make docs`"


def test_the_picture_loads_nothing():
    assert not re.search(r"url\((?!#)|href|@font-face|<script|<image", text_of(PICTURE))


def test_no_session_shows_a_folder_of_this_machine():
    assert not re.search(
        r"/tmp/|/home/|/root/|Traceback", text_of("README.md") + text_of("README.zh-Hans.md")
    )


def test_an_excerpt_marks_what_is_left_out_and_refuses_a_line_that_is_not_there():
    lines = ["a", "b", "c", "d"]
    assert excerpt(lines, ()) == lines
    assert excerpt(lines, (("b", "d"),)) == ["[...]", "b", "c", "[...]"]
    assert excerpt(lines, (("", "b"), ("d", ""))) == ["a", "[...]", "d"]
    with pytest.raises(ValueError, match="begins with 'x'"):
        excerpt(lines, (("x", ""),))
