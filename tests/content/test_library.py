"""The library: what is asked for is read once, strictly, and never from outside."""

import os
import shutil
import stat
import subprocess
import sys

import msgspec
import pytest

from walletgripe.content.files import default_root, entries, root_above
from walletgripe.content.library import Library
from walletgripe.core.errors import ContentError, Exit, NotFoundError


def findings(call):
    with pytest.raises(ContentError) as caught:
        call()
    return caught.value.findings


def test_a_pack_holds_structure_and_words_of_each_language(sample):
    library = Library([sample])
    pack = library.playbook("lost-refund")
    assert pack.playbook.questions[1].id == "amount"
    assert pack.texts["zh-Hans"].questions["amount"].short == "金额"
    place = library.place("zz")
    assert (set(place.doors), set(place.clocks), set(place.rights)) == (
        {"firm", "ombudsman", "police"},
        {"answer", "file"},
        {"refund"},
    )
    assert place.texts["en"].name == "Zedland"
    assert library.letter_kind("first").kind.forms["en"]
    assert library.interview().interview.all_questions()[0].id == "wallet"


def test_it_lists_what_there_is(sample):
    library = Library([sample])
    assert library.playbook_ids() == ("lost-refund",)
    assert library.place_codes() == ("zz",)
    assert library.letter_ids() == ("first",)
    assert library.languages() == ("en", "zh-Hans")


def test_a_language_is_added_by_adding_files(sample):
    shutil.copy(sample / "interview/texts.en.yaml", sample / "interview/texts.fr.yaml")
    assert Library([sample]).languages() == ("en", "zh-Hans", "fr")


@pytest.mark.parametrize("id_", ["lost-refunds", "../places/zz", "", "LOST-REFUND", ".."])
def test_what_is_not_there_is_told_with_what_is(sample, id_):
    with pytest.raises(NotFoundError) as caught:
        Library([sample]).playbook(id_)
    assert caught.value.exit is Exit.MISSING
    assert "lost-refund" in str(caught.value.next)


def test_a_users_folder_adds_and_replaces_whole_items(sample, tmp_path):
    own = tmp_path / "own"
    shutil.copytree(sample / "problems/lost-refund", own / "problems/lost-refund")
    shutil.copytree(sample / "problems/lost-refund", own / "problems/mine")
    book = own / "problems/mine/playbook.yaml"
    book.write_text(book.read_text(encoding="utf-8").replace("id: lost-refund", "id: mine"), encoding="utf-8")
    words = own / "problems/lost-refund/texts.en.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("never came", "is late"), encoding="utf-8")
    (own / "problems/lost-refund/texts.zh-Hans.yaml").unlink()
    library = Library([sample, own])
    assert library.playbook_ids() == ("lost-refund", "mine")
    assert set(library.playbook("lost-refund").texts) == {"en"}
    assert library.playbook("lost-refund").texts["en"].title == "A refund is late"
    assert library.place("zz").place.currency == "GBP"


def test_bad_content_is_refused_with_every_finding(sample, edit):
    edit("problems/lost-refund/playbook.yaml", "type: money", "type: mony")
    edit("problems/lost-refund/texts.en.yaml", "summary:", "sumary:")
    found = findings(lambda: Library([sample]).playbook("lost-refund"))
    assert [f.split("lost-refund/")[1].split(": ")[0] for f in found] == [
        "playbook.yaml:16",
        "texts.en.yaml:2",
        "texts.en.yaml:1",
    ]


def test_broken_tests_do_not_stop_a_letter(sample):
    (sample / "problems/lost-refund/tests.yaml").write_text("!!python/none", encoding="utf-8")
    assert Library([sample]).playbook("lost-refund").playbook.id == "lost-refund"


def test_a_folder_without_its_main_file_is_told(sample):
    (sample / "places/zz/place.yaml").unlink()
    assert "there is no place.yaml in this folder" in findings(lambda: Library([sample]).place("zz"))[0]


@pytest.mark.parametrize("inside", ["problems/lost-refund/texts.fr.yaml", "problems/lost-refund/more"])
def test_a_link_out_of_the_folder_is_refused(sample, tmp_path, inside):
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "a.yaml").write_text("id: a", encoding="utf-8")
    (sample / inside).symlink_to(secret / "a.yaml" if inside.endswith("yaml") else secret)
    found = findings(lambda: Library([sample]).playbook("lost-refund"))
    assert "this link leads out of the content folder; put a copy here instead" in found[0]


def test_an_item_that_is_itself_a_link_out_is_refused(sample, tmp_path):
    shutil.copytree(sample / "problems/lost-refund", tmp_path / "elsewhere")
    (sample / "problems/linked").symlink_to(tmp_path / "elsewhere")
    assert "leads out" in findings(lambda: Library([sample]).playbook("linked"))[0]


