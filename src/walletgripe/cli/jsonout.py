"""Data for scripts on standard output, one JSON document a call."""

from __future__ import annotations

from typing import Any

import typer


def print_json(data: Any) -> None:  # noqa: ANN401 (anything that msgspec can write)
    """Print as JSON; structs with all their fields."""
    import msgspec

    typer.echo(msgspec.json.encode(data).decode())
