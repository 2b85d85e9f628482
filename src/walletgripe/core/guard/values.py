"""What a value that was called a secret looks like, and what only looks like one."""

from __future__ import annotations

import re

# Four to eight digits that may be pulled apart evenly, and no head of a date, a time, a longer number.
NUMBER = (
    r"(?<![\d./])(?<!\d,)(?:\d{4}[ \-]\d{4}|\d{3}[ \-]\d{3}|\d\d \d\d \d\d"
    r"|\d(?: \d){3,7}|\d(?:-\d){3,7}|\d{4,8})"
    r"(?![ \-]?\d)(?!\.\d|[/:]\d|,\d{3}(?!\d))(?![A-Za-z])"
)
# What may not come next: "6 digits", "3 次".
UNIT_AHEAD = (
    r"(?!\s{0,2}-?\s?(?:digits?|char(?:acter)?s?|letters?|numbers?|times?|days?|weeks?|months?|years?|hours?"
    r"|minutes?|mins?|seconds?|secs?|attempts?|tries|people|users|usdt?|cny|rmb|eur|gbp|hkd|yuan|dollars?|pounds?"
    r"|位|次|天|个|個|年|月|日|号"
    r"|分钟|小时|秒|元|块|万|条|人|%)(?![A-Za-z]))"
)

_ORDINARY = re.compile(
    r"[^0-9A-Za-z]+|[*xX•.#_\-]+[0-9]{0,4}"  # a mask
    r"|\d{1,4}([-/.:])\d{1,2}(?:\1\d{1,4})?(?:[T:].*)?"  # a date, a time, a ratio
    r"|[$€£¥]?\d[\d.,]*(?:k|m|usdt?|usdc|cny|rmb|eur|gbp|hkd|sgd|inr|btc|eth|am|pm|hrs?|h|min|x|gb|mb|%)?"
    r"|\d+(?:st|nd|rd|th|s)|v?\d+(?:\.\d+)+|[1-9]fa|\d+-[A-Za-z\-]+"
    r"|(?:https?://|www\.).*|[^@\s]+@[^@\s]+\.[A-Za-z]{2,}"
    r"|(?:ios|android|windows|macos|chrome|iphone|ipad|galaxy|pixel|huawei|mate|face|web|sha|md|aes|base|covid"
    r"|utf)-?\d+\w*|(?:1password|metamask|wechat|alipay|paypal|wi-fi|face-?id|touch-?id|two-factor|e-?mail|n/a"
    r"|and/or|he/she|i\.e\.?|e\.g\.?)",
    re.IGNORECASE,
)
_PLAIN = re.compile(r"[A-Za-z]{4,32}")
_TALK_ENDINGS = ("ed", "ing", "ly", "able", "ible", "ful", "less", "ive", "ous", "tion")
# Words that talk about a password rather than being one.
_TALK_WORDS = """
wrong incorrect correct right invalid valid safe secure strong weak fine okay expired reset lost
gone stolen known unknown same different short long good private secret hidden mine hers theirs ours
that this there here never being also still only just your their something nothing anything
everything very quite stored sent taken given shown seen kept found broken hack written forgotten
told made guess phished below above none null empty blank true false both optional mandatory
mismatch error failed failure success please help what when where which while because since with
without from into over under after before then than them they have does didn will would could should
must case text passwords passcode login email username account phone mobile number code name simple
complex easy hard default temporary temp master main current previous earlier official public
personal sensitive confidential wifi alipay wechat paypal apple google face touch fingerprint
numeric alphanumeric enough okey really not no yes mail always almost somewhere elsewhere nowhere
nobody everyone someone hint manager field form page screen link button done later pending todo
skipped policy recovery request problem issue trouble protection change update question questions
"""
_TALK = frozenset(_TALK_WORDS.split())


def trimmed(value: str) -> str:
    """The value without the punctuation of the sentence around it."""
    cut = value.rstrip(".,;:?)\"'>]}")
    return cut[:-1] if cut.endswith("!") and cut[:-1].isalpha() else cut


def is_strong(value: str) -> bool:
    """True for what nobody would take for a word: letters with digits or signs, or odd capitals."""
    if len(value) < 5 or _ORDINARY.fullmatch(value):
        return False
    letters = any(c.isalpha() for c in value)
    digits = any(c.isdigit() for c in value)
    signs = any(c in "!@#$%^&*_+=~" for c in value.rstrip("!*"))
    return (letters and digits) or (signs and (letters or digits)) or _odd_capitals(value)


def _odd_capitals(value: str) -> bool:
    return (
        re.fullmatch(r"[A-Za-z]{6,}", value) is not None
        and re.search(r"[a-z][A-Z]+[a-z].*[A-Z]", value) is not None
    )


def is_plain_secret(value: str, *, alone: bool) -> bool:
    """True for a bare word that stands where the password would stand, and does not talk about one."""
    word = value.lower()
    return (
        alone
        and _PLAIN.fullmatch(value) is not None
        and word not in _TALK
        and not word.endswith(_TALK_ENDINGS)
        and len(set(word) - {"x"}) > 0
    )
