"""What all tests share: the option that rewrites the golden letters."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--golden-write", action="store_true", default=False, help="rewrite tests/golden/letters"
    )
