"""What the letter asks for, the rules that carry it, and what follows if nothing comes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from walletgripe.core.compose.addressee import asks_firm
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
    rows = [row for row in (request_row(brief, r) for r in brief.case.chosen("requests")) if row]
    own = brief.shown("own-request")
    if own:
        rows.append(Row((Sentence(ended(own, brief.language), (brief.answer_cause("own-request"),)),)))
    sum_line = _claimed(brief)
    if sum_line:
        rows.append(Row((sum_line,), label="claimed"))
    lead = dated_lead(brief, "requests-lead")
    return LetterBlock(
        part=part, style=Style.NUMBERED, heading=brief.heading(part), lead=lead, rows=tuple(rows)
    )


def dated_lead(brief: Brief, phrase: str) -> Row | None:
    """The line above a list of requests: with the day where one is given, else the phrase `...-open`."""
    if brief.answer_by and brief.has_phrase(phrase):
        counted = Cause(kind=CauseKind.COUNTED, ref="answer-by", says=brief.answer_by.isoformat())
        return Row((brief.phrase(phrase, counted, answer_by=brief.phraser.date(brief.answer_by)),))
    return Row((brief.phrase(f"{phrase}-open"),)) if brief.has_phrase(f"{phrase}-open") else None


def request_row(brief: Brief, id_: str) -> Row | None:
    """A ticked request as the letter words it, or None when it does not apply any more."""
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
    if money is None or money["currency"] != "CNY" or brief.form != "zh-Hans":
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
    """At most two rules of the place for this problem, kind of letter or stock answer, best rank first."""
    if brief.excuse is not None:
        named = brief.excuse.rights.get(brief.place.id, ())
        return tuple(r for n in named if (r := brief.rights.get(n)) and _fits(brief, r))[:MOST_RULES]
    # A right may carry a kind of letter, whatever the problem: access to data, a report to the police.
    own = any(brief.kind.id in r.carries for r in brief.rights.values())
    about = brief.kind.id if own else brief.kind.law_of or brief.playbook.id
    fitting = [r for r in brief.rights.values() if about in r.carries and _fits(brief, r)]
    fitting.sort(key=lambda r: (r.carries[about], r.id))
    return tuple(fitting[:MOST_RULES])


def _fits(brief: Brief, right: Right) -> bool:
    """True when a rule is about this kind of firm and region, its condition holds and it is in force."""
    return (
        (not right.firm_kinds or brief.case.text("firm-kind") in right.firm_kinds)
        and (not right.regions or brief.case.text("region") in right.regions)
        and holds(right.when, brief.facts)
        and in_force(right.in_force, brief.dated.isoformat())
    )


def in_force(span: InForce, day: str) -> bool:
    """True when a rule is in force on this ISO day."""
    return (span.since or "") <= day <= (span.until or "9999")


def _rule(brief: Brief, right: Right) -> Sentence | None:
    words = brief.place_words.rights.get(right.id)
    text = (words.duty if right.is_duty else words.ask) if words else None
    if words is None or not text:
        return None
    cause = _rule_cause(right.id, words.basis, right.references)
    # What is worded for the firm is only named to others; what a kind of letter has of its own is for them.
    for_firm = brief.kind.id not in right.carries and asks_firm(text, brief.language)
    if for_firm and not brief.to_firm and brief.has_phrase("rule-named"):
        return brief.phrase("rule-named", cause, basis=words.basis)
    return Sentence(text, (cause,))


def _rule_cause(id_: str, basis: str, references: tuple[Reference, ...]) -> Cause:
    return Cause(
        kind=CauseKind.RULE, ref=id_, says=basis, sources=tuple(r.url or r.title for r in references)
    )


def _answer_date(brief: Brief) -> Sentence | None:
    clock = brief.answer_clock
    words = brief.place_words.clocks.get(clock.id) if clock else None
    if clock is None or words is None or brief.answer_by is None:
        return None
    due = brief.phraser.date(brief.answer_by)
    text = words.duty if clock.is_duty else words.ask
    if not text:
        return None
    values = {"due": due, "start": brief.phraser.date(brief.dated)}
    return Sentence(fill(text, values), (_rule_cause(clock.id, words.basis, clock.references),))


def next_step(brief: Brief, part: Part) -> LetterBlock | None:
    """Who is asked next if no answer comes: named calmly, once."""
    words = brief.place_words.doors.get(brief.next_door or "")
    if words is None or not words.next_step or brief.answer_by is None:
        return None
    before_it_opens = brief.next_from - dt.timedelta(days=1) if brief.next_from else brief.answer_by
    due = max(brief.answer_by, before_it_opens)
    text = fill(words.next_step, {"due": brief.phraser.date(due)})
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
    attached = {e.proves for e in brief.case.exhibits.values()}
    for id_ in brief.case.chosen("evidence.have"):
        words = brief.words.evidence.get(id_)
        if words and brief.facts.has(id_) and id_ not in attached:
            cause = Cause(kind=CauseKind.EVIDENCE, ref=id_, says="have")
            rows.append(Row((Sentence(words.name, (cause,)),)))
    for exhibit in brief.case.exhibits.values():
        cause = Cause(kind=CauseKind.EVIDENCE, ref=f"exhibit {exhibit.n}", says=exhibit.sha256)
        proof = brief.words.evidence.get(exhibit.proves or "")
        name = exhibit.label or (proof.name if proof else exhibit.name)
        if brief.packed is None:
            rows.append(Row((Sentence(name, (cause,)),)))
        elif exhibit.n in brief.packed.exhibits:
            rows.append(Row((brief.phrase("enclosure", cause, label=exhibit.tag, name=name),)))
    if brief.packed:
        sha256 = brief.packed.manifest
        counted = Cause(kind=CauseKind.COUNTED, ref="manifest", says=sha256)
        rows.append(Row((brief.phrase("evidence-pack", counted, manifest=sha256),), label="manifest"))
    if not rows:
        return None
    return LetterBlock(part=part, style=Style.NUMBERED, heading=brief.heading(part), rows=tuple(rows))
