"""`call` in a real pseudo-terminal: the kit stands there, and the notes follow with Enter."""

import json
import os
import sys

import pexpect

from tests.cli.support import EXAMPLES, TODAY, run
from tests.fakes import ROOT


def test_the_kit_and_the_notes(tmp_path):
    assert run("new", "--answers", EXAMPLES / "stolen-account-uk.yaml", home=tmp_path).code == 0
    env = {k: v for k, v in os.environ.items() if k not in ("ACCESSIBLE", "NO_COLOR")}
    env |= {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PROMPT_TOOLKIT_NO_CPR": "1"}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "walletgripe.cli.app", "call", "--home", str(tmp_path), "--today", TODAY, "--lang", "en"],
        env=env,
        cwd=ROOT,
        encoding="utf-8",
        dimensions=(60, 200),
        timeout=30,
    )
    child.delaybeforesend = None
    child.expect_exact("My name is Ann Example")
    child.expect_exact("Never say or do this")
    answers = (
        ("Take notes of the call now?", ""),
        ("Who did you speak to?", "Bea Sample"),
        ("What did they say?", "They blocked it"),
        ("Did they promise anything?", "a call back"),
        ("By which day was that promised?", "2026-11-30"),
        ("Did they give you a number", "REF-77"),
        ("From or at which number", ""),
    )
    for title, reply in answers:
        child.expect_exact(title)
        child.send(reply + "\r")
    child.expect_exact("is noted in case 1")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    noted = json.loads(run("show", "--json", home=tmp_path).out)["contacts"][-1]
    told = (noted["channel"], noted["who"], noted["promised"], noted["promised_by"], noted["reference"])
    assert told == ("phone", "Bea Sample", "a call back", "2026-11-30", "REF-77")
