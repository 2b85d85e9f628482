"""Check: a place's calendar, time zone and languages are ones that exist."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from walletgripe.content.check.context import Content
from walletgripe.content.problem import ContentProblem, did_you_mean, listed, quoted
from walletgripe.content.reading import File


def calendars_hold(content: Content) -> Iterator[ContentProblem]:
    """Days are counted by this calendar; a wrong region moves a deadline."""
    for file in content.good("place"):
        yield from _calendar(file)
        yield from _zone(file)
        for n, lang in enumerate(file.value.languages):
            if lang not in content.languages:
                yield file.problem(("languages", n), f"no words in {quoted(lang)}", listed(content.languages))


def _calendar(file: File) -> Iterator[ContentProblem]:
    calendar = file.value.calendar
    default = calendar.default_region
    if default is not None and default not in calendar.regions:
        what = f"there is no region {quoted(default)}"
        yield file.problem(("calendar", "default_region"), what, did_you_mean(default, calendar.regions))
    for day in calendar.off.keys() & calendar.working.keys():
        yield file.problem(("calendar", "working", day), "this day is both off and working", "one of the two")


def _zone(file: File) -> Iterator[ContentProblem]:
    try:
        ZoneInfo(file.value.timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        what = f"{quoted(file.value.timezone)} is no time zone"
        yield file.problem(("timezone",), what, "a name such as Europe/London")
