"""The program's own texts in every other language: all there, whole, and written in that language."""

import re
import runpy
from string import Formatter

import pytest
from babel.messages.catalog import Message
from typer.testing import CliRunner

from tests import catalogue
from walletgripe.cli.app import app
from walletgripe.terminal.translate import LANGUAGES

PATHS = catalogue.catalogues()
SENTENCES = catalogue.sentences()
BESIDE_CHINESE = re.compile(r"[\u4e00-\u9fff”}][,;:?!()]|[,;:?!()][\u4e00-\u9fff“{]|[\u4e00-\u9fff]\.")
COMMAND = re.compile(r"`[^`]*`")


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    runpy.run_path(str(catalogue.ROOT / "hatch_build.py"), run_name="__main__")


def messages() -> list[tuple[str, Message]]:
    return [(path.parts[-3], m) for path in PATHS for m in catalogue.read(path) if m.id]


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def is_template(text: str) -> bool:
    """Help such as 'One {"id","text"} a line' has braces and is no template."""
    return bool(re.search(r"(?<!\{)\{\w+\}(?!\})", text))


def test_every_language_of_the_screen_has_a_catalogue() -> None:
    assert [path.parts[-3] for path in PATHS] == [x.replace("-", "_") for x in LANGUAGES if x != "en"]


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.parts[-3])
def test_a_catalogue_holds_exactly_the_sentences_of_the_program(path) -> None:
    held = {m.id for m in catalogue.read(path) if m.id}
    assert sorted(SENTENCES - held) == [], "run `make locale` and translate these"
    assert sorted(held - SENTENCES) == [], "no longer in the program: run `make locale`"
    assert list(catalogue.read(path).obsolete) == []


def test_every_sentence_is_translated_for_good() -> None:
    assert [m.id for _, m in messages() if not m.string or m.fuzzy] == []


def test_a_translation_fills_in_the_same_values() -> None:
    templates = [m for _, m in messages() if is_template(m.id)]
    assert len(templates) > 100
    assert [m.id for m in templates if names(m.id) != names(m.string)] == []


def test_commands_and_options_stay_as_one_types_them() -> None:
    typed = re.compile(r"`[^`]+`|--[a-z][a-z-]+")
    assert [m.id for _, m in messages() if set(typed.findall(m.id)) != set(typed.findall(m.string))] == []


def test_chinese_has_chinese_punctuation() -> None:
    chinese = [m.string for locale, m in messages() if locale.startswith("zh")]
    assert [t for t in chinese if BESIDE_CHINESE.search(COMMAND.sub("", t))] == []


def test_chinese_is_simplified_and_polite() -> None:
    chinese = "".join(m.string for locale, m in messages() if locale.startswith("zh"))
    assert "你" not in chinese
    han = re.findall(r"[\u4e00-\u9fff]", chinese)
    assert [c for c in han if not c.encode("gb2312", "ignore")] == []


@pytest.mark.parametrize("args", [["--help"], ["new", "--help"], ["deadline", "--help"]], ids=" ".join)
@pytest.mark.parametrize("lang", [["--lang", "zh-Hans"], ["--lang=zh-Hans"]], ids=" ".join)
def test_help_speaks_the_language_of_the_screen(args, lang) -> None:
    shown = CliRunner().invoke(app, [*args, *lang], env={"LC_ALL": "C.UTF-8", "TERMINAL_WIDTH": "100"})
    assert shown.exit_code == 0
    assert "显示本说明并退出。" in shown.output
    described = [row for row in shown.output.splitlines() if re.match(r"│ +(\*? *--|[a-z]+ )", row)]
    assert len(described) >= 4
    assert [row for row in described if not re.search(r"[\u4e00-\u9fff]", row)] == []


def test_help_follows_the_locale_and_is_english_otherwise() -> None:
    chinese = CliRunner().invoke(app, ["new", "--help"], env={"LC_ALL": "zh_CN.UTF-8"})
    english = CliRunner().invoke(app, ["new", "--help"], env={"LC_ALL": "en_GB.UTF-8"})
    unknown = CliRunner().invoke(app, ["new", "--help", "--lang", "tlh"], env={"LC_ALL": "en_GB.UTF-8"})
    assert "投诉书" in chinese.output
    assert "get the letter" in english.output
    assert "投诉书" not in english.output + unknown.output


def test_the_collector_looks_inside_f_strings(tmp_path) -> None:
    module = tmp_path / "m.py"
    module.write_text(
        "x = f\"{say(msg('Contact {n}', n=1))}, {short}\"\ny = N_('two ' 'parts')\n", encoding="utf-8"
    )
    assert list(catalogue.marked(module)) == ["two parts", "Contact {n}"]


def test_the_collector_refuses_a_text_that_is_not_literal(tmp_path) -> None:
    module = tmp_path / "m.py"
    module.write_text("msg(text)\n", encoding="utf-8")
    with pytest.raises(ValueError, match="literal"):
        list(catalogue.marked(module))


def test_an_update_keeps_translations_and_drops_what_is_gone(tmp_path) -> None:
    path = tmp_path / "zh_Hans" / "LC_MESSAGES" / "walletgripe.po"
    path.parent.mkdir(parents=True)
    path.write_text(
        'msgid "Later"\nmsgstr "以后再做"\n\nmsgid "Long gone"\nmsgstr "没了"\n', encoding="utf-8"
    )
    waiting = catalogue.update(path)
    after = catalogue.read(path)
    assert after["Later"].string == "以后再做"
    assert "Long gone" not in after
    assert set(waiting) == SENTENCES - {"Later"}
