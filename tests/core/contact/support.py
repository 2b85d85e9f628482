"""The checker over the shipped directory, as the command uses it."""

from functools import cache

from tests.fakes import library

from walletgripe.content.suffixes import suffix_of
from walletgripe.flows.contact import Checker


@cache
def checker():
    return Checker(library(), suffix_of, "en", str)


def verdict(value, wallet=None):
    return checker().check(value, wallet)["verdict"]
