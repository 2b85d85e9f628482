"""An item of the interview becomes a prompt: words of the content, or the program's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.events import Stored
from walletgripe.core.facts import CaseFacts
from walletgripe.core.interview.item import Item, Section
from walletgripe.core.message import Message, msg
from walletgripe.core.phrasing import money_text
from walletgripe.core.playbook import QuestionTexts, QuestionType
from walletgripe.flows.asker import Option, Prompt
from walletgripe.flows.choosing import entry_option, kind_reason, suggestions
from walletgripe.flows.scripted import Scripted

CARD_LABELS = {
    "done": msg("Done now (today)"),
    "earlier": msg("Done earlier: I will give the day"),
    "later": msg("Later"),
    "not-mine": msg("Does not apply to me"),
}
OUTCOME_LABELS = {
    "go-on": msg("No: go on with the complaint"),
    "wait": msg("I will try one first and come back"),
    "solved": msg("Yes, it is solved"),
}
LANGUAGE_LABELS = {"en": msg("English"), "zh-Hans": msg("Simplified Chinese")}
YES_NO_LABELS = {"yes": msg("Yes"), "no": msg("No")}
UNKNOWN = msg("I don't know / leave it out")


class Wording:
    """The prompts of one case in the language of the screen; `own`: words of further questions by id."""

    def __init__(
        self, scripted: Scripted, case: Case, own: Mapping[str, QuestionTexts] | None = None
    ) -> None:
        self.own = own or {}
        self.scripted = scripted
        self.case = case
        self.say = scripted.desk.say

    def prompt(self, item: Item, *, back: bool = True) -> Prompt:
        """The prompt of an item with the earlier answer, if there was one, in the input."""
        words = self.question_words(item)
        question = item.question
        return Prompt(
            id=item.id,
            type=item.type,
            title=words.ask,
            help=self._help(item, words),
            example=words.example,
            options=self._options(item, words),
            initial=self._initial(item),
            required=question.required,
            unknown=self.say(UNKNOWN) if question.unknown and not question.required else None,
            back=back,
            suggestions=suggestions(self.scripted.desk) if item.id == "wallet" else (),
        )

    def _help(self, item: Item, words: QuestionTexts) -> str | None:
        reason = kind_reason(self.scripted) if item.id == "firm-kind" else None
        return reason or words.help

    def question_words(self, item: Item) -> QuestionTexts:
        """The words of an item: from the playbook, the shared questions, or the program."""
        if item.part in self.own:
            return self.own[item.part]
        own = _PROGRAM.get(item.part if item.contact is None else "")
        if item.section is Section.URGENT:
            return self._card(item)
        if own is not None:
            ask, help_, short = own
            return QuestionTexts(
                ask=self.say(ask), help=self.say(help_) if help_ else None, short=self.say(short)
            )
        if item.contact is None and self.scripted.playbook and item.part in self.scripted.words.questions:
            return self.scripted.words.questions[item.part]
        return self.scripted.shared_words.questions[item.part]

    def label(self, item: Item, option: str) -> str:
        """The label of one option of an item."""
        return next(
            (o.label for o in self._options(item, self.question_words(item)) if o.id == option), option
        )

    def _card(self, item: Item) -> QuestionTexts:
        words = self.scripted.words.urgent[item.part]
        if item.id.endswith(".on"):
            return QuestionTexts(
                ask=self.say(msg("On which day did you do that?")), help=words.do, short=words.do
            )
        return QuestionTexts(ask=words.do, help=words.why, short=words.do)

    def _options(self, item: Item, words: QuestionTexts) -> tuple[Option, ...]:
        if item.type is QuestionType.YES_NO:
            return tuple(Option(id=k, label=self.say(v)) for k, v in YES_NO_LABELS.items())
        maker = self._option_makers().get(item.id)
        if maker is not None:
            return tuple(maker(o) for o in item.question.options)
        if item.section is Section.URGENT:
            return tuple(Option(id=o, label=self.say(CARD_LABELS[o])) for o in item.question.options)
        return tuple(
            Option(id=o, label=words.options[o].label if o in words.options else o)
            for o in item.question.options
        )

    def _option_makers(self) -> dict[str, Callable[[str], Option]]:
        return {
            "problem": self._problem,
            "wallet-entry": lambda o: entry_option(self.scripted.desk, o),
            "place": lambda o: Option(id=o, label=self.scripted.shared_words.places.get(o, o)),
            "firm-kind": self._kind,
            "region": lambda o: Option(id=o, label=self.scripted.place_words.regions.get(o, o)),
            "checks.tried": self._check,
            "checks.outcome": lambda o: Option(id=o, label=self.say(OUTCOME_LABELS[o])),
            "evidence.have": self._evidence,
            "evidence.get": self._evidence,
            "requests": self._request,
            "letter-language": lambda o: Option(id=o, label=self.say(LANGUAGE_LABELS[o])),
        }

    def _problem(self, id_: str) -> Option:
        texts = self.scripted.desk.contents.playbook(id_).texts[self.scripted.desk.language]
        return Option(id=id_, label=texts.title, hint=texts.summary)

    def _kind(self, id_: str) -> Option:
        words = self.scripted.place_words.kinds[id_]
        return Option(id=id_, label=words.label, hint=words.recognise)

    def _check(self, id_: str) -> Option:
        words = self.scripted.words.checks[id_]
        return Option(id=id_, label=words.check, hint=words.why)

    def _evidence(self, id_: str) -> Option:
        words = self.scripted.words.evidence[id_]
        return Option(id=id_, label=words.name, hint=f"{words.why} {words.how}")

    def _request(self, id_: str) -> Option:
        assert self.scripted.playbook is not None
        known = next(r for r in self.scripted.playbook.playbook.requests if r.id == id_)
        facts = CaseFacts(self.case, self.scripted.playbook.playbook, self.scripted.desk.today)
        usable = holds(known.when, facts)
        return Option(id=id_, label=self._sample(id_, known.uses), checked=known.default and usable)

    def _sample(self, id_: str, uses: tuple[str, ...]) -> str:
        """The request as it will read; values that are not known yet show as an ellipsis."""
        from walletgripe.core.compose.fill import HOLE

        text = self.scripted.words.requests[id_]
        return HOLE.sub(lambda m: self._value(m.group(1)), text) if uses else text

    def _value(self, field: str) -> str:
        value = self.case.value(field)
        if isinstance(value, dict):
            return money_text(value, self.scripted.desk.language, self.scripted.currency)
        return to_input(value) if isinstance(value, str) else "…"

    def _initial(self, item: Item) -> str | tuple[str, ...] | None:
        answer = self.case.answers.get(item.id)
        value = answer.value if answer else self._usual(item)
        if value is None:
            return None
        if isinstance(value, list):
            return self._still_ticked(item, tuple(value))
        gone = item.type is QuestionType.CHOICE and value not in item.question.options
        return None if gone else to_input(value)

    def _usual(self, item: Item) -> Stored:
        """What stands in the input before an answer: the directory's proposal, else the answer taken back."""
        proposed = self.scripted.script.proposed_kind if item.id == "firm-kind" else None
        return proposed or self.case.drafts.get(item.id)

    def _still_ticked(self, item: Item, ticked: tuple[str, ...]) -> tuple[str, ...] | None:
        """The earlier ticks; None, for the usual ones, where some request of them is offered no more."""
        kept = tuple(t for t in ticked if t in item.question.options)
        return None if item.section is Section.REQUESTS and kept != ticked else kept


