"""Choosing the wallet: the directory proposes, the user decides, a stranger gets two questions."""

import pytest

from tests.fakes import BACK, LEAVE_OUT, ScriptedAsker, library, new_file
from walletgripe.core.answers import AnswersFile
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Given, Tone
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter
from walletgripe.flows.nextsteps import next_steps
from walletgripe.flows.starting import from_answers

KNOWN_BAD = [
    s.value for p in library().wallets().values() for s in (*p.wallet.suspicious_seen, *p.wallet.unconfirmed)
]


def asked(language="en", **script):
    script = {"problem": "frozen-funds", "place": "uk", "name": "Ann Example"} | {
        k.replace("_", "-"): v for k, v in script.items()
    }
    file = new_file(language=language)
    asker = ScriptedAsker(script)
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file, asker


def keep(prompt_id="firm-kind"):
    """A script that takes what stands in the input of one prompt."""

    class Taking(ScriptedAsker):
        def _reply(self, prompt):
            if prompt.id == prompt_id and isinstance(prompt.initial, str):
                return Given(prompt.initial)
            return super()._reply(prompt)

    return Taking


def proposed(wallet, place, language="en", **more):
    file = new_file(language=language)
    asker = keep()(
        {"problem": "frozen-funds", "wallet": wallet, "place": place, "name": "Ann Example"} | more
    )
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file, asker


@pytest.mark.parametrize(
    ("wallet", "place", "kind"),
    [
        ("PayPal", "uk", "e-money"),
        ("贝宝", "us", "payment-institution"),
        ("支付宝", "cn", "payment-institution"),
        ("tpWallet", "cn", "self-custody"),
        ("imToken", "uk", "self-custody"),
        ("MetaMask", "us", "self-custody"),
    ],
)
def test_a_known_wallet_proposes_its_kind_with_the_reason_and_the_user_confirms_it(wallet, place, kind):
    file, asker = proposed(wallet, place)
    prompt = asker.last("firm-kind")
    assert prompt.initial == kind
    assert "The directory lists" in prompt.help
    assert file.case.text("firm-kind") == kind
    assert file.case.text("wallet") == wallet, "the answer stays as the user wrote it"
    assert "keys" not in asker.ids


def test_the_proposal_can_be_changed():
    file, asker = asked(wallet="PayPal", firm_kind="bank")
    assert asker.last("firm-kind").initial == "e-money"
    assert file.case.text("firm-kind") == "bank"


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize("wallet", ["tpWallet", "imToken", "MetaMask", "Phantom", "Ledger"])
@pytest.mark.parametrize("place", ["cn", "uk", "us"])
def test_a_self_custody_story_gets_no_bank_advice(wallet, place, language):
    file, asker = proposed(wallet, place, language)
    route = library().place(place).place.kinds["self-custody"]
    doors = {d for d in route.ladder if library().place(place).doors[d].kind.value in ("bank", "ombudsman")}
    assert doors == set()
    text = "\n".join([str(compose_letter(file.desk, file).sentences())])
    not_for = file.desk.say(msg("Not for this"))
    steps = [lines for title, lines in next_steps(file.desk, file.case) if title != not_for]
    text += "\n".join(line for lines in steps for line in lines)
    for word in ("12363", "12378", "Financial Ombudsman", "CFPB", "chargeback", "your bank"):
        assert word not in text, word
    if place != "us":
        assert any(n.tone is Tone.WARNING for n in asker.notices), "the closed road is told"


def test_another_kind_than_self_custody_is_warned_about():
    _, asker = asked(wallet="MetaMask", firm_kind="bank")
    assert any("no bank and no company keeps your coins" in line for n in asker.notices for line in n.lines)


def test_only_official_channels_are_shown():
    for pack in library().wallets().values():
        _, asker = proposed(pack.wallet.id, "uk")
        shown = "\n".join(line for n in asker.notices for line in n.lines)
        for channel in pack.wallet.channels:
            assert (channel.value in shown) or not channel.printable, pack.wallet.id
        assert [bad for bad in KNOWN_BAD if f" {bad}" in shown] == []


@pytest.mark.parametrize(("name", "ids"), [("U钱包", {"u-qianbao", "zhaolian", "other"})])
def test_a_name_of_two_asks_which(name, ids):
    file, asker = proposed(name, "cn", **{"wallet-entry": "zhaolian"})
    assert {o.id for o in asker.last("wallet-entry").options} == ids
    assert file.case.text("firm-kind") == "consumer-finance"
    assert file.case.text("wallet") == name


