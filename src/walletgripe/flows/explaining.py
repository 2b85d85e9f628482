"""Why each sentence stands in a letter, for people."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from walletgripe.core.letter import Cause, CauseKind, Letter
from walletgripe.core.message import Message, msg

_NAMES = {
    CauseKind.ANSWER: msg("your answer"),
    CauseKind.CONTACT: msg("your contact no."),
    CauseKind.EVIDENCE: msg("your proof"),
    CauseKind.STEP: msg("your step"),
    CauseKind.CLAUSE: msg("playbook"),
    CauseKind.RULE: msg("rule"),
    CauseKind.DOOR: msg("next door"),
    CauseKind.FORM: msg("form of the letter"),
    CauseKind.COUNTED: msg("counted"),
}


def explained(letter: Letter, say: Callable[[Message], str]) -> Iterator[str]:
    """Each sentence, then one line for each of its causes."""
    for _, sentence in letter.sentences():
        yield sentence.text
        for cause in sentence.causes:
            yield from (f"    {line}" for line in _cause(cause, say))
        yield ""


def _cause(cause: Cause, say: Callable[[Message], str]) -> Iterator[str]:
    yield f"← {say(_NAMES[cause.kind])} {cause.ref}" + (f": {cause.says}" if cause.says else "")
    for source in cause.sources:
        yield f"    {source}"
