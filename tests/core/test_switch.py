"""A case that changes its problem keeps every answer that the other playbook can use."""

from walletgripe.core import events as ev
from walletgripe.core.case import fold
from walletgripe.core.events import Entry
from walletgripe.core.interview.switch import carried
from walletgripe.core.playbook import Playbook, Question, QuestionType, Rather, Role, Status


def playbook(id_, *questions, rather=()):
    return Playbook(
        id=id_,
        version=1,
        status=Status.REVIEWED,
        checked="2026-11-21",
        rather=rather,
        questions=questions,
        evidence=(),
        requests=(),
        steps=(),
        paragraphs=(),
    )


def case(**answers):
    told = (ev.Answered(field=k.replace("_", "-"), value=v, unknown=v is None) for k, v in answers.items())
    at = "2026-11-21T12:00:00+00:00"
    return fold(1, [Entry(seq=n, case=1, at=at, event=e) for n, e in enumerate(told, 1)])


def after(events):
    return {e.field: e.value for e in events if isinstance(e, ev.Answered)}


OLD = playbook(
    "old",
    Question(id="amount", type=QuestionType.MONEY, role=Role.CLAIMED),
    Question(id="seen-on", type=QuestionType.DATE, role=Role.OCCURRED),
    Question(id="shop", type=QuestionType.TEXT),
    Question(id="state", type=QuestionType.CHOICE, options=("late", "gone")),
    rather=(Rather(id="new", keeps={"shop": "merchant"}),),
)
NEW = playbook(
    "new",
    Question(id="sum", type=QuestionType.MONEY, role=Role.CLAIMED),
    Question(id="paid-on", type=QuestionType.DATE, role=Role.OCCURRED),
    Question(id="merchant", type=QuestionType.LONG_TEXT),
    Question(id="state", type=QuestionType.CHOICE, options=("gone", "partly")),
)


def test_roles_and_named_pairs_are_handed_over():
    told = case(amount="12 GBP", seen_on="2026-11-03", shop="Example Shop", state="gone")
    assert after(carried(told, OLD, NEW)) == {
        "sum": "12 GBP",
        "paid-on": "2026-11-03",
        "merchant": "Example Shop",
    }


def test_an_option_that_the_other_question_lacks_is_taken_back():
    assert [e.seq for e in carried(case(state="late"), OLD, NEW)] == [1]
    assert carried(case(state="gone"), OLD, NEW) == ()


def test_an_answer_of_the_other_question_is_never_overwritten():
    told = case(amount="12 GBP", sum="15 GBP")
    assert after(carried(told, OLD, NEW)) == {}


def test_what_was_unknown_takes_the_known_answer():
    assert after(carried(case(amount="12 GBP", sum=None), OLD, NEW)) == {"sum": "12 GBP"}


def test_there_and_back_again_leaves_the_first_answers():
    told = case(amount="12 GBP", seen_on="2026-11-03")
    assert after(carried(told, NEW, OLD)) == {}
