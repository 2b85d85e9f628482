"""The order of the questions: route, urgent, checks, story, proof, contacts, requests, sender, extras."""

import pytest

from tests.fakes import LEAVE_OUT, PROBLEMS, ScriptedAsker, minimal, new_file, routes
from tests.people import answering, one_each, people
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import NotKnown
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter

ROUTES = routes()
MOST_PROMPTS = 20  # in one language; each that is not needed is passed with Enter


def run(asker, *, language="en"):
    file = new_file(language=language)
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file


def shortest(problem, place, kind, **more):
    script = {"problem": problem, "place": place, "firm-kind": kind, "name": "Ann Example", **more}
    language = "zh-Hans" if place == "cn" else "en"
    asker = ScriptedAsker(script)
    return run(asker, language=language), asker


def counted(asker):
    """What is asked beyond cards and review for a wallet that the directory knows: `keys` is for others."""
    return [i for i in asker.ids if i not in ("review", "keys") and not i.startswith("urgent.")]


ROUTE = "problem wallet place keys firm-kind"
CHECKS = "checks.tried checks.outcome"
PROOF = "evidence.have evidence.get contact.1.any requests"
SENDER = "account name reply-email review"
ORDERS = {
    "failed-withdrawal": (
        f"{ROUTE} urgent.save-record urgent.do-not-repeat urgent.pay-nothing {CHECKS} withdrawn-on amount"
        f" destination status debited order-number {PROOF} {SENDER}"
    ),
    "frozen-funds": (
        f"{ROUTE} urgent.save-proof urgent.pay-nothing urgent.no-detour {CHECKS} frozen-on amount what-frozen"
        f" reason documents-sent fee-demanded {PROOF} {SENDER}"
    ),
    "slow-support": (
        f"{ROUTE} urgent.first-things {CHECKS} about matter first-asked stage wanted-answer {PROOF} {SENDER}"
    ),
    "stolen-account": (
        f"{ROUTE} urgent.freeze urgent.bank-cards urgent.block-sim urgent.email-password urgent.new-password"
        f" urgent.police-uk urgent.keep-all {CHECKS} how noticed-on money-taken still-lost firm-action"
        f" {PROOF} {SENDER}"
    ),
    "account-closed": (
        f"{ROUTE} urgent.save-records urgent.no-new-account urgent.redirect urgent.pay-nothing "
        f"{CHECKS} closing closed-on amount reason-words fee-demanded {PROOF} {SENDER}"
    ),
    "app-fault": (
        f"{ROUTE} urgent.picture urgent.pay-once urgent.real-source urgent.other-way {CHECKS} what "
        f"started-on trigger error-words device cannot {PROOF} {SENDER}"
    ),
    "bad-service": (
        f"{ROUTE} urgent.note-now urgent.keep-chat urgent.real-support {CHECKS} what matter "
        f"happened-on how-contacted said-done still-open {PROOF} {SENDER}"
    ),
    "failed-payment": (
        f"{ROUTE} urgent.save-record urgent.do-not-repeat urgent.no-false-support {CHECKS} "
        f"what-happened paid-on amount merchant paid-from debited order-number {PROOF} {SENDER}"
    ),
    "fees": (
        f"{ROUTE} urgent.save-screens urgent.stop-next urgent.no-false-support {CHECKS} fee-kind "
        f"charged-on amount shown-before order-number {PROOF} {SENDER}"
    ),
    "kyc-loop": (
        f"{ROUTE} urgent.save-requests urgent.only-inside urgent.no-more-money {CHECKS} loop "
        f"asked-first documents-what times-sent reason limit {PROOF} {SENDER}"
    ),
    "locked-account": (
        f"{ROUTE} urgent.save-message urgent.stop-trying urgent.keep-old urgent.no-false-help {CHECKS} "
        f"cause locked-since amount recovery documents-sent fee-demanded {PROOF} {SENDER}"
    ),
    "privacy-breach": (
        f"{ROUTE} urgent.save-proof urgent.tell-people urgent.tell-nothing urgent.new-password "
        f"{CHECKS} incident first-on details asked-before {PROOF} {SENDER}"
    ),
    "promo-dispute": (
        f"{ROUTE} urgent.save-page urgent.pay-nothing urgent.one-account {CHECKS} promo-kind state "
        f"amount conditions-met fulfilled-on reason fee-demanded {PROOF} "
        f"{SENDER}"
    ),
    "refund-refused": (
        f"{ROUTE} urgent.save-proof urgent.keep-dispute-open urgent.no-refund-helpers {CHECKS} "
        f"refund-state refund-why wallet-part merchant amount paid-on order-number {PROOF} "
        f"{SENDER}"
    ),
    "scam-payment": (
        f"{ROUTE} urgent.stop urgent.call-firm urgent.call-bank urgent.police-uk urgent.lock-up "
        f"urgent.keep-all {CHECKS} scam-kind approved paid-on amount destination order-number "
        f"{PROOF} {SENDER}"
    ),
    "suggestion": (
        f"{ROUTE} urgent.nothing-secret {CHECKS} kind area idea as-today benefit cost-money {PROOF} {SENDER}"
    ),
    "unauthorised-transaction": (
        f"{ROUTE} urgent.save-record urgent.switch-off urgent.report-firm urgent.call-bank "
        f"urgent.look-devices urgent.police urgent.no-secrets {CHECKS} charge-kind charged-on amount "
        f"merchant approved taken-over {PROOF} {SENDER}"
    ),
    "unsatisfactory-answer": (
        f"{ROUTE} urgent.keep-answer urgent.no-settle urgent.no-helpers {CHECKS} answer-kind about "
        f"complained matter answered-on answer-words flaws {PROOF} {SENDER}"
    ),
    "wrong-balance": (
        f"{ROUTE} urgent.save-balance urgent.strange-entry urgent.no-false-support {CHECKS} what-wrong "
        f"seen-on amount shown should-be {PROOF} {SENDER}"
    ),
    "wrong-recipient": (
        f"{ROUTE} urgent.cancel-now urgent.report-firm urgent.ask-recipient urgent.call-bank "
        f"urgent.keep-proof urgent.not-again {CHECKS} mistake-kind paid-on amount destination "
        f"order-number receiver {PROOF} {SENDER}"
    ),
}


