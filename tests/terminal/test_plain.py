"""Numbered prompts line by line: every question type, back, help, leaving out, and the end of the input."""

import io

import pytest

from walletgripe.core.errors import Interrupted
from walletgripe.core.playbook import QuestionType as Q
from walletgripe.flows.asker import Back, Given, Notice, NotKnown, Option, Prompt, Refusal, Tone
from walletgripe.terminal.plain import PlainAsker

OPTIONS = (
    Option(id="a", label="First", hint="the first one"),
    Option(id="b", label="Second"),
    Option(id="c", label="Third"),
)


def ask(typed, *, judge=lambda raw: None, **prompt):
    sink = io.StringIO()
    asker = PlainAsker(io.StringIO(typed), sink, str)
    whole = Prompt(**({"id": "q", "type": Q.TEXT, "title": "What?"} | prompt))
    return asker.ask(whole, judge), sink.getvalue()


TYPED = [
    Q.TEXT,
    Q.DATE,
    Q.DATE_TIME,
    Q.MONEY,
    Q.PHONE,
    Q.EMAIL,
    Q.REFERENCE,
    Q.TX_HASH,
    Q.ADDRESS,
    Q.ACCOUNT,
    Q.PERSON,
    Q.FILE,
]


@pytest.mark.parametrize("type_", TYPED)
def test_what_is_typed_is_handed_over_as_it_is(type_):
    assert ask(" 3 Nov 2026 \n", type=type_)[0] == Given(" 3 Nov 2026 ")


@pytest.mark.parametrize("typed", ["2\n", "b\n", "second\n", " Second \n"])
def test_a_choice_is_a_number_an_id_or_a_label(typed):
    assert ask(typed, type=Q.CHOICE, options=OPTIONS)[0] == Given("b")


@pytest.mark.parametrize("wrong", ["0", "4", "x", "1 2"])
def test_a_wrong_choice_is_asked_again(wrong):
    reply, shown = ask(f"{wrong}\n1\n", type=Q.CHOICE, options=OPTIONS)
    assert reply == Given("a")
    assert "numbers 1 to 3" in shown


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("1,3", ("a", "c")),
        ("1 3", ("a", "c")),
        ("3，1", ("c", "a")),
        ("2、2", ("b",)),
        ("0", ()),
        ("none", ()),
        ("", ("c",)),
    ],
)
def test_several_are_numbers_apart_by_commas(typed, ids):
    options = (*OPTIONS[:2], Option(id="c", label="Third", checked=True))
    assert ask(typed + "\n", type=Q.MANY, options=options)[0] == Given(ids)


def test_earlier_ticks_count_more_than_the_usual_ones():
    options = (Option(id="a", label="First", checked=True), *OPTIONS[1:])
    reply, shown = ask("\n", type=Q.MANY, options=options, initial=("b",))
    assert reply == Given(("b",))
    assert "2.*Second" in shown
    assert "1. First" in shown


def test_wrong_numbers_of_several_are_asked_again():
    reply, shown = ask("1,9\n1\n", type=Q.MANY, options=OPTIONS)
    assert reply == Given(("a",))
    assert "numbers from 1 to 3" in shown


def test_yes_or_no_by_number_or_word():
    yes_no = (Option(id="yes", label="Yes"), Option(id="no", label="No"))
    assert ask("1\n", type=Q.YES_NO, options=yes_no)[0] == Given("yes")
    assert ask("no\n", type=Q.YES_NO, options=yes_no)[0] == Given("no")


def test_a_long_text_ends_with_an_empty_line():
    assert ask("one\n  two\n\nthree\n", type=Q.LONG_TEXT)[0] == Given("one\n  two")
    assert ask("one", type=Q.LONG_TEXT)[0] == Given("one")


def test_an_earlier_answer_is_kept_by_enter():
    reply, shown = ask("\n", initial="Example Pay")
    assert reply == Given("Example Pay")
    assert "Enter keeps: Example Pay" in shown
    assert ask("\n", type=Q.CHOICE, options=OPTIONS, initial="b")[0] == Given("b")


def test_leaving_out_is_enter_or_a_dash():
    assert ask("\n", unknown="leave out")[0] == NotKnown()
    assert ask("-\n", unknown="leave out", initial="x")[0] == NotKnown()
    assert ask("\n", type=Q.CHOICE, options=OPTIONS, unknown="leave out")[0] == NotKnown()
    assert ask("-\nx\n", required=True, judge=lambda raw: Refusal("write more") if raw == "-" else None)[
        0
    ] == Given("x")


def test_an_angle_bracket_goes_back_where_there_is_a_way_back():
    assert ask("<\n")[0] == Back()
    assert ask("<\n", type=Q.MANY, options=OPTIONS)[0] == Back()
    assert ask("<\n1\n", type=Q.CHOICE, options=OPTIONS, back=False)[0] == Given("a")


def test_a_question_mark_shows_the_question_again():
    _, shown = ask("?\nx\n", help="Some help.", example="like this")
    assert shown.count("Some help.") == 2
    assert shown.count("For example: like this") == 2


def test_what_is_refused_is_asked_again_with_the_reason_and_never_repeated():
    def judge(raw):
        return Refusal("that is a password", secret=True) if "hunter2" in raw else None

    reply, shown = ask("hunter2\nfine\n", judge=judge)
    assert reply == Given("fine")
    assert "! that is a password" in shown
    assert "hunter2" not in shown


@pytest.mark.parametrize("type_", [Q.TEXT, Q.CHOICE, Q.MANY, Q.LONG_TEXT])
def test_the_end_of_the_input_is_a_stop(type_):
    with pytest.raises(Interrupted):
        ask("", type=type_, options=OPTIONS if type_ in (Q.CHOICE, Q.MANY) else ())


def test_ctrl_c_is_a_stop():
    class Pressed(io.StringIO):
        def readline(self, *_):
            raise KeyboardInterrupt

    for type_ in (Q.TEXT, Q.LONG_TEXT):
        with pytest.raises(Interrupted):
            PlainAsker(Pressed(), io.StringIO(), str).ask(
                Prompt(id="q", type=type_, title="What?"), lambda raw: None
            )


def test_notices_are_read_in_order_without_drawing():
    sink = io.StringIO()
    asker = PlainAsker(io.StringIO(), sink, str)
    asker.tell(Notice(tone=Tone.WARNING, title="Careful \x1b[31m", lines=("one", "two \u202e")))
    assert sink.getvalue().split("\n")[1:] == ["! Careful \ufffd[31m", "  one", "  two \ufffd", ""]


def test_options_are_shown_with_number_label_and_hint():
    _, shown = ask("1\n", type=Q.CHOICE, options=OPTIONS)
    assert "  1. First\n      the first one\n  2. Second\n" in shown
