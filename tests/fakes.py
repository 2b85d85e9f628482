"""A desk without terminal and disk: the real content, a journal in memory, and an asker with a script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

from walletgripe.content.calendars import LibraryCalendar
from walletgripe.content.library import Library
from walletgripe.content.seedwords import seed_words
from walletgripe.content.suffixes import suffix_of
from walletgripe.core.errors import Interrupted
from walletgripe.core.guard import Guard
from walletgripe.core.playbook import QuestionType
from walletgripe.core.ports import Journal
from walletgripe.flows.asker import Back, Given, Judge, Notice, NotKnown, Prompt, Reply
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.memory import MemoryJournal
from walletgripe.terminal.translate import translator

ROOT = Path(__file__).resolve().parent.parent
TODAY = dt.date(2026, 11, 21)
WIDELY_TOLD = (
    "failed-withdrawal",
    "frozen-funds",
    "slow-support",
    "stolen-account",
)  # golden in each of PLACES
PROBLEMS = (
    *WIDELY_TOLD,
    "account-closed",
    "app-fault",
    "bad-service",
    "failed-payment",
    "fees",
    "kyc-loop",
    "locked-account",
    "privacy-breach",
    "promo-dispute",
    "refund-refused",
    "scam-payment",
    "suggestion",
    "unauthorised-transaction",
    "unsatisfactory-answer",
    "wrong-balance",
    "wrong-recipient",
)
PLACES = ("cn", "uk", "us")

Answer = str | tuple[str, ...] | Back | NotKnown | None
BACK, LEAVE_OUT = Back(), NotKnown()


class ReadOnce(Library):
    """A library that looks at the folders once: no test changes the content that is shipped."""

    playbook_ids = cache(Library.playbook_ids)  # type: ignore[assignment]
    place_codes = cache(Library.place_codes)  # type: ignore[assignment]
    playbook = cache(Library.playbook)  # type: ignore[assignment]
    place = cache(Library.place)  # type: ignore[assignment]
    letter_kind = cache(Library.letter_kind)  # type: ignore[assignment]
    interview = cache(Library.interview)  # type: ignore[assignment]


@cache
def library() -> Library:
    """The content that is shipped, read once for all tests of a process."""
    return ReadOnce([ROOT / "playbooks"])


@cache
def guard() -> Guard:
    """The guard with all word lists."""
    return Guard(seed_words)


def routes() -> list[tuple[str, str, str]]:
    """Problem, place and kind of firm: all for the widely told problems, a sixth by turns for the others."""
    return [
        (problem, place, kind)
        for i, problem in enumerate(PROBLEMS)
        for j, place in enumerate(PLACES)
        for n, kind in enumerate(library().place(place).place.kinds)
        if problem in WIDELY_TOLD or (i + j + n) % 6 == 0
    ]


def desk(journal: Journal | None = None, *, language: str = "en", today: dt.date = TODAY) -> Desk:
    """A desk with the real content; the journal is in memory unless one is handed in."""
    return Desk(
        journal=journal or MemoryJournal(today),
        contents=library(),
        make_guard=guard,
        calendar=lambda calendar, region: LibraryCalendar(calendar, region, language=language),
        today=today,
        language=language,
        say=translator(language),
        suffix_of=suffix_of,
    )


def minimal(prompt: Prompt) -> Reply:
    """The shortest way through: everything that may be left out is left out."""
    if prompt.id == "review":
        return Given("confirm")
    if prompt.type is QuestionType.MANY:
        return Given(tuple(o.id for o in prompt.options if o.checked))
    if prompt.id.endswith(".any") or prompt.id == "more":
        return Given("no")
    if not prompt.required:
        return NotKnown()
    if prompt.options:
        return Given(prompt.options[0].id)
    return Given("Ann Example")


class ScriptedAsker:
    """Answers by the id of the prompt.

    A list is used up from the front, one entry each time the prompt comes; afterwards, and for ids
    without an entry, `otherwise` answers. A refused answer is noted in `refusals`, and the next one is
    taken. `stop_at`: the running number of the prompt at which the user presses Ctrl-C.
    `watch` is called before each reply, with the prompt.
    """

    def __init__(
        self,
        script: Mapping[str, Answer | Sequence[Answer]] | None = None,
        *,
        otherwise: Callable[[Prompt], Reply] = minimal,
        stop_at: int | None = None,
        watch: Callable[[Prompt], None] | None = None,
    ) -> None:
        self._script = {k: list(v) if isinstance(v, list) else v for k, v in (script or {}).items()}
        self._otherwise = otherwise
        self._stop_at = stop_at
        self._watch = watch
        self.prompts: list[Prompt] = []
        self.notices: list[Notice] = []
        self.refusals: list[tuple[str, str, bool]] = []

    @property
    def ids(self) -> list[str]:
        """The ids of the prompts in the order in which they came."""
        return [p.id for p in self.prompts]

    def last(self, id_: str) -> Prompt:
        """The prompt with this id that came last."""
        return next(p for p in reversed(self.prompts) if p.id == id_)

    def ask(self, prompt: Prompt, judge: Judge) -> Reply:
        if self._watch:
            self._watch(prompt)
        if self._stop_at == len(self.prompts):
            raise Interrupted
        self.prompts.append(prompt)
        assert len(self.prompts) < 500, f"asked for ever: {self.ids[-12:]}"
        for _ in range(20):
            reply = self._reply(prompt)
            if not isinstance(reply, Given):
                return reply
            refusal = judge(reply.raw)
            if refusal is None:
                return reply if reply.raw or prompt.type is QuestionType.MANY else NotKnown()
            self.refusals.append((prompt.id, refusal.why, refusal.secret))
        raise AssertionError(f"{prompt.id}: no answer is taken: {self.refusals[-1]}")

    def tell(self, notice: Notice) -> None:
        self.notices.append(notice)

    def _reply(self, prompt: Prompt) -> Reply:
        given = self._script.get(prompt.id)
        if isinstance(given, list):
            given = given.pop(0) if given else None
        if given is None:
            return self._otherwise(prompt)
        return given if isinstance(given, Back | NotKnown) else Given(given)


def new_file(journal: Journal | None = None, *, language: str = "en") -> CaseFile:
    """A case that has not begun."""
    return CaseFile(desk(journal, language=language))
