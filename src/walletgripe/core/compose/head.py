"""The head and foot of a letter: who writes, to whom, when, about what; closing and signature."""

from __future__ import annotations

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.fill import fill, placeholders
from walletgripe.core.compose.script import is_foreign
from walletgripe.core.letter import Cause, CauseKind, LetterBlock, Row, Sentence, Style
from walletgripe.core.letterkind import Part
from walletgripe.core.playbook import Role

_SENDER_FIELDS = ("name", "address", "reply-email", "reply-phone")
_IN_TWO_SCRIPTS = ("name", "address")


def in_both_scripts(brief: Brief, field: str) -> str | None:
    """A name or address; in a letter of another script with its form in that script, where given."""
    value = brief.shown(field)
    other = brief.case.text(f"{field}-other") if field in _IN_TWO_SCRIPTS else None
    if value is None or not other or not is_foreign(value, brief.language):
        return value
    return f"{value}（{other}）" if brief.language == "zh-Hans" else f"{value} ({other})"


def _causes(brief: Brief, field: str) -> tuple[Cause, ...]:
    both = in_both_scripts(brief, field) != brief.shown(field)
    return tuple(brief.answer_cause(f) for f in (field, *((f"{field}-other",) if both else ())))


def recipient_name(brief: Brief) -> str:
    """Whom the letter goes to: the firm, or the door by its name."""
    return firm_name(brief) if brief.to_firm else brief.shown("addressee") or brief.door


def firm_name(brief: Brief) -> str:
    """The company as the user agreement names it, or the operator of the wallet."""
    firm = brief.shown("firm")
    if firm:
        return brief.phrase("complaints-team", firm=firm).text
    return brief.phrase("no-firm", wallet=brief.shown("wallet") or "").text


def subject_text(brief: Brief) -> str:
    """The subject line without references."""
    return _subject(brief).text


def _subject(brief: Brief) -> Sentence:
    values = {name: brief.shown(name) or "" for name in placeholders(brief.words_of("subject"))}
    if "subject" in values:
        values["subject"] = brief.words.subject
    causes = (brief.answer_cause("problem" if name == "subject" else name) for name in values)
    return brief.phrase("subject", *causes, **values)


def _recipient_cause(brief: Brief) -> Cause:
    """Who is written to: as the user named the firm, or the door of the place."""
    words = brief.place_words.doors.get(brief.door)
    if not brief.to_firm and words:
        return Cause(kind=CauseKind.DOOR, ref=brief.door, says=words.in_letters)
    return _firm_cause(brief)


def _firm_cause(brief: Brief) -> Cause:
    return brief.answer_cause("firm" if brief.shown("firm") else "wallet")


def sender(brief: Brief, part: Part) -> LetterBlock:
    """Name, address, e-mail and phone of the sender, as far as given."""
    rows = []
    for field in _SENDER_FIELDS:
        value = in_both_scripts(brief, field)
        if value is None:
            continue
        label = field.removeprefix("reply-")
        causes = _causes(brief, field)
        labelled = field not in ("name", "address") and brief.has_phrase(label)
        rows.append(
            Row((brief.phrase(label, *causes, **{label: value}) if labelled else Sentence(value, causes),))
        )
    return LetterBlock(part=part, style=Style.LINES, rows=tuple(rows))


def recipient(brief: Brief, part: Part) -> LetterBlock:
    """The addressee: the firm's complaints team, or the door that the letter goes to."""
    sentence = brief.phrase("to", _recipient_cause(brief), recipient=recipient_name(brief))
    return LetterBlock(part=part, style=Style.LINES, rows=(Row((sentence,)),))


def date(brief: Brief, part: Part) -> LetterBlock:
    """The day of the letter."""
    cause = Cause(kind=CauseKind.COUNTED, ref="today", says=brief.dated.isoformat())
    return LetterBlock(
        part=part, style=Style.LINES, rows=(Row((Sentence(brief.phraser.date(brief.dated), (cause,)),)),)
    )


