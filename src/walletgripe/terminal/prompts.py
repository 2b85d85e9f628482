"""Questionary prompts with a key for "one step back" and with our own Ctrl-C."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from walletgripe.core.errors import Interrupted
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Back, Given, Judge, Notice, NotKnown, Option, Prompt, Reply
from walletgripe.flows.joining import in_brackets
from walletgripe.terminal.safe import safe
from walletgripe.terminal.show import Shower
from walletgripe.terminal.wording import reworded, roomy

if TYPE_CHECKING:
    from questionary import Choice, Question

_LEAVE_OUT = "\x00leave-out"
_BACK = object()
_ESCAPE_SECONDS = 0.1


class QuestionaryAsker:
    """Asks in a real terminal. Esc, or `<` in an untouched input, goes one question back.

    `streams`: keyword arguments for prompt_toolkit (`input`, `output`); empty in ordinary use.
    """

    def __init__(
        self, shower: Shower, say: Callable[[Message], str], streams: dict[str, Any] | None = None
    ) -> None:
        self._shower = shower
        self._say = say
        self._streams = streams

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        """Ask until the answer can be taken. Raises Interrupted on Ctrl-C, Ctrl-D or a closed terminal."""
        self._shower.before(prompt, self._say)
        question = self._question(prompt, judge)
        if prompt.back:
            _bind_back(question, prompt)
        question.application.ttimeoutlen = _ESCAPE_SECONDS
        try:
            answer = question.unsafe_ask()
        except (KeyboardInterrupt, EOFError) as stop:
            raise Interrupted from stop
        reply = self._told(answer)
        if prompt.type is QuestionType.MANY and isinstance(reply, Given):
            self._shower.ticked(prompt, reply, self._say)
        return reply

    def tell(self, notice: Notice) -> None:
        """Show a notice."""
        self._shower.notice(notice)

    def _told(self, answer: object) -> Reply:
        if answer is _BACK:
            return Back()
        if answer == _LEAVE_OUT or answer == "":
            return NotKnown()
        return Given(tuple(answer) if isinstance(answer, list) else str(answer))

    def _question(self, prompt: Prompt, judge: Judge) -> Question:
        if prompt.type is QuestionType.MANY:
            return reworded(self._many(prompt))
        if prompt.options:
            return reworded(self._one(prompt))
        return self._text(prompt, judge)

    def _streams_used(self) -> dict[str, Any]:
        if self._streams is not None:
            return self._streams
        import sys

        from prompt_toolkit.output import create_output

        return {"output": create_output(stdout=sys.stderr)}

    def _text(self, prompt: Prompt, judge: Judge) -> Question:
        import questionary

        holder: list[Question] = []

        def validate(text: str) -> bool | str:
            refusal = judge(text)
            if refusal is None:
                return True
            if refusal.secret:
                holder[0].application.current_buffer.text = ""
            return safe(refusal.why)

        question = questionary.text(
            safe(prompt.title),
            default=prompt.initial if isinstance(prompt.initial, str) else "",
            validate=validate,
            validate_while_typing=False,
            qmark="?",
            instruction=self._instruction(prompt),
            **_completion(prompt),
            **self._streams_used(),
        )
        holder.append(question)
        return roomy(question)

    def _instruction(self, prompt: Prompt) -> str:
        parts = []
        if prompt.suggestions:
            parts.append(self._say(msg("Tab or an arrow takes a name from the list")))
        if prompt.unknown:
            parts.append(self._say(msg("Enter leaves it out")))
        if prompt.back:
            parts.append(self._say(msg("Esc goes back")))
        return in_brackets(self._say, parts)

    def _one(self, prompt: Prompt) -> Question:
        import questionary

        choices = [_choice(o) for o in prompt.options]
        if prompt.unknown:
            choices.append(questionary.Choice(prompt.unknown, value=_LEAVE_OUT))
        known = [c for c in choices if c.value == prompt.initial]
        return questionary.select(
            safe(prompt.title),
            choices=choices,
            default=known[0] if known else None,
            qmark="?",
            pointer=">",
            instruction=self._keys(prompt, self._say(msg("arrows and Enter"))),
            use_jk_keys=False,
            **self._streams_used(),
        )

    def _many(self, prompt: Prompt) -> Question:
        import questionary

        earlier = prompt.initial if isinstance(prompt.initial, tuple) else None
        choices = [
            _choice(o, checked=o.checked if earlier is None else o.id in earlier) for o in prompt.options
        ]
        return questionary.checkbox(
            safe(prompt.title),
            choices=choices,
            qmark="?",
            pointer=">",
            instruction=self._keys(prompt, self._say(msg("Space ticks, Enter goes on"))),
            use_jk_keys=False,
            erase_when_done=True,
            **self._streams_used(),
        )

    def _keys(self, prompt: Prompt, keys: str) -> str:
        return in_brackets(self._say, [keys, self._say(msg("Esc goes back")) if prompt.back else ""])


def _choice(option: Option, *, checked: bool = False) -> Choice:
    import questionary

    description = safe(option.hint) if option.hint else None
    return questionary.Choice(safe(option.label), value=option.id, checked=checked, description=description)


def _completion(prompt: Prompt) -> dict[str, Any]:
    """What prompt_toolkit needs to complete names; nothing where there are none."""
    if not prompt.suggestions:
        return {}
    from walletgripe.terminal.completing import completer

    return {"completer": completer(prompt.suggestions), "complete_while_typing": True}


def _bind_back(question: Question, prompt: Prompt) -> None:
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

    app = question.application
    bindings = KeyBindings()
    untouched = ("", prompt.initial if isinstance(prompt.initial, str) else "")

    def go_back(event: Any) -> None:  # noqa: ANN401 (prompt_toolkit's event)
        event.app.exit(result=_BACK)

    is_text = not prompt.options
    bindings.add("escape", eager=True)(go_back)
    fresh = Condition(lambda: not is_text or app.current_buffer.text in untouched)
    bindings.add("<", filter=fresh, eager=True)(go_back)
    app.key_bindings = merge_key_bindings([app.key_bindings, bindings]) if app.key_bindings else bindings
