"""The number of a mainland identity card."""

from __future__ import annotations


def is_mainland_id(number: str) -> bool:
    """True for 18 characters with a real date of birth and a valid check digit (GB 11643).

    The place is not looked up: districts come and go, and old cards keep their codes.
    """
    from stdnum.cn import ric
    from stdnum.exceptions import ValidationError

    number = ric.compact(number)
    if len(number) != 18 or not number[:-1].isdigit():
        return False
    try:
        ric.get_birth_date(number)
    except ValidationError:
        return False
    return bool(ric.calc_check_digit(number) == number[-1])
