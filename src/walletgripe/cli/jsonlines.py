"""One JSON text a line in, one answer a line out: for `scan` and `triage` with --jsonl."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import typer

from walletgripe.core.errors import UsageError
from walletgripe.core.message import Message, msg

Answer = Callable[[str], Mapping[str, Any]]


def answer_lines(lines: Iterable[bytes], answer: Answer, empty: Mapping[str, Any]) -> bool:
    """Answer each line `{"id", "text"}` at once; True when one of them could not be read.

    Such a line gets `empty` with its id and an `error`, and the run goes on.
    """
    failed = False
    for number, raw in enumerate(lines, start=1):
        if not raw.strip():
            continue
        told = _told(number, raw, answer, empty)
        failed = failed or "error" in told
        typer.echo(json.dumps(told, ensure_ascii=False))
        sys.stdout.flush()
    return failed


def _told(number: int, raw: bytes, answer: Answer, empty: Mapping[str, Any]) -> dict[str, Any]:
    try:
        asked = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return _error(None, empty, msg("line {line}: this is not JSON in UTF-8", line=number))
    known = asked.get("id") if isinstance(asked, dict) else None
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        return _error(known, empty, msg('line {line}: expected {{"id": ..., "text": "..."}}', line=number))
    try:
        return {"id": known, **answer(asked["text"])}
    except UsageError as error:
        return _error(known, empty, msg("line {line}: {why}", line=number, why=str(error)))


def _error(known: object, empty: Mapping[str, Any], what: Message) -> dict[str, Any]:
    return {"id": known, **empty, "error": str(what)}
