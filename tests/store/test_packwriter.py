"""A pack is written whole or not at all, never over another, and the same files make the same bytes."""

import datetime as dt
import hashlib
import os
import stat
import zipfile

import pytest

from walletgripe.core.errors import StoreError
from walletgripe.core.packfile import PackFile, made_file
from walletgripe.store.packwriter import WRITERS, write_folder, write_zip

DAY = dt.date(2026, 11, 21)
FILES = [made_file("00-index.txt", b"index"), made_file("exhibits/E01-a.txt", b"a")]


@pytest.mark.parametrize("format_", WRITERS)
def test_the_same_pack_is_written_once(tmp_path, format_):
    first = WRITERS[format_](tmp_path, "pack", FILES, DAY)
    assert WRITERS[format_](tmp_path, "pack", list(reversed(FILES)), DAY) == first
    other = WRITERS[format_](tmp_path, "pack", [*FILES, made_file("x.txt", b"x")], DAY)
    assert other != first
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([first.name, other.name])


def test_a_folder_is_private_and_whole(tmp_path):
    folder = write_folder(tmp_path, "pack", FILES, DAY)
    assert (folder / "exhibits" / "E01-a.txt").read_bytes() == b"a"
    if os.name != "nt":
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert stat.S_IMODE((folder / "00-index.txt").stat().st_mode) == 0o600


def test_entries_of_a_zip_have_fixed_days_and_modes(tmp_path):
    with zipfile.ZipFile(write_zip(tmp_path, "pack", FILES, DAY)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["pack/00-index.txt", "pack/exhibits/E01-a.txt"]
        for entry in archive.infolist():
            assert entry.date_time == (2026, 11, 21, 0, 0, 0)
            assert entry.external_attr >> 16 == stat.S_IFREG | 0o600


@pytest.mark.parametrize("format_", WRITERS)
def test_a_damaged_exhibit_stops_the_pack_and_leaves_nothing(tmp_path, format_):
    stored = tmp_path / "stored"
    stored.write_bytes(b"changed since")
    damaged = PackFile(
        path="exhibits/E02-b.txt", sha256=hashlib.sha256(b"as it was").hexdigest(), size=9, source=stored
    )
    with pytest.raises(StoreError):
        WRITERS[format_](tmp_path / "out", "pack", [*FILES, damaged], DAY)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("path", ["../out.txt", "/etc/x", "a/../../b"])
def test_a_path_that_leads_out_is_never_written(tmp_path, path):
    with pytest.raises(AssertionError):
        write_zip(tmp_path / "in", "pack", [made_file(path, b"x")], DAY)
    assert not (tmp_path / "in").exists() or list((tmp_path / "in").iterdir()) == []
