"""Running an interview in the terminal; a stop carries the case's number to the error boundary."""

from __future__ import annotations

from walletgripe.cli.ending import finish
from walletgripe.cli.tools import Tools
from walletgripe.core.errors import Interrupted
from walletgripe.flows.asker import Asker
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.interview import InterviewFlow


def interview(tools: Tools, file: CaseFile, asker: Asker) -> None:
    """Ask everything that is still open, then write and show the letter."""
    try:
        ending = InterviewFlow(tools.desk, file, asker).run()
    except (Interrupted, KeyboardInterrupt) as stop:
        raise Interrupted(file.number) from stop
    finish(tools, file, ending)
