"""The JSON Schemas in the repository are those of the code."""

import json
from pathlib import Path

import pytest

from walletgripe.content.files import default_root
from walletgripe.content.kinds import KINDS
from walletgripe.content.schema import schemas, write_schemas

FOLDER = (default_root() or Path()) / "schema"


@pytest.mark.parametrize("name", schemas())
def test_the_schema_is_up_to_date(name):
    found = (FOLDER / name).read_text(encoding="utf-8")
    assert found == schemas()[name], "run `python -m walletgripe.content.schema`"


def test_there_is_no_schema_of_a_kind_that_is_gone():
    assert {p.name for p in FOLDER.glob("*.json")} == {f"{kind.name}.json" for kind in KINDS}


def test_an_editor_refuses_unknown_keys_and_completes_types(tmp_path):
    assert "playbook.json" in write_schemas(tmp_path)
    schema = json.loads((tmp_path / "playbook.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["Question"]["additionalProperties"] is False
    assert "yes-no" in schema["$defs"]["QuestionType"]["enum"]
