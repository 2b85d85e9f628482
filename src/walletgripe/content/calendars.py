"""Working days of a place by the `holidays` library, corrected by what the place's file says."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg
from walletgripe.core.place import Calendar

if TYPE_CHECKING:
    from holidays import HolidayBase

_WORDS = {
    "en": (
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        "make-up working day",
    ),
    "zh-Hans": (("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"), "调休上班日"),
}
# Where the public holidays of the library are not the ones that banks keep. Hong Kong: general holidays.
_CATEGORIES = {"HK": ("optional",)}
# Where the days of rest of a week are not those of the library. Hong Kong counts business days from Monday
# to Friday; in India banks close on Sundays and on the second and fourth Saturday of a month.
_WEEKENDS: dict[str, Callable[[dt.date], bool]] = {
    "HK": lambda day: day.weekday() >= 5,
    "IN": lambda day: day.weekday() == 6 or (day.weekday() == 5 and (day.day - 1) // 7 in (1, 3)),
}


class LibraryCalendar:
    """The WorkingDays of one place and region; names of days in `language` where the library has them.

    With a market calendar (`financial`) and a region, the days that only the region keeps are added to those
    of the market. The country `EU` takes a member state as region. `off` and `working` of the calendar win
    over everything. Raises UsageError for a region that the calendar does not list.
    """

    def __init__(self, calendar: Calendar, region: str | None = None, *, language: str = "en") -> None:
        if region is not None and region not in calendar.regions:
            raise _unknown(region, calendar)
        self._calendar = calendar
        self._region = region or calendar.default_region
        self._language = language if language in _WORDS else "en"

    @property
    def official_until(self) -> dt.date:
        """The last day for which the calendar has been published."""
        return dt.date.fromisoformat(self._calendar.official_until)

    def is_working(self, day: dt.date) -> bool:
        """True on a business day."""
        iso = day.isoformat()
        if iso in self._calendar.working or iso in self._calendar.off:
            return iso in self._calendar.working
        if self._is_made_up(day):
            return True
        return self._holiday(day) is None and not self._is_weekend(day)

    def why(self, day: dt.date) -> str | None:
        """The name of a holiday, of a make-up working day or of a weekend day; None on an ordinary day."""
        weekdays, made_up = _WORDS[self._language]
        iso = day.isoformat()
        if iso in self._calendar.working:
            return self._calendar.working[iso]
        if iso in self._calendar.off:
            return self._calendar.off[iso]
        if self._is_made_up(day):
            return made_up
        holiday = self._holiday(day)
        if holiday is None and self._is_weekend(day):
            return weekdays[day.weekday()]
        return _with_iso_dates(holiday) if holiday else None

    @cached_property
    def _main(self) -> HolidayBase:
        import holidays

        country, region = self._calendar.country, self._region
        if country == "EU" and region:
            return _in_language(holidays.country_holidays, region, self._language)
        if self._calendar.financial:
            return _in_language(holidays.financial_holidays, self._calendar.financial, self._language)
        more = {"categories": _CATEGORIES[country]} if country in _CATEGORIES else {}
        return _in_language(holidays.country_holidays, country, self._language, subdiv=region, **more)

    @cached_property
    def _regional(self) -> tuple[HolidayBase, HolidayBase] | None:
        """The region's and the country's public holidays, where a market calendar knows no regions."""
        import holidays

        country, region = self._calendar.country, self._region
        if not (self._calendar.financial and region) or country == "EU":
            return None
        return (
            _in_language(holidays.country_holidays, country, self._language, subdiv=region),
            _in_language(holidays.country_holidays, country, self._language),
        )

    def _holiday(self, day: dt.date) -> str | None:
        name: str | None = self._main.get(day)
        if name is None and self._regional:
            own, national = self._regional
            name = own.get(day) if day not in national else None
        return name

    def _is_made_up(self, day: dt.date) -> bool:
        # The library fills `weekend_workdays` only when it has met a date of that year.
        return self._main.get(day) is None and day in self._main.weekend_workdays

    def _is_weekend(self, day: dt.date) -> bool:
        rule = _WEEKENDS.get(self._calendar.country)
        return rule(day) if rule else bool(self._main.is_weekend(day))


def _in_language(
    make: Callable[..., HolidayBase], code: str, language: str, **options: object
) -> HolidayBase:
    """The library's calendar with names in Chinese or, failing that, English or, failing that, its own."""
    days = make(code, **options)
    known: tuple[str, ...] = days.supported_languages or ()
    own = days.default_language or ""
    english = own if own.startswith("en") else next((k for k in known if k.startswith("en")), None)
    chosen = "zh_CN" if language == "zh-Hans" and "zh_CN" in known else english
    # The library follows the computer's locale unless told otherwise, so its own language is named too.
    return make(code, language=chosen or own or None, **options)


def _with_iso_dates(name: str) -> str:
    """01/04/2026 in the library's English names of shifted days of rest becomes 2026-01-04."""
    return re.sub(r"\b(\d{2})/(\d{2})/(\d{4})\b", r"\3-\1-\2", name)


def _unknown(region: str, calendar: Calendar) -> UsageError:
    what = msg('There is no region "{region}" here.', region=region)
    if not calendar.regions:
        return UsageError(
            what, where="--region", next=msg("Leave the region away: holidays are the same everywhere.")
        )
    return UsageError(
        what, where="--region", next=msg("Choose one of: {regions}.", regions=", ".join(calendar.regions))
    )
