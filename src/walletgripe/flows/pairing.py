"""A letter in one language with a copy in another, so that the sender knows what they sign."""

from __future__ import annotations

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.ownwords import own_words
from walletgripe.core.compose.pairing import Notes, Pairing, paired
from walletgripe.core.letter import Letter
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.desk import Desk
from walletgripe.flows.letter import brief_of, letter_of


def compose_pair(desk: Desk, file: CaseFile, letter: Letter) -> Pairing:
    """A composed letter with its copy in the language of the screen, or in another one if it is in that.

    Raises UsageError like `compose_letter`.
    """
    kind = desk.contents.letter_kind(letter.kind).kind
    others = [lang for lang in (desk.language, *kind.forms) if lang != letter.language]
    sent, told = (
        brief_of(desk, file, kind=letter.kind, language=lang, door=letter.door)
        for lang in (letter.language, others[0])
    )
    copy = letter_of(desk, file, told.in_form(letter.language))
    words = (*own_words(sent), *own_words(told))
    return paired(letter, copy, words, _notes(told), told.kind_words.readings)


def _notes(brief: Brief) -> Notes:
    words = {name: brief.words_of(f"copy-{name.replace('_', '-')}") for name in Notes.__struct_fields__}
    return Notes(**words)
