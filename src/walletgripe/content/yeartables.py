"""A calendar's years on disk: worked out once by the library, then read without loading it.

The library knows every country, and loading it costs more than a letter. A table is only ever a copy:
a damaged, foreign or stale one is ignored and written again.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import msgspec

from walletgripe.content.cache import replace_file
from walletgripe.core.place import Calendar
from walletgripe.core.ports import WorkingDays

Year = list[tuple[bool, str | None]]


class YearTables:
    """Implements `ports.WorkingDays` from tables of whole years that `source` has filled."""

    def __init__(
        self, calendar: Calendar, region: str | None, language: str, source: WorkingDays, folder: Path | None
    ) -> None:
        self._source = source
        self._folder = folder
        told = repr((_builds(), calendar, region, language)).encode()
        self._key = hashlib.sha256(told).hexdigest()[:32]
        self._years: dict[int, Year] = {}

    @cached_property
    def official_until(self) -> dt.date:
        """The last day for which the calendar has been published."""
        return self._source.official_until

    def is_working(self, day: dt.date) -> bool:
        """True on a business day."""
        return self._day(day)[0]

    def why(self, day: dt.date) -> str | None:
        """The name of a holiday, of a make-up working day or of a weekend day; None on an ordinary day."""
        return self._day(day)[1]

    def _day(self, day: dt.date) -> tuple[bool, str | None]:
        if day.year not in self._years:
            self._years[day.year] = self._known(day.year) or self._worked_out(day.year)
        return self._years[day.year][day.timetuple().tm_yday - 1]

    def _path(self, year: int) -> Path:
        return (self._folder or Path()) / f"days-{self._key}-{year}.msgpack"

    def _known(self, year: int) -> Year | None:
        if self._folder is None:
            return None
        try:
            table = msgspec.msgpack.decode(self._path(year).read_bytes(), type=Year)
        except (OSError, msgspec.MsgspecError, ValueError):
            return None
        return table if len(table) == dt.date(year, 12, 31).timetuple().tm_yday else None

    def _worked_out(self, year: int) -> Year:
        first = dt.date(year, 1, 1)
        days = (first + dt.timedelta(n) for n in range(dt.date(year, 12, 31).timetuple().tm_yday))
        table = [(self._source.is_working(day), self._source.why(day)) for day in days]
        if self._folder is not None:
            try:
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                replace_file(self._path(year), msgspec.msgpack.encode(table))
            except OSError:
                pass
        return table


def _builds() -> list[tuple[str, int]]:
    """Which builds of the library and of our own rules are installed; found without loading the library."""
    specs = (find_spec(name) for name in ("holidays", "walletgripe.content.calendars"))
    origins = [Path(spec.origin) for spec in specs if spec and spec.origin]
    return [(str(path), path.stat().st_mtime_ns) for path in origins if path.is_file()]
