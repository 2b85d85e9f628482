"""What speaks for a problem in a Chinese story is shown as whole phrases, without what may be a secret."""

from __future__ import annotations

import pytest
from tests.triage.stories import model, problems_of, stories

from walletgripe.core.triage.phrases import phrased
from walletgripe.core.triage.reasons import Reason

EMPTY = {"里的", "我的", "了", "的", "U", "我就", "就是"}


def _shown(text: str, *at: tuple[int, int]) -> list[str]:
    return [text[r.start : r.end] for r in phrased(text, [Reason(a, b, 1.0) for a, b in at])]


def test_a_short_run_between_two_stops_is_shown_whole() -> None:
    assert _shown("收到货款，零钱不能用，怎么办", (5, 7)) == ["零钱不能用"]


def test_reasons_in_one_phrase_are_one_with_the_sum_of_their_weights() -> None:
    found = phrased("零钱不能用，客服不理", [Reason(0, 2, 1.0), Reason(2, 5, 0.5), Reason(6, 8, 0.2)])
    assert [(r.start, r.end, r.weight) for r in found] == [(0, 5, 1.5), (6, 10, 0.2)]


def test_a_long_run_is_cut_between_words() -> None:
    text = "退休金打进来第二天就不能花了老人家急得血压都高了"
    assert _shown(text, (0, 3), (9, 13)) == ["退休金打进来第二天", "就不能花了老人家急得血压都高了"]


@pytest.mark.parametrize("secret", ["482913", "hunter2", "abandon", "s3cret-key"])
def test_a_number_or_word_that_may_be_a_secret_is_not_shown(secret: str) -> None:
    text = f"验证码是{secret}收不到"
    assert _shown(text, (0, 3), (4, 6), (4 + len(secret), 7 + len(secret))) == ["验证码是", "收不到"]


def test_no_reason_of_a_story_is_an_empty_word() -> None:
    for story in [s for s in stories("zh") if s.part == "dev"][::6]:
        for guess in problems_of(story.text, story.language, model("zh-Hans")):
            assert len(guess.because) <= 4
            assert not EMPTY.intersection(guess.because)
            assert all(len(words) > 1 for words in guess.because)
