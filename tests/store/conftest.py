"""What the store tests share: a home, a journal in it, and other processes that write to it."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import walletgripe
from walletgripe.core.events import Answered
from walletgripe.core.ports import CaseSummary
from walletgripe.store.journal import SqliteJournal

BEIJING = dt.timezone(dt.timedelta(hours=8))
NOON = dt.datetime(2026, 3, 2, 12, 0, 5, tzinfo=BEIJING)

Writer = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def now() -> Callable[[], dt.datetime]:
    return lambda: NOON


@pytest.fixture
def journal(home: Path, now: Callable[[], dt.datetime]) -> Iterator[SqliteJournal]:
    with SqliteJournal(home, now) as opened:
        yield opened


@pytest.fixture
def summary() -> CaseSummary:
    return CaseSummary(number=0, opened="2026-03-02", updated="2026-03-02T12:00:05+08:00", state="interview")


@pytest.fixture
def answer() -> Answered:
    return Answered(field="reason", value="the balance is frozen")


def go(*writers: subprocess.Popen[str]) -> None:
    for process in writers:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()


@pytest.fixture
def start_all() -> Callable[..., None]:
    return go


@pytest.fixture
def writer(home: Path) -> Iterator[Writer]:
    """Start `writer.py` on the home: (case or "new", how many events, whether to wait for `go`)."""
    started: list[subprocess.Popen[str]] = []

    def start(case: int | str, count: int, *, wait: bool = False) -> subprocess.Popen[str]:
        source = str(Path(walletgripe.__file__).parents[1])
        process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("writer.py")), str(home), str(case), str(count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": source},
        )
        started.append(process)
        if not wait:
            go(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()