def test_links_that_stay_inside_are_read_and_loops_end(sample):
    words = sample / "problems/lost-refund/texts.en.yaml"
    words.rename(sample / "problems/lost-refund/words.txt")
    words.symlink_to("words.txt")
    assert Library([sample]).playbook("lost-refund").texts["en"].title
    (sample / "problems/lost-refund/loop").symlink_to("..")
    found, problems = entries(sample, "problems")
    assert len(found) < 100
    assert "folders are nested too deeply" in str(problems[0])


def test_a_pipe_is_not_waited_for(sample):
    os.mkfifo(sample / "places/zz/doors/pipe.yaml")
    assert "this is not a plain file" in findings(lambda: Library([sample]).place("zz"))[0]


def test_a_dead_link_is_told(sample):
    (sample / "places/zz/doors/court.yaml").symlink_to("nowhere.yaml")
    assert "this cannot be read" in findings(lambda: Library([sample]).place("zz"))[0]


class TestCache:
    @pytest.fixture
    def load(self, sample, tmp_path):
        def place(version="1"):
            return Library([sample], cache=tmp_path / "cache", version=version).place("zz")

        return place

    def test_it_is_private_and_gives_the_same(self, load, tmp_path):
        assert load() == load()
        files = list((tmp_path / "cache").iterdir())
        assert len(files) == 1
        assert stat.S_IMODE(files[0].stat().st_mode) == 0o600
        assert stat.S_IMODE((tmp_path / "cache").stat().st_mode) == 0o700

    def test_a_changed_file_is_read_again(self, load, edit):
        load()
        edit("places/zz/place.yaml", "currency: GBP", "currency: EUR")
        assert load().place.currency == "EUR"

    def test_a_new_and_a_removed_file_are_seen(self, load, sample):
        load()
        door = (sample / "places/zz/doors/police.yaml").read_text(encoding="utf-8")
        (sample / "places/zz/doors/court.yaml").write_text(
            door.replace("id: police", "id: court"), encoding="utf-8"
        )
        assert "court" in load().doors
        (sample / "places/zz/doors/court.yaml").unlink()
        assert "court" not in load().doors

    def test_another_version_of_the_program_reads_again(self, load, tmp_path):
        load("1")
        before = next((tmp_path / "cache").iterdir()).read_bytes()
        load("2")
        assert next((tmp_path / "cache").iterdir()).read_bytes() != before

    @pytest.mark.parametrize("at", [0, 40, -1])
    def test_a_damaged_cache_is_ignored_and_written_again(self, load, tmp_path, at):
        whole = load()
        file = next((tmp_path / "cache").iterdir())
        good = file.read_bytes()
        bad = bytearray(good)
        bad[at] ^= 0xFF
        file.write_bytes(bytes(bad))
        assert load() == whole
        assert file.read_bytes() == good

    def test_a_forged_cache_is_still_typed(self, load, tmp_path):
        import hashlib

        whole = load()
        file = next((tmp_path / "cache").iterdir())
        key, files = msgspec.msgpack.decode(file.read_bytes()[32:])
        files["places/zz/place.yaml"] = {"id": "zz", "kinds": 3}
        body = msgspec.msgpack.encode([key, files])
        file.write_bytes(hashlib.sha256(body).digest() + body)
        assert load() == whole

    def test_a_cache_that_cannot_be_written_is_no_error(self, sample, tmp_path):
        blocked = tmp_path / "file"
        blocked.write_text("", encoding="utf-8")
        assert Library([sample], cache=blocked / "cache").place("zz").place.id == "zz"

    def test_bad_content_is_not_remembered(self, load, edit, tmp_path):
        edit("places/zz/place.yaml", "currency: GBP", "currency: pounds")
        findings(load)
        assert not (tmp_path / "cache").exists()

    def test_a_hit_does_not_import_yaml(self, load, sample, tmp_path):
        load()
        code = (
            "import sys; from pathlib import Path; from walletgripe.content.library import Library\n"
            "place = Library([Path(sys.argv[1])], cache=Path(sys.argv[2]), version='1').place('zz')\n"
            "sys.stdout.write(place.texts['en'].name + ' ' + str('yaml' in sys.modules))"
        )
        run = subprocess.run(
            [sys.executable, "-c", code, str(sample), str(tmp_path / "cache")],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        )
        assert run.stdout == "Zedland False"


def test_the_programs_own_content_is_found():
    root = default_root()
    assert root is not None
    assert (root / "problems").is_dir()


def test_the_content_folder_above_a_file_is_found(sample, tmp_path):
    assert root_above(sample / "places/zz/doors/firm.yaml") == sample
    assert root_above(sample) == sample
    assert root_above(tmp_path / "empty") in (None, root_above(tmp_path))
