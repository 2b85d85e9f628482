"""What is told between the questions: the heading of each part, dead ends, how to stay safe."""

from __future__ import annotations

from walletgripe.core.case import Case
from walletgripe.core.condition import holds
from walletgripe.core.facts import CaseFacts
from walletgripe.core.interview.item import Section
from walletgripe.core.message import msg
from walletgripe.flows.asker import Notice, Tone
from walletgripe.flows.scripted import Scripted

_TITLES = {
    Section.URGENT: msg("Do this now"),
    Section.CHECKS: msg("First try this"),
    Section.STORY: msg("What happened"),
    Section.EVIDENCE: msg("Your proof"),
    Section.CONTACTS: msg("What support has said so far"),
    Section.REQUESTS: msg("What you want"),
    Section.SENDER: msg("You and your account"),
    Section.MORE: msg("Extras"),
}
_LINES = {
    Section.URGENT: msg(
        "These steps protect your money. Each one that you tick is dated and goes into your story."
    ),
    Section.STORY: msg("Short answers are enough. If you do not know something, leave it out."),
    Section.CONTACTS: msg("Dates, names and promises. One contact after the other, the oldest first."),
    Section.SENDER: msg("Never write a password, a code or a full card number here. Nobody needs them."),
}


def before(section: Section, scripted: Scripted, case: Case) -> tuple[Notice, ...]:
    """What to read before the first question of a part."""
    say = scripted.desk.say
    title = _TITLES.get(section)
    if title is None:
        return ()
    lines = [say(_LINES[section])] if section in _LINES else []
    if section is Section.CHECKS:
        lines.append(scripted.words.not_needed)
    return (Notice(tone=Tone.HEADING, title=say(title), lines=tuple(lines)),)


def alerts(scripted: Scripted, before: CaseFacts, after: CaseFacts) -> tuple[Notice, ...]:
    """The playbook's warnings that the last answer has made true."""
    if scripted.playbook is None:
        return ()
    new = [a for a in scripted.playbook.playbook.alerts if holds(a.when, after) and not holds(a.when, before)]
    title = scripted.desk.say(msg("Please read this first"))
    return tuple(Notice(tone=Tone.WARNING, title=title, lines=(scripted.words.alerts[a.id],)) for a in new)


def dead_end(scripted: Scripted, case: Case) -> tuple[Notice, ...]:
    """Which road is closed for this kind of firm, and the one that is left."""
    kind = case.text("firm-kind")
    if scripted.place is None or kind is None or kind not in scripted.place_words.kinds:
        return ()
    text = scripted.place_words.kinds[kind].dead_end
    if not text:
        return ()
    return (
        Notice(
            tone=Tone.WARNING, title=scripted.desk.say(msg("Good to know before you go on")), lines=(text,)
        ),
    )
