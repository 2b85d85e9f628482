"""Names in a pack open on every system and lead nowhere else; the manifest proves each file."""

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walletgripe.core.packfile import made_file, manifest, safe_name, sound_path


@given(st.text(max_size=300))
def test_any_name_becomes_one_that_is_safe_everywhere(name):
    made = safe_name(name)
    assert sound_path(f"exhibits/E01-{made}")
    assert made
    assert len(made.encode()) <= 130
    assert not set(made) & set('<>:"/\\|?*\n\r\0')
    assert not any(unicodedata.category(c)[0] == "C" for c in made)
    assert safe_name(made) == made


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("../../etc/passwd", "etc_passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("photo.JPG", "photo.jpg"),
        ("聊天记录 1.png", "聊天记录_1.png"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("...", "file"),
        ("a\nb.txt", "a_b.txt"),
        (".hidden", "hidden"),
        ("archive.tar.gz", "archive.tar.gz"),
    ],
)
def test_hostile_names(name, made):
    assert safe_name(name) == made


@pytest.mark.parametrize("path", ["../a", "a/../b", "/a", "a//b", "a/./b", "a\\b", "a:b", "a\nb", ""])
def test_a_path_that_leads_out_is_no_path_of_a_pack(path):
    assert not sound_path(path)


@given(st.dictionaries(st.sampled_from(["a.txt", "b/c.txt", "b/d 1.txt", "é.txt"]), st.binary(max_size=50)))
def test_the_manifest_has_each_file_once_in_order(contents):
    files = [made_file(path, data) for path, data in contents.items()]
    rows = manifest(files).decode().splitlines()
    assert rows == [f"{hashlib.sha256(contents[path]).hexdigest()}  {path}" for path in sorted(contents)]
