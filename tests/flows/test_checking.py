"""A contact that is noted is checked at once: verdict, event, next steps, undo; never called safe."""

import msgspec
import pytest

from tests.fakes import BACK, ScriptedAsker, library, new_file
from walletgripe.core.answers import AnswersFile, ContactEntry
from walletgripe.core.events import ContactChecked, TakenBack
from walletgripe.flows.answering import FileAsker
from walletgripe.flows.asker import Tone
from walletgripe.flows.checking import checks_of
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter
from walletgripe.flows.logging import log_given
from walletgripe.flows.nextdata import next_data
from walletgripe.flows.nextsteps import next_steps
from walletgripe.flows.showing import case_data
from walletgripe.flows.starting import from_answers
from walletgripe.flows.storytelling import story
from walletgripe.flows.undoing import undo_last
from walletgripe.render.txt import text_of

FAKE = "paypa1-support.com"
REMOTE = "Please install AnyDesk so that we can help you."


def asked(**contact):
    script = {
        "problem": "frozen-funds",
        "wallet": "PayPal",
        "place": "uk",
        "firm-kind": "e-money",
        "name": "Ann Example",
        "contact.1.any": "yes",
    }
    file = new_file()
    asker = ScriptedAsker(script | {f"contact.1.{k}": v for k, v in contact.items()})
    assert InterviewFlow(file.desk, file, asker).run() is Ending.REVIEWED
    return file, asker


def verdicts(file, n=1):
    return [(c.field, c.value, c.verdict) for c in checks_of(file.case, n)]


def started():
    answers = AnswersFile(
        problem="frozen-funds", wallet="PayPal", place="uk", answers={"name": "Ann Example"}
    )
    return from_answers(new_file().desk, FileAsker(answers))[0]


@pytest.mark.parametrize(
    ("field", "text", "value", "verdict"),
    [
        ("via", "paypal.com", "paypal.com", "official"),
        ("via", FAKE, FAKE, "lookalike"),
        ("via", "example.com", "example.com", "unlisted"),
        ("via", "help_desk", "@help_desk", "unlisted"),
        ("said", REMOTE, REMOTE, "red-flag"),
        ("who", f"Jo of {FAKE}", FAKE, "lookalike"),
    ],
)
def test_the_verdict_is_told_at_once_and_noted(field, text, value, verdict):
    file, asker = asked(**{field: text})
    assert verdicts(file) == [(field, value, verdict)]
    (notice,) = [n for n in asker.notices if n.title.strip("“").startswith(value)]
    assert notice.tone is (Tone.WARNING if verdict in ("red-flag", "lookalike") else Tone.INFO)
    whole = "\n".join([notice.title, *notice.lines]).casefold()
    assert "is safe" not in whole
    event = checks_of(file.case, 1)[0]
    assert event.reasons
    assert event.on == "2026-11-21"
    version = library().wallets()["paypal"].wallet.version
    assert set(event.contents) == {
        f"impostors@{library().impostors().impostors.version}",
        f"paypal@{version}",
    }


def test_the_check_comes_before_the_next_question():
    seen = {}
    file = new_file()

    def watch(prompt):
        seen.setdefault(prompt.id, len(checks_of(file.case, 1)))

    script = {"problem": "frozen-funds", "place": "uk", "contact.1.any": "yes", "contact.1.via": FAKE}
    InterviewFlow(file.desk, file, ScriptedAsker(script, watch=watch)).run()
    assert (seen["contact.1.via"], seen["contact.1.said"]) == (0, 1)


def test_an_ordinary_contact_is_not_commented_on():
    file, _ = asked(
        at="2026-11-18 09:10", said="Your account is under review.", who="Agent 0412", reference="C-1001"
    )
    assert verdicts(file) == []


