"""Check: what was checked long ago is checked again."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from walletgripe.content.check.context import Content
from walletgripe.content.check.dates_exist import is_day
from walletgripe.content.problem import ContentProblem

MONTHS: Final = 12


def facts_are_fresh(content: Content) -> Iterator[ContentProblem]:
    """Rules and addresses change; a letter must not rest on one that nobody has looked at for a year."""
    oldest = content.today.replace(year=content.today.year - 1, day=min(content.today.day, 28))
    for file in content.files:
        checked = getattr(file.value, "checked", None)
        if checked is None or not is_day(checked):
            continue
        day = dt.date.fromisoformat(checked)
        if day > content.today:
            yield file.problem(
                ("checked",), f"checked on {checked}, which is still to come", "the day of checking"
            )
        elif day < oldest:
            what = f"last checked on {checked}, more than {MONTHS} months ago"
            yield file.problem(("checked",), what, "check it again and write today's date", warning=True)
