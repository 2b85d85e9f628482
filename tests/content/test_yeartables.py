"""Tables of whole years on disk: the same days as the library's, without loading it again."""

import datetime as dt
import subprocess
import sys

import msgspec
import pytest
from tests.fakes import ROOT, library

from walletgripe.content.calendars import LibraryCalendar
from walletgripe.content.yeartables import YearTables
from walletgripe.core.place import Calendar

D = dt.date
UK = Calendar(country="GB", regions=("ENG", "SCT"), default_region="ENG", official_until="2027-12-31")
REGIONS = [
    (code, region)
    for code in library().place_codes()
    for region in (None, *library().place(code).place.calendar.regions[:2])
]


class Mute:
    """A source that must not be asked."""

    official_until = D(2027, 12, 31)

    def is_working(self, day):
        raise AssertionError("asked for a day that is in the table")

    why = is_working


def days_of(*years):
    return [
        D(y, 1, 1) + dt.timedelta(n)
        for y in years
        for n in range(366)
        if (D(y, 1, 1) + dt.timedelta(n)).year == y
    ]


def tables(folder, calendar=UK, region=None, language="en", source=None):
    return YearTables(
        calendar, region, language, source or LibraryCalendar(calendar, region, language=language), folder
    )


def filled(folder, **more):
    tables(folder, **more).is_working(D(2026, 5, 4))
    (path,) = folder.glob("days-*-2026.msgpack")
    return path


@pytest.mark.parametrize(("code", "region"), REGIONS)
def test_every_day_is_the_librarys_day_before_and_after_it_lies_on_disk(code, region, tmp_path):
    calendar = library().place(code).place.calendar
    source = LibraryCalendar(calendar, region, language="zh-Hans")
    days = days_of(2024, 2026)
    told = [(source.is_working(d), source.why(d)) for d in days]
    for _ in range(2):
        found = tables(tmp_path / "cache", calendar, region, "zh-Hans", source)
        assert [(found.is_working(d), found.why(d)) for d in days] == told
        assert found.official_until == source.official_until
        source = type("Again", (Mute,), {"official_until": source.official_until})()


def test_a_year_on_disk_is_not_worked_out_again(tmp_path):
    filled(tmp_path)
    again = tables(tmp_path, source=Mute())
    assert (again.is_working(D(2026, 12, 25)), again.why(D(2026, 12, 25))) == (False, "Christmas Day")
    with pytest.raises(AssertionError, match="asked"):
        again.is_working(D(2027, 12, 25))


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\xc1garbage",
        msgspec.msgpack.encode([[True, None]] * 364),
        msgspec.msgpack.encode([["yes", 7]] * 365),
        msgspec.msgpack.encode({"days": []}),
    ],
)
def test_a_damaged_table_is_ignored_and_written_again(tmp_path, damaged):
    path = filled(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(damaged)
    assert tables(tmp_path).is_working(D(2026, 12, 25)) is False
    assert path.read_bytes() == whole


def test_other_calendars_regions_and_languages_have_tables_of_their_own(tmp_path):
    filled(tmp_path)
    corrected = msgspec.structs.replace(UK, off={"2026-05-05": "A day off"})
    assert tables(tmp_path, calendar=corrected).why(D(2026, 5, 5)) == "A day off"
    assert tables(tmp_path, region="SCT").is_working(D(2026, 11, 30)) is False
    assert tables(tmp_path).is_working(D(2026, 11, 30)) is True
    assert tables(tmp_path, language="zh-Hans").why(D(2026, 11, 28)) == "星期六"
    assert len(list(tmp_path.glob("days-*-2026.msgpack"))) == 4


@pytest.mark.parametrize("module", ["holidays", "walletgripe.content.calendars"])
def test_a_new_build_of_the_library_or_of_our_rules_makes_the_table_stale(tmp_path, module, monkeypatch):
    from walletgripe.content import yeartables

    filled(tmp_path)
    find = yeartables.find_spec

    def newer(name):
        spec = find(name)
        if name == module:
            copy = tmp_path / "newer.py"
            copy.touch()
            spec.origin = str(copy)
        return spec

    monkeypatch.setattr(yeartables, "find_spec", newer)
    with pytest.raises(AssertionError, match="asked"):
        tables(tmp_path, source=Mute()).is_working(D(2026, 5, 4))


def test_without_a_folder_nothing_is_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert tables(None).is_working(D(2026, 12, 25)) is False
    assert list(tmp_path.iterdir()) == []


def test_a_path_that_is_no_folder_is_no_error(tmp_path):
    (tmp_path / "cache").write_bytes(b"")
    assert tables(tmp_path / "cache").is_working(D(2026, 12, 25)) is False


def test_tables_are_for_the_owner_only(tmp_path):
    filled(tmp_path / "cache")
    assert (tmp_path / "cache").stat().st_mode & 0o077 == 0


def test_a_table_on_disk_spares_loading_the_library(tmp_path):
    program = (
        "import datetime as dt, pathlib, sys\n"
        "from walletgripe.content.calendars import LibraryCalendar\n"
        "from walletgripe.content.yeartables import YearTables\n"
        "from walletgripe.core.place import Calendar\n"
        "uk = Calendar(country='GB', official_until='2027-12-31')\n"
        "days = YearTables(uk, None, 'en', LibraryCalendar(uk), pathlib.Path(sys.argv[1]))\n"
        "print(days.is_working(dt.date(2026, 12, 25)), 'holidays' in sys.modules)\n"
    )
    ran = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path)],
            capture_output=True,
            text=True,
            timeout=60,
            cwd=ROOT,
        ).stdout
        for _ in range(2)
    ]
    assert ran == ["False True\n", "False False\n"]
