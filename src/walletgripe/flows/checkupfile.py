"""An Asker that answers a check-up from a file, and refuses names that the check-up does not have."""

from __future__ import annotations

from walletgripe.core.checkup import Checkup
from walletgripe.core.checkupanswers import CheckupFile
from walletgripe.core.errors import UsageError
from walletgripe.core.message import msg
from walletgripe.flows.asker import Given, Judge, Notice, NotKnown, Prompt, Reply


class CheckupFileAsker:
    """Answers every prompt of the check-up from the file. `lines`: on which line of `path` a key stands."""

    def __init__(
        self, given: CheckupFile, checkup: Checkup, *, path: str = "", lines: dict[str, int] | None = None
    ) -> None:
        self.given = given
        known = {"answers": {i.id for i in checkup.items}, "beliefs": {m.id for m in checkup.misconceptions}}
        slips = [
            f"{part}.{name}"
            for part, ids in known.items()
            for name in getattr(given, part)
            if name not in ids
        ]
        if slips:
            raise UsageError(
                msg("These names are not known to the check-up."),
                tuple(f"{path}:{(lines or {}).get(slip, 1)}: {slip}" for slip in slips),
                next=msg("Correct the names; `walletgripe secure --json` prints them all."),
            )

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        """The file's answer; what it leaves out is not known."""
        part, _, id_ = prompt.id.partition(".")
        if not id_:
            value: object = getattr(self.given, prompt.id)
        else:
            value = (self.given.answers if part == "checkup" else self.given.beliefs).get(id_)
        if isinstance(value, bool):
            words = ("yes", "no") if part == "checkup" else ("true", "false")
            value = words[0] if value else words[1]
        return NotKnown() if value in (None, "", "unknown") else Given(str(value))

    def tell(self, notice: Notice) -> None:
        """Nobody reads along."""
