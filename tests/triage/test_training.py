"""The shipped weights are what the training texts give."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.triage.stories import model, stories
from tools.triage.sentences import TEXTS as FILES
from tools.triage.sentences import Dice, written, written_out
from tools.triage.train import LANGUAGES, TEXTS, inputs_of, trained

from walletgripe.content.triagemodel import read_model
from walletgripe.core.errors import ContentError

LEAST_SENTENCES = 1500


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_weights_are_those_of_the_texts(language: str) -> None:
    shipped = model(language).half(language).inputs
    assert shipped == inputs_of(TEXTS, language), "tools/triage/texts has changed: run `make triage`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_much_to_learn_from_and_no_story_is_in_it(language: str) -> None:
    sentences = {s.text.casefold() for s in written(TEXTS, language)}
    assert len(sentences) >= LEAST_SENTENCES
    told = {s.text.casefold() for s in stories("en" if language == "en" else "zh")}
    assert not sentences & told


def test_training_is_the_same_each_time(tmp_path: Path) -> None:
    words = (TEXTS / "words.en.yaml").read_text(encoding="utf-8")
    (tmp_path / "words.en.yaml").write_text(words, encoding="utf-8")
    text = "background:\n- hello {there|you}\nfees:\n- they charged a {fee|hidden fee}\n"
    for name in FILES:
        (tmp_path / f"{name}.en.yaml").write_text(text, encoding="utf-8")
    first = trained(tmp_path, tmp_path, "en")
    assert first == trained(tmp_path, tmp_path, "en")
    assert first.problems == ("background", "fees")
    assert "fee" in first.weights


def test_every_choice_of_a_line_occurs() -> None:
    found = written_out("a {b|c|d} {e|f}", Dice(1))
    assert {word for text in found for word in text.split()} == {"a", "b", "c", "d", "e", "f"}
    assert written_out("no choice", Dice(1)) == ["no choice"]


def test_a_missing_or_broken_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        read_model([tmp_path], "en")
    (tmp_path / "triage").mkdir()
    (tmp_path / "triage/model.en.json").write_text("{")
    with pytest.raises(ContentError):
        read_model([tmp_path], "en")
