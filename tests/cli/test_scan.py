"""`walletgripe scan` through the whole program; what it finds is tested in tests/core/guard."""

import json

from tests.cli.support import run
from walletgripe.core.errors import Exit


def test_a_secret_is_found_and_not_shown(home):
    done = run("scan", "-", "--json", home=home, stdin="my password is hunter2!x")
    assert done.code == Exit.FOUND
    (finding,) = json.loads(done.out)["findings"]
    assert set(finding) == {"kind", "class", "start", "end", "masked", "why"}
    assert "hunter2" not in done.out


def test_a_harmless_text_is_silent(home):
    done = run("scan", "-", home=home, stdin="Please wait for an update.")
    assert (done.code, done.out, done.err) == (0, "", "")
