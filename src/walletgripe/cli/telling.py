"""`walletgripe new STORY`: the interview, with what the story says standing in the inputs."""

from __future__ import annotations

import sys

from walletgripe.cli.tools import Tools
from walletgripe.core.errors import RefusedError, UsageError
from walletgripe.core.message import msg
from walletgripe.flows.asker import Notice, Tone
from walletgripe.flows.judging import SECRET


def from_story(tools: Tools, story: str, *, from_file: bool) -> None:
    """Ask as ever, and offer each draft of the story with its question. The story itself is not stored.

    Raises RefusedError for a secret in the story where nobody can be told about it, UsageError for a story
    beside an answers file and for an empty one.
    """
    from walletgripe.cli.asking import interview
    from walletgripe.cli.reading import reader
    from walletgripe.flows.casefile import CaseFile
    from walletgripe.flows.drafts import Drafts
    from walletgripe.flows.fromstory import StoryAsker

    secret = tools.desk.guard.secret(story)
    if secret and (from_file or tools.options.no_input or not sys.stdin.isatty()):
        raise RefusedError(secret.why, where="STORY", next=SECRET)
    if from_file:
        raise UsageError(
            msg("A story and an answers file exclude each other."),
            next=msg("Run `walletgripe triage` on the story, and write what is right into the file."),
        )
    triage = reader(tools).read(story)
    asker = tools.asker()
    names = tools.desk.names.wallets
    drafts = Drafts(story, triage, lambda id_: names[id_].names[0] if id_ in names else None)
    telling = StoryAsker(asker, drafts, tools.desk)
    if secret:
        title = tools.say(msg("Your story holds a secret. It was left out and not stored."))
        clear = msg("Take it out of the history of this terminal too, and change it if somebody saw it.")
        asker.tell(Notice(tone=Tone.WARNING, title=title, lines=(tools.say(secret.why), tools.say(clear))))
    telling.greet()
    interview(tools, CaseFile(tools.desk), telling)
