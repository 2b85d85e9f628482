"""A letter and its copy in the other language: each sentence has its partner, or a reason why not."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.correspondence import KINDS, WRITERS, answered, written
from tests.fakes import desk
from tests.people import one_each, people
from walletgripe.core import events as ev
from walletgripe.core.compose.pairing import Pairing, Why
from walletgripe.core.compose.provenance import unproved
from walletgripe.core.letter import CauseKind, Letter
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.kindquestions import take_given
from walletgripe.flows.kinds import kind_of_letter
from walletgripe.flows.letter import brief_of, compose_letter, letter_of
from walletgripe.flows.pairing import compose_pair
from walletgripe.flows.starting import from_answers
from walletgripe.render.registry import PAIRS, render, render_pair

LANGUAGES = ("en", "zh-Hans")


def pair_of(file: CaseFile, kind: str, language: str) -> tuple[Letter, Pairing]:
    made = compose_letter(file.desk, file, kind=kind, language=language)
    return made, compose_pair(file.desk, file, made)


def case_of(name: str) -> CaseFile:
    person = people()[name]
    at = desk(language=person.language or "en")
    return from_answers(at, FileAsker(person))[0]


def case_for(kind: str) -> CaseFile:
    name, given_ = WRITERS[kind]
    file = written(name)
    answered(file, excuse="under-review" if kind == "counter" else None)
    if kind == "thanks":
        file.record(ev.Outcome(on=file.desk.today.isoformat(), result="solved"))
    take_given(file.desk, file, kind_of_letter(file.desk, kind), given_)
    return file


def whole(made: Letter, pairing: Pairing) -> None:
    """Every sentence once, in order, with a partner or a reason that is true."""
    told = [s for _, s in made.sentences()]
    lines = pairing.lines()
    assert [x.text for x in lines] == [s.text for s in told]
    assert [x.number for x in lines] == list(range(1, len(told) + 1))
    assert pairing.language != made.language
    for line, sentence in zip(lines, told, strict=True):
        assert (line.copy is None) == (line.why is not None)
        if line.why is Why.WITHIN:
            assert lines[line.see - 1].copy
        elif line.why is Why.ALONE:
            assert {c.kind for c in sentence.causes} == {CauseKind.FORM}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", one_each())
def test_every_sentence_of_everybodys_first_letter_has_its_partner(name, language):
    whole(*pair_of(case_of(name), "first", language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_of_every_kind_has_its_partner(kind, language):
    whole(*pair_of(case_for(kind), kind, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["first", "regulator", "police", "final"])
def test_the_copy_says_nothing_that_nobody_told(kind, language):
    file = case_for(kind)
    brief = brief_of(file.desk, file, kind=kind, language=language, door=None)
    other = next(lang for lang in LANGUAGES if lang != language)
    copy = brief.in_form(other)
    assert unproved(letter_of(file.desk, file, copy), copy) == ()


def test_a_contact_a_request_and_a_date_stand_beside_themselves():
    _, pairing = pair_of(case_of("frozen-funds-cn"), "first", "zh-Hans")
    said = {x.text: (x.copy, x.label, x.copy_label) for x in pairing.lines()}
    assert said["本人通过电话联系贵公司客服。"] == (
        "I contacted support by phone.",
        "2026年11月4日10:20",
        "4 November 2026, 10:20",
    )
    assert said["指明所依据的协议条款或其他规定。"] == (
        "Name the clause of the agreement or the other rule that is being applied.",
        "3",
        "3",
    )
    assert said["以上内容均属实。"][0] == "All of the above is true."


def test_words_that_the_user_typed_are_named_where_they_stand_in_the_other_language():
    _, pairing = pair_of(case_of("frozen-funds-cn"), "first", "en")
    typed = next(x for x in pairing.lines() if "十二月一日要交的房租" in x.text)
    assert (typed.in_letter, typed.in_copy) == (True, False)
    _, pairing = pair_of(case_of("frozen-funds-cn"), "first", "zh-Hans")
    typed = next(x for x in pairing.lines() if "十二月一日要交的房租" in x.text)
    assert (typed.in_letter, typed.in_copy) == (False, True)
    text = render_pair(pairing, "txt").decode()
    assert re.search(rf"Your own words, not translated: (\d+, )*{typed.number}\b", text)


def test_nothing_is_called_untranslated_that_is_not():
    _, pairing = pair_of(case_of("frozen-funds-uk"), "first", "en")
    assert not any(x.in_letter for x in pairing.lines())
    for line in pairing.lines():
        assert line.in_copy <= bool(re.search("[A-Za-z]", line.copy or ""))


@pytest.mark.parametrize("format", PAIRS)
def test_the_copy_is_headed_and_numbered_and_the_letter_is_not(format):
    made, pairing = pair_of(case_of("frozen-funds-uk"), "first", "zh-Hans")
    copy, letter = render_pair(pairing, format).decode(), render(made, format).decode()
    assert "Copy for you, not to be sent" in copy
    assert "Copy for you" not in letter
    assert not re.search(r"\[\d+\]|\*\*\d+\*\*", letter)
    marks = {"txt": "[{}] ", "md": "**{}** ", "html": '<td class="n">{}</td>'}
    assert all(copy.count(marks[format].format(x.number)) == 1 for x in pairing.lines())
    assert render_pair(pairing, format) == copy.encode()


def test_the_copy_in_html_fetches_nothing_and_reads_no_markup_in_what_the_user_wrote():
    file = case_of("frozen-funds-uk")
    file.record(ev.Answered(field="need", value="<script>alert(1)</script> *b* [x](http://example.com)"))
    _, pairing = pair_of(file, "first", "zh-Hans")
    html, md = render_pair(pairing, "html").decode(), render_pair(pairing, "md").decode()
    assert "<script" not in html
    assert not re.search(r"(src|href)=|url\(", html)
    assert "<a " not in MarkdownIt().render(md)


def test_a_name_and_an_address_in_both_scripts_stand_in_the_letter_of_the_other_one():
    file = case_of("frozen-funds-cn")
    both = {"name-other": "Wang Xiaoyang", "address": "示例市样本路1号", "address-other": "1 Sample Road"}
    for field, value in both.items():
        file.record(ev.Answered(field=field, value=value))
    english = [x.text for x in pair_of(file, "first", "en")[1].lines()]
    assert english[:2] == ["王小样 (Wang Xiaoyang)", "示例市样本路1号 (1 Sample Road)"]
    chinese = [x.text for x in pair_of(file, "first", "zh-Hans")[1].lines()]
    assert "姓名：王小样" in chinese
    assert not any("Wang" in x for x in chinese)
    file.record(ev.Answered(field="name", value="Wang Xiaoyang"))
    file.record(ev.Answered(field="name-other", value="王小样"))
    made, pairing = pair_of(file, "first", "zh-Hans")
    assert "姓名：Wang Xiaoyang（王小样）" in [x.text for x in pairing.lines()]
    whole(made, pairing)


def test_a_post_for_everybody_names_nobody_in_the_copy_either():
    _, pairing = pair_of(case_for("public"), "public", "zh-Hans")
    text = render_pair(pairing, "txt").decode()
    assert not re.search("王小样|wang@example.com|13800000000|GD2026", text)


def test_the_copy_is_in_the_language_of_the_screen_or_else_in_the_other_one():
    file = case_of("frozen-funds-cn")
    assert file.desk.language == "zh-Hans"
    assert pair_of(file, "first", "en")[1].language == "zh-Hans"
    assert pair_of(file, "first", "zh-Hans")[1].language == "en"


TEXTS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cf")), min_size=1, max_size=40)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said=TEXTS, need=TEXTS, at=st.sampled_from(["2026-11-04", "2026-11-04T10:20", None]))
def test_whatever_the_user_writes_stands_beside_itself(said, need, at):
    file = case_of("failed-withdrawal-uk")
    file.record(ev.Answered(field="effect", value=need))
    file.record(ev.ContactLogged(n=7, at=at, channel=None, said=said, promised=need))
    for language in LANGUAGES:
        made, pairing = pair_of(file, "first", language)
        whole(made, pairing)
        for format in PAIRS:
            assert render_pair(pairing, format)


def test_what_one_clause_says_in_two_sentences_stands_beside_the_one_of_the_other_language():
    file = case_of("frozen-funds-cn")
    made = compose_letter(file.desk, file, language="zh-Hans")
    closing = made.blocks[-1].rows
    assert [r.sentences[0].text for r in closing[:2]] == ["此致", "敬礼"]
    lines = compose_pair(file.desk, file, made).lines()
    first, second = (next(x for x in lines if x.text == t) for t in ("此致", "敬礼"))
    assert (first.copy, second.copy, second.why, second.see) == (
        "Yours faithfully,",
        None,
        Why.WITHIN,
        first.number,
    )
    english = compose_letter(file.desk, file, language="en")
    assert (
        next(x.copy for x in compose_pair(file.desk, file, english).lines() if "faith" in x.text)
        == "此致敬礼"
    )


def test_what_is_quoted_in_a_line_is_quoted_in_its_copy():
    lines = pair_of(case_of("frozen-funds-cn"), "first", "en")[1].lines()
    quoted = [(x.text, x.copy) for x in lines if "“" in x.text and x.copy]
    assert quoted
    for text, copy in quoted:
        assert re.findall("“(.*?)”", text) == re.findall("“(.*?)”", copy)
