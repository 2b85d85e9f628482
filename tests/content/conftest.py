"""The sample: one problem, one place, two languages, complete and sound."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
TODAY = dt.date(2026, 11, 10)


@pytest.fixture
def sample(tmp_path):
    """A copy of the sample tree that a test may break."""
    root = tmp_path / "playbooks"
    shutil.copytree(HERE / "sample", root)
    return root


@pytest.fixture
def edit(sample):
    """Replace one text in one file of the sample; the text must be there exactly once."""

    def change(file, old, new):
        path = sample / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return path

    return change
