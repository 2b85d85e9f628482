"""JSON Schemas of every kind of content, so that editors complete and check the YAML.

`python -m walletgripe.content.schema` writes them to playbooks/schema.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from walletgripe.content.files import default_root
from walletgripe.content.kinds import KINDS


def schemas() -> dict[str, str]:
    """File name -> JSON text of each kind's schema."""
    found = {}
    for kind in KINDS:
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": kind.pattern}
        schema |= msgspec.json.schema(kind.type)
        found[f"{kind.name}.json"] = json.dumps(schema, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    return found


def write_schemas(folder: Path) -> tuple[str, ...]:
    """Write them all into `folder`; returns the names."""
    folder.mkdir(parents=True, exist_ok=True)
    written = schemas()
    for name, text in written.items():
        (folder / name).write_text(text, encoding="utf-8")
    return tuple(written)


if __name__ == "__main__":
    root = default_root()
    if root is None:
        sys.exit("There is no playbooks folder here.")
    sys.stdout.write("\n".join(write_schemas(root / "schema")) + "\n")
