"""Texts for web forms: each part in one field, whole sentences only, counted as browsers count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.letters import HOSTILE, SAMPLES, chinese, english
from walletgripe.core.place import FormField
from walletgripe.render.fields import characters, filled
from walletgripe.render.material import Material
from walletgripe.render.paste import head, pasted, to_paste
from walletgripe.render.txt import text_of


def fields(**limits):
    return tuple(FormField(id=id_.replace("_", "-"), characters=n) for id_, n in limits.items())


def texts(letter, **limits):
    return {f.id: f for f in filled(letter, fields(**limits))}


@pytest.mark.parametrize("language", SAMPLES)
def test_without_known_fields_there_are_subject_and_text(language):
    letter = SAMPLES[language]
    subject, body = filled(letter, ())
    assert (subject.id, subject.text, subject.limit) == ("subject", letter.subject, None)
    assert body.text == text_of(letter).replace(letter.subject + "\n\n", "", 1)
    assert (body.id, body.over, body.shorter) == ("body", 0, None)


def test_a_part_with_a_field_of_its_own_is_not_said_twice():
    found = texts(english(), complaint_subject=100, complaint_details=3000, desired_outcome=500)
    assert list(found) == ["complaint-subject", "complaint-details", "desired-outcome"]
    assert found["complaint-subject"].text == "Formal complaint"
    assert "1. Release £120.00." in found["desired-outcome"].text
    details = found["complaint-details"].text
    assert "Release £120.00." not in details
    assert "I found that my account was locked." in details
    assert "Dear Sir or Madam" not in details
    assert "1 Sample Street" not in details


def test_account_and_ticket_are_told_where_the_form_has_no_field_for_them():
    details = texts(chinese(), details=3000)["details"].text
    assert details.startswith("相关账户：138****0000\n\n")
    assert "姓名" not in details


def test_what_no_field_takes_comes_last_and_says_so():
    found = filled(english(), fields(name=50, email=50, requests=500))
    assert [f.id for f in found] == ["name", "email", "requests", "rest"]
    assert found[0].text == "Ann Example"
    assert "What happened" in found[-1].text
    assert "In no field of this form" in to_paste(english(), Material(fields=fields(name=50))).decode()


def test_only_the_first_field_without_a_name_of_ours_takes_the_rest():
    found = filled(english(), fields(story=3000, anything_else=100))
    assert [f.id for f in found] == ["story"]


def test_a_text_that_is_too_long_says_by_how_much_and_what_would_fit():
    letter = english()
    whole = texts(letter, details=5000)["details"]
    tight = texts(letter, details=whole.count - 1)["details"]
    assert (tight.over, tight.text) == (1, whole.text)
    assert tight.left_out == ("Otherwise I will take it to the ombudsman.",)
    assert tight.shorter == whole.text.replace("\n\nOtherwise I will take it to the ombudsman.", "")
    told = to_paste(letter, Material(fields=fields(details=whole.count - 1))).decode()
    assert f"details: {whole.count} of {whole.count - 1} characters" in told
    assert "-- Too long for this field. Over by: 1." in told
    assert pasted(tight) == tight.shorter


def test_the_heart_of_the_letter_is_never_left_out():
    tiny = texts(chinese(), details=40)["details"]
    assert tiny.over > 0
    assert (tiny.shorter, tiny.left_out) == (None, ())
    assert "shorten it yourself" in to_paste(chinese(), Material(fields=fields(details=40))).decode()


def test_enclosures_are_left_out_together_because_they_are_called_by_number():
    letter = english()
    needed = texts(letter, details=9000)["details"].count
    for limit in range(150, needed):
        shorter = texts(letter, details=limit)["details"].shorter or ""
        assert ("Screenshot of the notice" in shorter) == ("chat.png" in shorter)


@given(st.integers(min_value=1, max_value=700))
def test_a_shorter_text_is_whole_sentences_of_the_letter_in_order(limit):
    letter = english("First thought.", "Second thought.")
    field = texts(letter, details=limit)["details"]
    assert pasted(field) == (field.shorter or field.text)
    if field.shorter is None:
        return
    assert characters(field.shorter) <= limit
    kept = [s.text for part, s in letter.sentences() if s.text in field.shorter]
    assert [s for s in field.left_out if s in kept] == []
    lines = iter(field.text.split("\n"))
    for line in field.shorter.split("\n"):
        assert any(line in other for other in lines)


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_the_users_words_stay_letter_by_letter(words):
    assert words in texts(english(words), details=100_000)["details"].text


def test_characters_are_counted_as_browsers_count_them():
    assert [characters(t) for t in ("", "abc", "中文。", "𠮷", "a\nb", "😀")] == [0, 3, 3, 2, 3, 2]
    (subject, _) = filled(english(subject="𠮷"), ())
    assert head(subject, str) == "Subject: 2 characters"


def test_the_words_around_the_fields_are_in_the_language_of_the_screen():
    told = to_paste(english(), Material(say=lambda message: f"<{message}>")).decode()
    assert told.startswith("== 1/2 <<Subject>: 16 characters> ==\nFormal complaint\n\n== 2/2 ")
    assert text_of(english()).split("\n\n")[-2] in told
