"""The one place that builds the real tools and hands them down; tests hand in their own."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from walletgripe.core.errors import NoTerminalError, NotFoundError, UsageError
from walletgripe.core.message import Message, msg
from walletgripe.terminal.translate import LANGUAGES, language_of, translator

if TYPE_CHECKING:
    from walletgripe.content.library import Library
    from walletgripe.core.contenttest import Outcome, Person
    from walletgripe.core.guard import Guard
    from walletgripe.core.place import Calendar
    from walletgripe.core.ports import Journal, WorkingDays
    from walletgripe.flows.asker import Asker
    from walletgripe.flows.desk import Desk
    from walletgripe.store.exhibits import ExhibitFolder
    from walletgripe.store.journal import SqliteJournal

VERSION = "0.1.0"


class Options:
    """What the global options and the environment say."""

    def __init__(
        self,
        *,
        lang: str | None = None,
        plain: bool = False,
        no_input: bool = False,
        today: str | None = None,
        home: Path | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        self.environ = os.environ if environ is None else environ
        if lang is not None and lang not in LANGUAGES:
            raise UsageError(
                msg("The program does not speak “{lang}”.", lang=lang),
                where="--lang",
                next=msg("Choose from {names}.", names=", ".join(LANGUAGES)),
            )
        self.lang = lang
        self.plain = plain or bool(self.environ.get("ACCESSIBLE"))
        self.no_input = no_input
        self.today = None if today is None else _date(today)
        self.home = home


def _date(text: str) -> dt.date:
    try:
        day = dt.date.fromisoformat(text)
        if not 1990 <= day.year <= 2100:
            raise ValueError(text)
        return day
    except ValueError as error:
        raise UsageError(
            msg("“{text}” is not a date.", text=text), where="--today", next=msg("Write it as 2026-11-21.")
        ) from error


class Tools:
    """Everything outside the flows, built when it is first used."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.language = language_of(options.lang, options.environ)
        self.say: Callable[[Message], str] = translator(self.language)

    def speak(self, language: str) -> None:
        """Go on in another language; only before the desk is first used."""
        self.language = language
        self.say = translator(language)
        self.__dict__.pop("desk", None)

    @cached_property
    def today(self) -> dt.date:
        """The day given by --today, else the computer's."""
        return self.options.today or dt.datetime.now().astimezone().date()

    @cached_property
    def home(self) -> Path:
        """The folder that holds the journal."""
        from walletgripe.store.home import data_home

        return data_home(self.options.home, self.options.environ)

    @cached_property
    def journal(self) -> SqliteJournal:
        """The journal; nothing is opened or made before it is used."""
        from walletgripe.store.journal import SqliteJournal

        return SqliteJournal(self.home, self._now)

    def _now(self) -> dt.datetime:
        """The computer's time; with --today, at this hour of that day."""
        now = dt.datetime.now().astimezone()
        return now if self.options.today is None else dt.datetime.combine(self.today, now.timetz())

    @cached_property
    def exhibits(self) -> ExhibitFolder:
        """The folder of evidence files."""
        from walletgripe.store.exhibits import ExhibitFolder

        return ExhibitFolder(self.home)

    @cached_property
    def content_roots(self) -> tuple[Path, ...]:
        """The program's content folder, then the user's own where there is one."""
        from walletgripe.content.files import default_root

        own = self.home / "playbooks"
        shipped = default_root()
        if shipped is None:
            raise NotFoundError(
                msg("The playbooks of the program are missing."), next=msg("Install walletgripe again.")
            )
        return (shipped, own) if own.is_dir() else (shipped,)

    @cached_property
    def contents(self) -> Library:
        """The content of the program and of the user's own folder."""
        from walletgripe.content.library import Library

        return Library(self.content_roots, cache=self._cache, version=VERSION)

    def calendar(self, calendar: Calendar, region: str | None) -> WorkingDays:
        """The working days of a place and region. Raises UsageError for a region that it does not list."""
        from walletgripe.content.calendars import LibraryCalendar
        from walletgripe.content.yeartables import YearTables

        source = LibraryCalendar(calendar, region, language=self.language)
        return YearTables(calendar, region, self.language, source, self._cache)

    @property
    def _cache(self) -> Path | None:
        """Where compiled content lies; none before the home exists."""
        return self.home / "cache" if self.home.is_dir() else None

    @cached_property
    def desk(self) -> Desk:
        """What flows work with."""
        return self._desk(self.journal, self.today, self.language)

    @property
    def write(self) -> Callable[[Person], Outcome]:
        """Plays a person of the content tests through the interview to the letter."""
        from walletgripe.flows.people import player

        return player(self._desk)

    def _desk(self, journal: Journal, today: dt.date, language: str) -> Desk:
        from walletgripe.flows.desk import Desk

        return Desk(
            journal=journal,
            contents=self.contents,
            make_guard=_guard,
            calendar=self.calendar,
            today=today,
            language=language,
            say=translator(language),
            suffix_of=_suffix_of,
        )

    def asker(self) -> Asker:
        """Someone who can be asked: the terminal, or plain lines.

        Raises NoTerminalError when nobody can answer.
        """
        if self.options.no_input:
            raise NoTerminalError(
                msg("A question would have to be asked, and --no-input forbids it."),
                next=msg("Give the answers with `walletgripe new --answers FILE`."),
            )
        if self.options.plain or self.options.environ.get("TERM") == "dumb":
            from walletgripe.terminal.plain import PlainAsker

            return PlainAsker(sys.stdin, sys.stderr, self.say)
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise NoTerminalError(
                msg("There is no terminal to ask in."),
                next=msg("Use `walletgripe new --answers FILE`, or `--plain` to read answers line by line."),
            )
        from walletgripe.terminal.prompts import QuestionaryAsker
        from walletgripe.terminal.show import Shower

        return QuestionaryAsker(Shower(), self.say)


def _suffix_of(host: str) -> str:
    """The list is long: it is read when the first domain is looked at, never before."""
    from walletgripe.content.suffixes import suffix_of

    return suffix_of(host)


def _guard() -> Guard:
    from walletgripe.content.seedwords import seed_words
    from walletgripe.core.guard import Guard

    return Guard(seed_words)
