"""Every sentence of every kind of letter proves where it comes from, and a forged one is found."""

import msgspec
import pytest

from tests.correspondence import KINDS, brief_for
from walletgripe.core.compose.letter import compose
from walletgripe.core.compose.provenance import unproved
from walletgripe.core.letter import Cause, CauseKind, Row, Sentence

LANGUAGES = ("en", "zh-Hans")


def forged(letter, change):
    """Each sentence of the letter with a letter that holds nothing but its forgery."""
    for block in letter.blocks:
        for sentence in (s for row in block.rows for s in row.sentences):
            other = change(sentence)
            if other != sentence:
                alone = msgspec.structs.replace(block, lead=None, rows=(Row((other,)),))
                yield sentence, msgspec.structs.replace(letter, blocks=(alone,))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_sentence_is_what_its_causes_make_it(kind, language):
    brief = brief_for(kind, language)
    letter = compose(brief)
    assert letter.sentences()
    assert unproved(letter, brief) == ()


CHANGES = {
    "a word more": lambda s: Sentence(s.text + " At once, or else.", s.causes),
    "no cause": lambda s: Sentence(s.text, ()),
    "a cause that does not exist": lambda s: Sentence(
        s.text, (Cause(kind=CauseKind.CLAUSE, ref="frozen-funds@1: never-written"),)
    ),
    "the words of another piece of content": lambda s: Sentence(
        s.text,
        tuple(
            msgspec.structs.replace(c, ref="elsewhere@1: " + c.ref.rpartition(": ")[2])
            if c.kind is CauseKind.CLAUSE
            else c
            for c in s.causes
        ),
    ),
    "another figure": lambda s: Sentence(
        s.text.translate(str.maketrans("0123456789", "1234567890")), s.causes
    ),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_forged_sentence_is_found(kind, change):
    brief = brief_for(kind, "en")
    tried = 0
    for sentence, letter in forged(compose(brief), CHANGES[change]):
        tried += 1
        assert unproved(letter, brief), f"{change}: {sentence.text}"
    assert tried
