"""`make demo`: the main job on two invented people, through the same code path as a user's."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
CASES = ("frozen-funds-cn.yaml", "stolen-account-uk.yaml")


def run(home: str, *args: str) -> None:
    """Run one command and show it as it would be typed."""
    sys.stdout.write(f"\n$ walletgripe {' '.join(args)}\n\n")
    sys.stdout.flush()
    command = [sys.executable, "-m", "walletgripe.cli.app", "--home", home, *args]
    subprocess.run(command, check=True, stderr=sys.stdout.fileno())


def main() -> None:
    """Both cases into a temporary home: the letter of each, what is next, and why each sentence is there."""
    with tempfile.TemporaryDirectory(prefix="walletgripe-demo-") as home:
        for name in CASES:
            path = (
                (HERE / name).relative_to(Path.cwd())
                if (HERE / name).is_relative_to(Path.cwd())
                else HERE / name
            )
            run(home, "new", "--answers", str(path))
        run(home, "list")
        run(home, "letter", "--case", "2", "--explain")


if __name__ == "__main__":
    main()
