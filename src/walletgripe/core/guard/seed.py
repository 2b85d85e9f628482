"""Seed phrases: runs of words from a BIP-39 list that no natural prose would make."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from walletgripe.core.guard import labels
from walletgripe.core.guard.finding import Hit
from walletgripe.core.guard.folded import Folded
from walletgripe.core.guard.mask import HIDDEN

SeedWords = Callable[[], Mapping[str, Sequence[str]]]

LENGTHS = frozenset({12, 15, 18, 21, 24})
_LEAST = 12
_LEAST_CALLED = 9  # with "seed phrase" before it, a part is dangerous enough
_WORD = re.compile(r"(?:[^\W\d_\u3400-\u9fff][\u0300-\u036f\u3099\u309a]*)+|[\u3400-\u9fff]")
_BETWEEN = 14  # characters between two words: numbering, commas, line breaks
_NUMBERED = re.compile(r"\d")
_CALLED = labels.rule(
    labels.english(
        r"(?:seed|recovery|secret|backup|mnemonic|wallet)[\s-](?:recovery[\s-])?(?:phrases?|words)",
        r"seed",
        r"mnemonics?",
        r"(?:12|15|18|21|24|twelve|twenty[\s-]four)[\s-](?:secret\s|recovery\s|seed\s)?words",
    )
    + "|"
    + labels.han(
        "助记词", "助記詞", "助憶詞", "助记符", "恢复短语", "恢复词", "種子短語", "种子短语", "種子", "种子"
    )
)
_HAN_CALLED = labels.rule(
    labels.han("助记词", "助記詞", "助憶詞", "助记符") + "(?:就是|如下|是|为|為|：|:){0,2}"
)
_CALLED_REACH = 80
# Words of the lists that hold sentences together. A true phrase of twelve has four of them once in thousands.
_GLUE_WORDS = """
about above across again all almost already also always another any around because before behind
below between beyond can come during enough find first give good have into just keep know like make
more much must need never next nothing now off often once one only other over own people put right
same say since someone soon still such sure tell that then there they thing this time try two under
until use very wait want way what when where will year you account money
"""
_GLUE = frozenset(_GLUE_WORDS.split())
_HAN_GLUE = frozenset(
    "的了是我你他她它们們这這那在有和就不也都要会會能可对對说說到给給把被从從没沒还還个個上下人钱錢已为為什么麼"
    "怎得地来來去后後前再又只让讓因所以如果想知道过過着大中时時年月日一二三"
)
_FILLERS = frozenset({"no", "nr", "word"})  # before a number they are numbering
_COUNTERS = frozenset("个個词詞")  # after a number they are numbering: 第3个


class _Token(NamedTuple):
    start: int
    end: int
    word: str


class SeedDetector:
    """Finds seed phrases in every language of the lists, which are fetched only when a text may hold one."""

    def __init__(self, seed_words: SeedWords) -> None:
        """`seed_words` hands out language -> the 2048 words in the order of the list."""
        self._fetch = seed_words
        self._lists: dict[str, dict[str, int]] | None = None

    def find(self, folded: Folded) -> Iterator[Hit]:
        """Every run of twelve and more list words; nine and more where the text calls them a seed phrase."""
        text = folded.text
        tokens = [_Token(m.start(), m.end(), m.group()) for m in _WORD.finditer(text)]
        if len(tokens) < _LEAST_CALLED:
            return
        known = {w: _key(w) for w in {t.word for t in tokens}}
        for numbers in self._indices().values():
            listed = {w for w, k in known.items() if k in numbers}
            for run in _parts(text, _runs(text, tokens, listed)):
                if self._is_phrase(text, run, numbers, known):
                    yield Hit("seed-phrase", run[0].start, run[-1].end, HIDDEN)

    def _indices(self) -> dict[str, dict[str, int]]:
        if self._lists is None:
            self._lists = {
                language: {_key(word): i for i, word in enumerate(words)}
                for language, words in self._fetch().items()
            }
        return self._lists

    def _is_phrase(
        self, text: str, run: list[_Token], numbers: Mapping[str, int], known: Mapping[str, str]
    ) -> bool:
        called = bool(run) and _is_called(text, run)
        if len(run) < (_LEAST_CALLED if called else _LEAST):
            return False
        words = [t.word for t in run]
        valid = len(words) in LENGTHS and _checksum_holds([numbers[known[w]] for w in words])
        listed = sum(_is_item(text, a, b) for a, b in pairwise(run)) >= len(run) * 0.7
        if not _is_han(words[0]):
            glue = sum(w.lower() in _GLUE for w in words)
            return listed or glue * 4 <= len(words) or ((called or valid) and glue * 2 < len(words))
        glue = sum(w in _HAN_GLUE for w in words)
        if run[0].end < run[1].start:
            exact = len(words) in LENGTHS or len(words) - 1 in LENGTHS
            return called or listed or exact or glue * 6 < len(words)
        return len(words) in LENGTHS and _is_called_close(text, run[0].start, glue / len(words), valid)


def _is_called_close(text: str, start: int, glue: float, valid: bool) -> bool:
    """True for characters that stand together right after a label.

    Names of laws and offices are runs of list characters too, so that nothing less will do.
    """
    label = _HAN_CALLED.search(text, max(0, start - 12), start)
    if label is None:
        return False
    return glue == 0 or (valid and (glue <= 1 / 6 or label.group().rstrip().endswith(":")))


def _key(word: str) -> str:
    """A word without case and accents, in one Unicode form for the lists and the text."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


