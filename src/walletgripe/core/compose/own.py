"""The clauses of the kind of letter itself, and what the firm was asked for and answered."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.compose.addressee import asks_firm
from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.demands import dated_lead, request_row
from walletgripe.core.condition import holds
from walletgripe.core.letter import Cause, CauseKind, LetterBlock, Row, Sentence, Style
from walletgripe.core.letterkind import Part


def prose(brief: Brief, part: Part) -> LetterBlock | None:
    """The kind's own clauses of this part, each one a paragraph."""
    rows = tuple(Row(sentences) for sentences in _clauses(brief, part))
    if not rows:
        return None
    return LetterBlock(part=part, style=Style.PROSE, heading=brief.heading(part), rows=rows)


def asks(brief: Brief, part: Part) -> LetterBlock | None:
    """The kind's own requests, numbered, under a line that names the day where there is one."""
    rows = tuple(Row(sentences) for sentences in _clauses(brief, part))
    if not rows:
        return None
    lead = dated_lead(brief, "asks-lead")
    return LetterBlock(part=part, style=Style.NUMBERED, heading=brief.heading(part), lead=lead, rows=rows)


def asked(brief: Brief, part: Part) -> LetterBlock | None:
    """What the firm was asked for, item by item; once it has answered, which of it was dealt with."""
    told = [r for r in brief.case.replies if brief.is_firm(r.door) and r.answered is not None]
    dealt = {id_: r.on for r in told for id_ in r.answered or ()}
    rows = []
    for id_ in brief.case.chosen("requests"):
        row = request_row(brief, id_)
        if row is None:
            continue
        extra = (_dealt_with(brief, id_, dealt.get(id_)),) if told else ()
        rows.append(Row((*row.sentences, *extra)))
    if not rows:
        return None
    said = [s.text for row in rows for s in row.sentences]
    # The requests stand in the words that went to the firm; another reader must not take them for his own.
    meant = not brief.to_firm and any(asks_firm(text, brief.language) for text in said)
    lead_phrase = "asked-lead-quoted" if meant and brief.has_phrase("asked-lead-quoted") else "asked-lead"
    lead = Row((brief.phrase(lead_phrase, brief.answer_cause("requests", "all")),))
    return LetterBlock(
        part=part, style=Style.NUMBERED, heading=brief.heading(part), lead=lead, rows=tuple(rows)
    )


def _dealt_with(brief: Brief, id_: str, on: str | None) -> Sentence:
    cause = Cause(kind=CauseKind.COUNTED, ref=f"answered {id_}", says=on)
    if on is None:
        return brief.phrase("not-answered", cause)
    return brief.phrase("answered", cause, day=brief.phraser.moment(on))


def _clauses(brief: Brief, part: Part) -> Iterator[tuple[Sentence, ...]]:
    for clause in brief.kind.clauses:
        if clause.part is not part or not holds(clause.when, brief.facts):
            continue
        words = brief.kind_words.clauses[clause.id]
        listed = (words,) if isinstance(words, str) else words
        made = [brief.clause(clause.id, text, clause.uses, brief.kind) for text in listed]
        sentences = tuple(s for s in made if s is not None)
        if sentences:
            yield sentences


def excuse(brief: Brief, part: Part) -> LetterBlock | None:
    """What the firm's stock answer leaves open, point by point."""
    rows = tuple(_counters(brief, "points"))
    if not rows:
        return None
    return LetterBlock(part=part, style=Style.PROSE, heading=brief.heading(part), rows=rows)


def ask_back(brief: Brief, part: Part) -> LetterBlock | None:
    """What is asked back after a stock answer, under the line with the day."""
    rows = tuple(_counters(brief, "asks"))
    if not rows:
        return None
    lead = dated_lead(brief, "asks-lead")
    return LetterBlock(part=part, style=Style.NUMBERED, heading=brief.heading(part), lead=lead, rows=rows)


def _counters(brief: Brief, section: str) -> Iterator[Row]:
    if brief.excuse is None or brief.excuse_words is None:
        return
    words: dict[str, str] = getattr(brief.excuse_words, section)
    for counter in getattr(brief.excuse, section):
        if holds(counter.when, brief.facts):
            made = brief.clause(counter.id, words[counter.id], counter.uses, brief.excuse)
            if made is not None:
                yield Row((made,))
