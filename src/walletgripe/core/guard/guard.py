"""The guard itself: asks every detector and settles what overlaps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from walletgripe.core.guard import accounts, cards, codes, contact, cvv, identity, keys, passwords, tokens
from walletgripe.core.guard.finding import Finding, Hit
from walletgripe.core.guard.folded import Folded, fold
from walletgripe.core.guard.kinds import KINDS
from walletgripe.core.guard.seed import SeedDetector, SeedWords

Detector = Callable[[Folded], Iterable[Hit]]

# To add a detector: write a module with `find(folded)` that yields hits, add its kinds to kinds.KINDS
# (the order there decides which of two overlapping findings wins), put it into this tuple,
# and give it positives and near misses in tests/core/guard/.
DETECTORS: tuple[Detector, ...] = (
    keys.find,
    tokens.find,
    cards.find,
    cvv.find,
    passwords.find,
    codes.find,
    identity.find,
    accounts.find,
    contact.find,
)

_ROUNDS = 5


class Guard:
    """Finds secrets and sensitive numbers in any text. `seed_words` is asked once, when first needed.

    It hands out language -> the 2048 words of the BIP-39 list in their order.
    """

    def __init__(self, seed_words: SeedWords) -> None:
        self._detectors = (SeedDetector(seed_words).find, *DETECTORS)

    def scan(self, text: str) -> tuple[Finding, ...]:
        """All findings, sorted and without overlaps; offsets count characters of `text`."""
        folded = fold(text)
        hits = [hit for detector in self._detectors for hit in detector(folded)]
        found = [_finding(folded, hit) for hit in _settled(hits, len(folded.text))]
        return tuple(found)

    def secret(self, text: str) -> Finding | None:
        """The first secret in the text, or None."""
        return next((f for f in self.scan(text) if f.cls == "secret"), None)

    def masked(self, text: str, *, only_secrets: bool = False) -> str:
        """The text with every finding, or every secret, masked; scanning it again finds no secret."""
        for _ in range(_ROUNDS):
            # A mask can bring to light what stood hidden beside it: look until nothing is left.
            found = [f for f in self.scan(text) if f.cls == "secret" or not only_secrets]
            if not found:
                break
            text = _replaced(text, found)
        return text


_RANK = {kind: rank for rank, kind in enumerate(KINDS)}


def _settled(hits: list[Hit], size: int) -> list[Hit]:
    """The hits without overlaps: the earlier kind of the registry wins, then the longer hit."""
    taken = bytearray(size)
    kept = []
    for hit in sorted(hits, key=lambda h: (_RANK[h.kind], h.start - h.end, h.start)):
        if not any(taken[hit.start : hit.end]):
            taken[hit.start : hit.end] = b"\1" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda h: h.start)


def _finding(folded: Folded, hit: Hit) -> Finding:
    kind = KINDS[hit.kind]
    start, end = folded.origin(hit.start, hit.end)
    return Finding(hit.kind, kind.cls, start, end, hit.masked, kind.why)


def _replaced(text: str, found: Iterable[Finding]) -> str:
    return "".join(_pieces(text, found))


def _pieces(text: str, found: Iterable[Finding]) -> Iterator[str]:
    at = 0
    for f in found:
        yield text[at : f.start]
        yield f.masked
        at = f.end
    yield text[at:]
