"""Phone numbers compared by their digits, with and without the country code."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONG = 9  # digits of a number from which one wrong digit cannot be a neighbour by chance


def digits_of(text: str) -> str:
    """The digits alone; a leading + stays, a leading 00 or 011 becomes one."""
    bare = re.sub(r"\(0\)", "", text)
    digits = re.sub(r"[^\d]", "", bare)
    if "+" in bare:
        return "+" + digits
    for idd in ("00", "011"):
        if digits.startswith(idd) and len(digits) > len(idd) + 7:
            return "+" + digits[len(idd) :]
    return digits


def ways_to_dial(official: str, regions: Iterable[str]) -> frozenset[str]:
    """Every form of an official number as `digits_of` gives it: national, with 0, with the country code.

    `regions` are ISO codes to read a number without country code in, such as a short hotline.
    """
    import phonenumbers

    given = digits_of(official)
    forms = {given}
    for region in [None] if given.startswith("+") else [r.upper() for r in regions]:
        try:
            number = phonenumbers.parse(official, region)
        except phonenumbers.NumberParseException:
            continue
        code, national = number.country_code, str(number.national_number)
        forms |= {f"+{code}{national}", f"{code}{national}", national, f"0{national}"}
        if region:
            forms.add(given)
    return frozenset(forms)


def one_digit_off(given: str, forms: Iterable[str]) -> bool:
    """True when a long number differs from one of the forms in a single digit or two swapped ones."""
    from rapidfuzz.distance import OSA

    bare = given.lstrip("+")
    if len(bare) < _LONG:
        return False
    same = (f.lstrip("+") for f in forms)
    return any(len(f) == len(bare) and OSA.distance(f, bare, score_cutoff=1) == 1 for f in same)
