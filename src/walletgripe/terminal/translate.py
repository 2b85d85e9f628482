"""The program's own texts in the language of the screen, from gettext catalogues."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from walletgripe.core.message import Message

LANGUAGES = ("en", "zh-Hans")
_FOLDER = Path(__file__).resolve().parent.parent / "locale"


def language_of(option: str | None, environ: Mapping[str, str]) -> str:
    """The language asked for, else that of the locale (LC_ALL, LC_MESSAGES, LANG), else English."""
    if option:
        return option
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environ.get(name, "")
        if value:
            return "zh-Hans" if value.lower().startswith("zh") else "en"
    return "en"


def asked_language(args: Sequence[str]) -> str | None:
    """The language of the last --lang among the arguments, if the program speaks it."""
    followed = zip(args, [*args[1:], ""], strict=True)
    named = [
        after if arg == "--lang" else arg.partition("=")[2]
        for arg, after in followed
        if arg.partition("=")[0] == "--lang"
    ]
    return named[-1] if named and named[-1] in LANGUAGES else None


def translator(language: str) -> Callable[[Message], str]:
    """Turns messages into sentences of this language; English needs no catalogue."""
    if language == "en":
        return str
    catalogue = gettext.translation("walletgripe", _FOLDER, [language.replace("-", "_")], fallback=True)

    def say(message: Message) -> str:
        return message.filled(catalogue.gettext(message.text))

    return say
