"""Asking through the check-up of the user's own account; a case remembers each answer at once."""

from __future__ import annotations

import msgspec

from walletgripe.core import events as ev
from walletgripe.core.checkup import (
    NO,
    UNKNOWN,
    YES,
    CheckItem,
    Holder,
    Misconception,
    Todo,
    holder_of,
    items_for,
    misconceptions_for,
    todos,
)
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Asker, Back, Given, Notice, Option, Prompt, Refusal, Reply, Tone
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.choosing import suggestions
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import sentences
from walletgripe.flows.judging import SECRET
from walletgripe.flows.todos import checkup_words
from walletgripe.flows.wording import UNKNOWN as LEAVE_OUT
from walletgripe.flows.wording import YES_NO_LABELS

HOLDERS = {
    Holder.SELF_CUSTODY: msg("I do: I have 12 or 24 secret words"),
    Holder.CUSTODIAL: msg("The company: I log in with a phone number, password or code"),
}


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """A finished check-up."""

    wallet: str | None
    holder: Holder
    answers: dict[str, str]
    beliefs: dict[str, bool | None]  # misconception -> what the user held of it
    todos: tuple[Todo, ...]


class CheckupFlow:
    """Asks one person; with `file` the wallet and its kind are those of the case. Never asks for a secret."""

    def __init__(self, desk: Desk, asker: Asker, file: CaseFile | None = None) -> None:
        self.desk = desk
        self.asker = asker
        self.file = file
        self.pack = desk.contents.checkup().checkup
        self.words = checkup_words(desk)
        self.answers: dict[str, str] = {}
        self.beliefs: dict[str, bool | None] = {}

    def run(self) -> Done:
        """The check-up, to its dated list. Raises Interrupted; what a case was told stays."""
        say = self.desk.say
        line = msg(
            "No password, code or secret word is asked for here. Yes, no, or you do not know: that is all."
        )
        self._tell(Tone.HEADING, say(msg("A check-up of your own account")), say(line))
        wallet = self._wallet()
        holder = self._holder(wallet)
        self._items(items_for(self.pack, holder))
        self._beliefs(misconceptions_for(self.pack, holder))
        listed = todos(self.pack, holder, self.answers, self.desk.today)
        done = Done(wallet=wallet, holder=holder, answers=self.answers, beliefs=self.beliefs, todos=listed)
        if self.file is not None:
            self.file.record(_event(self.desk, done, f"{self.pack.id}@{self.pack.version}"))
        return done

    def _wallet(self) -> str | None:
        if self.file is not None:
            return self.file.case.text("wallet")
        prompt = Prompt(
            id="wallet",
            type=QuestionType.TEXT,
            title=self.desk.say(msg("Which wallet is it about?")),
            unknown=self.desk.say(LEAVE_OUT),
            suggestions=suggestions(self.desk),
            back=False,
        )
        reply = self.asker.ask(prompt, self._no_secret)
        return str(reply.raw).strip() or None if isinstance(reply, Given) else None

    def _no_secret(self, raw: str | tuple[str, ...]) -> Refusal | None:
        secret = self.desk.guard.secret(str(raw))
        return Refusal(sentences(self.desk.say, secret.why, SECRET), secret=True) if secret else None

    def _holder(self, wallet: str | None) -> Holder:
        case = self.file.case if self.file else None
        known = holder_of(case.text("firm-kind")) if case else Holder.UNKNOWN
        if known is not Holder.UNKNOWN:
            return known
        entry = self.desk.names.entry(wallet, case.text("wallet-entry") if case else None)
        listed = holder_of(entry.kind) if entry else Holder.UNKNOWN
        return listed if listed is not Holder.UNKNOWN else self._asked_holder()

    def _asked_holder(self) -> Holder:
        prompt = Prompt(
            id="kind",
            type=QuestionType.CHOICE,
            title=self.desk.say(msg("Who holds the keys to the wallet?")),
            help=self.desk.say(
                msg("Only say who has them. Never type the words themselves, here or anywhere.")
            ),
            options=tuple(Option(id=k.value, label=self.desk.say(v)) for k, v in HOLDERS.items()),
            unknown=self.desk.say(msg("I don't know")),
            back=False,
        )
        reply = self.asker.ask(prompt, lambda raw: None)
        return Holder(str(reply.raw)) if isinstance(reply, Given) else Holder.UNKNOWN

    def _items(self, items: tuple[CheckItem, ...]) -> None:
        at, topic = 0, ""
        while at < len(items):
            item = items[at]
            if item.topic != topic:
                topic = item.topic
                self._tell(Tone.HEADING, self.words.topics[topic])
            reply = self._ask(item, back=at > 0)
            if isinstance(reply, Back):
                at -= 1
                continue
            self._keep(item, str(reply.raw) if isinstance(reply, Given) else UNKNOWN)
            at += 1

    def _ask(self, item: CheckItem, *, back: bool) -> Reply:
        words = self.words.items[item.id]
        earlier = self.answers.get(item.id) or self._earlier(item.id)
        prompt = Prompt(
            id=f"checkup.{item.id}",
            type=QuestionType.YES_NO,
            title=words.ask,
            help=words.why,
            options=tuple(Option(id=k, label=self.desk.say(YES_NO_LABELS[k])) for k in (YES, NO)),
            initial=earlier if earlier in (YES, NO) else None,
            unknown=self.desk.say(msg("I don't know")),
            back=back,
        )
        return self.asker.ask(prompt, lambda raw: None)

    def _earlier(self, id_: str) -> str | None:
        value = self.file.case.value(f"checkup.{id_}") if self.file else None
        return None if value is None else YES if value is True else NO

    def _keep(self, item: CheckItem, answer: str) -> None:
        self.answers[item.id] = answer
        if self.file is not None:
            known = None if answer == UNKNOWN else answer == YES
            field = f"checkup.{item.id}"
            self.file.record(ev.Answered(field=field, value=known, unknown=known is None))

    def _beliefs(self, cards: tuple[Misconception, ...]) -> None:
        if cards:
            self._tell(Tone.HEADING, self.desk.say(msg("True or false?")))
        for card in cards:
            reply = self.asker.ask(self._card(card), lambda raw: None)
            held = reply.raw == "true" if isinstance(reply, Given) else None
            self.beliefs[card.id] = held
            right = held is card.true
            self._tell(
                Tone.GOOD if right else Tone.INFO,
                self.desk.say(_TRUE if card.true else _FALSE),
                self.words.misconceptions[card.id].truth,
            )

    def _card(self, card: Misconception) -> Prompt:
        options = (("true", msg("True")), ("false", msg("False")))
        return Prompt(
            id=f"belief.{card.id}",
            type=QuestionType.CHOICE,
            title=self.words.misconceptions[card.id].claim,
            options=tuple(Option(id=k, label=self.desk.say(v)) for k, v in options),
            unknown=self.desk.say(msg("I don't know")),
            back=False,
        )

    def _tell(self, tone: Tone, title: str, *lines: str) -> None:
        self.asker.tell(Notice(tone=tone, title=title, lines=lines))


_TRUE: Message = msg("That is true.")
_FALSE: Message = msg("That is not true.")


def _event(desk: Desk, done: Done, content: str) -> ev.CheckupDone:
    return ev.CheckupDone(
        on=desk.today.isoformat(),
        kind=done.holder.value,
        answers=done.answers,  # type: ignore[arg-type]
        todo={t.item.id: t.due.isoformat() for t in done.todos},
        contents=(content,),
    )
