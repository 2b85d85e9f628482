"""What the letter asks for, the rules that carry it, and what follows if nothing comes."""

from __future__ import annotations

from decimal import Decimal

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.fill import ended, fill
from walletgripe.core.compose.head import claimed_money
from walletgripe.core.condition import holds
from walletgripe.core.letter import Cause, CauseKind, LetterBlock, Row, Sentence, Style
from walletgripe.core.letterkind import Part
from walletgripe.core.numerals import capital
from walletgripe.core.place import InForce, Reference, Right
from walletgripe.core.playbook import Role

MOST_RULES = 2


def requests(brief: Brief, part: Part) -> LetterBlock:
    """The ticked requests, numbered, under a line with the date; then the sum at stake."""
    rows = [row for row in (_request(brief, r) for r in brief.case.chosen("requests")) if row]
    own = brief.shown("own-request")
    if own:
        rows.append(Row((Sentence(ended(own, brief.language), (brief.answer_cause("own-request"),)),)))
    sum_line = _claimed(brief)
    if sum_line:
        rows.append(Row((sum_line,), label="claimed"))
    counted = Cause(kind=CauseKind.COUNTED, ref="answer-by", says=brief.answer_by.isoformat())
    lead = Row((brief.phrase("requests-lead", counted, answer_by=brief.phraser.date(brief.answer_by)),))
    return LetterBlock(
        part=part,
        style=Style.NUMBERED,
        heading=brief.heading(part),
        lead=lead,
        rows=tuple(rows),
    )


def _request(brief: Brief, id_: str) -> Row | None:
    known = next((r for r in brief.playbook.requests if r.id == id_), None)
    if known is None or not holds(known.when, brief.facts):
        return None
    sentence = brief.clause(id_, brief.words.requests[id_], known.uses)
    if sentence is None:
        return None
    chosen = Cause(kind=CauseKind.ANSWER, ref="requests", says=id_)
    return Row((Sentence(sentence.text, (chosen, *sentence.causes)),))


def _claimed(brief: Brief) -> Sentence | None:
    money = claimed_money(brief)
    if money is None or money["currency"] != "CNY" or not brief.has_phrase("claimed"):
        return None
    field = brief.playbook.with_role(Role.CLAIMED)
    assert field is not None
    shown = brief.shown(field.id) or ""
    return brief.phrase(
        "claimed", brief.answer_cause(field.id), amount=shown, capital=capital(Decimal(money["amount"]))
    )


def law(brief: Brief, part: Part) -> LetterBlock | None:
    """The one or two rules that carry the request, and the period for the answer where a rule sets it."""
    sentences = [*(_rule(brief, r) for r in carrying(brief)), _answer_date(brief)]
    kept = tuple(s for s in sentences if s is not None)
    if not kept:
        return None
    return LetterBlock(part=part, style=Style.PROSE, heading=brief.heading(part), rows=(Row(kept),))


def carrying(brief: Brief) -> tuple[Right, ...]:
    """At most two rules of the place for this problem and kind of firm, best rank first."""
    kind = brief.case.text("firm-kind")
    fitting = [
        r
        for r in brief.rights.values()
        if brief.playbook.id in r.carries
        and (not r.firm_kinds or kind in r.firm_kinds)
        and (not r.regions or brief.case.text("region") in r.regions)
        and holds(r.when, brief.facts)
        and in_force(r.in_force, brief.dated.isoformat())
    ]
    fitting.sort(key=lambda r: (r.carries[brief.playbook.id], r.id))
    return tuple(fitting[:MOST_RULES])


def in_force(span: InForce, day: str) -> bool:
    """True when a rule is in force on this ISO day."""
    return (span.since or "") <= day <= (span.until or "9999")


def _rule(brief: Brief, right: Right) -> Sentence | None:
    words = brief.place_words.rights.get(right.id)
    text = (words.duty if right.is_duty else words.ask) if words else None
    if words is None or not text:
        return None
    return Sentence(text, (_rule_cause(right.id, words.basis, right.references),))


def _rule_cause(id_: str, basis: str, references: tuple[Reference, ...]) -> Cause:
    return Cause(
        kind=CauseKind.RULE, ref=id_, says=basis, sources=tuple(r.url or r.title for r in references)
    )


def _answer_date(brief: Brief) -> Sentence | None:
    due = brief.phraser.date(brief.answer_by)
    clock = brief.answer_clock
    words = brief.place_words.clocks.get(clock.id) if clock else None
    if clock is None or words is None:
        return None
    text = words.duty if clock.is_duty else words.ask
    if not text:
        return None
    values = {"due": due, "start": brief.phraser.date(brief.dated)}
    return Sentence(fill(text, values), (_rule_cause(clock.id, words.basis, clock.references),))


def next_step(brief: Brief, part: Part) -> LetterBlock | None:
    """Who is asked next if no answer comes: named calmly, once."""
    words = brief.place_words.doors.get(brief.next_door or "")
    if words is None or not words.next_step:
        return None
    text = fill(words.next_step, {"due": brief.phraser.date(brief.answer_by)})
    door = brief.doors[brief.next_door or ""]
    cause = Cause(
        kind=CauseKind.DOOR,
        ref=door.id,
        says=words.name,
        sources=tuple(r.url or r.title for r in door.references),
    )
    return LetterBlock(part=part, style=Style.PROSE, rows=(Row((Sentence(text, (cause,)),)),))


def evidence(brief: Brief, part: Part) -> LetterBlock | None:
    """What is enclosed: the proof that the user has in hand, and attached files, numbered."""
    rows = []
    for id_ in brief.case.chosen("evidence.have"):
        words = brief.words.evidence.get(id_)
        if words and brief.facts.has(id_):
            cause = Cause(kind=CauseKind.EVIDENCE, ref=id_, says="have")
            rows.append(Row((Sentence(words.name, (cause,)),)))
    for exhibit in brief.case.exhibits.values():
        cause = Cause(kind=CauseKind.EVIDENCE, ref=f"exhibit {exhibit.n}", says=exhibit.sha256)
        rows.append(Row((Sentence(exhibit.label or exhibit.name, (cause,)),)))
    if not rows:
        return None
    return LetterBlock(part=part, style=Style.NUMBERED, heading=brief.heading(part), rows=tuple(rows))
