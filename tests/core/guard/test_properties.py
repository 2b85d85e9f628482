"""What holds for every text."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import luhn

from walletgripe.content.seedwords import seed_words
from walletgripe.core.guard import Guard

GUARD = Guard(seed_words)
PREFIXES = ["4", "51", "55", "2221", "62", "6011", "34", "37", "3530"]
PARTS = """password is hunter2|密码是abc123|验证码 482913|4111 1111 1111 1111|13800000000|j@example.com|code
|：|PIN 4821|\u200b|４|1| |is|my|是|我的|12/27|123|(|)|'|GB82WEST12345698765432|110101199003070011|0x
|private key|ab12|abandon|的|62|otpauth://a/b?c=d|[1,|-----BEGIN PRIVATE KEY-----|*|x"""
PIECES = st.sampled_from(PARTS.split("|"))
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.text(alphabet="0123456789 -.Xx*", max_size=80),
)


@st.composite
def cards(draw: st.DrawFn) -> str:
    prefix = draw(st.sampled_from(PREFIXES))
    size = (
        15 if prefix in {"34", "37"} else draw(st.sampled_from([16, 19] if prefix in {"62", "4"} else [16]))
    )
    body = prefix + draw(
        st.text(alphabet="0123456789", min_size=size - 1 - len(prefix), max_size=size - 1 - len(prefix))
    )
    number = body + luhn.calc_check_digit(body)
    gap = draw(st.sampled_from(["", " ", "-", "."]))
    parts = (
        [number[:4], number[4:10], number[10:]]
        if size == 15
        else [number[i : i + 4] for i in range(0, size, 4)]
    )
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    text = gap.join(parts)
    return text.translate(wide) if draw(st.booleans()) else text


@settings(max_examples=300, deadline=None)
@given(
    card=cards(),
    before=st.sampled_from(["", "my card ", "卡号：", "(", "card no. "]),
    after=st.sampled_from(["", ".", "，谢谢", " and"]),
)
def test_any_valid_card_is_found(card: str, before: str, after: str) -> None:
    found = [f for f in GUARD.scan(before + card + after) if f.kind == "card"]
    assert [(f.start, f.end) for f in found] == [(len(before), len(before) + len(card))]


@settings(max_examples=200, deadline=None)
@given(card=cards(), extra=st.text(alphabet="0123456789", min_size=10, max_size=14))
def test_no_card_inside_a_longer_number(card: str, extra: str) -> None:
    digits = "".join(c for c in card if c.isdigit())
    assert GUARD.secret(extra + digits) is None
    assert GUARD.secret(digits + extra) is None


@settings(max_examples=500, deadline=None)
@given(text=TEXTS)
def test_offsets_are_sorted_and_lie_in_the_text(text: str) -> None:
    at = 0
    for f in GUARD.scan(text):
        assert at <= f.start < f.end <= len(text)
        at = f.end
        assert str(f.why)
        assert f.masked != text[f.start : f.end]


@settings(max_examples=500, deadline=None)
@given(text=TEXTS)
def test_masked_text_holds_no_secret(text: str) -> None:
    assert GUARD.secret(GUARD.masked(text)) is None


@settings(max_examples=200, deadline=None)
@given(text=TEXTS)
def test_secret_is_the_first_of_the_scan(text: str) -> None:
    secrets = [f for f in GUARD.scan(text) if f.cls == "secret"]
    assert GUARD.secret(text) == (secrets[0] if secrets else None)


HOSTILE = [
    "1",
    "1 ",
    "4111 ",
    "password ",
    "password is ",
    "验证码",
    "密码我",
    "code the a ",
    "a@",
    "a.",
    "GB82 ",
    "abandon ",
    "的",
    "的 ",
    '"crypto":{',
    "-----BEGIN PRIVATE KEY-----\n",
    "[1,",
    "+86 ",
    "private key 0x",
    " ",
    "\n",
    "(",
    "\u200b",
]


def _fastest(run: Callable[[], object]) -> float:
    times = []
    for _ in range(3):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("unit", HOSTILE)
def test_time_grows_with_the_size_only(unit: str) -> None:
    short = (unit * 4_000)[:4_000]
    long = (unit * 32_000)[:32_000]
    # Eight times the text; quadratic would be sixty-four times the time.
    assert _fastest(lambda: GUARD.scan(long)) < 24 * _fastest(lambda: GUARD.scan(short)) + 0.05
