"""The limits of a door's form: what is left out so that the rest fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.correspondence import KINDS, brief_for
from tests.fakes import desk
from walletgripe.core.compose.brief import PackedWith
from walletgripe.core.compose.letter import compose
from walletgripe.core.compose.provenance import unproved
from walletgripe.core.errors import UsageError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.letterkind import Part
from walletgripe.core.place import FileLimits
from walletgripe.flows.enclosing import MEGABYTE, passed
from walletgripe.flows.packlimits import numbers_in, to_leave_out, too_much


def exhibit(n, megabytes, proves=None):
    return EvidenceAttached(
        n=n, sha256="0" * 64, name=f"{n}.pdf", size=int(megabytes * MEGABYTE), proves=proves
    )


SIZES = st.lists(st.integers(0, 40), max_size=8)
LIMIT = st.none() | st.integers(1, 30)


@given(SIZES, LIMIT, LIMIT, LIMIT)
def test_what_is_left_always_fits_and_nothing_goes_without_need(sizes, count, each, total):
    limits = FileLimits(count=count, each=each, total=total)
    exhibits = [exhibit(n, size / 2) for n, size in enumerate(sizes, 1)]
    out = to_leave_out(limits, exhibits)
    assert passed([e for e in exhibits if e.n not in out], limits) == []
    if not passed(exhibits, limits):
        assert out == ()
    refusal = too_much(desk(), "The door", limits, exhibits)
    assert (refusal is None) == (out == ())


def test_the_refusal_has_a_table_and_says_what_to_leave_out():
    exhibits = [exhibit(1, 2), exhibit(2, 12), exhibit(3, 2, "notice"), exhibit(4, 2)]
    refusal = too_much(desk(), "The ombudsman", FileLimits(count=2, each=10), exhibits)
    assert isinstance(refusal, UsageError)
    assert "--leave-out 2,4" in str(refusal.next)
    assert any(f.startswith("- E02") for f in refusal.findings)
    assert any(f.startswith("+ E03") for f in refusal.findings), "what proves something stays"


@pytest.mark.parametrize(
    ("text", "numbers"), [(None, []), ("3,5", [3, 5]), ("E03，e5 ", [3, 5]), ("", []), (" 7", [7])]
)
def test_numbers_are_read_as_people_write_them(text, numbers):
    assert list(numbers_in(text)) == numbers


@pytest.mark.parametrize("text", ["x", "3;5", "-1", "³", "1.5"])
def test_other_texts_are_no_numbers(text):
    with pytest.raises(UsageError):
        list(numbers_in(text))


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_letter_of_a_pack_names_its_manifest_and_only_what_is_in_it(kind, language):
    brief = brief_for(kind, language)
    brief.case.exhibits.update({n: exhibit(n, 1) for n in (1, 2)})
    brief.packed = PackedWith("ab" * 32, (2,))
    made = compose(brief)
    assert unproved(made, brief) == ()
    if Part.EVIDENCE in brief.kind.forms[language]:
        told = " ".join(s.text for part, s in made.sentences() if part is Part.EVIDENCE)
        assert "ab" * 32 in told
        assert "E02" in told
        assert "1.pdf" not in told
