"""`walletgripe close`: ends a case and deletes nothing."""

import json

import pytest

from tests.cli.support import bytes_below, run, started
from walletgripe.core.errors import Exit


@pytest.mark.parametrize("result", ["solved", "partly", "refused", "given-up"])
def test_a_case_is_closed_with_what_came_of_it(home, result):
    started(home)
    done = run("close", "--result", result, "--note", "They paid.", home=home)
    assert done.code == 0
    data = json.loads(run("show", "--case", "1", "--json", home=home).out)
    assert (data["state"], data["outcome"], data["due"]) == ("closed", result, [])
    assert data["answers"]["name"] == "Ann Example"


def test_a_secret_in_the_note_is_refused_and_the_case_stays_open(home):
    started(home)
    done = run("close", "--note", "my password is hunter2!x", home=home)
    assert done.code == Exit.REFUSED
    assert b"hunter2" not in bytes_below(home)
    assert json.loads(run("list", "--json", home=home).out)["cases"][0]["state"] == "open"
