"""How an interview ends other than by a letter, and what never gets into it."""

import msgspec
import pytest

from tests.fakes import ScriptedAsker, new_file
from tests.people import answering, one_each, people
from walletgripe.flows.interview import Ending, InterviewFlow, farewell
from walletgripe.flows.scripted import Scripted

FROZEN = {"problem": "frozen-funds", "place": "uk", "firm-kind": "e-money"}

SECRETS = {
    "wallet": "my password is hunter2!x",
    "reason-words": "my PIN is 4821",
    "own-request": "my one-time code is 493817",
    "contact.1.said": "They asked for my card 4111 1111 1111 1111 and the CVV 123",
    "contact.1.who": f"seed: {'abandon ' * 11}about",
    "contact.1.promised": "They want my password: Tr0ub4dor&3",
    "account": "4111111111111111",
    "ticket": "验证码 482913",
    "name": "Ann, password: Tr0ub4dor&3",
}


def run(script):
    file = new_file()
    asker = ScriptedAsker({**FROZEN, **script})
    return file, asker, InterviewFlow(file.desk, file, asker).run()


def test_solved_closes_the_case_with_its_outcome():
    file, asker, ending = run({"checks.outcome": "solved"})
    assert ending is Ending.SOLVED
    assert file.case.closed
    assert file.case.outcome.result == "solved"
    assert asker.ids[-1] == "checks.outcome", "nothing more is asked"
    assert file.desk.journal.summaries()[0].state == "closed"
    notice = farewell(ending, Scripted(file.desk, file.case), file.desk, 1)
    assert "closed as solved" in notice.title


def test_waiting_pauses_at_this_question():
    file, _, ending = run({"checks.outcome": "wait"})
    assert ending is Ending.WAITING
    assert not file.case.closed
    assert "checks.outcome" not in file.case.answers
    notice = farewell(ending, Scripted(file.desk, file.case), file.desk, 7)
    assert any("walletgripe resume --case 7" in line for line in notice.lines)
    again = ScriptedAsker()
    assert InterviewFlow(file.desk, file, again).run() is Ending.REVIEWED
    assert again.ids[0] == "checks.outcome"


def test_a_dead_end_is_told_right_after_the_kind_of_firm():
    file = new_file()
    told_before = {}

    def watch(prompt):
        told_before[prompt.id] = [n.title for n in asker.notices]

    asker = ScriptedAsker({**FROZEN, "firm-kind": "self-custody"}, watch=watch)
    InterviewFlow(file.desk, file, asker).run()
    assert "Good to know before you go on" in told_before["urgent.save-proof"]
    assert "Good to know before you go on" not in told_before["firm-kind"]


@pytest.mark.parametrize("field", sorted(SECRETS))
def test_a_secret_never_reaches_the_journal(field):
    secret = SECRETS[field]
    script = {"contact.1.any": "yes", "review": ["more", "confirm"], field: [secret, None]}
    file, asker, ending = run(script)
    assert ending is Ending.REVIEWED
    assert [(i, s) for i, _, s in asker.refusals] == [(field, True)]
    assert "It was not stored" in asker.refusals[0][1]
    stored = msgspec.json.encode([e.event for e in file.entries]).decode()
    for piece in [secret, *(w for w in secret.split() if any(c.isdigit() for c in w))]:
        assert piece not in stored
        assert piece not in asker.refusals[0][1], "the reason does not repeat the secret"
        assert all(piece not in str(p) for p in asker.prompts), "the secret does not stand in an input again"


@pytest.mark.parametrize("name", one_each())
def test_ordinary_answers_are_never_taken_for_secrets(name):
    person = people()[name]
    file = new_file(language=person.language)
    asker = answering(person)
    for field, value in person.answers.items():
        if isinstance(value, str):
            assert file.desk.guard.secret(value) is None, field
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
