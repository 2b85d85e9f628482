"""YAML is read as text with positions, bounded, and nothing in it is followed or run."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.content.limits import MAX_BYTES
from walletgripe.content.strict import Items, Scalar, Table, line_of, read


def plain(node):
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {key: plain(child) for key, child in node.entries.items()}


def problems(data):
    return [str(p) for p in read(data, "f.yaml")[1]]


@pytest.mark.parametrize(
    "text", ["no", "2026-11-21", "12:30:45", "1e3", "0o17", "~", "null", "true", "1_000"]
)
def test_a_scalar_stays_the_text_that_was_typed(text):
    node, found = read(f"a: {text}\n".encode(), "f.yaml")
    assert plain(node) == {"a": text}
    assert found == []


def test_every_node_and_key_knows_its_line():
    node, _ = read(b"a: 1\nb:\n  - x\n  - c: |\n      long\n      text\n    d: 2\n", "f.yaml")
    keys = (("a",), ("b",), ("b", 0), ("b", 1, "c"), ("b", 1, "d"), ("b", 1, "nothing"))
    assert [line_of(node, key) for key in keys] == [1, 2, 3, 4, 7, 4]


@given(
    st.recursive(
        st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_what_a_yaml_writer_writes_is_read_back(value):
    data = yaml.safe_dump({"a": value}, allow_unicode=True).encode()
    node, found = read(data, "f.yaml")
    assert found == []
    assert plain(node) == {"a": value}


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(data):
    node, found = read(data, "f.yaml")
    assert (node is None) <= bool(found)
    assert all(str(p).isprintable() for p in found)


def test_a_file_that_is_too_large_is_refused_before_it_is_parsed():
    assert problems(b"[" * (MAX_BYTES + 1)) == ["f.yaml:1: the file is too large; at most 256 KiB"]


def test_deep_nesting_is_refused():
    assert problems(b"[" * 100_000)[0].startswith("f.yaml:1: nested too deeply")


def test_billions_of_laughs_cost_nothing():
    lines = ["a0: &a0 [lol]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    assert "f.yaml:2: aliases (*a0) are not read; write the value out" in problems("\n".join(lines).encode())


def test_other_encodings_are_refused_with_the_line():
    assert problems("a: 1\nb: é\n".encode("latin-1")) == ["f.yaml:2: the file is not UTF-8; save it as UTF-8"]
    assert problems("a: 1\n".encode("utf-16"))[0].startswith("f.yaml:1: the file is not UTF-8")


def test_a_mark_of_utf_8_and_windows_line_ends_are_fine():
    node, found = read("\ufeffa: 1\r\nb: 2\r\n".encode(), "f.yaml")
    assert (plain(node), found) == ({"a": "1", "b": "2"}, [])


@pytest.mark.parametrize("data", [b"", b"# only a comment\n", b"\n\n"])
def test_an_empty_file_is_told(data):
    assert problems(data) == ["f.yaml:1: the file is empty; write its keys, or delete the file"]


def test_all_faults_of_a_file_are_told_at_once():
    found = problems(b"a: &x 1\na: 2\nb: !t 3\n<<: {}\n")
    assert [f.split(":")[1] for f in found] == ["1", "2", "3", "4"]


def test_a_table_is_a_table():
    assert isinstance(read(b"{}", "f.yaml")[0], Table)
