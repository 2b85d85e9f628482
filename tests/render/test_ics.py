"""Calendar files by RFC 5545: what other programs read back is what was meant."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from walletgripe.render.ics import Dated, to_ics

D = dt.date
NOON = dt.datetime(2026, 11, 21, 12, 0, tzinfo=dt.UTC)
ENTRY = Dated(
    key="case-3-clock-answer", day=D(2026, 12, 11), title="Case 3, Example Pay: the answer", text="Rule 1"
)
CHINESE = "第三个案件，示例钱包：公司要在十五个工作日内给出最终答复，逾期可以找金融申诉专员服务机构" * 3
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), max_size=200)


def exported(*entries, stamp=NOON):
    return to_ics(entries, name="walletgripe 3", stamp=stamp)


def events(data):
    return Calendar.from_ical(data).walk("VEVENT")


def event(*entries, **more):
    (found,) = events(exported(*entries, **more))
    return found


def test_the_library_reads_back_an_all_day_entry():
    found = event(ENTRY)
    assert found["UID"] == "case-3-clock-answer@walletgripe.invalid"
    assert (found.decoded("DTSTART"), found.decoded("DTEND")) == (D(2026, 12, 11), D(2026, 12, 12))
    assert found["DTSTART"].params["VALUE"] == found["DTEND"].params["VALUE"] == "DATE"
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (ENTRY.title, ENTRY.text)
    assert found.decoded("DTSTAMP") == NOON
    assert found["TRANSP"] == "TRANSPARENT", "a date to keep in mind makes nobody busy"


def test_the_calendar_has_what_the_format_requires():
    calendar = Calendar.from_ical(exported())
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert (calendar["CALSCALE"], calendar["METHOD"]) == ("GREGORIAN", "PUBLISH")
    assert calendar["X-WR-CALNAME"] == "walletgripe 3"
    assert calendar.walk("VEVENT") == []


def test_an_alarm_rings_in_the_morning_days_before_and_says_what_for():
    for days, trigger in ((1, dt.timedelta(hours=-15)), (7, dt.timedelta(days=-6, hours=-15))):
        entry = Dated(key="k", day=D(2026, 12, 11), title="The answer", text="", alarm_days=days)
        (alarm,) = event(entry).walk("VALARM")
        assert (alarm["ACTION"], str(alarm["DESCRIPTION"])) == ("DISPLAY", "The answer")
        assert alarm.decoded("TRIGGER") == trigger


def test_lines_end_with_cr_lf_and_hold_75_octets_at_most():
    data = exported(ENTRY, Dated(key="k", day=D(2027, 1, 4), title=CHINESE, text=CHINESE))
    assert data.endswith(b"\r\n")
    lines = data.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert b"\r" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert any(line.startswith(b" ") for line in lines)


def test_folding_never_breaks_inside_a_chinese_character():
    data = exported(Dated(key="k", day=D(2027, 1, 4), title=CHINESE, text=CHINESE))
    for line in data.split(b"\r\n"):
        line.decode("utf-8")
    assert str(events(data)[0]["SUMMARY"]) == CHINESE


def test_commas_semicolons_backslashes_and_new_lines_are_escaped():
    told = "Pay, or explain; the path C:\\x\nSecond line"
    data = exported(Dated(key="k", day=D(2027, 1, 4), title="a, b; c", text=told))
    assert b"SUMMARY:a\\, b\\; c\r\n" in data
    assert b"DESCRIPTION:Pay\\, or explain\\; the path C:\\\\x\\nSecond line\r\n" in data
    assert str(events(data)[0]["DESCRIPTION"]) == told


def test_a_text_cannot_write_properties_of_its_own():
    data = exported(Dated(key="k", day=D(2027, 1, 4), title="a\r\nATTENDEE:mailto:x@example.com", text="b"))
    (found,) = events(data)
    assert "ATTENDEE" not in found
    assert b"\r\nATTENDEE" not in data


def test_exporting_again_keeps_the_uid_and_raises_the_sequence():
    later = NOON + dt.timedelta(seconds=1)
    moved = Dated(key=ENTRY.key, day=D(2027, 1, 13), title=ENTRY.title, text=ENTRY.text)
    first, second = event(ENTRY), event(moved, stamp=later)
    assert first["UID"] == second["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"] >= 0
    assert second.decoded("LAST-MODIFIED") > first.decoded("LAST-MODIFIED")


def test_a_computer_whose_clock_is_wrong_still_writes_a_whole_number():
    assert event(ENTRY, stamp=dt.datetime(1999, 1, 1, tzinfo=dt.UTC))["SEQUENCE"] == 0
    far = dt.datetime(2090, 1, 1, tzinfo=dt.UTC)
    assert event(ENTRY, stamp=far)["SEQUENCE"] < 2**31


@given(TEXTS, TEXTS, st.dates(D(2020, 1, 1), D(2099, 12, 30)))
def test_any_text_comes_back_as_it_was(title, text, day):
    data = exported(Dated(key="k", day=day, title=title, text=text))
    (found,) = events(data)
    assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (title, text)
    assert found.decoded("DTSTART") == day
    assert max(map(len, data.split(b"\r\n"))) <= 75
