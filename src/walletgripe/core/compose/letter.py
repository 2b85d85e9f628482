"""The parts put together in the order that the kind of letter and its language want."""

from __future__ import annotations

from collections.abc import Callable

from walletgripe.core.compose import demands, head, own, story
from walletgripe.core.compose.brief import Brief
from walletgripe.core.letter import Letter, LetterBlock
from walletgripe.core.letterkind import Part

Builder = Callable[[Brief, Part], LetterBlock | None]

PARTS: dict[Part, Builder] = {
    Part.TITLE: head.subject,
    Part.SENDER: head.sender,
    Part.RECIPIENT: head.recipient,
    Part.DATE: head.date,
    Part.REFERENCE: head.reference,
    Part.SUBJECT: head.subject,
    Part.SALUTATION: head.salutation,
    Part.COMPLAINANT: head.complainant,
    Part.RESPONDENT: head.respondent,
    Part.LEAD: own.prose,
    Part.OPENING: story.prose,
    Part.PROBLEM: story.prose,
    Part.TIMELINE: story.timeline,
    Part.RECORD: story.record,
    Part.FACTS: story.prose,
    Part.REASONS: story.prose,
    Part.POINTS: own.prose,
    Part.EXCUSE: own.excuse,
    Part.ASK_BACK: own.ask_back,
    Part.LAW: demands.law,
    Part.IMPACT: story.prose,
    Part.REQUESTS: demands.requests,
    Part.ASKED: own.asked,
    Part.ASKS: own.asks,
    Part.NEXT_STEP: demands.next_step,
    Part.NOTE: own.prose,
    Part.EVIDENCE: demands.evidence,
    Part.TRUTH: head.truth,
    Part.CLOSING: head.closing,
}


def compose(brief: Brief) -> Letter:
    """The letter of a case. Every sentence has a cause; nothing stands in it that is not known."""
    built = [PARTS[part](brief, part) for part in brief.kind.forms[brief.form]]
    email = brief.case.text("reply-email")
    return Letter(
        kind=brief.kind.id,
        language=brief.language,
        place=brief.place.id,
        door=brief.door,
        case=brief.case.number,
        dated=brief.dated.isoformat(),
        answer_by=brief.answer_by.isoformat() if brief.answer_by else None,
        subject=head.subject_text(brief),
        sender=brief.case.text("name") or "",
        reply_email=email,
        recipient=head.recipient_name(brief),
        blocks=tuple(b for b in built if b is not None),
        contents=tuple(
            f"{c.id}@{c.version}" for c in (brief.playbook, brief.place, brief.kind, brief.interview)
        ),
    )
