"""Provenance proved: each sentence is what its causes make it, word for word, and nothing else."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.fill import HOLE, ended
from walletgripe.core.compose.head import claimed_money, in_both_scripts
from walletgripe.core.excuse import Excuse
from walletgripe.core.letter import Cause, CauseKind, Letter, Sentence
from walletgripe.core.letterkind import LetterKind
from walletgripe.core.numerals import capital
from walletgripe.core.playbook import Playbook

# Causes that bring words of their own; the others only say which fact filled them.
_WORDED = (CauseKind.FORM, CauseKind.CLAUSE, CauseKind.RULE, CauseKind.DOOR)


def unproved(letter: Letter, brief: Brief) -> tuple[str, ...]:
    """What is wrong with the provenance of a letter made from this brief; empty when all of it holds."""
    told = tuple({v for t in _told(brief) for v in (t, ended(t, brief.language)) if v})
    return tuple(
        f"{part}: {sentence.text}: {wrong}"
        for part, sentence in letter.sentences()
        if (wrong := _wrong(sentence, brief, told))
    )


def _wrong(sentence: Sentence, brief: Brief, told: tuple[str, ...]) -> str | None:
    if not sentence.causes:
        return "no cause"
    worded = [c for c in sentence.causes if c.kind in _WORDED]
    if any(not tuple(_words(c, brief)) for c in worded):
        return "a cause names words that do not exist"
    for cause in worded:
        for words in _words(cause, brief):
            if _made_from(sentence.text, HOLE.split(words), told):
                return None
    if worded and not any(c.kind is CauseKind.DOOR for c in worded):
        return "its words are not those of its causes"
    return None if sentence.text in told else "it says what nobody told"


def _made_from(text: str, pieces: list[str], told: tuple[str, ...]) -> bool:
    """True when the pieces, with a hole after each but the last filled by something told, are this text."""
    if not text.startswith(pieces[0]):
        return False
    rest = text[len(pieces[0]) :]
    if len(pieces) == 1:
        return not rest
    return any(rest.startswith(v) and _made_from(rest[len(v) :], pieces[2:], told) for v in told)


def _words(cause: Cause, brief: Brief) -> Iterator[str]:
    """Every wording that this cause may stand for."""
    id_ = cause.ref.rpartition(": ")[2]
    match cause.kind:
        case CauseKind.FORM if cause.ref.endswith(": letter"):
            yield from (brief.place_words.letter.salutation, *brief.place_words.letter.closing)
        case CauseKind.FORM:
            yield from (v for v in (brief.kind_words.phrases.get(id_), brief.words_of(id_)) if v)
        case CauseKind.CLAUSE:
            yield from _clause_words(cause.ref, brief)
        case CauseKind.RULE:
            right, clock = brief.place_words.rights.get(cause.ref), brief.place_words.clocks.get(cause.ref)
            yield from (w for t in (right, clock) if t for w in (t.duty, t.ask) if w)
        case CauseKind.DOOR:
            door = brief.place_words.doors.get(cause.ref)
            yield from (w for w in (door.next_step, door.name, door.in_letters) if w) if door else ()


def _clause_words(ref: str, brief: Brief) -> Iterator[str]:
    """The words of a clause in the piece of content that the cause names, and in no other."""
    home, _, id_ = ref.rpartition(": ")
    words, kind, excuse = brief.words, brief.kind_words, brief.excuse_words
    if home == _named(brief.playbook):
        for group in (words.paragraphs, words.about, words.requests):
            found = group.get(id_, ())
            yield from (found,) if isinstance(found, str) else found
        check, card = words.checks.get(id_), words.urgent.get(id_)
        yield from (ended(check.tried, brief.language),) if check and check.tried else ()
        yield from (card.done,) if card and card.done else ()
    if home == _named(brief.kind):
        found = kind.clauses.get(id_, ())
        yield from (found,) if isinstance(found, str) else found
    if excuse and brief.excuse and home == _named(brief.excuse):
        yield from (w for w in (excuse.points.get(id_), excuse.asks.get(id_)) if w)


def _named(home: Playbook | LetterKind | Excuse) -> str:
    return f"{home.id}@{home.version}"


def _told(brief: Brief) -> set[str]:
    """Everything that was told or counted, as this letter writes it."""
    told = {shown for f in _fields(brief) if (shown := brief.shown(f))}
    told |= {brief.words.subject, brief.phraser.date(brief.dated), "_" * 28}
    told |= {d.in_letters for d in brief.place_words.doors.values()}
    told |= {r.basis for r in brief.place_words.rights.values()}
    told |= {e.name for e in brief.words.evidence.values()}
    told |= {e.label or e.name for e in brief.case.exhibits.values()}
    told |= {e.tag for e in brief.case.exhibits.values()}
    told |= {brief.packed.manifest} if brief.packed else set()
    told |= set(_journal(brief))
    firm = brief.shown("firm")
    told |= {brief.phrase("complaints-team", firm=firm).text} if firm else set()
    told.add(brief.phrase("no-firm", wallet=brief.shown("wallet") or "-").text)
    if brief.has_phrase("salutation-team"):
        told |= {brief.phrase("salutation-team", recipient=t).text for t in told}
    name = brief.shown("name") or ""
    signature = brief.words_of("signature")
    told |= {f"{signature}：{name}（签名）", f"{signature}: {name}"}
    told |= {both for field in ("name", "address") if (both := in_both_scripts(brief, field))}
    money = claimed_money(brief)
    if money and money["currency"] == "CNY":
        told.add(capital(Decimal(money["amount"])))
    return told


def _fields(brief: Brief) -> Iterator[str]:
    yield from ("problem-subject", "addressee", "sum-claimed", "problem-day", "answer-by", *brief.questions)
    yield from brief.facts.counted


def _journal(brief: Brief) -> Iterator[str]:
    """The words and days of contacts, letters and replies, and the channels as the letter calls them."""
    case, quoted, moment = brief.case, brief.phraser.quoted, brief.phraser.moment
    for c in case.contacts.values():
        yield from (quoted(v) for v in (c.who, c.reference, c.said, c.promised) if v)
        yield from (moment(v) for v in (c.at, (c.at or "")[:10], c.promised_by) if v)
    yield from (quoted(r.said) for r in case.replies if r.said)
    yield from (moment(r.on) for r in case.replies)
    _, words = brief.questions["channel"]
    yield from (o.letter for o in words.options.values()) if words else ()
    if brief.next_from:
        yield brief.phraser.date(brief.next_from - dt.timedelta(days=1))
