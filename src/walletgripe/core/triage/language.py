"""Which language a story is written in: English, Simplified or Traditional Chinese."""

from __future__ import annotations

from walletgripe.core.lazily import lazily
from walletgripe.core.triage.scripts import SIMPLIFIED_ONLY, looks_traditional

_WORD = lazily(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
_TYPED_CANTONESE = lazily("[嘅喺嚟咗冇佢哋唔啲嗰咁乜]")
# A Chinese story is full of English names; an English one has little more than a wallet's name in Chinese.
_CHARACTERS_PER_WORD = 1.2


def language_of(text: str) -> str:
    """`en`, `zh-Hans` or `zh-Hant`; a text without words is `en`.

    A mixed story counts as Chinese when its Chinese characters outweigh its words in Latin letters.

    >>> language_of("PayPal froze my account"), language_of("一直说在审核"), language_of("一直說在審核")
    ('en', 'zh-Hans', 'zh-Hant')
    """
    if text.isascii():
        return "en"
    han = [c for c in text if "\u3400" <= c <= "\u9fff" or "\uf900" <= c <= "\ufaff"]
    if not han or len(han) < _CHARACTERS_PER_WORD * len(_WORD.findall(text)):
        return "en"
    if looks_traditional("".join(han)) or (
        _TYPED_CANTONESE.search(text) and not SIMPLIFIED_ONLY.intersection(han)
    ):
        return "zh-Hant"
    return "zh-Hans"