def test_numbers_are_masked_in_the_event():
    file, _ = asked(via="13800000000")
    ((_, value, _),) = verdicts(file)
    assert "13800000000" not in value
    stored = [msgspec.json.encode(e.event) for e in file.entries if isinstance(e.event, ContactChecked)]
    assert not any(b"13800000000" in s for s in stored)


@pytest.mark.parametrize(("field", "text"), [("via", FAKE), ("said", REMOTE)])
def test_next_says_first_to_send_nothing_there_and_the_letter_says_nothing(field, text):
    file, _ = asked(**{field: text, "at": "2026-11-18"})
    _, lines = next_steps(file.desk, file.case)[0]
    assert lines[0].startswith("! Send nothing")
    assert text in lines[0]
    avoid = next_data(file.desk, file.case)["contacts_to_avoid"]
    assert [(a["contact"], a["value"]) for a in avoid] == [(1, text)]
    letter = text_of(compose_letter(file.desk, file))
    assert "imitation" not in letter
    assert "signs of a fraud" not in letter


def test_a_genuine_or_unknown_contact_is_no_warning():
    file, _ = asked(via="paypal.com")
    assert next_data(file.desk, file.case)["contacts_to_avoid"] == []
    assert not any(
        line.startswith("! Send nothing") for _, lines in next_steps(file.desk, file.case) for line in lines
    )


def test_show_tells_the_verdict_beside_the_contact():
    file, _ = asked(via=FAKE, at="2026-11-18")
    assert f"{FAKE}: an imitation" in "\n".join(line for _, lines in story(file.desk, file) for line in lines)
    (contact,) = case_data(file.desk, file)["contacts"]
    (check,) = contact["checks"]
    assert contact["via"] == FAKE
    assert (check["field"], check["value"], check["verdict"], check["on"]) == (
        "via",
        FAKE,
        "lookalike",
        "2026-11-21",
    )
    assert check["reasons"]


def test_another_answer_replaces_the_check_and_a_step_back_takes_it():
    file, _ = asked(via=[FAKE, "paypal.com"], said=[BACK, None])
    assert verdicts(file) == [("via", "paypal.com", "official")]


def test_no_contact_after_all_is_no_check():
    file, _ = asked(via=FAKE)
    again = ScriptedAsker({"review": ["contact.1.any", "confirm"], "contact.1.any": "no"})
    InterviewFlow(file.desk, file, again).run()
    assert file.case.checked() == ()


def test_an_answers_file_is_checked_without_questions():
    answers = AnswersFile(
        problem="frozen-funds",
        wallet="PayPal",
        place="uk",
        answers={"name": "Ann Example"},
        contacts=(ContactEntry(at="2026-11-18", via=FAKE, said=REMOTE),),
    )
    file, _ = from_answers(new_file().desk, FileAsker(answers))
    assert [v for _, _, v in verdicts(file)] == ["lookalike", "red-flag"]


def test_a_contact_noted_later_is_checked_and_undo_takes_the_check_with_its_answer():
    file = started()
    assert log_given(file.desk, file, ContactEntry(at="2026-11-18", reference=FAKE)) == 1
    assert verdicts(file) == [("reference", FAKE, "lookalike")]
    undo_last(file.desk, file)
    assert file.case.checked() == ()
    gone = {e.event.seq for e in file.entries if isinstance(e.event, TakenBack)}
    assert gone.issuperset(e.seq for e in file.entries if isinstance(e.event, ContactChecked))


def test_a_directory_that_cannot_be_read_stops_no_note():
    from walletgripe.core.errors import ContentError
    from walletgripe.core.message import msg

    file = started()

    class Broken:
        def __getattr__(self, name):
            if name in ("wallets", "impostors"):
                raise ContentError(msg("The content cannot be used. Problems found: {count}.", count=1))
            return getattr(library(), name)

    file.desk.contents = Broken()
    assert log_given(file.desk, file, ContactEntry(at="2026-11-18", via=FAKE)) == 1
    assert 1 in file.case.contacts
    assert file.case.checked() == ()
