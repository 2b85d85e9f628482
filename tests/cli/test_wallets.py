"""`walletgripe wallets`: the directory for people and for scripts."""

import json

import pytest

from tests.cli.support import run
from walletgripe.core.errors import Exit


def test_all_are_listed(home):
    done = run("wallets", home=home)
    assert done.code == Exit.DONE
    assert len(done.out.splitlines()) >= 70
    assert "alipay  支付宝" in done.out


def test_one_is_told_in_both_languages(home):
    english = run("wallets", "支付宝", home=home).out
    chinese = run("wallets", "alipay", home=home, lang="zh-Hans").out
    assert "People's Bank of China" in english
    assert "中国人民银行" in chinese
    assert "95188" in english
    assert "alipay.cn" not in english
    assert "95055" not in english


def test_the_json_has_every_field(home):
    (wallet,) = json.loads(run("wallets", "u-qianbao", "--json", home=home).out)["wallets"]
    assert wallet["official"] == []
    assert wallet["in_app"] is None
    assert wallet["kind"] == "unknown"


def test_a_name_that_fits_two_shows_both(home):
    found = json.loads(run("wallets", "Google Pay", "--json", home=home).out)["wallets"]
    assert {w["id"] for w in found} == {"google-pay-wallet", "google-pay-india"}


@pytest.mark.parametrize("name", ["alipai", "no such wallet at all"])
def test_an_unknown_one_exits_3_with_help(home, name):
    done = run("wallets", name, home=home)
    assert done.code == Exit.MISSING
    assert len(done.err.splitlines()) == 2
