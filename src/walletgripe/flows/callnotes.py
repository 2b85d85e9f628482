"""Notes while one is on the phone: the questions of a contact in the order of a call."""

from __future__ import annotations

from walletgripe.core import events as ev
from walletgripe.core.interview.contacts import one_contact
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Asker, Given, Option, Prompt
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.logging import LogFlow

_ORDER = ("who", "said", "promised", "promised-by", "reference", "via", "kept")


class CallFlow(LogFlow):
    """Notes one phone call; the day, the hour and the channel are known. Every answer is kept at once."""

    def __init__(self, desk: Desk, file: CaseFile, asker: Asker, at: str) -> None:
        super().__init__(desk, file, asker)
        self.at = at  # ISO date and time to the minute

    def _ask(self, flow: InterviewFlow, number: int) -> None:
        self._open_gate(number)
        known = {"at": self.at, "channel": "phone"}
        self.file.record(
            *(ev.Answered(field=f"contact.{number}.{field}", value=value) for field, value in known.items())
        )
        interview = self.desk.contents.interview().interview
        while True:
            fields = one_contact(self.file.case, interview, number, self.desk.today)
            left = [i for i in fields if i.id not in self.file.case.answers]
            if not left:
                break
            flow.put(min(left, key=lambda i: _ORDER.index(i.part) if i.part in _ORDER else len(_ORDER)))


def wants_notes(desk: Desk, asker: Asker) -> bool:
    """Whether to take notes now; somebody who only wanted to read the kit says no."""
    prompt = Prompt(
        id="notes",
        type=QuestionType.YES_NO,
        title=desk.say(msg("Take notes of the call now?")),
        help=desk.say(msg("Each line is kept at once. Together they become a contact of your case.")),
        options=(Option(id="yes", label=desk.say(msg("Yes"))), Option(id="no", label=desk.say(msg("No")))),
        initial="yes",
        required=True,
        back=False,
    )
    reply = asker.ask(prompt, lambda raw: None)
    return isinstance(reply, Given) and reply.raw == "yes"
