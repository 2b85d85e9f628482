"""The guard with the real word lists."""

import pytest

from walletgripe.content.seedwords import seed_words
from walletgripe.core.guard import Guard


@pytest.fixture(scope="session")
def guard() -> Guard:
    return Guard(seed_words)