def to_input(value: Stored) -> str:
    """A stored answer as one would type it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return f"{value['amount']} {value['currency']}"
    if isinstance(value, list):
        return ", ".join(value)
    return (value or "").replace("T", " ") if value and value[10:11] == "T" else value or ""


_PROGRAM: dict[str, tuple[Message, Message | None, Message]] = {
    "problem": (
        msg("What has happened?"),
        msg("Take what fits best; it can be changed later."),
        msg("Problem"),
    ),
    "wallet-entry": (
        msg("Which of these do you mean?"),
        msg("Several wallets have such a name, and not all of them are answered for by the same company."),
        msg("Entry in the directory"),
    ),
    "checks.tried": (
        msg("First try this. Tick what you have tried already."),
        msg("Often one of these settles it without a complaint."),
        msg("Tried already"),
    ),
    "checks.outcome": (
        msg("Did one of them solve it?"),
        msg("You may complain at once all the same; nothing here stands in the way."),
        msg("Solved by that"),
    ),
    "evidence.have": (
        msg("Which of these proofs do you have now?"),
        msg("Tick only what you have in hand. The letter lists these as enclosures."),
        msg("Proof in hand"),
    ),
    "evidence.get": (
        msg("Which of the others can you still get?"),
        msg("They go on your list of things to do. What stays unticked counts as not available."),
        msg("Proof to get"),
    ),
    "contact-any": (
        msg("Have you been in touch with the wallet's support about this?"),
        msg("Each contact with date, name and promise makes the letter stronger. Start with the first one."),
        msg("Contact with support"),
    ),
    "contact-other": (
        msg("Was there another contact?"),
        None,
        msg("Another contact"),
    ),
    "requests": (
        msg("What do you want them to do?"),
        msg("Tick what you ask for. Plain requests with a date get answers."),
        msg("Requests"),
    ),
    "letter-language": (
        msg("In which language should the letter be?"),
        msg("The firm's own language is read sooner. Your own words stay as you wrote them."),
        msg("Language of the letter"),
    ),
    "more": (
        msg("Do you want to keep the extra questions and their answers?"),
        msg("The letter can be written now. These are extras; each may be left out."),
        msg("More questions"),
    ),
}
