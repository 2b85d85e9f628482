"""Finds what is missing, without which letters come back or lie about."""

from __future__ import annotations

from collections.abc import Iterator

from walletgripe.core.condition import holds
from walletgripe.core.letterkind import Part
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import Role
from walletgripe.core.readiness.finding import Finding, Severity
from walletgripe.core.readiness.look import Look, change

_REACHED_BY = ("reply-email", "reply-phone", "address")


def missing(look: Look) -> Iterator[Finding]:
    """Nothing to find the account by, no day, no sum, no way to answer, no firm, no request, no proof."""
    if not look.claims or look.brief.kind.private:
        return
    yield from _sender(look)
    yield from _story(look)
    form = look.brief.kind.forms.get(look.letter.language, ())
    there = {block.part for block in look.letter.blocks if block.rows}
    if Part.REQUESTS in form and not look.brief.case.chosen("requests") and not _known(look, "own-request"):
        yield _absent(look, "requests", msg("The letter asks for nothing: they will not know what to do."))
    if Part.EVIDENCE in form and Part.EVIDENCE not in there:
        why = msg("No proof is enclosed. One screenshot is better than none.")
        yield _absent(look, "evidence", why, Severity.NOTE)


def _sender(look: Look) -> Iterator[Finding]:
    brief = look.brief
    finds = [q for q, _ in brief.questions.values() if q.role in (Role.ACCOUNT, Role.REFERENCE)]
    has_account = any(q.role is Role.ACCOUNT and holds(q.when, brief.facts) for q in finds)
    if has_account and not any(_known(look, q.id) for q in finds):
        why = msg("Nothing names your account: neither the account nor a case number. They may not find you.")
        yield _absent(look, "account", why)
    if not any(_known(look, field) for field in _REACHED_BY):
        why = msg("They cannot answer: there is no e-mail address, phone number or postal address.")
        yield _absent(look, "reply-email", why)
    if not brief.to_firm and not _known(look, "firm"):
        why = msg(
            "The company is not named as the user agreement names it; an authority looks it up by that name."
        )
        yield _absent(look, "firm", why)


def _story(look: Look) -> Iterator[Finding]:
    brief = look.brief
    for question in brief.playbook.questions:
        if brief.facts.value(question.id) is not None or not holds(question.when, brief.facts):
            continue
        if question.required:
            yield _absent(look, question.id, msg("An answer that this letter cannot do without is missing."))
        elif question.role is Role.OCCURRED:
            why = msg(
                "No day is named on which it began. Without it they cannot find it, and no period can be "
                "counted."
            )
            yield _absent(look, question.id, why)
        elif question.role is Role.CLAIMED:
            why = msg("No sum is named. If it is about money, an estimate (“about”) is better than none.")
            yield _absent(look, question.id, why, Severity.NOTE)


def _known(look: Look, field: str) -> bool:
    return look.brief.facts.value(field) not in (None, "", [])


def _absent(look: Look, field: str, why: Message, severity: Severity = Severity.MEND) -> Finding:
    return Finding(kind="missing", severity=severity, where=field, why=why, fix=change(look, field))
