"""The review screen: every answer in a list, each can be changed before the letter is written."""

from __future__ import annotations

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.interview.item import Item, Section
from walletgripe.core.message import msg
from walletgripe.core.phrasing import Phraser
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Asker, Given, Notice, Option, Prompt, Tone
from walletgripe.flows.joining import listed, named
from walletgripe.flows.scripted import Scripted
from walletgripe.flows.wording import YES_NO_LABELS, Wording

FIRST_TIME = msg("Nothing has been written or sent yet. Choose a line to change it.")
REWRITE = msg("A letter has been written before; confirming writes it anew. Choose a line to change it.")
CONFIRM = "confirm"
MORE = "more"


class Confirmed(msgspec.Struct, frozen=True):
    """The user says that everything is right."""


class Extras(msgspec.Struct, frozen=True):
    """The user wants to answer the questions that make the letter stronger, too."""


def review(scripted: Scripted, case: Case, answered: list[Item], asker: Asker) -> Confirmed | Extras | Item:
    """Confirmed, more questions please, or the item that the user wants to change."""
    say = scripted.desk.say
    asker.tell(
        Notice(
            tone=Tone.HEADING,
            title=say(msg("Please look everything over")),
            lines=(say(REWRITE if case.letters else FIRST_TIME),),
        )
    )
    if case.value("account") is None and case.value("ticket") is None:
        tip = msg(
            "Without your account or a case number they may not find you. Both can still be added here."
        )
        asker.tell(
            Notice(tone=Tone.WARNING, title=say(msg("Nothing names your account yet")), lines=(say(tip),))
        )
    options = [Option(id=CONFIRM, label=say(msg("Everything is right: write the letter")))]
    if case.value(MORE) is not True:
        options.append(Option(id=MORE, label=say(msg("Answer a few more questions; each may be left out"))))
    options += [Option(id=i.id, label=row(scripted, case, i)) for i in answered]
    prompt = Prompt(
        id="review",
        type=QuestionType.CHOICE,
        title=say(msg("Is everything right?")),
        options=tuple(options),
        initial=CONFIRM,
        required=True,
        back=False,
    )
    reply = asker.ask(prompt, lambda raw: None)
    chosen = reply.raw if isinstance(reply, Given) else CONFIRM
    wanted = next((i for i in answered if i.id == chosen), None)
    return wanted or (Extras() if chosen == MORE else Confirmed())


def row(scripted: Scripted, case: Case, item: Item) -> str:
    """One line of the review: the short name and the answer."""
    wording = Wording(scripted, case)
    short = wording.question_words(item).short
    if item.contact is not None:
        short = scripted.desk.say(msg("Contact {n}, {what}", n=item.contact, what=short))
    return named(scripted.desk.say, short, shown(scripted, case, item, wording))


def shown(scripted: Scripted, case: Case, item: Item, wording: Wording) -> str:
    """The answer of an item as the screen shows it."""
    say, language = scripted.desk.say, scripted.desk.language
    answer = case.answers[item.id]
    if answer.unknown or answer.value is None:
        return say(msg("(left out)"))
    value = answer.value
    tick = case.ticks.get(item.part) if item.section is Section.URGENT else None
    if tick and tick.state == "done" and tick.on:
        return say(msg("done on {day}", day=tick.on))
    if isinstance(value, bool):
        return say(YES_NO_LABELS["yes" if value else "no"])
    if isinstance(value, list):
        return listed(say, (wording.label(item, v) for v in value)) or say(msg("none"))
    if item.type is QuestionType.CHOICE:
        return wording.label(item, str(value))
    pattern = "y年M月d日" if language == "zh-Hans" else "d MMMM y"
    return Phraser(language, scripted.currency, pattern).answer(item.question, None, value, label=True)
