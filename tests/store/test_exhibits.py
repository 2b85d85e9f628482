"""Evidence files: copied whole, stored once, never altered."""

from __future__ import annotations

import hashlib
import os
import socket
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from walletgripe.core.errors import NotFoundError, StoreError, UsageError
from walletgripe.core.ports import Exhibits
from walletgripe.store.exhibits import ExhibitFolder

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@pytest.fixture
def exhibits(home: Path) -> Exhibits:
    return ExhibitFolder(home)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.binary(max_size=200) | st.sampled_from([b"", b"\r\n", b"\x1a", b"x" * (1 << 20) + b"y"]),
        max_size=4,
    )
)
def test_any_bytes_come_back_and_equal_ones_share_a_copy(contents: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home, original = Path(folder, "home"), Path(folder, "evidence.bin")
        exhibits = ExhibitFolder(home)
        for content in contents:
            original.write_bytes(content)
            sha256, size = exhibits.add(original)
            assert (sha256, size) == (hashlib.sha256(content).hexdigest(), len(content))
            assert exhibits.path(sha256).read_bytes() == content
            assert original.read_bytes() == content
        stored = list((home / "exhibits").iterdir()) if contents else []
        assert len(stored) == len(set(contents))


def test_the_original_is_only_read(exhibits: Exhibits, tmp_path: Path) -> None:
    original = tmp_path / "聊天记录 1.txt"
    original.write_text("客服：请等待", encoding="utf-8")
    original.chmod(0o444)
    before = original.stat()
    sha256, _ = exhibits.add(original)
    after = original.stat()
    assert (after.st_mode, after.st_mtime_ns, after.st_ino) == (
        before.st_mode,
        before.st_mtime_ns,
        before.st_ino,
    )
    copy = exhibits.path(sha256)
    assert copy.stat().st_ino != before.st_ino
    assert copy.stat().st_mode & 0o777 == 0o600 or os.name == "nt"


def test_adding_again_heals_a_damaged_copy(exhibits: Exhibits, tmp_path: Path) -> None:
    original = tmp_path / "receipt.txt"
    original.write_bytes(b"paid 100.00")
    sha256, _ = exhibits.add(original)
    exhibits.path(sha256).write_bytes(b"paid 999.00")
    assert exhibits.add(original)[0] == sha256
    assert exhibits.path(sha256).read_bytes() == b"paid 100.00"


def test_a_link_is_followed_to_its_file(exhibits: Exhibits, tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"real")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    sha256, size = exhibits.add(tmp_path / "link")
    assert (exhibits.path(sha256).is_symlink(), size) == (False, 4)


def test_a_missing_file_is_told(exhibits: Exhibits, tmp_path: Path, home: Path) -> None:
    with pytest.raises(NotFoundError) as caught:
        exhibits.add(tmp_path / "gone.png")
    assert caught.value.where == str(tmp_path / "gone.png")
    assert not home.exists()


def test_a_folder_is_refused(exhibits: Exhibits, tmp_path: Path, home: Path) -> None:
    (tmp_path / "photos").mkdir()
    with pytest.raises(UsageError, match="This is a folder"):
        exhibits.add(tmp_path / "photos")
    assert not home.exists()


@posix
def test_devices_pipes_and_sockets_are_refused_at_once(
    exhibits: Exhibits, tmp_path: Path, home: Path
) -> None:
    os.mkfifo(tmp_path / "pipe")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(tmp_path / "socket"))
    for path in (Path("/dev/zero"), tmp_path / "pipe", tmp_path / "socket"):
        with pytest.raises(UsageError, match="not a file that can be read"):
            exhibits.add(path)
    listening.close()
    assert not home.exists()


def test_a_name_that_cannot_be_one_is_refused(exhibits: Exhibits) -> None:
    with pytest.raises(UsageError, match="not a file that can be read"):
        exhibits.add(Path("no\x00name"))


@pytest.mark.parametrize("name", ["", "..", "../journal.db", "0" * 63, "G" * 64, "0" * 64, "0" * 64 + "/x"])
def test_only_copies_have_a_path(name: str, exhibits: Exhibits, home: Path) -> None:
    (home / "exhibits").mkdir(parents=True)
    (home / "journal.db").write_bytes(b"")
    with pytest.raises(NotFoundError):
        exhibits.path(name)


def test_a_file_in_the_place_of_the_folder(exhibits: Exhibits, home: Path, tmp_path: Path) -> None:
    home.mkdir()
    (home / "exhibits").write_bytes(b"")
    (tmp_path / "receipt").write_bytes(b"paid")
    with pytest.raises(StoreError, match="A file is where the folder"):
        exhibits.add(tmp_path / "receipt")
