"""What is read out on the phone fits into a minute."""

from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.callkit import MOST_SECONDS, Spoken, seconds, within_a_minute

LINES = st.lists(
    st.builds(Spoken, st.uuids().map(str), st.text("ab 钱 ", max_size=120), st.booleans()), max_size=12
).map(tuple)


def test_seconds_of_calm_speech():
    assert seconds("one two three four five") == 2
    assert seconds("我的账户被冻结了啊") == 2
    assert seconds("") == 0


@given(LINES)
def test_only_extra_lines_go_and_only_when_they_must(lines):
    kept = within_a_minute(lines)
    gone = [line for line in lines if line not in kept]
    assert all(line.extra for line in gone)
    assert [line for line in lines if line in kept] == list(kept)
    total = sum(seconds(line.text) for line in kept)
    assert total <= MOST_SECONDS or not any(line.extra for line in kept)
    if sum(seconds(line.text) for line in lines) <= MOST_SECONDS:
        assert kept == lines
