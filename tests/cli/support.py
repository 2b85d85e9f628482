"""Running the program as a user does: a process of its own, a home of its own, and no terminal."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from pathlib import Path

import msgspec

from tests.fakes import ROOT
from walletgripe.cli.app import app
from walletgripe.cli.boundary import guarded
from walletgripe.cli.tools import Tools

EXAMPLES = ROOT / "examples"
TODAY = "2026-11-21"
NEEDED = """\
problem: frozen-funds
wallet: Example Pay
place: uk
firm-kind: e-money
language: en
answers:
  name: Ann Example
"""


def environment(**more: str) -> dict[str, str]:
    """An environment without the settings of the one who runs the tests."""
    kept = {
        k: v
        for k, v in os.environ.items()
        if k not in ("ACCESSIBLE", "NO_COLOR", "WALLETGRIPE_HOME", "LANG", "LC_ALL")
    }
    return kept | {"LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8"} | more


class Ran(msgspec.Struct, frozen=True):
    """What a run left: its exit status and what it wrote."""

    code: int
    out: str
    err: str


def run(
    *args: str | Path,
    home: Path | None = None,
    stdin: str | bytes = b"",
    obj: Tools | None = None,
    lang: str | None = "en",
) -> Ran:
    """The program in this process, through its error boundary; standard input is a pipe that ends."""
    given = [*map(str, args), *_globals(home, lang)]
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    source = io.TextIOWrapper(
        io.BytesIO(stdin.encode() if isinstance(stdin, str) else stdin), encoding="utf-8"
    )
    before, sys.stdin = sys.stdin, source
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = guarded(lambda: app(given, standalone_mode=False, obj=obj), given)
    finally:
        sys.stdin = before
    return Ran(int(code), *(f.buffer.getvalue().decode() for f in (out, err)))  # type: ignore[attr-defined]


def process(
    *args: str | Path,
    home: Path | None = None,
    stdin: bytes = b"",
    env: dict[str, str] | None = None,
    lang: str | None = "en",
) -> Ran:
    """The program as a process of its own, as a user runs it."""
    command = [sys.executable, "-m", "walletgripe.cli.app", *map(str, args), *_globals(home, lang)]
    done = subprocess.run(
        command, input=stdin, capture_output=True, timeout=60, env=env or environment(), cwd=ROOT
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def _globals(home: Path | None, lang: str | None) -> list[str]:
    return [*(["--home", str(home), "--today", TODAY] if home else []), *(["--lang", lang] if lang else [])]


def started(home: Path, answers: str = NEEDED) -> Ran:
    """A finished case in this home, from an answers file."""
    done = run("new", "--answers", "-", home=home, stdin=answers)
    assert done.code == 0, done.err
    return done


def bytes_below(home: Path) -> bytes:
    """Every byte in every file of a home, the write-ahead log included."""
    return b"".join(p.read_bytes() for p in home.rglob("*") if p.is_file()) if home.exists() else b""
