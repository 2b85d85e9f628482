"""What the review of the answers tells before a letter is written: only what blocks it."""

from __future__ import annotations

from walletgripe.core.errors import WalletgripeError
from walletgripe.core.message import msg
from walletgripe.core.readiness.finding import Severity
from walletgripe.flows.asker import Notice, Tone
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.letter import brief_of, letter_of
from walletgripe.flows.readiness import findings


def blocking(desk: Desk, file: CaseFile) -> tuple[Notice, ...]:
    """A warning with each thing for which the letter would come back or do harm, and how to mend it.

    Nothing where no letter can be written yet: the interview says what is missing.
    """
    try:
        brief = brief_of(desk, file, kind=None, language=None, door=None)
        letter = letter_of(desk, file, brief)
        found = findings(desk, file, letter, brief, brief.doors.get(brief.door))
    except WalletgripeError:
        return ()
    lines = [desk.say(m) for f in found if f.severity is Severity.BLOCKS for m in (f.why, f.fix)]
    if not lines:
        return ()
    title = desk.say(msg("This should be mended before the letter leaves"))
    return (Notice(tone=Tone.WARNING, title=title, lines=tuple(lines)),)
