"""The redacted twin of a text: names, numbers and contacts of others are masked, the user's name stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from walletgripe.core.case import Case
from walletgripe.core.nameless import HIDDEN, personal_values
from walletgripe.core.playbook import Question, QuestionType

OWN_NAMES = ("name", "name-other")
_OWN = (*OWN_NAMES, "account", "reply-email", "reply-phone", "address", "address-other", "ticket")
_OF_PEOPLE = (
    QuestionType.PERSON,
    QuestionType.PHONE,
    QuestionType.EMAIL,
    QuestionType.ADDRESS,
    QuestionType.ACCOUNT,
)
# What stands before or after a name in a note about support, and is no name.
_ROLES = re.compile(
    r"客服|人工|专员|经理|主管|组长|工号|先生|女士|小姐|同志"
    r"|\b(?:agent|support|team|manager|supervisor|advisor|adviser|staff|officer|service|customer|complaints"
    r"|mr|mrs|ms|miss|dr|no|number|id|from|the|of|and|desk|help|chat|bot|case|handler|somebody|someone)\b\.?",
    re.IGNORECASE,
)
_LATIN = re.compile(r"[A-Za-z0-9\u00c0-\u024f]")


def others_values(case: Case, questions: Iterable[Question]) -> tuple[str, ...]:
    """What the case says of who others are and how to reach them, whole and in parts, longest first."""
    whole = {case.text(q.id) for q in questions if q.type in _OF_PEOPLE and q.id not in _OWN}
    people = {c.who for c in case.contacts.values()} | {r.who for r in case.replies}
    via = {case.text(f"contact.{n}.via") for n in case.contacts}
    found = {v for v in whole | people | via if v and len(v) > 1}
    own = {part.casefold() for f in OWN_NAMES for part in (case.text(f) or "").split()}
    parts = {p for name in people if name for p in _names_in(name) if p.casefold() not in own}
    return _longest_first(found | parts)


def own_values(case: Case, questions: Iterable[Question]) -> tuple[str, ...]:
    """What the case says of who the user is, for a twin without that too."""
    typed = personal_values(case, questions)
    texts = {v for f in _OWN if (v := case.text(f)) and len(v) > 1}
    return _longest_first({*typed, *texts})


def redactor(hidden: Iterable[str], mask: Callable[[str], str]) -> Callable[[str], str]:
    """A function that hides these values and every identifier that `mask` finds.

    A value in Latin letters is hidden only as a word of its own: “Li” stays in “limit”.
    """
    patterns = [_pattern(v) for v in _longest_first(set(hidden))]
    whole = re.compile("|".join(patterns), re.IGNORECASE) if patterns else None

    def clean(text: str) -> str:
        return mask(whole.sub(HIDDEN, text) if whole else text)

    return clean


def _pattern(value: str) -> str:
    before = r"(?<![A-Za-z0-9\u00c0-\u024f])" if _LATIN.match(value[0]) else ""
    after = r"(?![A-Za-z0-9\u00c0-\u024f])" if _LATIN.match(value[-1]) else ""
    return f"{before}{re.escape(value)}{after}"


def _names_in(who: str) -> Iterator[str]:
    """The names inside “Agent Lee, no. 4711” or 客服小李: words that are no role, numbers of staff."""
    for part in re.split(r"[\s,;:/()（），。：、·]+", _ROLES.sub(" ", who)):
        named = part[:1].isupper() or not part.isascii() or (part.isdigit() and len(part) > 2)
        if len(part) > 1 and named:
            yield part


def _longest_first(values: set[str]) -> tuple[str, ...]:
    return tuple(sorted(values, key=lambda v: (-len(v), v)))
