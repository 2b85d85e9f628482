"""Typed content: what a type accepts, and all that is wrong with a file at once."""

from enum import StrEnum
from typing import Annotated, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.content.shape import shape_of
from walletgripe.content.strict import read
from walletgripe.content.typed import build


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z]+$")]
    count: Annotated[int, msgspec.Meta(ge=0)] = 0
    on: bool = False
    colour: Colour | None = None
    note: str | None = None
    words: str | tuple[str, ...] = ""
    state: Literal["open", "shut"] = "open"
    value: str | bool | None = None
    table: dict[Annotated[str, msgspec.Meta(max_length=3)], int] = {}
    parts: tuple["Part", ...] = ()


def built(text):
    node, found = read(text.encode(), "f.yaml")
    assert node is not None, found
    return build(node, Part, "f.yaml")


def value(text):
    made, found = built(text)
    assert found == []
    return made


def faults(text):
    made, found = built(text)
    assert made is None
    return [str(p) for p in found]


def test_each_scalar_becomes_what_its_type_asks_for():
    made = value(
        "{id: no, count: 12, on: true, colour: red, note: 12:30:45, words: [a, 'true'], table: {ab: 3}}"
    )
    assert (made.id, made.count, made.on, made.colour) == ("no", 12, True, Colour.RED)
    assert (made.note, made.words, made.table) == ("12:30:45", ("a", "true"), {"ab": 3})


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("true", True),
        ('"true"', "true"),
        ("yes", "yes"),
        ("~", None),
        ('"~"', "~"),
        ("null", None),
        ("", None),
    ],
)
def test_quotes_keep_a_word_a_word(text, wanted):
    assert value(f"id: a\nvalue: {text}\n").value == wanted


@given(st.integers(min_value=-(10**17), max_value=10**17))
def test_only_the_usual_form_of_a_number_is_a_number(number):
    if number >= 0:
        assert value(f"id: a\ncount: {number}").count == number
    else:
        assert "expected int >= 0" in faults(f"id: a\ncount: {number}")[0]


@pytest.mark.parametrize("text", ["1e3", "0x10", "0o17", "010", "1_000", "+1", "1.0", '"1"', "1" * 30])
def test_other_forms_of_a_number_are_refused(text):
    assert faults(f"id: a\ncount: {text}")[0].endswith("cannot stand here; expected a whole number")


def test_every_fault_is_told_with_its_line_and_key():
    found = faults("id: A\ncuont: 1\non: yes\nparts:\n  - id: b\n    colour: rad\n  - table: {long-key: x}\n")
    assert [f.split("; ")[0] for f in found] == [
        "f.yaml:1: id: the value 'A' does not fit",
        "f.yaml:2: cuont: unknown key",
        "f.yaml:3: on: 'yes' cannot stand here",
        "f.yaml:6: parts[b].colour: 'rad' is not one of the allowed values",
        "f.yaml:7: parts[2].table.long-key: the key has 8 characters",
        "f.yaml:7: parts[2].table.long-key: 'x' cannot stand here",
        "f.yaml:7: parts[2].id: this key is missing",
    ]
    assert "did you mean count? allowed: colour, count, id" in found[1]
    assert "did you mean red? allowed: blue, red" in found[3]


def test_a_file_that_is_not_a_mapping_is_told():
    assert faults("[a]") == ["f.yaml:1: a list cannot stand here; expected a mapping"]
    assert faults("word") == ["f.yaml:1: 'word' cannot stand here; expected a mapping"]


def test_a_type_that_content_must_not_use_is_a_mistake_of_ours():
    with pytest.raises(TypeError, match="float"):
        shape_of(float)
