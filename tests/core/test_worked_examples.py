"""The examples in the docstrings of the functions that compute dates and amounts are true."""

import doctest
from importlib import import_module

import pytest

from walletgripe.content.calendars import LibraryCalendar
from walletgripe.core.place import Calendar

MODULES = ("days", "months", "numerals", "figures", "currencies", "money", "typed", "dates")
WEEK = LibraryCalendar(Calendar(country="GB", official_until="2027-12-31"))


@pytest.mark.parametrize("name", MODULES)
def test_examples(name):
    module = import_module(f"walletgripe.core.{name}")
    result = doctest.testmod(module, extraglobs={"week": WEEK})
    assert result.attempted > 0
    assert result.failed == 0
