"""Problems known by the signs of their playbook alone: nothing was learned of them."""

from __future__ import annotations

from walletgripe.core.triage.clauses import clauses_of
from walletgripe.core.triage.features import features_of
from walletgripe.core.triage.guess import Guess
from walletgripe.core.triage.kept import by_identity
from walletgripe.core.triage.model import Lexicon, Model
from walletgripe.core.triage.reasons import Reason, words_of
from walletgripe.core.triage.scripts import simplified

_ENOUGH = 0.6  # share of a sign's words that must stand in the story
_BEST = 0.9  # score of a sign that stands there word for word


def by_signs(text: str, language: str, model: Model, learned: frozenset[str]) -> list[Guess]:
    """A guess for each playbook not among those `learned`, one of whose signs the text holds."""
    chinese = language.startswith("zh")
    signs = model.signs.get("zh-Hans" if chinese else "en", {})
    unknown = {id_: phrases for id_, phrases in signs.items() if id_ not in learned}
    if not unknown:
        return []
    lexicon = model.half(language).lexicon
    plain = simplified(text.lower())
    spans = _sentences(plain, lexicon, chinese=chinese)
    found = []
    for id_, phrases in sorted(unknown.items()):
        share, reasons = max((_held(p, spans, lexicon, chinese=chinese) for p in phrases), key=lambda h: h[0])
        if share >= _ENOUGH:
            found.append(Guess(id_, round(_BEST * share, 3), words_of(text, reasons)))
    return found


Span = dict[str, tuple[int, int]]


def _sentences(plain: str, lexicon: Lexicon, *, chinese: bool) -> list[Span]:
    spans: dict[int, Span] = {}
    for clause in clauses_of(plain, lexicon.but, chinese=chinese):
        into = spans.setdefault(clause.sentence, {})
        for seen in features_of(plain, clause.start, clause.end, lexicon, chinese=chinese):
            if _counts(seen.name, chinese=chinese):
                into.setdefault(seen.name, (seen.start, seen.end))
    return list(spans.values())


def _held(phrase: str, spans: list[Span], lexicon: Lexicon, *, chinese: bool) -> tuple[float, list[Reason]]:
    words = _words(lexicon)
    if phrase not in words:
        text = simplified(phrase.lower())
        seen = features_of(text, 0, len(text), lexicon, chinese=chinese)
        words[phrase] = frozenset(s.name for s in seen if _counts(s.name, chinese=chinese))
    wanted = words[phrase]
    if len(wanted) < 2:
        return 0.0, []
    best = max(spans, key=lambda span: len(wanted & span.keys()), default={})
    held = wanted & best.keys()
    return len(held) / len(wanted), [Reason(*best[name], 1.0) for name in sorted(held)]


@by_identity
def _words(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    return {}


def _counts(name: str, *, chinese: bool) -> bool:
    """Single words of English, pairs of Chinese characters."""
    return len(name) == 2 if chinese else " " not in name