@pytest.mark.parametrize("problem", PROBLEMS)
def test_the_shortest_interview_asks_these_questions_in_this_order(problem):
    _, asker = shortest(problem, "uk", "e-money")
    assert " ".join(asker.ids) == ORDERS[problem]


@pytest.mark.parametrize("name", one_each())
def test_urgent_cards_come_before_every_question_about_the_letter(name):
    person = people()[name]
    asker = answering(person)
    run(asker, language=person.language)
    cards = [n for n, i in enumerate(asker.ids) if i.startswith("urgent.")]
    assert cards, "every problem has something to do at once"
    assert set(asker.ids[: cards[0]]) - {"keys"} == {"problem", "wallet", "place", "firm-kind"}
    assert asker.ids[cards[-1] + 1] == "checks.tried"


@pytest.mark.parametrize("name", one_each())
def test_every_answer_is_in_the_journal_before_the_next_question(name):
    person = people()[name]
    file = new_file(language=person.language)

    def all_stored(prompt):
        earlier = [p for p in asker.prompts if p.id != "review"]
        if not earlier:
            assert file.number is None, "nothing is stored before the first answer"
            return
        written = {getattr(e.event, "field", None) for e in file.desk.journal.entries(1)}
        assert {p.id for p in earlier} <= written

    asker = answering(person, watch=all_stored)
    InterviewFlow(file.desk, file, asker).run()
    assert len(asker.prompts) > 20


