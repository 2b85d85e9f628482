"""An asker that offers what a story already says: each draft stands in the input of its question.

Nothing of a story is stored here. The user sees where a value comes from and confirms it, changes it, or
leaves it out, question by question.
"""

from __future__ import annotations

import msgspec

from walletgripe.core.message import msg
from walletgripe.flows.asker import Asker, Back, Given, Judge, Notice, Option, Prompt, Reply, Tone
from walletgripe.flows.desk import Desk
from walletgripe.flows.drafts import Draft, Drafts
from walletgripe.flows.triageview import SHOWN, Say, found_lines, quoted

OTHER = "something-else"


class StoryAsker:
    """Asks through another asker; a draft of the story stands where no earlier answer does."""

    def __init__(self, asker: Asker, drafts: Drafts, desk: Desk) -> None:
        self._asker = asker
        self._drafts = drafts
        self._desk = desk
        self._say: Say = desk.say

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        """The reply to a prompt that shows its draft, if the story has one that can be an answer."""
        if prompt.initial is not None:
            return self._asker.ask(prompt, judge)
        if prompt.id == "problem":
            return self._problem(prompt, judge)
        draft = self._drafts.of(prompt)
        if draft is None or judge(draft.typed) is not None:
            return self._asker.ask(prompt, judge)
        reply = self._asker.ask(self._with(prompt, draft), judge)
        if not isinstance(reply, Back):
            self._drafts.used(draft)
        return reply

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        self._asker.tell(notice)

    def greet(self) -> None:
        """Say what the story was understood to say, before the first question."""
        lines = tuple(found_lines(self._drafts.triage, self._desk.contents, self._desk.language, self._say))
        ask = self._say(msg("Each of these is asked before it counts; change or leave out what is wrong."))
        if lines:
            title = self._say(msg("From your story"))
            self.tell(Notice(tone=Tone.INFO, title=title, lines=(*lines, ask)))

    def _with(self, prompt: Prompt, draft: Draft) -> Prompt:
        source = self._say(msg("From your story: {words}", words=quoted(self._say, [draft.words])))
        others = self._drafts.others(draft)
        if others:
            source += " " + self._say(msg("It also has: {words}", words=quoted(self._say, others)))
        help_ = f"{prompt.help} {source}" if prompt.help else source
        return msgspec.structs.replace(prompt, initial=draft.typed, help=help_)

    def _problem(self, prompt: Prompt, judge: Judge) -> Reply:
        """The likeliest three with the words that spoke for each, and a way to the whole list."""
        options = {o.id: o for o in prompt.options}
        likely = [g for g in self._drafts.triage.problems if g.id in options][:SHOWN]
        if not likely:
            return self._asker.ask(prompt, judge)
        shown = tuple(
            Option(id=g.id, label=options[g.id].label, hint=self._because(g.because)) for g in likely
        )
        other = Option(id=OTHER, label=self._say(msg("Something else: show me the whole list")))
        title = self._say(msg("From your story it seems to be this. What has happened?"))
        first = msgspec.structs.replace(
            prompt, title=title, options=(*shown, other), initial=likely[0].id, help=None
        )
        reply = self._asker.ask(first, lambda raw: None if raw == OTHER else judge(raw))
        if isinstance(reply, Given) and reply.raw == OTHER:
            return self._asker.ask(prompt, judge)
        return reply

    def _because(self, words: tuple[str, ...]) -> str | None:
        return self._say(msg("Your words: {words}", words=quoted(self._say, words[:4]))) if words else None
