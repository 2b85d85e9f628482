"""A home of its own for each test, with the shipped content compiled already."""

import shutil
from pathlib import Path

import pytest

from tests.cli.support import run, started
from tests.fakes import PROBLEMS


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of a home in which every playbook and place was used."""
    home = tmp_path_factory.mktemp("compiled") / "home"
    started(home)
    for problem in PROBLEMS:
        run("new", "--template", problem, home=home)
    return home / "cache"


@pytest.fixture
def home(tmp_path: Path, compiled: Path) -> Path:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    shutil.copytree(compiled, home / "cache")
    return home
