"""An Asker that answers from an answers file: no terminal, no waiting."""

from __future__ import annotations

import re

from walletgripe.core.answers import AnswersFile, AnswerValue
from walletgripe.core.errors import RefusedError, UsageError
from walletgripe.core.message import msg
from walletgripe.core.playbook import QuestionType
from walletgripe.flows.asker import Given, Judge, Notice, NotKnown, Prompt, Reply

_CONTACT = re.compile(r"^contact\.(\d+)\.(.+)$")
UNKNOWN_WORDS = frozenset({"unknown", "不知道", "不清楚"})


class FileAsker:
    """Answers every prompt from the file. `lines` says on which line of `path` a key stands."""

    def __init__(self, given: AnswersFile, *, path: str = "", lines: dict[str, int] | None = None) -> None:
        self.given = given
        self.path = path
        self.lines = lines or {}
        self.problems: list[str] = []
        self.used: set[str] = set()
        self.asked: list[str] = []

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        """The file's answer. Raises UsageError or RefusedError with file and line."""
        self.asked.append(prompt.id)
        key, typed = self._typed(prompt)
        if typed is None:
            return self._absent(prompt)
        raw = _raw(prompt, typed)
        refusal = judge(raw)
        if refusal is None:
            return Given(raw) if raw else NotKnown()
        where = self.where(key)
        if refusal.secret:
            raise RefusedError(
                msg("{why}", why=refusal.why),
                where=where,
                next=msg("Delete it from the file, then try again."),
            )
        raise UsageError(msg("{title} {why}", title=prompt.title, why=refusal.why), where=where)

    def tell(self, notice: Notice) -> None:
        """Nobody reads along."""

    def where(self, key: str) -> str:
        """`path:line: key` of an answer."""
        line = self.lines.get(key)
        return f"{self.path}:{line}: {key}" if line else f"{self.path}: {key}" if self.path else key

    def unused(self) -> tuple[str, ...]:
        """Answers that no question asked for."""
        return tuple(k for k in self.given.answers if k not in self.used)

    def _absent(self, prompt: Prompt) -> Reply:
        if prompt.type is QuestionType.MANY:
            ticked = tuple(o.id for o in prompt.options if o.checked)
            return Given(ticked)
        if not prompt.required:
            return NotKnown()
        default = _DEFAULTS.get(prompt.id) or (_DEFAULTS["contact"] if _is_gate(prompt.id) else None)
        if default is not None:
            return Given(default)
        if prompt.id.startswith("urgent."):
            return Given("later")
        if prompt.id == "firm-kind" and isinstance(prompt.initial, str):
            return Given(prompt.initial)  # the directory knows it
        if prompt.id == "letter-language":
            return Given(prompt.options[0].id)
        raise UsageError(
            msg("The answer “{id}” is missing: {title}", id=prompt.id, title=prompt.title),
            where=self.path or None,
            next=msg("Add `{id}: ...` under `answers:`.", id=prompt.id),
        )

    def _typed(self, prompt: Prompt) -> tuple[str, AnswerValue]:
        """The key of the file that answers this prompt, and its value."""
        id_ = prompt.id
        contact = _CONTACT.match(id_)
        if id_ in self.given.answers:
            self.used.add(id_)
            return f"answers.{id_}", self.given.answers[id_]
        if contact:
            return self._contact(int(contact.group(1)), contact.group(2))
        if id_.startswith("urgent."):
            return self._step(id_)
        if id_ == "requests":
            return "requests", self.given.requests
        if id_ in ("evidence.have", "evidence.get"):
            return "evidence", self._evidence(prompt)
        top = id_.replace("-", "_")
        if id_ in ("problem", "wallet", "place", "firm-kind", "region"):
            return id_, getattr(self.given, top)
        if id_ == "more":
            return id_, "yes"
        return id_, None

    def _contact(self, number: int, field: str) -> tuple[str, AnswerValue]:
        contacts = self.given.contacts
        if field == "any":
            return f"contacts[{number}]", "yes" if number <= len(contacts) else "no"
        value = contacts[number - 1].answer(field)
        return f"contacts[{number}].{field.replace('-', '_')}", value

    def _step(self, id_: str) -> tuple[str, AnswerValue]:
        name = id_.removeprefix("urgent.").removesuffix(".on")
        state = self.given.steps.get(name)
        key = f"steps.{name}"
        if state is None:
            return key, None
        word, _, day = state.partition(" ")
        if id_.endswith(".on"):
            return key, day or None
        return key, "earlier" if day else word

    def _evidence(self, prompt: Prompt) -> tuple[str, ...]:
        if not isinstance(self.given.evidence, dict):
            return ()
        wanted = "have" if prompt.id == "evidence.have" else "will-get"
        offered = [o.id for o in prompt.options]
        return tuple(k for k, v in self.given.evidence.items() if v == wanted and k in offered)


_DEFAULTS = {"checks.outcome": "go-on", "more": "yes", "contact": "no", "wallet-entry": "other"}


def _is_gate(id_: str) -> bool:
    return id_.startswith("contact.") and id_.endswith(".any")


def _raw(prompt: Prompt, typed: AnswerValue) -> str | tuple[str, ...]:
    if isinstance(typed, tuple) and prompt.type is QuestionType.MANY:
        allowed = {o.id for o in prompt.options}
        wrong = [t for t in typed if t not in allowed]
        if wrong:
            raise UsageError(
                msg(
                    "“{wrong}” is not one of the choices of {id}: {options}.",
                    wrong=", ".join(wrong),
                    id=prompt.id,
                    options=", ".join(sorted(allowed)),
                )
            )
        return typed
    if isinstance(typed, tuple):
        return "\n".join(typed)
    if isinstance(typed, bool):
        return "yes" if typed else "no"
    text = "" if typed is None else str(typed)
    return "" if text.strip().lower() in UNKNOWN_WORDS and not prompt.required else text
