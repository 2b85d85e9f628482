"""What a format gets from the case: the exhibits that the letter lists, and the limits of the door."""

import msgspec
import pytest

from tests.fakes import ScriptedAsker, library, new_file
from walletgripe.core.errors import NotFoundError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.place import FileLimits, FormField
from walletgripe.flows.enclosing import limits_passed, listed, material
from walletgripe.flows.interview import InterviewFlow
from walletgripe.flows.letter import compose_letter, write_letter
from walletgripe.render.registry import FORMATS

SHA = "0" * 63


class Folder:
    """The exhibits as files in a folder."""

    def __init__(self, path, *, missing=False):
        self._path, self._missing = path, missing

    def path(self, sha256):
        if self._missing:
            raise NotFoundError("gone")
        file = self._path / sha256
        file.write_bytes(sha256.encode())
        return file


def written(*sizes):
    """A case at the point of its letter, with an exhibit of each size."""
    file = new_file()
    InterviewFlow(file.desk, file, ScriptedAsker({"place": "uk", "problem": "frozen-funds"})).run()
    for n, size in enumerate(sizes, 1):
        file.record(EvidenceAttached(n=n, sha256=f"{SHA}{n}", name=f"{n}.png", size=size))
    return file, compose_letter(file.desk, file)


class OneDoor:
    """The shipped content, with other limits at the door of this letter."""

    def __init__(self, letter, **changed):
        pack = library().place(letter.place)
        door = msgspec.structs.replace(pack.doors[letter.door], **changed)
        self._pack = msgspec.structs.replace(pack, doors={**pack.doors, letter.door: door})

    def place(self, code):
        return self._pack

    def __getattr__(self, name):
        return getattr(library(), name)


def limited(file, letter, **changed):
    file.desk.contents = OneDoor(letter, **changed)
    return file.desk


def test_exhibits_have_the_numbers_of_the_list(tmp_path):
    file, letter = written(10, 20)
    found = listed(file.case, letter)
    texts = [s.text for part, s in letter.sentences() if part == "evidence"]
    assert [texts[n - 1] for n, _ in found] == ["1.png", "2.png"]
    given = material(file.desk, file.case, letter, ("eml",), Folder(tmp_path))
    assert [(e.name, e.data) for e in given.enclosed] == [
        ("1.png", f"{SHA}1".encode()),
        ("2.png", f"{SHA}2".encode()),
    ]


def test_an_exhibit_that_came_after_the_letter_is_not_in_it():
    file, letter = written(10)
    file.record(EvidenceAttached(n=2, sha256=f"{SHA}2", name="late.png", size=1))
    assert [e.n for _, e in listed(file.case, letter)] == [1]


@pytest.mark.parametrize("name", [f for f in FORMATS if f != "eml"])
def test_only_a_mail_reads_the_exhibits(tmp_path, name):
    file, letter = written(10)
    lost = Folder(tmp_path, missing=True)
    assert material(file.desk, file.case, letter, (name,), lost).enclosed == ()
    with pytest.raises(NotFoundError):
        material(file.desk, file.case, letter, ("eml",), lost)


def test_nothing_is_recorded_when_a_format_cannot_be_made(tmp_path):
    file, letter = written(10)
    before = len(file.entries)
    with pytest.raises(NotFoundError):
        write_letter(file.desk, file, letter, ("txt", "eml"), exhibits=Folder(tmp_path, missing=True))
    assert len(file.entries) == before


def test_the_form_of_the_door_gives_the_fields():
    file, letter = written()
    form = (FormField(id="details", characters=300),)
    desk = limited(file, letter, form=form)
    assert material(desk, file.case, letter, ("paste",), None).fields == form
    (data,) = write_letter(desk, file, letter, ("paste",)).files.values()
    assert data.decode().startswith("== 1/1 details: ")


@pytest.mark.parametrize(
    ("limits", "sizes", "told"),
    [
        (FileLimits(count=1), (1, 1), ["Their form takes 1 files at most; the letter lists 2."]),
        (FileLimits(count=2), (1, 1), []),
        (
            FileLimits(each=2),
            (2_000_000, 2_100_000),
            ["Their form takes files of 2 MB at most; 2.png has 2.1 MB."],
        ),
        (
            FileLimits(total=3),
            (2_000_000, 1_500_000),
            ["Their form takes 3 MB together; the enclosures have 3.5 MB."],
        ),
        (FileLimits(), (99_000_000,), []),
        (None, (19_000_000,), []),
    ],
)
def test_what_the_door_does_not_take_is_told(limits, sizes, told):
    file, letter = written(*sizes)
    desk = limited(file, letter, files=limits)
    assert [str(m) for m in limits_passed(desk, file.case, letter, ("txt",))] == told
