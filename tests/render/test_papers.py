"""Lists and tables as text, web page and spreadsheet: readable anywhere, and harmless."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.render.papers import Paper, Section, Table, papers_html, papers_text, table_csv, unformulated

EVIL = "<script>alert(1)</script>\x1b[2J\u202e"


def paper(cell):
    table = Table(("No.", "What"), (("1", cell),))
    return Paper(
        title="Index", language="en", sections=(Section(heading="Files", lines=(cell,), table=table),)
    )


def test_a_page_runs_nothing_and_shows_no_control_characters():
    page = papers_html([paper(EVIL)]).decode()
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert '<html lang="en">' in page
    text = papers_text([paper(EVIL)]).decode()
    assert not any(c in text + page for c in "\x1b\u202e")


@pytest.mark.parametrize("cell", ["=1+1", "+49", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(cell):
    (_, row) = csv.reader(io.StringIO(table_csv(Table(("a",), ((cell,),))).decode("utf-8-sig")))
    assert row == [f"'{cell}"]


@given(st.lists(st.text(max_size=30), min_size=2, max_size=2))
def test_a_table_is_read_back(cells):
    rows = list(csv.reader(io.StringIO(table_csv(Table(("a", "b"), (tuple(cells),))).decode("utf-8-sig"))))
    assert len(rows) == 2
    assert len(rows[1]) == 2
    assert all(not c.startswith(("=", "+", "-", "@")) for c in rows[1])
    assert unformulated("plain") == "plain"
