"""`walletgripe backup`: a copy that works as a home of its own."""

from tests.cli.support import run, started


def test_the_copy_is_a_home_with_the_same_cases(home, tmp_path):
    started(home)
    done = run("backup", tmp_path / "copy", home=home)
    assert done.code == 0, done.err
    assert run("list", home=tmp_path / "copy").out == run("list", home=home).out


def test_a_folder_that_is_there_is_not_written_over(home, tmp_path):
    started(home)
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "mine").write_text("mine", encoding="utf-8")
    assert run("backup", tmp_path / "copy", home=home).code != 0
    assert (tmp_path / "copy" / "mine").read_text(encoding="utf-8") == "mine"
