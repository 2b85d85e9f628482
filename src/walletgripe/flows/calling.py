"""The call kit of a case: whom to call, what to read out, ask and refuse, what to have at hand."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from walletgripe.core.callkit import MOST_QUESTIONS, CallLine, Spoken, seconds, within_a_minute
from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.demands import request_row
from walletgripe.core.compose.fill import fill
from walletgripe.core.compose.story import prose
from walletgripe.core.condition import holds
from walletgripe.core.facts import CaseFacts
from walletgripe.core.letterkind import Part
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType, Role
from walletgripe.core.wallets import Medium
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.letter import brief_of
from walletgripe.flows.scripted import words_in


class Line(msgspec.Struct, frozen=True):
    """A confirmed number; `region`: the country that it is for (ISO code), where that is not the user's."""

    number: str
    region: str | None = None


class CallKit(msgspec.Struct, frozen=True, kw_only=True):
    """Everything for one call. `script` and `questions` are in `language`, the rest in the screen's.

    `numbers`: confirmed numbers of the firm; empty where none is known, then `no_number` says what to do.
    `references`: names and values, as the other side will ask for them; accounts are masked.
    """

    case: int
    language: str
    numbers: tuple[Line, ...]
    no_number: str
    seconds: int
    script: tuple[str, ...]
    questions: tuple[str, ...]
    refuse: tuple[str, ...]
    say_no: str
    references: tuple[tuple[str, str], ...]


def call_kit(desk: Desk, file: CaseFile, language: str | None = None) -> CallKit:
    """The kit as of today, in the language of the letter. Raises UsageError with what is missing."""
    brief = brief_of(desk, file, kind=None, language=language, door=None)
    pack = desk.contents.calls()
    spoken = words_in(pack.texts, brief.language, "calls")
    screen = words_in(pack.texts, desk.language, "calls")
    known = _known(brief)
    script = within_a_minute(tuple(_lines(brief, known, pack.calls.script, spoken.script)))
    asked = tuple(_lines(brief, known, pack.calls.questions, spoken.questions))
    refused = tuple(_lines(brief, known, pack.calls.refuse, screen.refuse))
    return CallKit(
        case=file.case.number,
        language=brief.language,
        numbers=official_numbers(desk, file, brief.place.calendar.country),
        no_number=screen.no_number,
        seconds=sum(seconds(line.text) for line in script),
        script=tuple(line.text for line in script),
        questions=tuple(line.text for line in asked[:MOST_QUESTIONS]),
        refuse=tuple(line.text for line in refused),
        say_no=screen.say_no,
        references=tuple(_references(desk, brief)),
    )


def _lines(
    brief: Brief, known: dict[str, str], lines: tuple[CallLine, ...], words: dict[str, str]
) -> Iterator[Spoken]:
    """The lines that stand in this case, filled in."""
    counted = {name: str(brief.facts.value(name)) for name in brief.facts.counted}
    facts = CaseFacts(brief.case, brief.playbook, brief.dated, brief.answer_by, counted={**counted, **known})
    for line in lines:
        values = {f: known.get(f) or brief.shown(f) for f in line.uses}
        if holds(line.when, facts) and None not in values.values():
            filled = fill(words[line.id], {k: v for k, v in values.items() if v is not None})
            yield Spoken(line.id, filled, line.extra)


def _known(brief: Brief) -> dict[str, str]:
    """The fields of `callkit.CALL_FIELDS` that are known, as they are read out."""
    found = {
        "what-happened": _what_happened(brief),
        "first-request": _first_request(brief),
        "call-reference": _reference(brief),
        **_broken(brief),
    }
    return {name: value for name, value in found.items() if value}


def _what_happened(brief: Brief) -> str | None:
    """The first sentence of the letter about the problem."""
    block = prose(brief, Part.PROBLEM) or prose(brief, Part.OPENING)
    return block.rows[0].sentences[0].text if block else None


def _first_request(brief: Brief) -> str | None:
    rows = (request_row(brief, id_) for id_ in brief.case.chosen("requests"))
    first = next((row for row in rows if row), None)
    return first.text(brief.language) if first else brief.shown("own-request")


def _reference(brief: Brief) -> str | None:
    """The number that the firm will look for: the one asked for, else that of the latest contact."""
    question = brief.playbook.with_role(Role.REFERENCE)
    named = (brief.shown(question.id) if question else None) or brief.shown("ticket")
    dated = sorted((c for c in brief.case.contacts.values() if c.reference), key=lambda c: (c.at or "", c.n))
    return named or (dated[-1].reference if dated else None)


def _broken(brief: Brief) -> dict[str, str]:
    """The promise that was broken last: its words, and the day on which it was made."""
    case = brief.case
    broken = [c for n in case.broken if (c := case.contacts.get(n)) and c.promised]
    if not broken:
        return {}
    last = max(broken, key=lambda c: (c.promised_by or c.at or "", c.n))
    found = {"broken-promise": brief.phraser.quoted(last.promised or "")}
    return found | ({"broken-promise-made": brief.phraser.moment(last.at[:10])} if last.at else {})


def official_numbers(desk: Desk, file: CaseFile, country: str) -> tuple[Line, ...]:
    """Only numbers that an official page confirms; those of the user's own country where there are some."""
    case = file.case
    entry = desk.names.entry(case.text("wallet"), case.text("wallet-entry"))
    found = [Line(n, _abroad(n, country)) for n in (entry.printable(Medium.PHONE) if entry else ())]
    own = [line for line in found if line.region is None]
    return tuple(own or found)


def _abroad(number: str, country: str) -> str | None:
    """The country of an international number, where it is another one (ISO code)."""
    import phonenumbers

    if not number.startswith("+"):
        return None
    try:
        code = phonenumbers.parse(number, None).country_code or 0
    except phonenumbers.NumberParseException:
        return None
    regions = phonenumbers.region_codes_for_country_code(code)
    return None if country in regions else regions[0]


_ASKED_FOR = (QuestionType.ACCOUNT, QuestionType.REFERENCE, QuestionType.TX_HASH)


def _references(desk: Desk, brief: Brief) -> Iterator[tuple[str, str]]:
    """What is at hand for the questions of the other side: account, numbers, sum, days."""
    told = set()
    for id_, (question, words) in brief.questions.items():
        role = question.role in (Role.CLAIMED, Role.OCCURRED)
        value = brief.shown(id_) if (question.type in _ASKED_FOR or role) and words else None
        if value and words and question not in brief.interview.contact:
            told.add(value)
            yield words.short, value
    for contact in sorted(brief.case.contacts.values(), key=lambda c: (c.at or "", c.n)):
        if contact.reference and contact.reference not in told:
            day = (contact.at or "?")[:10]
            yield desk.say(msg("Contact of {day}", day=day)), contact.reference
    for sent in brief.case.sent_log:
        yield desk.say(msg("Letter sent on")), sent.on
    if asked := brief.shown("asked-by"):
        yield desk.say(msg("Answer asked for by")), asked
