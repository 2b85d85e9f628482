"""`make bench`: CPU time of commands as ratios to a bare Typer program, all in one run.

Budgets: `list` at most 1.25 times, `letter` (txt) at most 2 times. Seconds depend on the machine.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.triage import confusion

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 15
BARE = """import typer

app = typer.Typer()


@app.command()
def hello(n: int = 1) -> None:
    typer.echo(n)


app()
"""
PROGRAM = (sys.executable, "-m", "walletgripe.cli.app")
BUDGETS = {"list": 1.25, "letter": 2.0}


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Print each ratio beside its budget; the best of interleaved rounds, so that noise hits all alike."""
    with tempfile.TemporaryDirectory(prefix="walletgripe-bench-") as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        home = str(Path(folder) / "home")
        start = [*PROGRAM, "--home", home, "--today", "2026-11-21"]
        subprocess.run(
            [*start, "new", "--answers", str(ROOT / "examples/stolen-account-uk.yaml")],
            check=True,
            capture_output=True,
        )
        commands = {
            "bare": [sys.executable, str(bare)],
            "list": [*start, "list"],
            "letter": [*start, "letter", "--case", "1", "--output", "-"],
            "show": [*start, "show", "--case", "1"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                times[name].append(cpu_seconds(command))
    base = min(times["bare"])
    for name in ("list", "letter", "show"):
        budget = f"budget {BUDGETS[name]:.2f}" if name in BUDGETS else "no budget"
        sys.stdout.write(f"{name:8} {min(times[name]) / base:5.2f} x bare Typer   ({budget})\n")
    confusion.main()


if __name__ == "__main__":
    main()
