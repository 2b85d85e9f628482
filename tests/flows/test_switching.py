"""Every change to another problem that a playbook offers keeps what was said, and so does the way back."""

from itertools import product

import pytest

from tests.fakes import PROBLEMS, ScriptedAsker, library, new_file
from walletgripe.core.interview.switch import same_sort
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter

OFFERS = [(p, n) for p in PROBLEMS for n in range(len(library().playbook(p).playbook.rather))]
SAMPLES = {
    QuestionType.TEXT: "Example words",
    QuestionType.LONG_TEXT: "Example words",
    QuestionType.MONEY: "120",
    QuestionType.DATE: "2026-11-10",
    QuestionType.DATE_TIME: "2026-11-10 09:30",
    QuestionType.REFERENCE: "T20261110000001",
    QuestionType.YES_NO: "yes",
}
KINDS = ("e-money", "self-custody", "unlicensed", "unknown", "payment-institution")


def playbook(problem):
    return library().playbook(problem).playbook


def ways(when):
    """Every set of (field, typed answer) that makes a condition true; a ban is a field with None."""
    if when is None:
        return [{}]
    if when.all_ is not None:
        return [
            merged(parts) for parts in product(*(ways(w) for w in when.all_)) if merged(parts) is not None
        ]
    if when.any_ is not None:
        return [way for w in when.any_ for way in ways(w)]
    if when.field is None or when.not_ is not None:
        return [{}]  # what must not be so is left unsaid
    if when.known is not None:
        return [{when.field: "Example words"}] if when.known else [{}]
    if when.in_ is not None:
        return [{when.field: value} for value in when.in_]
    return [{when.field: {True: "yes", False: "no"}.get(when.is_, when.is_)}]


def merged(parts):
    found = {}
    for part in parts:
        if any(found.get(field, value) != value for field, value in part.items()):
            return None
        found |= part
    return found


def scripts(problem, n):
    """The interviews in which the offer may come: its condition, and what its questions need to be asked."""
    book = playbook(problem)
    for way in ways(book.rather[n].when):
        needed = [ways(q.when) for f in way if (q := book.question(f)) and q.when]
        for more in product(*needed):
            script = merged((way, *more))
            for kind in KINDS if script is not None and "firm-kind" not in script else (None,):
                if script is not None:
                    yield script | ({"firm-kind": kind} if kind else {})


def told(book):
    """An answer to every question that takes free words, a day, a sum or a number."""
    return {q.id: SAMPLES[q.type] for q in book.questions if q.type in SAMPLES and not q.options} | {
        q.id: q.options[:1] for q in book.questions if q.type is QuestionType.MANY
    }


def interview(problem, script, *after):
    """The case up to the review, and what was answered when the change came."""
    book = playbook(problem)
    answers = {i: v for i, v in told(book).items() if book.question(i).type is not QuestionType.YES_NO}
    typed = {
        i: (v,) if (q := book.question(i)) and q.type is QuestionType.MANY else v for i, v in script.items()
    }
    before = {}
    file = new_file()

    def watch(prompt):
        if prompt.id.startswith("rather."):
            before[prompt.id] = {q.id: file.case.value(q.id) for q in book.questions}

    review = ["more", *after, "confirm"]
    asker = ScriptedAsker(
        {
            "place": "us",
            "name": "Ann Example",
            **answers,
            **typed,
            "problem": [problem, problem],
            "review": review,
        },
        watch=watch,
    )
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file, before, asker


def changed(problem, n):
    """The first interview in which the offer comes, with the user's yes."""
    other = playbook(problem).rather[n].id
    for script in scripts(problem, n):
        wanted = script | {f"rather.{other}": "yes"}
        file, before, asker = interview(problem, wanted)
        if f"rather.{other}" in before:
            return file, before[f"rather.{other}"], asker, wanted
    raise AssertionError(f"{problem} never offers {other}")


def goes_to(old, new, rather, question):
    """The questions of the new problem that this answer serves."""
    named = [question.id, rather.keeps.get(question.id)]
    same = new.with_role(question.role) if question.role and question.id not in rather.leaves else None
    named.append(same.id if same else None)
    return [t for i in dict.fromkeys(named) if i and (t := new.question(i)) and same_sort(t, question)]


def as_kept(value, target):
    return value[:10] if target.type is QuestionType.DATE and isinstance(value, str) else value


@pytest.mark.parametrize(("problem", "n"), OFFERS)
def test_the_offer_comes_and_a_yes_keeps_every_answer(problem, n):
    old = playbook(problem)
    rather = old.rather[n]
    new = playbook(rather.id)
    file, before, asker, script = changed(problem, n)
    assert file.case.text("problem") == rather.id
    offered = asker.last(f"rather.{rather.id}")
    assert offered.help, "it says what points there"
    kept = 0
    for question in old.questions:
        value = before[question.id]
        chosen = value if isinstance(value, list) else [value]
        for target in goes_to(old, new, rather, question) if value is not None else ():
            if target.options and not all(v in target.options for v in chosen):
                continue
            others = [
                q for q in old.questions if q.id != question.id and target in goes_to(old, new, rather, q)
            ]
            if any(before[q.id] is not None for q in others):
                continue  # two answers for one place: that with its own id stays
            assert file.case.value(target.id) == as_kept(value, target), (question.id, target.id)
            kept += 1
    said = {i for i, v in before.items() if v is not None and i not in script}
    assert kept or not said & rather.keeps.keys(), "what the offer names carries over"
    assert compose_letter(file.desk, file).sentences()


@pytest.mark.parametrize(("problem", "n"), OFFERS)
def test_the_way_back_loses_nothing(problem, n):
    _, before, _, script = changed(problem, n)
    file, _, _ = interview(problem, script, "problem")
    assert file.case.text("problem") == problem
    lost = {i: v for i, v in before.items() if v is not None and file.case.value(i) != v}
    assert lost == {}


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_no_stays_and_is_not_asked_again(problem):
    file, _, asker = interview(problem, next(scripts(problem, 0)))
    assert file.case.text("problem") == problem
    offers = [i for i in asker.ids if i.startswith("rather.")]
    assert len(offers) == len(set(offers))
