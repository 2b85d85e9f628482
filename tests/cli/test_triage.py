"""`walletgripe triage`: proposals from a story, for scripts and for people; nothing is stored."""

import json

import pytest

from tests.cli.support import run
from walletgripe.core.errors import Exit

STORY = (
    "Cash App locked my account on Nov 3rd with $1,234.56 in it!!! Spoke to Kevin, case #1234567,"
    " they told me wait 3 days. NOTHING. Called (212) 555-0123 since last Tuesday."
)
CHINESE = "11月1日晚上八点我的支付宝被冻结了三千块，客服小李一直说在审核，工单号GD20261103"
FIELDS = ["language", "problems", "wallets", "places", "money", "dates", "references", "urgent"]


def told(story, *args, **kwargs):
    done = run("triage", story, "--json", *args, "--today", "2026-11-21", **kwargs)
    assert done.code == Exit.DONE, done.err
    return json.loads(done.out)


def test_json_has_every_field_with_its_stable_form():
    data = told(STORY)
    assert list(data) == FIELDS
    assert data["language"] == "en"
    assert data["wallets"] == [{"id": "cash-app", "matched": "Cash App"}]
    assert data["money"] == [{"text": "$1,234.56", "amount": "1234.56", "currency": "USD"}]
    assert data["dates"] == [
        {"text": "Nov 3rd", "date": "2026-11-03", "time": None},
        {"text": "last Tuesday", "date": "2026-11-17", "time": None},
    ]
    assert data["references"] == [
        {"text": "Kevin", "kind": "agent", "value": "Kevin"},
        {"text": "1234567", "kind": "ticket", "value": "1234567"},
        {"text": "(212) 555-0123", "kind": "phone", "value": "+12125550123"},
    ]
    assert data["places"][0]["id"] == "us"
    assert all(set(p) == {"id", "score", "because"} for p in data["problems"])
    assert isinstance(data["urgent"], bool)


def test_a_chinese_story():
    data = told(CHINESE)
    assert data["language"] == "zh-Hans"
    assert data["wallets"] == [{"id": "alipay", "matched": "支付宝"}]
    assert data["money"] == [{"text": "三千块", "amount": "3000", "currency": "CNY"}]
    assert data["dates"] == [{"text": "11月1日晚上八点", "date": "2026-11-01", "time": "20:00"}]
    assert [(r["kind"], r["value"]) for r in data["references"]] == [
        ("agent", "小李"),
        ("ticket", "GD20261103"),
    ]
    assert data["places"][0]["id"] == "cn"


def test_problems_explain_themselves_with_words_of_the_story():
    for story in (STORY, CHINESE):
        data = told(story)
        assert data["problems"]
        assert all(p["because"] for p in data["problems"])
        assert all(word in story for p in data["problems"] for word in p["because"])
        scores = [p["score"] for p in data["problems"]]
        assert scores == sorted(scores, reverse=True)


def test_a_story_that_says_nothing_has_every_field_empty():
    data = told("hello")
    assert list(data) == FIELDS
    assert [data[f] for f in FIELDS[2:]] == [[], [], [], [], [], False]


@pytest.mark.parametrize("args", [("-",), ()])
def test_the_story_can_come_from_standard_input(args):
    done = run("triage", *args, "--json", stdin=CHINESE)
    assert json.loads(done.out)["wallets"][0]["id"] == "alipay"


def test_standard_input_in_the_code_of_old_chinese_editors():
    done = run("triage", "-", "--json", stdin=CHINESE.encode("gb18030"))
    assert json.loads(done.out)["wallets"][0]["id"] == "alipay"


@pytest.mark.parametrize("story", ["", "   \n "])
def test_an_empty_story_is_a_usage_error(story):
    done = run("triage", "-", stdin=story)
    assert (done.code, done.out) == (Exit.USAGE, "")
    assert "empty" in done.err


def test_a_story_beyond_every_measure_is_a_usage_error():
    done = run("triage", "-", stdin="froze " * 20_000)
    assert done.code == Exit.USAGE
    assert "100000" in done.err


def test_a_long_messy_story_is_read():
    done = run("triage", "-", "--json", "--today", "2026-11-21", stdin=(STORY + " ") * 500)
    assert json.loads(done.out)["wallets"][0]["id"] == "cash-app"


def test_jsonl_answers_every_line_with_its_id():
    lines = [{"id": "a", "text": STORY}, {"id": 7, "text": CHINESE}]
    done = run("triage", "--jsonl", stdin="\n".join(json.dumps(x) for x in lines) + "\n\n")
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code == Exit.DONE
    assert [(a["id"], a["language"]) for a in answers] == [("a", "en"), (7, "zh-Hans")]
    assert all(list(a) == ["id", *FIELDS] for a in answers)


@pytest.mark.parametrize(
    ("line", "id_"),
    [
        ("no json", None),
        ('{"id": 3}', 3),
        ('{"id": 4, "text": 5}', 4),
        ("[1]", None),
        ('{"id": 5, "text": " "}', 5),
    ],
)
def test_jsonl_goes_on_after_a_bad_line_and_says_which(line, id_):
    done = run("triage", "--jsonl", stdin=line + "\n" + json.dumps({"id": "ok", "text": CHINESE}))
    bad, good = (json.loads(x) for x in done.out.splitlines())
    assert done.code == Exit.USAGE
    assert bad["id"] == id_
    assert "line 1" in bad["error"]
    assert list(bad) == ["id", *FIELDS, "error"]
    assert good["wallets"][0]["id"] == "alipay"


def test_json_and_jsonl_exclude_each_other():
    assert run("triage", "--json", "--jsonl").code == Exit.USAGE
    assert run("triage", STORY, "--jsonl").code == Exit.USAGE


def test_people_read_the_words_that_spoke_for_each_proposal():
    done = run("triage", CHINESE, "--today", "2026-11-21")
    assert done.code == Exit.DONE
    assert "三千块 (3000 CNY)" in done.out
    assert "2026-11-01 20:00" in done.out
    assert "“" in done.out
    assert "Nothing was stored" in done.out


def test_nothing_is_stored(tmp_path):
    home = tmp_path / "home"
    assert run("triage", STORY, home=home).code == Exit.DONE
    assert not home.exists()


@pytest.mark.parametrize("form", ["--json", "--plain"])
def test_no_secret_is_printed(form):
    story = "my card 4111 1111 1111 1111 and the code is 482913 \x1b[31m, my PIN is 4821, $50 gone"
    done = run("triage", story, form)
    assert done.code == Exit.DONE
    assert "$50" in done.out
    assert not any(s in done.out + done.err for s in ("1111", "482913", "4821", "\x1b"))
