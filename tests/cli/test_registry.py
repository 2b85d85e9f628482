"""Every registered command loads, has help, a test file of its own, and a line in the README."""

import re

import pytest

from tests.cli.support import run
from tests.fakes import ROOT
from walletgripe.cli.registry import COMMANDS
from walletgripe.core.errors import Exit

README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_it_loads_and_has_help(command):
    done = run(command, "--help")
    assert done.code == 0
    assert "Usage" in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_it_has_a_test_file(command):
    assert (ROOT / "tests" / "cli" / f"test_{command.replace('-', '_')}.py").is_file()


@pytest.mark.parametrize("command", COMMANDS)
def test_it_is_in_the_readme(command):
    assert re.search(rf"`(walletgripe )?{command}\b", README) or f"walletgripe {command}" in README


@pytest.mark.parametrize("status", list(Exit), ids=lambda e: str(int(e)))
def test_every_exit_status_is_in_the_readme(status):
    assert re.search(rf"(^|[|\s`]){int(status)}([\s|`·:]|$)", README, re.MULTILINE)


def test_the_list_of_commands_is_the_registry():
    text = run("--help").out
    assert all(command in text for command in COMMANDS)


def test_alone_it_shows_the_front_page(home):
    done = run(home=home)
    assert done.code == 0
    assert "walletgripe new" in done.out
