"""The head and foot of a letter: who writes, to whom, when, about what; closing and signature."""

from __future__ import annotations

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.fill import fill
from walletgripe.core.letter import Cause, CauseKind, LetterBlock, Row, Sentence, Style
from walletgripe.core.letterkind import Part
from walletgripe.core.playbook import Role

_SENDER_FIELDS = ("name", "address", "reply-email", "reply-phone")


def recipient_name(brief: Brief) -> str:
    """The company as the user agreement names it, or the operator of the wallet."""
    firm = brief.shown("firm")
    if firm:
        return brief.phrase("complaints-team", firm=firm).text
    return brief.phrase("no-firm", wallet=brief.shown("wallet") or "").text


def subject_text(brief: Brief) -> str:
    """The subject line without references."""
    return brief.phrase("subject", subject=brief.words.subject).text


def _recipient_cause(brief: Brief) -> Cause:
    return brief.answer_cause("firm" if brief.shown("firm") else "wallet")


def sender(brief: Brief, part: Part) -> LetterBlock:
    """Name, address, e-mail and phone of the sender, as far as given."""
    rows = []
    for field in _SENDER_FIELDS:
        value = brief.shown(field)
        if value is None:
            continue
        label = field.removeprefix("reply-")
        cause = brief.answer_cause(field)
        labelled = field not in ("name", "address") and brief.has_phrase(label)
        rows.append(
            Row((brief.phrase(label, cause, **{label: value}) if labelled else Sentence(value, (cause,)),))
        )
    return LetterBlock(part=part, style=Style.LINES, rows=tuple(rows))


def recipient(brief: Brief, part: Part) -> LetterBlock:
    """The addressee: the firm's complaints team."""
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
    sentence = brief.phrase("subject", brief.answer_cause("problem"), subject=brief.words.subject)
    return LetterBlock(part=part, style=Style.TITLE, rows=(Row((sentence,)),))


def salutation(brief: Brief, part: Part) -> LetterBlock:
    """The salutation of the place and language."""
    name = recipient_name(brief)
    if brief.has_phrase("salutation-team"):
        name = brief.phrase("salutation-team", recipient=name).text
    text = fill(brief.place_words.letter.salutation, {"recipient": name})
    return LetterBlock(part=part, style=Style.LINES, rows=(Row((Sentence(text, (_convention(brief),)),)),))


def _convention(brief: Brief) -> Cause:
    return Cause(kind=CauseKind.FORM, ref=f"{brief.place.id}@{brief.place.version}: letter")


def complainant(brief: Brief, part: Part) -> LetterBlock:
    """投诉人: name and how to reach the person."""
    rows = []
    for field in _SENDER_FIELDS:
        value = brief.shown(field)
        if value:
            label = field.removeprefix("reply-")
            rows.append(Row((brief.phrase(label, brief.answer_cause(field), **{label: value}),)))
    rows += _references(brief)
    return LetterBlock(part=part, style=Style.LINES, heading=brief.heading(part), rows=tuple(rows))


def respondent(brief: Brief, part: Part) -> LetterBlock:
    """被投诉人: the company and the product."""
    name = Sentence(recipient_name(brief), (_recipient_cause(brief),))
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
    if brief.language == "zh-Hans":
        rows.append(Row((Sentence(f"{signature}：{name}（签名）", (cause,)),), label="right"))
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
