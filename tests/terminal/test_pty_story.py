"""`new STORY` in a real pseudo-terminal: Enter confirms what stands there, and only then it is kept."""

import json
import os
import sys

import pexpect

from tests.cli.support import run
from tests.fakes import ROOT, library

STORY = "11月1日晚上八点我的支付宝被冻结了三千块，客服小李一直说在审核，我的验证码是482913"


def test_drafts_are_confirmed_with_enter_and_the_secret_is_left_out(tmp_path):
    env = {k: v for k, v in os.environ.items() if k not in ("ACCESSIBLE", "NO_COLOR")}
    env |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"}
    flags = ["--home", str(tmp_path), "--today", "2026-11-21", "--lang", "en"]
    child = pexpect.spawn(
        sys.executable,
        ["-m", "walletgripe.cli.app", "new", STORY, *flags],
        env=env,
        cwd=ROOT,
        encoding="utf-8",
        dimensions=(60, 400),
        timeout=20,
    )
    child.delaybeforesend = None
    child.expect_exact("Your story holds a secret")
    child.expect_exact("From your story")
    for title in ("What has happened?", "What is the wallet called?", "Which country's rules apply?"):
        child.expect_exact(title)
        child.send("\r")
    child.expect_exact(library().interview().texts["en"].questions["firm-kind"].ask)
    child.send("\x03")
    child.expect_exact("walletgripe resume --case 1")
    child.expect(pexpect.EOF)
    child.close()
    shown = json.loads(run("show", "--json", "--case", "1", home=tmp_path).out)
    assert (shown["wallet"], shown["place"]) == ("支付宝", "cn")
    assert "482913" not in json.dumps(shown, ensure_ascii=False)
