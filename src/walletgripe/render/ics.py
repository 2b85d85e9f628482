"""Dates as a calendar file by RFC 5545, all-day entries with alarms; the same date keeps its UID."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec

_FIRST = 1_735_689_600  # 1 January 2025: the seconds since then fit the whole numbers of the format


class Dated(msgspec.Struct, frozen=True, kw_only=True):
    """One date for the calendar. `key` never changes for the same matter, so a new export updates it."""

    key: str
    day: dt.date
    title: str
    text: str
    alarm_days: int = 1


def to_ics(entries: Sequence[Dated], *, name: str, stamp: dt.datetime) -> bytes:
    """The calendar; `stamp` (UTC) is the time of this export and orders updates."""
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//walletgripe//walletgripe//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for entry in entries:
        event = Event()
        event.add("uid", f"{entry.key}@walletgripe.invalid")
        event.add("dtstamp", stamp)
        event.add("last-modified", stamp)
        event.add("sequence", max(0, int(stamp.timestamp()) - _FIRST))
        event.add("dtstart", entry.day)
        event.add("dtend", entry.day + dt.timedelta(days=1))
        event.add("summary", entry.title)
        event.add("description", entry.text)
        event.add("transp", "TRANSPARENT")
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry.title)
        alarm.add("trigger", dt.timedelta(days=-entry.alarm_days, hours=9))
        event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())
