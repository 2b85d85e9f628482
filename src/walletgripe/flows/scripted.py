"""The script of a case: the content that its answers have chosen so far, in the screen's language."""

from __future__ import annotations

from typing import TypeVar

from walletgripe.core.case import Case
from walletgripe.core.errors import ContentError
from walletgripe.core.interview.item import Item
from walletgripe.core.interview.script import Script, items
from walletgripe.core.message import msg
from walletgripe.core.packs import PlacePack, PlaybookPack
from walletgripe.core.placewords import PlaceTexts
from walletgripe.core.playbook import PlaybookTexts
from walletgripe.core.shared import InterviewTexts
from walletgripe.flows.desk import Desk

T = TypeVar("T")


class Scripted:
    """The content packs of one case, and its script."""

    def __init__(self, desk: Desk, case: Case) -> None:
        self.desk = desk
        problem, place = case.text("problem"), case.text("place")
        self.interview = desk.contents.interview()
        wallet, chosen = case.text("wallet"), case.text("wallet-entry")
        self.playbook: PlaybookPack | None = desk.contents.playbook(problem) if problem else None
        self.place: PlacePack | None = desk.contents.place(place) if place else None
        self.script = Script(
            interview=self.interview.interview,
            problems=desk.problems,
            places=self._places(),
            language=desk.language,
            playbook=self.playbook.playbook if self.playbook else None,
            place=self.place.place if self.place else None,
            offered=desk.names.offered(wallet),
            entry=desk.names.entry(wallet, chosen),
        )

    def _places(self) -> tuple[str, ...]:
        """The places in the order of the interview's list; places of the user's own come last."""
        known, listed = self.desk.contents.place_codes(), self.shared_words.places
        return (*(c for c in listed if c in known), *(c for c in known if c not in listed))

    @property
    def currency(self) -> str | None:
        """The currency of the place, once it is chosen."""
        return self.place.place.currency if self.place else None

    @property
    def shared_words(self) -> InterviewTexts:
        """The words of the shared questions."""
        return words_in(self.interview.texts, self.desk.language, "interview")

    @property
    def words(self) -> PlaybookTexts:
        """The playbook's words."""
        assert self.playbook is not None
        return words_in(self.playbook.texts, self.desk.language, self.playbook.playbook.id)

    @property
    def place_words(self) -> PlaceTexts:
        """The place's words."""
        assert self.place is not None
        return words_in(self.place.texts, self.desk.language, self.place.place.id)


def words_in(texts: dict[str, T], language: str, where: str) -> T:
    """The words in a language. Raises ContentError when there are none."""
    if language not in texts:
        raise ContentError(
            msg("{where} has no words in {language}.", where=where, language=language),
            next=msg("Use another language with --lang, or run `walletgripe check`."),
        )
    return texts[language]


def applying(desk: Desk, case: Case) -> tuple[Item, ...]:
    """Every item of the interview that applies now, answered or not, in the order of asking."""
    return tuple(items(case, Scripted(desk, case).script, desk.today))
