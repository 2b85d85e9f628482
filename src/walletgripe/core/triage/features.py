"""What the classifier sees of a clause: words and pairs of words, or runs of Chinese, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from walletgripe.core.triage.kept import by_identity
from walletgripe.core.triage.model import Lexicon

_WORD = re.compile(r"[a-z0-9]+(?:['’.][a-z]+)*")
_PHRASES = re.compile(
    r"\b(cash app|western union|apple pay|google pay|log(?:ged|ging)? (?:in|into|on)"
    r"|sign(?:ed|ing)? (?:in|into)|cash(?:ed|ing)? out|phone number|customer service|customer support"
    r"|no longer|two factor|direct deposit|google authenticator|on hold|charge ?back)\b"
)
_JOINED = {
    "customer service": "support",
    "customer support": "support",
    "cash app": "brand",
    "western union": "brand",
    "apple pay": "brand",
    "google pay": "brand",
    "no longer": "not",
}
_RUN = re.compile(r"[\u3400-\u9fff]+|[a-z]+|\d+")
_LONGEST_RUN = 4
_NEAR = 3  # two words count as a pair when at most this far apart


class Seen(NamedTuple):
    """One feature of a clause, and the span of the text that it stands in."""

    name: str
    start: int
    end: int


class Token(NamedTuple):
    """One word in its plain form, and where it stands."""

    word: str
    start: int
    end: int


def features_of(text: str, start: int, end: int, lexicon: Lexicon, *, chinese: bool) -> list[Seen]:
    """Every feature of text[start:end]; the text is in small letters and in Simplified characters."""
    if chinese:
        return list(_runs(text, start, end, lexicon))
    return list(_words(tokens_of(text, start, end, lexicon)))


def tokens_of(text: str, start: int, end: int, lexicon: Lexicon) -> list[Token]:
    """The English words of a span that say something, in plain form; "not hacked" becomes one word."""
    plain = _plain_words(lexicon)
    found: list[Token] = []
    for a, b, raw in _raw_words(text, start, end):
        word = plain(raw)
        if not word:
            continue
        before = found[-1] if found else None
        if before and before.word == "not" and word in lexicon.denied:
            found[-1] = Token(f"not_{word}", before.start, b)
        else:
            found.append(Token(word, a, b))
    return found


def _raw_words(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    at = start
    for phrase in _PHRASES.finditer(text, start, end):
        yield from ((m.start(), m.end(), m.group()) for m in _WORD.finditer(text, at, phrase.start()))
        yield phrase.start(), phrase.end(), phrase.group()
        at = phrase.end()
    yield from ((m.start(), m.end(), m.group()) for m in _WORD.finditer(text, at, end))


class _Plain:
    """Plain forms of words, remembered."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.same = {word: name for name, words in lexicon.same.items() for word in words}
        self.skip = frozenset(lexicon.skip)
        self.not_ = frozenset(lexicon.not_)
        self.known: dict[str, str] = {}

    def __call__(self, raw: str) -> str:
        word = self.known.get(raw)
        if word is None:
            word = self.known[raw] = self.form(raw)
            if len(self.known) > 50_000:
                self.known.clear()
        return word

    def form(self, raw: str) -> str:
        if raw in _JOINED:
            return _JOINED[raw]
        if " " in raw:
            return raw[:3] + "_" + raw.rsplit(" ", 1)[1][:6]
        word = raw.replace("'", "").replace("’", "")
        if word in self.not_:
            return "not"
        if len(word) < 2 or word in self.skip or not word.strip("x"):
            return ""
        if word[0].isdigit():
            return ""
        return self.same.get(word) or self.same.get(_stem(word)) or _stem(word)


@by_identity
def _plain_words(lexicon: Lexicon) -> _Plain:
    return _Plain(lexicon)


@by_identity
def _same_chinese(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, str]]:
    names = {word: name for name, words in lexicon.same.items() for word in words}
    return re.compile("|".join(re.escape(w) for w in sorted(names, key=len, reverse=True))), names


_ENDINGS = (
    "ations",
    "ation",
    "ingly",
    "ments",
    "ment",
    "ings",
    "ing",
    "edly",
    "ied",
    "ies",
    "ed",
    "es",
    "ly",
    "s",
)


def _stem(word: str) -> str:
    """The word without its English ending, rough on purpose: both training and reading use it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            root = word[: -len(ending)]
            if ending in ("ied", "ies"):
                return root + "y"
            if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiosl":
                root = root[:-1]
            return root.removesuffix("e")
    return word.removesuffix("e") if len(word) > 4 else word


def _words(tokens: list[Token]) -> Iterator[Seen]:
    for i, token in enumerate(tokens):
        yield Seen(token.word, token.start, token.end)
        for later in tokens[i + 1 : i + 1 + _NEAR]:
            if later.word != token.word:
                yield Seen(f"{token.word} {later.word}", token.start, later.end)


def _runs(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[Seen]:
    for run in _RUN.finditer(text, start, end):
        letters = run.group()
        if not "\u3400" <= letters[0] <= "\u9fff":
            if not letters[0].isdigit():
                yield Seen(letters, run.start(), run.end())
            continue
        chars = _folded_run(letters, run.start(), lexicon)
        for i in range(len(chars)):
            for size in range(1, min(_LONGEST_RUN, len(chars) - i) + 1):
                last = chars[i + size - 1]
                yield Seen("".join(c.word for c in chars[i : i + size]), chars[i].start, last.end)


def _folded_run(letters: str, at: int, lexicon: Lexicon) -> list[Token]:
    """The characters of a run, words of one meaning put as one of them; each keeps its place."""
    pattern, names = _same_chinese(lexicon)
    found: list[Token] = []
    done = 0
    for match in pattern.finditer(letters):
        found += [
            Token(c, at + done + k, at + done + k + 1) for k, c in enumerate(letters[done : match.start()])
        ]
        name = names[match.group()]
        found += [Token(c, at + match.start(), at + match.end()) for c in name]
        done = match.end()
    found += [Token(c, at + done + k, at + done + k + 1) for k, c in enumerate(letters[done:])]
    return found
