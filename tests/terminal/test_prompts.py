"""Questionary's prompts fed through a pipe: keys, back, errors, secrets and stops."""

import io

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from walletgripe.core.errors import Interrupted
from walletgripe.core.playbook import QuestionType as Q
from walletgripe.flows.asker import Back, Given, Notice, NotKnown, Option, Prompt, Refusal, Tone
from walletgripe.terminal.completing import completer, fitting
from walletgripe.terminal.prompts import QuestionaryAsker
from walletgripe.terminal.show import Shower

ENTER, ESC, DOWN, CTRL_C, CTRL_D, KILL = "\r", "\x1b", "\x1b[B", "\x03", "\x04", "\x15"
OPTIONS = (
    Option(id="a", label="First", hint="the first one"),
    Option(id="b", label="Second"),
    Option(id="c", label="Third"),
)


def ask(typed, *, judge=lambda raw: None, **prompt):
    whole = Prompt(**({"id": "q", "type": Q.TEXT, "title": "What?"} | prompt))
    with create_pipe_input() as pipe:
        pipe.send_text(typed)
        asker = QuestionaryAsker(Shower(io.StringIO()), str, {"input": pipe, "output": DummyOutput()})
        return asker.ask(whole, judge)


def test_a_text_is_what_was_typed():
    assert ask("Example 支付" + ENTER) == Given("Example 支付")


def test_an_earlier_text_stands_in_the_input():
    assert ask(ENTER, initial="Example Pay") == Given("Example Pay")
    assert ask("!" + ENTER, initial="Example Pay") == Given("Example Pay!")
    assert ask(KILL + "Other" + ENTER, initial="Example Pay") == Given("Other")


def test_an_empty_text_is_left_out():
    assert ask(ENTER, unknown="leave out") == NotKnown()


@pytest.mark.parametrize("key", [ESC, "<"])
@pytest.mark.parametrize(
    "prompt",
    [
        {},
        {"initial": "Example Pay"},
        {"type": Q.LONG_TEXT},
        {"type": Q.CHOICE, "options": OPTIONS},
        {"type": Q.MANY, "options": OPTIONS, "initial": ("b",)},
    ],
)
def test_a_key_goes_one_question_back(key, prompt):
    assert ask(key, **prompt) == Back()


def test_escape_goes_back_also_from_a_text_begun():
    assert ask("half a wo" + ESC) == Back()


def test_an_angle_bracket_inside_a_text_is_a_letter():
    assert ask("a<b" + ENTER) == Given("a<b")


def test_without_a_way_back_the_keys_do_nothing_else():
    assert ask("<" + ENTER, back=False) == Given("<")
    assert ask("<" + ENTER, type=Q.CHOICE, options=OPTIONS, back=False) == Given("a")


def test_an_arrow_key_is_not_taken_for_escape():
    assert ask(DOWN + ENTER, type=Q.CHOICE, options=OPTIONS) == Given("b")


def test_a_choice_starts_at_the_earlier_answer():
    assert ask(ENTER, type=Q.CHOICE, options=OPTIONS, initial="c") == Given("c")
    assert ask(ENTER, type=Q.CHOICE, options=OPTIONS, initial="gone") == Given("a")


def test_leaving_out_is_the_last_line_of_a_choice():
    assert ask(DOWN * 3 + ENTER, type=Q.CHOICE, options=OPTIONS, unknown="I don't know") == NotKnown()


def test_ticks_by_space():
    assert ask(" " + DOWN + DOWN + " " + ENTER, type=Q.MANY, options=OPTIONS) == Given(("a", "c"))
    assert ask(ENTER, type=Q.MANY, options=OPTIONS) == Given(())


def test_the_usual_ticks_and_the_earlier_ones():
    usual = (Option(id="a", label="First", checked=True), *OPTIONS[1:])
    assert ask(ENTER, type=Q.MANY, options=usual) == Given(("a",))
    assert ask(ENTER, type=Q.MANY, options=usual, initial=("b", "c")) == Given(("b", "c"))
    assert ask(ENTER, type=Q.MANY, options=usual, initial=()) == Given(())


