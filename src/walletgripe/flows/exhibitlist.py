"""Exhibits as they are shown: number, label, kind, size, and what their owner should know of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from walletgripe.core.case import Case
from walletgripe.core.errors import UsageError, WalletgripeError
from walletgripe.core.events import EvidenceAttached
from walletgripe.core.filetype import UNKNOWN
from walletgripe.core.looked import TOLD, Looked
from walletgripe.core.message import Message, msg
from walletgripe.core.playbook import QuestionType
from walletgripe.core.ports import Exhibits
from walletgripe.flows.asker import Asker, Given, Prompt, Refusal
from walletgripe.flows.desk import Desk
from walletgripe.flows.evidence import Attached, Look, check_label
from walletgripe.flows.joining import listed

Say = Callable[[Message], str]
TYPES: dict[str, Message] = {
    "text": msg("text"),
    "web-page": msg("web page"),
    "script": msg("script"),
    "program": msg("program"),
    "package": msg("program package"),
    "shortcut": msg("shortcut"),
    "office-macros": msg("document with macros"),
    "old-office": msg("Office document"),
    "archive": msg("archive"),
    "zip": msg("archive"),
    "sound": msg("sound recording"),
    "video": msg("video"),
    "unknown": msg("unknown kind"),
}


def type_name(say: Say, looked: Looked) -> str:
    """The kind of a file on the screen: PDF, JPEG, sound recording."""
    known = TYPES.get(looked.type.id)
    return say(known) if known else looked.type.id.upper()


def size_text(size: int) -> str:
    """A size in the unit that reads well: 900 B, 34 kB, 1.2 MB."""
    if size < 1000:
        return f"{size} B"
    return f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def listed_exhibits(case: Case, exhibits: Exhibits, look: Look) -> list[Attached]:
    """Every exhibit of the case, looked at anew. Raises NotFoundError when a copy is missing."""
    return [
        Attached(exhibit=e, looked=look(exhibits.path(e.sha256), e.name), known=True)
        for _, e in sorted(case.exhibits.items())
    ]


def attached_lines(say: Say, one: Attached, *, told: bool) -> Iterator[str]:
    """One exhibit on the screen; `told`: whether to say that its bytes were known."""
    exhibit = one.exhibit
    name = f"{exhibit.label} ({exhibit.name})" if exhibit.label else exhibit.name
    parts = [type_name(say, one.looked), size_text(exhibit.size), *_pages(say, one.looked)]
    yield f"{exhibit.tag}  {name}  {listed(say, parts)}"
    yield f"     SHA-256 {exhibit.sha256}"
    if told and one.known:
        yield "     " + say(msg("The same file is attached already: it keeps its number."))
    yield from (f"     ! {say(TOLD[trait])}" for trait in one.looked.traits)


def attached_data(say: Say, one: Attached) -> dict[str, Any]:
    """One exhibit as data; every field is always there."""
    exhibit = one.exhibit
    return {
        "n": exhibit.n,
        "name": exhibit.name,
        "label": exhibit.label,
        "kind": exhibit.proves,
        "size": exhibit.size,
        "sha256": exhibit.sha256,
        "type": one.looked.type.id if one.looked.type != UNKNOWN else None,
        "pages": one.looked.pages,
        "known": one.known,
        "warnings": [{"id": t.value, "text": say(TOLD[t])} for t in one.looked.traits],
    }


def ask_label(desk: Desk, asker: Asker, name: str) -> str | None:
    """What a file shows, in the user's words; None to let it have its own name."""

    def judge(raw: str | tuple[str, ...]) -> Refusal | None:
        if not isinstance(raw, str) or not raw.strip():
            return None
        try:
            check_label(desk, raw)
        except UsageError as error:
            return Refusal(desk.say(error.what))
        except WalletgripeError as error:
            return Refusal(desk.say(error.what), secret=True)
        return None

    prompt = Prompt(
        id="label",
        type=QuestionType.TEXT,
        title=desk.say(msg("What does “{name}” show?", name=name)),
        help=desk.say(msg("One line, as it should stand in the list of enclosures.")),
        unknown=desk.say(msg("the name of the file will do")),
        back=False,
    )
    reply = asker.ask(prompt, judge)
    text = reply.raw if isinstance(reply, Given) else ""
    return text.strip() or None if isinstance(text, str) else None


def exhibit_name(exhibit: EvidenceAttached) -> str:
    """What an exhibit is called in a list: its label, else the name of its file."""
    return exhibit.label or exhibit.name


def _pages(say: Say, looked: Looked) -> list[str]:
    return [say(msg("pages: {count}", count=looked.pages))] if looked.pages else []
