"""Numbered prompts without redraw, for screen readers, dumb terminals and scripts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from walletgripe.core.errors import Interrupted
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Back, Given, Judge, Notice, NotKnown, Prompt, Reply, Tone
from walletgripe.flows.joining import in_brackets
from walletgripe.terminal.safe import safe

_CHOICES = (QuestionType.CHOICE, QuestionType.YES_NO)
BACK = "<"
LEAVE_OUT = "-"
HELP = "?"


class PlainAsker:
    """Reads answers line by line from `source`; writes prompts to `sink`."""

    def __init__(self, source: TextIO, sink: TextIO, say: Callable[[Message], str]) -> None:
        self._source = source
        self._sink = sink
        self._say = say

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        """Ask until the answer can be taken."""
        self._show(prompt)
        while True:
            reply = self._reply(prompt)
            if reply is None:
                continue
            if not isinstance(reply, Given):
                return reply
            refusal = judge(reply.raw)
            if refusal is None:
                return reply if reply.raw or prompt.type is QuestionType.MANY else NotKnown()
            self._write(f"! {refusal.why}")

    def tell(self, notice: Notice) -> None:
        """Title and lines, one after the other."""
        self._write("")
        mark = "! " if notice.tone is Tone.WARNING else ""
        self._write(f"{mark}{notice.title}")
        for line in notice.lines:
            self._write(f"  {line}")

    def _show(self, prompt: Prompt) -> None:
        self._write("")
        self._write(prompt.title)
        if prompt.help:
            self._write(f"  {prompt.help}")
        if prompt.example:
            self._write("  " + self._say(msg("For example: {example}", example=prompt.example)))
        for n, option in enumerate(prompt.options, 1):
            tick = "*" if self._ticked(prompt, option.id, option.checked) else " "
            self._write(f"  {n}.{tick}{option.label}")
            if option.hint:
                self._write(f"      {option.hint}")
        self._write("  " + self._how(prompt))

    def _ticked(self, prompt: Prompt, id_: str, checked: bool) -> bool:
        if prompt.initial is None:
            return checked
        return id_ == prompt.initial or (isinstance(prompt.initial, tuple) and id_ in prompt.initial)

    def _how(self, prompt: Prompt) -> str:
        parts = []
        if prompt.type is QuestionType.MANY:
            parts.append(self._say(msg("Numbers apart by commas; 0 for none; Enter takes those marked *")))
        elif prompt.options:
            parts.append(self._say(msg("Write the number")))
        if prompt.initial is not None and not prompt.options:
            earlier = self._say(msg("Enter keeps: {earlier}", earlier=str(prompt.initial)))
            parts.append(earlier)
        elif prompt.initial is not None and prompt.type in _CHOICES:
            parts.append(self._say(msg("Enter keeps the one marked *")))
        if prompt.type is QuestionType.LONG_TEXT:
            parts.append(self._say(msg("several lines may be written; an empty line ends")))
        if prompt.unknown and prompt.initial is None:
            parts.append(self._say(msg("Enter leaves it out")))
        elif prompt.unknown:
            parts.append(self._say(msg("- leaves it out")))
        if prompt.back:
            parts.append(self._say(msg("< goes back")))
        return in_brackets(self._say, parts)

    def _reply(self, prompt: Prompt) -> Reply | None:
        line = self._line()
        word = line.strip()
        if word == BACK and prompt.back:
            return Back()
        if word == HELP:
            self._show(prompt)
            return None
        if word == LEAVE_OUT and prompt.unknown:
            return NotKnown()
        if not word:
            return self._empty(prompt)
        if prompt.type is QuestionType.MANY:
            return self._many(prompt, word)
        if prompt.options:
            return self._one(prompt, word)
        if prompt.type is QuestionType.LONG_TEXT:
            return Given(self._rest(line))
        return Given(line)

    def _empty(self, prompt: Prompt) -> Reply | None:
        if prompt.type is QuestionType.MANY:
            return Given(tuple(o.id for o in prompt.options if self._ticked(prompt, o.id, o.checked)))
        if isinstance(prompt.initial, str):
            return Given(prompt.initial)
        if prompt.options and not prompt.unknown:
            self._write(
                "! "
                + self._say(msg("Please write one of the numbers 1 to {most}.", most=len(prompt.options)))
            )
            return None
        return NotKnown() if prompt.unknown else Given("")

    def _many(self, prompt: Prompt, word: str) -> Reply | None:
        if word in ("0", "none", "无"):
            return Given(())
        parts = [p for p in word.replace("，", ",").replace("、", ",").replace(" ", ",").split(",") if p]
        if all(p.isdecimal() and 1 <= int(p) <= len(prompt.options) for p in parts):
            return Given(tuple(prompt.options[int(p) - 1].id for p in dict.fromkeys(parts)))
        self._write(
            "! "
            + self._say(
                msg("Please write numbers from 1 to {most}, apart by commas, or 0.", most=len(prompt.options))
            )
        )
        return None

    def _one(self, prompt: Prompt, word: str) -> Reply | None:
        if word.isdecimal() and 1 <= int(word) <= len(prompt.options):
            return Given(prompt.options[int(word) - 1].id)
        for option in prompt.options:
            if word.casefold() in (option.id.casefold(), option.label.casefold()):
                return Given(option.id)
        self._write(
            "! " + self._say(msg("Please write one of the numbers 1 to {most}.", most=len(prompt.options)))
        )
        return None

    def _rest(self, first: str) -> str:
        rows = [first]
        while True:
            line = self._source.readline()
            if not line.strip():
                return "\n".join(rows)
            rows.append(line.rstrip("\n"))

    def _line(self) -> str:
        self._sink.write("> ")
        self._sink.flush()
        try:
            line = self._source.readline()
        except KeyboardInterrupt as stop:
            raise Interrupted from stop
        if not line:
            raise Interrupted
        return line.rstrip("\r\n")

    def _write(self, text: str) -> None:
        self._sink.write(safe(text) + "\n")