def test_a_refused_text_stays_in_the_input_to_be_corrected():
    seen = []

    def judge(raw):
        seen.append(raw)
        return Refusal("too short") if len(raw) < 4 else None

    assert ask("abc" + ENTER + "d" + ENTER, judge=judge) == Given("abcd")
    assert seen[0] == "abc"


def test_a_secret_is_cleared_from_the_input():
    def judge(raw):
        return Refusal("that is a password", secret=True) if "hunter2" in raw else None

    assert ask("hunter2" + ENTER + "fine" + ENTER, judge=judge) == Given("fine")


@pytest.mark.parametrize(
    "prompt", [{}, {"type": Q.CHOICE, "options": OPTIONS}, {"type": Q.MANY, "options": OPTIONS}]
)
def test_ctrl_c_is_a_stop_of_ours(prompt):
    with pytest.raises(Interrupted):
        ask(CTRL_C, **prompt)


def test_the_end_of_the_input_is_a_stop_of_ours():
    with pytest.raises(Interrupted):
        ask(CTRL_D)


def test_every_option_type_uses_lists():
    yes_no = (Option(id="yes", label="Yes"), Option(id="no", label="No"))
    assert ask(DOWN + ENTER, type=Q.YES_NO, options=yes_no) == Given("no")


def shown(make):
    sink = io.StringIO()
    make(Shower(sink))
    return sink.getvalue()


@pytest.mark.parametrize("tone", list(Tone))
def test_a_notice_shows_title_and_lines_without_reading_markup(tone):
    text = shown(
        lambda s: s.notice(
            Notice(tone=tone, title="Title [red]x[/red]", lines=("line [b]one[/b]", "\x1b[31mred"))
        )
    )
    assert "Title [red]x[/red]" in text
    assert "line [b]one[/b]" in text
    assert "\x1b[31mred" not in text


def test_help_and_example_stand_above_the_question():
    prompt = Prompt(id="q", type=Q.TEXT, title="What?", help="Some [help].", example="like this")
    text = shown(lambda s: s.before(prompt, str))
    assert "Some [help]." in text
    assert "like this" in text


NAMES = tuple(
    Option(id=id_, label=label, hint=hint)
    for id_, label, hint in (
        ("paypal", "PayPal", None),
        ("paypal", "贝宝", "PayPal"),
        ("alipay", "支付宝", None),
        ("alipay", "Alipay", "支付宝"),
        ("apple", "Apple Pay", None),
    )
)


@pytest.mark.parametrize(("typed", "name"), [("payp", "PayPal"), ("支", "支付宝"), ("alip", "Alipay")])
def test_names_are_completed_in_both_scripts(typed, name):
    (found,) = completer(NAMES).get_completions(Document(typed), CompleteEvent())
    assert (found.text, found.start_position) == (name, -len(typed))


def test_a_name_that_is_not_in_the_list_may_be_typed():
    assert ask("Example Pay" + ENTER, suggestions=NAMES) == Given("Example Pay")


def test_escape_goes_back_also_while_names_are_offered():
    assert ask("pay" + ESC, suggestions=NAMES) == Back()


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("", []),
        ("  ", []),
        ("pay", ["PayPal", "Alipay", "Apple Pay"]),
        ("APPLEPAY", ["Apple Pay"]),
        ("宝", ["贝宝", "支付宝"]),
        ("zzz", []),
    ],
)
def test_names_that_begin_so_come_before_those_that_hold_it(typed, labels):
    found = [o.label for o in fitting(typed, NAMES)]
    assert sorted(found) == sorted(labels)
    begins = [label.casefold().replace(" ", "").startswith(typed.casefold().strip()) for label in found]
    assert begins == sorted(begins, reverse=True)