def test_none_of_two_is_a_stranger():
    _, asker = asked(wallet="Google Pay", wallet_entry="other", firm_kind="e-money")
    assert "keys" in asker.ids
    assert asker.last("firm-kind").initial is None


def test_a_stranger_whose_words_the_user_holds_is_self_custody_without_another_question():
    file, asker = asked(wallet="Example Keys", keys="words")
    assert "firm-kind" not in asker.ids
    assert file.case.text("firm-kind") == "self-custody"
    assert any("Good to know" in n.title for n in asker.notices)


def test_a_stranger_with_a_company_is_asked_for_its_licence_and_never_self_custody():
    _, asker = asked(wallet="Example Pay", keys="firm", firm_kind="e-money")
    prompt = asker.last("firm-kind")
    ids = [o.id for o in prompt.options]
    assert "self-custody" not in ids
    assert {"e-money", "bank", "unlicensed", "unknown"} <= set(ids)
    assert all(o.hint for o in prompt.options), "each says how to recognise it"


def test_who_cannot_tell_learns_where_to_look():
    file, asker = asked(wallet="Example Pay", keys=LEAVE_OUT, firm_kind="unknown")
    advice = library().place("uk").texts["en"].licence_check
    assert any(n.lines == advice for n in asker.notices)
    assert file.case.text("firm-kind") == "unknown"


def test_going_back_over_the_keys_asks_everything_again():
    script = {"keys": ["words", "firm"], "firm-kind": "e-money", "urgent.save-proof": [BACK, None]}
    file, asker = asked(wallet="Example Pay", **script)
    assert asker.ids.count("keys") == 2
    assert file.case.text("firm-kind") == "e-money"


def test_a_change_of_the_keys_in_the_review_opens_the_kind_again():
    file, asker = asked(
        wallet="Example Pay", keys=["words", "firm"], firm_kind="e-money", review=["keys", "confirm"]
    )
    after = asker.ids[asker.ids.index("review") + 1 :]
    assert after[:2] == ["keys", "firm-kind"]
    assert file.case.text("firm-kind") == "e-money"


def test_another_wallet_in_the_review_opens_the_kind_again():
    file, asker = asked(
        wallet=["PayPal", "MetaMask"], firm_kind=["e-money", "self-custody"], review=["wallet", "confirm"]
    )
    after = asker.ids[asker.ids.index("review") + 1 :]
    assert after[:2] == ["wallet", "firm-kind"]
    assert asker.last("firm-kind").initial == "self-custody"
    assert file.case.text("firm-kind") == "self-custody"


def test_another_place_changes_the_kind_that_the_directory_told():
    file, asker = asked(wallet="PayPal", place=["uk", "us"], firm_kind=["e-money", "payment-institution"],
                        review=["place", "confirm"])  # fmt: skip
    assert asker.last("firm-kind").initial == "payment-institution"
    assert file.case.text("firm-kind") == "payment-institution"


def given(**fields):
    fields = {"problem": "frozen-funds", "place": "uk", "answers": {"name": "Ann Example"}} | fields
    return from_answers(new_file().desk, FileAsker(AnswersFile(**fields)))[0].case


def test_an_answers_file_takes_a_missing_kind_from_the_directory():
    assert given(wallet="tpWallet").text("firm-kind") == "self-custody"
    assert given(wallet="PayPal", place="us").text("firm-kind") == "payment-institution"
    assert given(wallet="PayPal", firm_kind="bank").text("firm-kind") == "bank"
    with pytest.raises(UsageError, match="firm-kind"):
        given(wallet="Example Pay")


def test_an_answers_file_may_say_who_holds_the_keys_or_which_entry_it_is():
    assert (
        given(wallet="Example Keys", answers={"name": "Ann", "keys": "words"}).text("firm-kind")
        == "self-custody"
    )
    entry = {"name": "Ann", "wallet-entry": "zhaolian"}
    assert given(wallet="U钱包", place="cn", answers=entry).text("firm-kind") == "consumer-finance"
    assert given(wallet="PayPal", answers={"name": "Ann", "keys": "firm"}).text("firm-kind") == "e-money"


def test_names_of_all_wallets_are_offered_while_typing():
    _, asker = asked(wallet="Example Pay", firm_kind="e-money")
    labels = {s.label for s in asker.last("wallet").suggestions}
    assert {"PayPal", "支付宝", "TokenPocket"} <= labels
    assert asker.last("place").suggestions == ()
