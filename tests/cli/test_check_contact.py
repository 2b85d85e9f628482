"""`walletgripe check-contact`: its stable form, line by line and one by one."""

import json

import pytest

from tests.cli.support import run
from walletgripe.core.errors import Exit


def answer(home, *args, **more):
    done = run("check-contact", *args, "--json", home=home, **more)
    assert done.code == Exit.DONE, done.err
    return json.loads(done.out)


def test_the_stable_form(home):
    found = answer(home, "95188", "--wallet", "alipay")
    assert list(found) == ["verdict", "reasons", "official"]
    assert found["verdict"] == "official"
    assert found["official"] == ["alipay.com", "95188"]


@pytest.mark.parametrize(
    ("value", "verdict"),
    [("paypa1.com", "lookalike"), ("Send me your seed phrase", "red-flag"), ("+12025550143", "unlisted")],
)
def test_the_wallet_may_be_left_out(home, value, verdict):
    assert answer(home, value)["verdict"] == verdict


def test_a_message_may_come_by_pipe(home):
    assert answer(home, "-", stdin="请提供您的助记词\n谢谢")["verdict"] == "red-flag"


def test_lines_in_lines_out(home):
    asked = [
        {"id": 1, "value": "95188", "wallet": "支付宝"},
        {"id": "b", "value": "alipay.com.help-x.top", "wallet": None},
        {"id": 3, "value": "x", "wallet": "no-such-wallet"},
        {"id": 4},
    ]
    done = run(
        "check-contact", "--jsonl", home=home, stdin="\n".join(json.dumps(a) for a in asked) + "\nnot json\n"
    )
    told = [json.loads(line) for line in done.out.splitlines()]
    assert [t["id"] for t in told] == [1, "b", 3, 4, None]
    assert [t["verdict"] for t in told[:2]] == ["official", "lookalike"]
    assert ["error" in t for t in told] == [False, False, True, True, True]
    assert done.code == Exit.USAGE


def test_good_lines_leave_status_0(home):
    done = run("check-contact", "--jsonl", home=home, stdin='{"id": 1, "value": "95188"}\n')
    assert done.code == Exit.DONE
    assert list(json.loads(done.out)) == ["id", "verdict", "reasons", "official"]


def test_an_unknown_wallet_tells_the_nearest(home):
    done = run("check-contact", "95188", "--wallet", "alipai", home=home)
    assert done.code == Exit.MISSING
    assert "alipay" in done.err


@pytest.mark.parametrize("args", [[], [""], ["95188", "--json", "--jsonl"]])
def test_wrong_use_is_told(home, args):
    assert run("check-contact", *args, home=home).code == Exit.USAGE


def test_people_are_told_what_to_do(home):
    told = run("check-contact", "95188", "--wallet", "alipay", home=home).out
    assert "forged" in told
    assert "safe." not in told
    chinese = run("check-contact", "+12025550143", "--wallet", "alipay", home=home, lang="zh-Hans").out
    assert "未能证实" in chinese
    assert "95188" in chinese


def test_a_text_cannot_draw_on_the_terminal(home):
    assert "\x1b" not in run("check-contact", "see \x1b[31mpaypa1.com\x1b[0m now", home=home).out
