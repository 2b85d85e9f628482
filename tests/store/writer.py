"""Another walletgripe: told to start, it writes to the journal, and says after each event that it is safe."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

from walletgripe.core.events import Answered
from walletgripe.core.ports import CaseSummary
from walletgripe.store.journal import SqliteJournal

home, case, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
summary = CaseSummary(number=0, opened="2026-03-02", updated="2026-03-02T12:00:05+08:00", state="open")
sys.stdin.readline()
journal = SqliteJournal(home, lambda: dt.datetime.now(dt.UTC))
number = journal.open_case([], summary) if case == "new" else int(case)
for i in range(count):
    journal.append(number, [Answered(field="note", value=f"{os.getpid()} writes n{i}.")], summary)
    sys.stdout.write(f"{number} {os.getpid()} writes n{i}.\n")
    sys.stdout.flush()
journal.close()
