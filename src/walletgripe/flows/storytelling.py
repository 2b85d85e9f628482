"""The story of a case for its owner: answers, contacts, letters, next steps."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.events import LetterWritten
from walletgripe.core.interview.item import Section
from walletgripe.core.message import msg
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.checking import checks_of, verdict_line
from walletgripe.flows.desk import Desk
from walletgripe.flows.joining import bracketed
from walletgripe.flows.nextsteps import next_steps
from walletgripe.flows.review import row
from walletgripe.flows.scripted import Scripted, applying, words_in
from walletgripe.flows.wording import LANGUAGE_LABELS


def story(desk: Desk, file: CaseFile) -> Iterator[tuple[str, list[str]]]:
    """Titled lists of lines."""
    yield desk.say(msg("Your answers")), _answers(desk, file)
    contacts = list(_contacts(desk, file))
    if contacts:
        yield desk.say(msg("Contacts")), contacts
    letters = [_letter(desk, x) for x in file.case.letters.values()]
    if letters:
        yield desk.say(msg("Letters")), letters
    if file.case.reviewed and not file.case.closed:
        yield from next_steps(desk, file.case)
    elif not file.case.closed:
        go_on = msg("Go on with `walletgripe resume --case {number}`.", number=file.number or 0)
        yield desk.say(msg("Not finished yet")), [desk.say(go_on)]


def _letter(desk: Desk, written: LetterWritten) -> str:
    names = words_in(desk.contents.letter_kind(written.kind).texts, desk.language, written.kind)
    language = LANGUAGE_LABELS.get(written.language)
    about = desk.say(msg(", ")).join([desk.say(language) if language else written.language, written.dated])
    return f"{written.n}. {bracketed(desk.say, names.name, about)}"


def _answers(desk: Desk, file: CaseFile) -> list[str]:
    scripted = Scripted(desk, file.case)
    return [
        row(scripted, file.case, item)
        for item in applying(desk, file.case)
        if item.id in file.case.answers and item.section is not Section.CONTACTS
    ]


def _contacts(desk: Desk, file: CaseFile) -> Iterator[str]:
    channels = Scripted(desk, file.case).shared_words.questions["channel"].options
    for n, c in sorted(file.case.contacts.items()):
        at = (c.at or "?").replace("T", " ")
        channel = channels[c.channel].label if c.channel in channels else c.channel
        yield f"{n}. {at}  {' · '.join(p for p in (channel, c.who, c.reference) if p)}"
        if c.said:
            yield f"     “{c.said}”"
        yield from (f"     {verdict_line(desk, x)}" for x in checks_of(file.case, n))
        if c.promised:
            state = (
                msg("kept")
                if n in file.case.kept
                else msg("not kept")
                if n in file.case.broken
                else msg("open")
            )
            by = c.promised_by or "?"
            yield "     " + desk.say(
                msg("promised: “{what}” by {by} ({state})", what=c.promised, by=by, state=desk.say(state))
            )
