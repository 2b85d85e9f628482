"""A letter says nothing that was not said, and can answer for each of its sentences."""

import datetime as dt
import re

import pytest

from tests.fakes import ScriptedAsker, desk, new_file, routes
from tests.people import answering, one_each, people
from walletgripe.core.errors import Interrupted, NotFoundError, UsageError
from walletgripe.core.letter import CauseKind, Style
from walletgripe.flows.explaining import explained
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.letter import compose_letter, write_letter
from walletgripe.render.txt import text_of

KINDS = routes()
HOLE = re.compile(r"[{}]|\bNone\b(?! of)|\bnull\b|\bnan\b|…")


def finished(name):
    person = people()[name]
    file = new_file(language=person.language)
    InterviewFlow(file.desk, file, answering(person)).run()
    return file


@pytest.mark.parametrize(("problem", "place", "kind"), KINDS)
def test_a_letter_from_the_fewest_answers_has_no_hole_and_a_cause_for_each_sentence(problem, place, kind):
    file = new_file()
    script = {"problem": problem, "place": place, "firm-kind": kind}
    InterviewFlow(file.desk, file, ScriptedAsker(script)).run()
    for language in ("en", "zh-Hans"):
        letter = compose_letter(file.desk, file, language=language)
        assert not HOLE.search(text_of(letter))
        assert all(s.causes and s.text.strip() for _, s in letter.sentences())
        numbered = [b for b in letter.blocks if b.style is Style.NUMBERED and b.lead]
        assert all(b.rows for b in numbered), "a lead without requests asks for nothing"


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("name", one_each())
def test_a_full_letter_has_no_hole_and_a_cause_for_each_sentence(name, language):
    file = finished(name)
    letter = compose_letter(file.desk, file, language=language)
    assert not HOLE.search(text_of(letter))
    assert all(s.causes for _, s in letter.sentences())
    assert letter.contents[0].startswith(name.rpartition("-")[0])


@pytest.mark.parametrize("name", one_each())
def test_every_rule_in_a_letter_names_its_source(name):
    file = finished(name)
    rules = [
        c
        for _, s in compose_letter(file.desk, file).sentences()
        for c in s.causes
        if c.kind is CauseKind.RULE
    ]
    assert all(c.sources and c.says for c in rules)
    assert len({c.ref for c in rules}) <= 3, "one or two rules carry the request, and one the date"


@pytest.mark.parametrize("name", one_each())
def test_every_sentence_is_explained(name):
    file = finished(name)
    letter = compose_letter(file.desk, file)
    lines = list(explained(letter, str))
    for _, sentence in letter.sentences():
        at = lines.index(sentence.text)
        assert lines[at + 1].startswith("    ← ")


def test_what_the_user_wrote_is_never_read_as_a_template():
    file = new_file()
    odd = "costs {amount} and $& %s \\1 {{x}}"
    script = {"problem": "slow-support", "place": "uk", "matter": odd, "firm-kind": "e-money"}
    InterviewFlow(file.desk, file, ScriptedAsker(script)).run()
    for language in ("en", "zh-Hans"):
        assert odd in text_of(compose_letter(file.desk, file, language=language))


def test_the_account_is_masked_and_never_whole():
    file = finished("frozen-funds-cn")
    text = text_of(compose_letter(file.desk, file))
    assert "138****0000" in text
    assert "13800000000" not in text


def test_without_a_name_there_is_no_letter_and_the_way_on_is_named():
    file = new_file()

    def stop_at_name(prompt):
        if prompt.id == "name":
            raise Interrupted

    with pytest.raises(Interrupted):
        InterviewFlow(file.desk, file, answering(people()["frozen-funds-uk"], watch=stop_at_name)).run()
    with pytest.raises(UsageError, match="your name is missing") as refused:
        compose_letter(file.desk, file)
    assert "resume" in str(refused.value.next)


def test_without_a_route_there_is_no_letter():
    file = new_file()
    with pytest.raises(UsageError, match="no problem"):
        compose_letter(file.desk, file)


def test_a_first_letter_goes_to_the_firm_only():
    file = finished("frozen-funds-uk")
    assert compose_letter(file.desk, file, door="firm").door == "firm"
    with pytest.raises(NotFoundError, match="does not go to"):
        compose_letter(file.desk, file, door="financial-ombudsman")


def test_an_unknown_kind_or_language_names_what_there_is():
    file = finished("frozen-funds-uk")
    with pytest.raises(NotFoundError):
        compose_letter(file.desk, file, kind="love")
    with pytest.raises(UsageError, match="zh-Hans"):
        compose_letter(file.desk, file, language="fr")


def test_the_same_text_keeps_its_number_and_another_gets_the_next():
    file = finished("frozen-funds-uk")
    first = write_letter(file.desk, file, compose_letter(file.desk, file), ("txt",))
    again = write_letter(file.desk, file, compose_letter(file.desk, file), ("txt", "md"))
    chinese = write_letter(file.desk, file, compose_letter(file.desk, file, language="zh-Hans"), ("txt",))
    assert (first.number, again.number, chinese.number) == (1, 1, 2)
    assert sorted(file.case.letters) == [1, 2]
    assert list(again.files) == ["case-1-letter-1-first-en.txt", "case-1-letter-1-first-en.md"]


def test_a_letter_of_a_later_day_bears_that_day():
    file = finished("frozen-funds-uk")
    later = desk(file.desk.journal, today=dt.date(2026, 12, 1))
    letter = compose_letter(later, file)
    assert letter.dated == "2026-12-01"
    assert letter.answer_by == "2026-12-22"