def _is_han(word: str) -> bool:
    return "\u3400" <= word[0] <= "\u9fff"


def _runs(text: str, tokens: list[_Token], listed: Set[str]) -> Iterator[list[_Token]]:
    """The longest runs of listed words with nothing but numbering and separators between them."""
    run: list[_Token] = []
    for token in tokens:
        near = not run or token.start - run[-1].end <= _BETWEEN
        numbering = _is_numbering(text, token)
        if near and token.word in listed and not (run and numbering):
            run.append(token)
        elif not (near and run and numbering):
            if len(run) >= _LEAST_CALLED:
                yield run
            run = [token] if token.word in listed else []
    if len(run) >= _LEAST_CALLED:
        yield run


def _parts(text: str, runs: Iterator[list[_Token]]) -> Iterator[list[_Token]]:
    """Runs of Chinese characters, cut where they change between standing apart and standing together."""
    for run in runs:
        if not _is_han(run[0].word):
            yield run
            continue
        part = run[:1]
        for token in run[1:]:
            gap = token.start > part[-1].end
            if len(part) > 1 and gap != (part[1].start > part[0].end):
                yield _after_label(text, part)
                part = part[-1:]
            part.append(token)
        yield _after_label(text, part)


def _after_label(text: str, part: list[_Token]) -> list[_Token]:
    """The part without a label that it begins with, as in 助记词是...; empty when too short.

    The 是 or 为 of the label may be the first word of the phrase: then a whole phrase decides.
    """
    label = _HAN_CALLED.search(text, max(0, part[0].start - 12), part[0].start + 12)
    kept = [t for t in part if label is None or t.start >= label.end()]
    if len(kept) not in LENGTHS and len(kept) + 1 in LENGTHS and len(part) > len(kept):
        kept = part[-len(kept) - 1 :]
    return kept if len(kept) >= _LEAST_CALLED else []


def _is_numbering(text: str, token: _Token) -> bool:
    if token.word in _COUNTERS:
        return text[max(0, token.start - 1) : token.start].isdigit()
    head = token.word == "第" or token.word.lower() in _FILLERS
    return head and re.match(r"[\s.#]{0,3}\d", text[token.end : token.end + 5]) is not None


def _is_item(text: str, before: _Token, after: _Token) -> bool:
    gap = text[before.end : after.start]
    return "\n" in gap or "," in gap or "、" in gap or _NUMBERED.search(gap) is not None or "|" in gap


def _is_called(text: str, run: list[_Token]) -> bool:
    # The label itself may be the head of the run: "seed", "phrase" and "wallet" are list words.
    inside = run[min(3, len(run) - 1)].start
    return _CALLED.search(text, max(0, run[0].start - _CALLED_REACH), inside) is not None


def _checksum_holds(indices: list[int]) -> bool:
    bits = "".join(f"{i:011b}" for i in indices)
    cut = len(bits) * 32 // 33
    entropy = int(bits[:cut], 2).to_bytes(cut // 8, "big")
    check = bin(int.from_bytes(hashlib.sha256(entropy).digest(), "big"))[2:].zfill(256)
    return check[: len(bits) - cut] == bits[cut:]