def _references(brief: Brief) -> list[Row]:
    rows = []
    for field, phrase in (("account", "ref-account"), ("ticket", "ref-ticket")):
        value = brief.shown(field)
        if value:
            rows.append(Row((brief.phrase(phrase, brief.answer_cause(field), **{field: value}),)))
    return rows


def reference(brief: Brief, part: Part) -> LetterBlock | None:
    """Account and case number, as far as given."""
    rows = _references(brief)
    return LetterBlock(part=part, style=Style.LINES, rows=tuple(rows)) if rows else None


def subject(brief: Brief, part: Part) -> LetterBlock:
    """The subject line."""
    return LetterBlock(part=part, style=Style.TITLE, rows=(Row((_subject(brief),)),))


def salutation(brief: Brief, part: Part) -> LetterBlock:
    """The salutation of the place and language."""
    name = recipient_name(brief)
    if brief.to_firm and brief.has_phrase("salutation-team"):
        name = brief.phrase("salutation-team", recipient=name).text
    text = fill(brief.place_words.letter.salutation, {"recipient": name})
    return LetterBlock(part=part, style=Style.LINES, rows=(Row((Sentence(text, (_convention(brief),)),)),))


def _convention(brief: Brief) -> Cause:
    return Cause(kind=CauseKind.FORM, ref=f"{brief.place.id}@{brief.place.version}: letter")


def complainant(brief: Brief, part: Part) -> LetterBlock:
    """投诉人: name and how to reach the person."""
    rows = []
    for field in _SENDER_FIELDS:
        value = in_both_scripts(brief, field)
        if value:
            label = field.removeprefix("reply-")
            rows.append(Row((brief.phrase(label, *_causes(brief, field), **{label: value}),)))
    rows += _references(brief)
    return LetterBlock(part=part, style=Style.LINES, heading=brief.heading(part), rows=tuple(rows))


def respondent(brief: Brief, part: Part) -> LetterBlock:
    """被投诉人: the company and the product."""
    name = Sentence(firm_name(brief), (_firm_cause(brief),))
    rows = [Row((name,))]
    wallet = brief.shown("wallet")
    if wallet and brief.shown("firm"):
        rows.append(Row((brief.phrase("respondent-wallet", brief.answer_cause("wallet"), wallet=wallet),)))
    return LetterBlock(part=part, style=Style.LINES, heading=brief.heading(part), rows=tuple(rows))


def truth(brief: Brief, part: Part) -> LetterBlock:
    """The statement that the content is true."""
    return LetterBlock(part=part, style=Style.PROSE, rows=(Row((brief.phrase("truth"),)),))


def closing(brief: Brief, part: Part) -> LetterBlock:
    """Closing formula, signature line and, in Chinese, the date."""
    rows = [
        Row((Sentence(line, (_convention(brief),)),), label="formula")
        for line in brief.place_words.letter.closing
    ]
    name = brief.shown("name") or ""
    signature = brief.words_of("signature")
    cause = brief.answer_cause("name")
    if brief.form == "zh-Hans":
        signed = f"{signature}：{name}（签名）" if brief.language == "zh-Hans" else f"{signature}: {name}"
        rows.append(Row((Sentence(signed, (cause,)),), label="right"))
        counted = Cause(kind=CauseKind.COUNTED, ref="today", says=brief.dated.isoformat())
        rows.append(Row((Sentence(brief.phraser.date(brief.dated), (counted,)),), label="right"))
    else:
        rows.append(Row((Sentence("_" * 28, (cause,)),), label="line"))
        rows.append(Row((Sentence(name, (cause,)),), label="name"))
    return LetterBlock(part=part, style=Style.CLOSING, rows=tuple(rows))


def claimed_money(brief: Brief) -> dict[str, str] | None:
    """The sum with role "claimed", as stored, or None."""
    value = brief.facts.role(Role.CLAIMED)
    return value if isinstance(value, dict) else None
