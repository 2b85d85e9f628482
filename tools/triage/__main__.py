"""`make triage`: trains both languages and writes `playbooks/triage/model.<lang>.json`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec

from tools.triage.train import LANGUAGES, TEXTS, trained

ROOT = Path(__file__).resolve().parents[2] / "playbooks"


def main() -> None:
    """Write what was learned, and say how much it is."""
    for language in sys.argv[1:] or LANGUAGES:
        start = time.process_time()
        half = trained(TEXTS, ROOT, language)
        data = msgspec.json.encode(half)
        (ROOT / f"triage/model.{language}.json").write_bytes(data + b"\n")
        seconds = time.process_time() - start
        sys.stdout.write(
            f"{language}: {len(half.weights)} features, {len(data) // 1024} KiB, {seconds:.0f} s\n"
        )


if __name__ == "__main__":
    main()
