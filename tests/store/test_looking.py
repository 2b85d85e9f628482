"""A look at evidence: what it is, how many pages, and what it gives away; nothing is run or changed."""

import io

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from walletgripe.core.looked import Trait
from walletgripe.store.looking import look


def picture(format_, *, place=False, device=False):
    exif = Image.Exif()
    if place:
        gps = exif.get_ifd(0x8825)
        gps[1], gps[2], gps[3], gps[4] = "N", (51.0, 30.0, 0.0), "W", (0.0, 7.0, 0.0)
    if device:
        exif.get_ifd(0x8769)[0xA431] = "EX-0000"
    made = io.BytesIO()
    Image.new("RGB", (4, 4)).save(made, format_, exif=exif.tobytes())
    return made.getvalue()


def printed(pages, *, script=False, attached=False):
    made, pdf = io.BytesIO(), pikepdf.Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    if script:
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
    if attached:
        pdf.attachments["a.exe"] = b"MZ"
    pdf.save(made, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return made.getvalue()


def looked(tmp_path, data, name):
    path = tmp_path / "stored"
    path.write_bytes(data)
    found = look(path, name)
    assert path.read_bytes() == data
    return found


@pytest.mark.parametrize(("format_", "name"), [("JPEG", "a.jpg"), ("WEBP", "a.webp"), ("PNG", "a.png")])
def test_a_place_and_a_device_in_a_picture_are_told(tmp_path, format_, name):
    assert looked(tmp_path, picture(format_), name).traits == ()
    assert looked(tmp_path, picture(format_, place=True), name).traits == (Trait.LOCATION,)
    assert looked(tmp_path, picture(format_, device=True), name).traits == (Trait.DEVICE,)


def test_a_place_in_xmp_and_in_a_film_is_told(tmp_path):
    jpeg = picture("JPEG") + b"<x exif:GPSLatitude='51,30N'/>"
    assert Trait.LOCATION in looked(tmp_path, jpeg, "a.jpg").traits
    film = b"\x00\x00\x00\x18ftypqt  " + b"\x00" * 3_000_000 + b"\xa9xyz+51.5-000.1/"
    assert Trait.LOCATION in looked(tmp_path, film, "a.mov").traits


def test_a_pdf_tells_its_pages_and_what_it_would_do(tmp_path):
    plain = looked(tmp_path, printed(3), "a.pdf")
    assert (plain.pages, plain.traits) == (3, ())
    assert looked(tmp_path, printed(1, script=True), "a.pdf").traits == (Trait.PDF_SCRIPT,)
    assert looked(tmp_path, printed(1, attached=True), "a.pdf").traits == (Trait.PDF_SCRIPT,)


def test_a_broken_or_locked_pdf_has_no_known_pages(tmp_path):
    assert looked(tmp_path, b"%PDF-1.7\nnothing follows", "a.pdf").pages is None
    made = io.BytesIO()
    pdf = pikepdf.open(io.BytesIO(printed(2)))
    pdf.save(made, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert looked(tmp_path, made.getvalue(), "a.pdf").pages is None


@pytest.mark.parametrize(
    ("data", "name", "trait"),
    [
        (b"MZ\x90\x00", "invoice.pdf", Trait.RUNS),
        (b"#!/bin/sh", "note", Trait.RUNS),
        (b"start evil", "note.bat", Trait.RUNS),
        (b"%PDF-1.4", "photo.jpg", Trait.OTHER_SUFFIX),
        (b"\x00\x00\x00\x18ftypheic\x00", "a.heic", Trait.HEIC),
        (b"<html><script>", "a.html", Trait.PAGE_OF_WEB),
        (b"\x00\x01\x02", "a.bin", Trait.UNKNOWN_KIND),
    ],
)
def test_what_its_owner_should_know(tmp_path, data, name, trait):
    assert trait in looked(tmp_path, data, name).traits


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(
        [b"", b"\xff\xd8\xff\xe1", b"RIFF\x10\x00\x00\x00WEBP", b"II*\x00", b"%PDF-", b"PK\x03\x04"]
    ),
    st.binary(max_size=300),
    st.booleans(),
)
def test_no_bytes_stop_a_look(tmp_path, mark, rest, real):
    data = picture("JPEG", place=True)[: len(rest) * 3] + rest if real else mark + rest
    assert look_at(tmp_path, data).type.id


def look_at(tmp_path, data):
    path = tmp_path / "any"
    path.write_bytes(data)
    return look(path, "any.jpg")
