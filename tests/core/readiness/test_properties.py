"""Whatever is typed: the finders never fail, say the same twice, and point at words that stand there."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.readiness.looking import line, look_for_line
from tests.fakes import library

from walletgripe.core.readiness.finding import Severity
from walletgripe.core.readiness.registry import findings
from walletgripe.core.tone import Heard

MARKS = " .,!?！？。，“”\"'「」…\n\t\u200b’0"
PHRASES = sorted(
    {
        part
        for words in library().tone().words.values()
        for group in words.groups.values()
        for phrase in (*group.says, *group.fine)
        for piece in phrase.split(" … ")
        for part in piece.split("|")
    }
    | {p.split(" … ")[0] for words in library().tone().words.values() for p in words.quoting}
)
BITS = st.one_of(
    st.sampled_from(PHRASES),
    st.sampled_from(PHRASES).map(str.upper),
    st.text(string.ascii_letters + MARKS, max_size=8),
    st.text(max_size=5),
    st.sampled_from(["ß", "İ", "ﬁ", "ＦＵＣＫ", "騙子", "4111 1111 1111 1111", "10.11.2026"]),
)
TEXTS = st.lists(BITS, min_size=1, max_size=8).map(" ".join) | st.lists(BITS, max_size=6).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_the_words_of_a_finding_stand_in_the_answer(text):
    first = line(text)
    assert first == line(text)
    assert all(words and words in text for _, words in first)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_findings_come_worst_first_each_with_a_reason_and_a_way_out(text):
    listed = findings(look_for_line(text))
    order = [list(Severity).index(f.severity) for f in listed if f.kind != "distress"]
    assert order == sorted(order)
    assert all(str(f.why) and str(f.fix) for f in listed)
    assert len({(f.kind, f.where, f.words, str(f.why)) for f in listed}) == len(listed)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PHRASES))
def test_what_stands_in_quotation_marks_is_not_the_users_own(phrase):
    bare = phrase.replace('"', "")
    assert [k for k, _ in line(f"I was told “{bare}”")] == []


def test_every_kind_of_group_has_phrases_in_every_language():
    pack = library().tone()
    for kind in Heard:
        ids = [g.id for g in pack.tone.groups if g.kind is kind]
        assert ids
        assert all(words.groups[i].says for words in pack.words.values() for i in ids)


def test_a_long_answer_is_looked_at_in_a_moment():
    from time import perf_counter

    began = perf_counter()
    line("你们 you are I will !?" * 800)
    line("A " * 5000 + "?" * 5000)
    assert perf_counter() - began < 5
