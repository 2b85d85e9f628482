"""The story: clauses of the playbook, and everything dated in order of time."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.fill import ended
from walletgripe.core.condition import holds
from walletgripe.core.events import ContactLogged
from walletgripe.core.letter import Cause, CauseKind, LetterBlock, Row, Sentence, Style
from walletgripe.core.letterkind import Part
from walletgripe.core.playbook import Block, Paragraph

_BLOCK_OF = {
    Part.OPENING: Block.OPENING,
    Part.PROBLEM: Block.OPENING,
    Part.FACTS: Block.FACTS,
    Part.REASONS: Block.REASONS,
    Part.IMPACT: Block.IMPACT,
}


def prose(brief: Brief, part: Part) -> LetterBlock | None:
    """The clauses of one block that apply, one paragraph for the block."""
    sentences = [
        s
        for p in brief.playbook.paragraphs
        if p.block is _BLOCK_OF[part] and holds(p.when, brief.facts) and not (part is Part.PROBLEM and p.asks)
        for s in _sentences(brief, p)
    ]
    tried = list(_checks(brief)) if part is Part.FACTS else []
    groups = [
        sentences,
        [brief.phrase("checks-tried", brief.answer_cause("checks.tried")), *tried] if tried else [],
    ]
    rows = tuple(Row(tuple(g)) for g in groups if g)
    if not rows:
        return None
    return LetterBlock(part=part, style=Style.PROSE, heading=brief.heading(part), rows=rows)


def _checks(brief: Brief) -> Iterator[Sentence]:
    """What the user has tried before complaining: a firm asks for it first."""
    for check in brief.playbook.checks:
        words = brief.words.checks.get(check.id)
        ticked = check.id in brief.case.chosen("checks.tried") and holds(check.when, brief.facts)
        if ticked and words and words.tried:
            clause = Cause(
                kind=CauseKind.CLAUSE, ref=f"{brief.playbook.id}@{brief.playbook.version}: {check.id}"
            )
            yield Sentence(
                ended(words.tried, brief.language), (brief.answer_cause("checks.tried", check.id), clause)
            )


def timeline(brief: Brief, part: Part) -> LetterBlock | None:
    """Everything dated, oldest first; what has no date comes last and says so."""
    told = [(0, *e) for e in _clauses(brief)]
    done = (*_cards(brief), *_contacts(brief), *_promises(brief), *_letters(brief), *_replies(brief))
    return _by_date(brief, part, told + [(2, *e) for e in done])


def record(brief: Brief, part: Part) -> LetterBlock | None:
    """Only what went to the firm, what came back, and the promises that were not kept, oldest first."""
    done = (*_promises(brief), *_letters(brief), *_replies(brief))
    return _by_date(brief, part, [(2, *e) for e in done])


def _by_date(
    brief: Brief, part: Part, found: list[tuple[int, str, tuple[Sentence, ...]]]
) -> LetterBlock | None:
    if not found:
        return None
    # Within a day: what the user noticed, then what has a time, then what was done at an unknown hour.
    ranked = sorted(found, key=lambda e: (not e[1], e[1][:10], 1 if e[1][11:] else e[0], e[1][11:]))
    entries = [(at, sentences) for _, at, sentences in ranked]
    undated = brief.words_of("undated")
    rows = tuple(Row(sentences, brief.phraser.moment(at) if at else undated) for at, sentences in entries)
    return LetterBlock(part=part, style=Style.DATED, heading=brief.heading(part), rows=rows)


def _sentences(brief: Brief, paragraph: Paragraph) -> tuple[Sentence, ...]:
    words = brief.words.paragraphs.get(paragraph.id, ())
    if not brief.to_firm:
        words = brief.words.about.get(paragraph.id, words)
    if brief.values(paragraph.uses) is None:
        return ()
    listed = (words,) if isinstance(words, str) else words
    made = [brief.clause(paragraph.id, text, paragraph.uses) for text in listed]
    return tuple(s for s in made if s is not None)


Entry = tuple[str, tuple[Sentence, ...]]


def _clauses(brief: Brief) -> Iterator[Entry]:
    for paragraph in brief.playbook.paragraphs:
        if paragraph.block is not Block.TIMELINE or not holds(paragraph.when, brief.facts):
            continue
        at = brief.facts.value(paragraph.at or "")
        sentences = _sentences(brief, paragraph)
        if sentences and isinstance(at, str):
            yield at, tuple(_with(s, brief.answer_cause(paragraph.at or "")) for s in sentences)


def _with(sentence: Sentence, cause: Cause) -> Sentence:
    return Sentence(sentence.text, (cause, *sentence.causes))


def _cards(brief: Brief) -> Iterator[Entry]:
    for card in brief.playbook.urgent:
        tick = brief.case.ticks.get(card.id)
        words = brief.words.urgent.get(card.id)
        if not (card.timeline and tick and tick.state == "done" and tick.on and words and words.done):
            continue
        step = Cause(kind=CauseKind.STEP, ref=card.id, says=tick.on)
        clause = Cause(kind=CauseKind.CLAUSE, ref=f"{brief.playbook.id}@{brief.playbook.version}: {card.id}")
        yield tick.on, (Sentence(words.done, (step, clause)),)


def _contacts(brief: Brief) -> Iterator[Entry]:
    for contact in brief.case.contacts.values():
        yield contact.at or "", tuple(_contact(brief, contact))


def _cause(contact: ContactLogged) -> Cause:
    return Cause(kind=CauseKind.CONTACT, ref=str(contact.n), says=contact.at)


def _contact(brief: Brief, contact: ContactLogged) -> Iterator[Sentence]:
    cause = _cause(contact)
    _, words = brief.questions["channel"]
    if contact.channel and words and contact.channel in words.options:
        yield brief.phrase("contact", cause, channel=words.options[contact.channel].letter)
    else:
        yield brief.phrase("contact-plain", cause)
    quoted = brief.phraser.quoted
    if contact.who and not brief.kind.private:
        yield brief.phrase("contact-who", cause, who=quoted(contact.who))
    if contact.reference and not brief.kind.private:
        yield brief.phrase("contact-reference", cause, reference=quoted(contact.reference))
    if contact.said:
        yield brief.phrase("contact-said", cause, said=quoted(contact.said))
    if contact.promised and contact.promised_by:
        by = brief.phraser.moment(contact.promised_by)
        yield brief.phrase("contact-promised", cause, promised=quoted(contact.promised), promised_by=by)
    elif contact.promised:
        yield brief.phrase("contact-promised-open", cause, promised=quoted(contact.promised))
    if contact.n in brief.case.kept:
        yield brief.phrase("promise-kept", cause)


def _promises(brief: Brief) -> Iterator[Entry]:
    for number, on in brief.case.broken.items():
        contact = brief.case.contacts.get(number)
        if contact is None or not contact.promised:
            continue
        promised = brief.phraser.quoted(contact.promised)
        if contact.at:
            made = brief.phraser.moment(contact.at[:10])
            sentence = brief.phrase("promise-broken", _cause(contact), made=made, promised=promised)
        else:
            sentence = brief.phrase("promise-broken-undated", _cause(contact), promised=promised)
        yield contact.promised_by or on, (sentence,)


def _letters(brief: Brief) -> Iterator[Entry]:
    """What went out before this letter, to the firm and to others."""
    if not brief.has_phrase("letter-sent"):
        return
    for sent in brief.case.sent_log:
        cause = Cause(kind=CauseKind.COUNTED, ref=f"letter {sent.letter}", says=sent.on)
        words = brief.place_words.doors.get(sent.door)
        if brief.is_firm(sent.door):
            yield sent.on, (brief.phrase("letter-sent", cause),)
        elif words:
            yield sent.on, (brief.phrase("letter-sent-to", cause, door=words.in_letters),)


def _replies(brief: Brief) -> Iterator[Entry]:
    """What came back, in their own words where they were noted."""
    if not brief.has_phrase("reply"):
        return
    for reply in sorted(brief.case.replies, key=lambda r: r.on):
        cause = Cause(kind=CauseKind.COUNTED, ref=f"reply of {reply.door}", says=reply.on)
        words = brief.place_words.doors.get(reply.door)
        said = {"said": brief.phraser.quoted(reply.said)} if reply.said else {}
        name = "reply-said" if said else "reply"
        if brief.is_firm(reply.door):
            yield reply.on, (brief.phrase(name, cause, **said),)
        elif words:
            yield reply.on, (brief.phrase(f"{name}-of", cause, door=words.in_letters, **said),)
