"""However someone walks through the questions, nothing crashes, nothing is lost, and a letter comes of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import BACK, LEAVE_OUT, new_file
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Given
from walletgripe.flows.interview import Ending, InterviewFlow
from walletgripe.flows.letter import compose_letter
from walletgripe.flows.showing import case_data
from walletgripe.flows.storytelling import story
from walletgripe.render.registry import FORMATS, render
from walletgripe.render.txt import text_of

MOST_BACK = 12
MOST_CHANGES = 4
TYPED = {
    QuestionType.DATE: ["2026-11-03", "3 Nov 2026", "2026年11月1日", "2026-11-20"],
    QuestionType.DATE_TIME: ["2026-11-03", "2026-11-04 10:20", "2026年11月5日 9:05"],
    QuestionType.MONEY: ["12", "£1,150", "三千二百元", "0.35 ETH", "$0.99"],
    QuestionType.PHONE: ["+44 20 7946 0123", "+1 212 555 0142"],
    QuestionType.EMAIL: ["ann@example.com"],
    QuestionType.ADDRESS: ["0x00000000000000000000000000000000000000aa"],
    QuestionType.TX_HASH: ["0x" + "0" * 63 + "a"],
    QuestionType.ACCOUNT: ["13800000000", "ann@example.com", "$tag"],
    QuestionType.PERSON: ["Ann Example", "王小样"],
    QuestionType.REFERENCE: ["CASE-1001", "〔2026〕1号"],
}
WORDS = [
    "please wait",
    "costs {amount} and $&",
    "*bold* <b>x</b>",
    "请耐心等待。",
    "%s “quoted” `x`",
    "# 1. - a",
]


class Walker:
    """Draws each reply; goes back and changes answers, but not for ever."""

    def __init__(self, data, file):
        self.data, self.file = data, file
        self.backs = self.changes = 0
        self.given = {}
        self.ids = []

    def ask(self, prompt, judge):
        self.ids.append(prompt.id)
        assert len(self.ids) < 400
        if prompt.id == "review":
            return self._review(prompt)
        if self.backs < MOST_BACK and prompt.back and self._one_in(8):
            self.backs += 1
            return BACK
        reply = self._reply(prompt)
        if isinstance(reply, Given):
            refusal = judge(reply.raw)
            if refusal is not None:
                assert not refusal.secret
                return LEAVE_OUT if not prompt.required else Given(self._plain(prompt))
        return reply

    def tell(self, notice):
        assert notice.title

    def _one_in(self, n):
        return self.data.draw(st.integers(1, n)) == 1

    def _reply(self, prompt):
        if prompt.id == "checks.outcome":
            return Given("go-on")
        if prompt.id.endswith(".any") and int(prompt.id.split(".")[1]) > 3:
            return Given("no")
        if prompt.type is QuestionType.MANY:
            ids = [o.id for o in prompt.options]
            return Given(tuple(i for i in ids if self.data.draw(st.booleans())))
        if not prompt.required and self._one_in(3):
            return LEAVE_OUT
        if prompt.options:
            return Given(self.data.draw(st.sampled_from([o.id for o in prompt.options])))
        return Given(self.data.draw(st.sampled_from(TYPED.get(prompt.type, WORDS))))

    def _plain(self, prompt):
        return prompt.options[0].id if prompt.options else "Ann Example"

    def _review(self, prompt):
        if self.changes < MOST_CHANGES and self.data.draw(st.booleans()):
            self.changes += 1
            return Given(self.data.draw(st.sampled_from([o.id for o in prompt.options])))
        return Given("confirm")


@settings(max_examples=30, deadline=None)
@given(st.data(), st.sampled_from(["en", "zh-Hans"]))
def test_every_walk_ends_with_a_letter(data, language):
    file = new_file(language=language)
    walker = Walker(data, file)
    assert InterviewFlow(file.desk, file, walker).run() is Ending.REVIEWED

    for id_ in dict.fromkeys(i for i in walker.ids if i != "review"):
        known = id_ in file.case.answers or id_ in file.case.drafts
        written = any(getattr(e.event, "field", None) == id_ for e in file.entries)
        assert known or not written or was_left_out(file, id_), f"the answer to {id_} is lost"

    for wanted in ("en", "zh-Hans"):
        letter = compose_letter(file.desk, file, language=wanted)
        assert all(s.causes for _, s in letter.sentences())
        assert "None" not in text_of(letter)
        assert render(letter, data.draw(st.sampled_from(sorted(FORMATS))))
    assert [c["n"] for c in case_data(file.desk, file)["contacts"]] == contacts_answered(file)
    assert list(story(file.desk, file))


def was_left_out(file, id_):
    answered = [e.event for e in file.entries if getattr(e.event, "field", None) == id_]
    return answered[-1].unknown


def contacts_answered(file):
    """The contacts that the answers tell, worked out afresh: no stale one, none missing."""
    found, n = [], 1
    while file.case.value(f"contact.{n}.any") is True:
        found.append(n)
        n += 1
    return found