@pytest.mark.parametrize(("problem", "place", "kind"), ROUTES)
def test_a_letter_needs_at_most_twenty_answers(problem, place, kind):
    file, asker = shortest(problem, place, kind)
    answers = [e for e in file.case.answers.items() if not e[0].startswith("urgent.") and not e[1].unknown]
    assert len(answers) <= 20
    assert len(counted(asker)) <= MOST_PROMPTS
    assert compose_letter(file.desk, file).sentences()


def test_an_extra_language_of_the_letter_is_one_question_more():
    asker = ScriptedAsker({"problem": "frozen-funds", "place": "cn", "letter-language": "zh-Hans"})
    file = run(asker, language="en")
    assert asker.ids.count("letter-language") == 1
    assert compose_letter(file.desk, file).language == "zh-Hans"


def test_a_condition_decides_which_questions_come():
    _, without = shortest("stolen-account", "uk", "e-money", **{"money-taken": "no"})
    _, with_money = shortest("stolen-account", "uk", "e-money", **{"money-taken": "yes"})
    new = [i for i in with_money.ids if i not in without.ids]
    assert new == ["amount", "transactions", "approved"]


def test_the_next_contact_is_asked_until_there_is_none():
    script = {
        "contact.1.any": "yes",
        "contact.1.at": "2026-11-04 10:20",
        "contact.1.promised": "a call",
        "contact.1.promised-by": "2026-11-09",
        "contact.1.kept": "no",
        "contact.2.any": "yes",
        "contact.2.promised": "an answer",
        "contact.2.promised-by": "2026-12-09",
    }
    _, asker = shortest("frozen-funds", "uk", "e-money", **script)
    assert [i for i in asker.ids if i.startswith("contact.1")] == [
        f"contact.1.{i}"
        for i in (
            "any",
            "at",
            "channel",
            "via",
            "said",
            "promised",
            "promised-by",
            "kept",
            "who",
            "reference",
        )
    ]
    assert "contact.2.kept" not in asker.ids, (
        "a promise that is still running is not asked whether it was kept"
    )
    assert "contact.3.any" in asker.ids
    assert "contact.3.at" not in asker.ids


def test_a_required_question_offers_no_way_around_it():
    _, asker = shortest("slow-support", "uk", "e-money")
    for prompt in asker.prompts:
        assert not (prompt.required and prompt.unknown), prompt.id
    assert [p.id for p in asker.prompts if p.required and p.type is QuestionType.LONG_TEXT] == ["matter"]


def test_an_empty_reply_to_a_required_question_is_refused_with_a_reason():
    asker = ScriptedAsker({"problem": "slow-support", "place": "uk", "name": ["", "   ", "Ann Example"]})
    run(asker)
    assert [(i, secret) for i, _, secret in asker.refusals] == [("name", False), ("name", False)]


def test_more_questions_come_only_when_they_are_wanted():
    asker = ScriptedAsker(
        {"problem": "frozen-funds", "place": "uk", "firm-kind": "e-money", "review": ["more", "confirm"]}
    )
    file = run(asker)
    after = asker.ids[asker.ids.index("review") + 1 : -1]
    assert after[0] == "region"
    assert {"money-source", "need", "ticket", "own-request", "firm", "reply-phone", "address"} <= set(after)
    assert all(file.case.answers[i].unknown for i in after)


def test_leaving_out_is_an_answer_and_is_not_asked_again():
    asker = ScriptedAsker({"problem": "frozen-funds", "place": "uk", "frozen-on": LEAVE_OUT})
    file = run(asker)
    assert file.case.answers["frozen-on"].unknown
    assert asker.ids.count("frozen-on") == 1
    again = ScriptedAsker()
    InterviewFlow(file.desk, file, again).run()
    assert again.ids == ["review"]


def test_unknown_is_only_offered_where_content_allows_it():
    replies = []

    def noting(prompt):
        reply = minimal(prompt)
        replies.append((prompt, reply))
        return reply

    run(ScriptedAsker({"problem": "stolen-account", "place": "us"}, otherwise=noting))
    left_out = [p for p, r in replies if isinstance(r, NotKnown)]
    assert left_out
    assert all(not p.required for p in left_out)
