"""Whether a letter is ready to leave: gathers what the finders look at, and tells what they found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from walletgripe.core.case import Case
from walletgripe.core.compose.brief import Brief
from walletgripe.core.errors import ContentError, NotFoundError
from walletgripe.core.letter import Letter
from walletgripe.core.message import Message, msg
from walletgripe.core.packs import TonePack
from walletgripe.core.place import Door
from walletgripe.core.playbook import Status
from walletgripe.core.readiness.finding import SERIOUS, Finding, Severity
from walletgripe.core.readiness.look import Look
from walletgripe.core.readiness.registry import findings as found_in
from walletgripe.core.readiness.registry import in_order
from walletgripe.core.tone import Tone
from walletgripe.flows.casefile import CaseFile
from walletgripe.flows.course import Course, course
from walletgripe.flows.desk import Desk
from walletgripe.flows.enclosing import limits_passed
from walletgripe.flows.scripted import words_in
from walletgripe.render.fields import filled

_HEADS = {
    Severity.BLOCKS: msg("This should be mended before the letter leaves"),
    Severity.MEND: msg("This would make the letter stronger"),
    Severity.NOTE: msg("Good to know"),
}
_WHERE = {
    "door": msg("the addressee"),
    "letter": msg("the whole letter"),
    "enclosures": msg("the enclosures"),
    "requests": msg("what you ask for"),
    "evidence": msg("your proof"),
    "sent": msg("what went out"),
    "reply": msg("an answer that came"),
    "extension": msg("more time that was taken"),
}
_NO_TONE = TonePack(
    tone=Tone(id="tone", version=1, status=Status.DRAFT, checked="1970-01-01", exclamations=3, groups=()),
    words={},
)


class FindingShown(msgspec.Struct, frozen=True, kw_only=True):
    """A finding for scripts, in the language of the screen."""

    kind: str
    severity: str
    where: str
    words: str | None
    why: str
    fix: str


def look_of(
    desk: Desk,
    file: CaseFile,
    letter: Letter,
    brief: Brief,
    door: Door | None,
    where: Course | None = None,
) -> Look:
    """Everything that the finders may look at. `where`: the course of the case, if it is known already."""
    where = where or course(desk, file.case)
    tone = tone_of(desk)
    screen = words_in(where.standing.place.texts, desk.language, where.standing.place.place.id)
    return Look(
        brief=brief,
        letter=letter,
        guard=desk.guard,
        tone=tone.tone,
        words=tone.words,
        door=door,
        opening=next((o for o in where.openings if door and o.door.id == door.id), None),
        timed=where.watched,
        names={id_: words.name for id_, words in screen.doors.items()},
        fields=_form(letter, door),
    )


def findings(
    desk: Desk,
    file: CaseFile,
    letter: Letter,
    brief: Brief,
    door: Door | None,
    where: Course | None = None,
) -> tuple[Finding, ...]:
    """Everything to know before this letter leaves, what weighs most first."""
    look = look_of(desk, file, letter, brief, door, where)
    return in_order((*found_in(look), *_enclosures(desk, file.case, letter)))


def checked(desk: Desk, file: CaseFile, letter: Letter) -> tuple[Finding, ...]:
    """The findings of a letter that has just been composed from this case."""
    from walletgripe.flows.letter import brief_of

    brief = brief_of(desk, file, kind=letter.kind, language=letter.language, door=letter.door)
    return findings(desk, file, letter, brief, brief.doors.get(letter.door))


def serious(found: Sequence[Finding]) -> bool:
    """True when something blocks or should be mended."""
    return any(f.severity in SERIOUS for f in found)


def tone_of(desk: Desk) -> TonePack:
    """The lists of words; none when they cannot be read: no letter may hang on them."""
    try:
        return desk.contents.tone()
    except (ContentError, NotFoundError):
        return _NO_TONE


def as_data(desk: Desk, found: Sequence[Finding]) -> list[FindingShown]:
    """The findings as scripts get them."""
    return [
        FindingShown(
            kind=f.kind,
            severity=f.severity.value,
            where=f.where,
            words=f.words,
            why=desk.say(f.why),
            fix=desk.say(f.fix),
        )
        for f in found
    ]


def told(desk: Desk, case: Case, found: Sequence[Finding], but: Sequence[Message] = ()) -> list[str]:
    """The findings in lines, under a heading for each severity; without what `but` has told already."""
    lines: list[str] = []
    said = {str(m) for m in but}
    names = dict(_names(desk, case))
    head = None
    for finding in (f for f in found if str(f.why) not in said):
        if finding.severity is not head:
            head = finding.severity
            lines.append(desk.say(_HEADS[head]))
        lines += [f"  - {_about(desk, finding, names)}", f"    {desk.say(finding.why)}"]
        lines.append(f"    {desk.say(finding.fix)}")
    return lines


def _about(desk: Desk, finding: Finding, names: dict[str, str]) -> str:
    contact = finding.where.split(".")[1] if finding.where.startswith("contact.") else None
    known = _WHERE.get(finding.where)
    name = names.get(finding.where, "")
    if contact:
        name = desk.say(msg("Contact {n}", n=contact))
    elif known:
        name = desk.say(known)
    if finding.words is None:
        return name or finding.where
    return desk.say(msg("{where}: “{words}”", where=name or finding.where, words=finding.words))


def _names(desk: Desk, case: Case) -> Iterator[tuple[str, str]]:
    """The short names of all answers, and of the user's own periods, as the screen says them."""
    shared = desk.contents.interview()
    for id_, words in words_in(shared.texts, desk.language, "interview").questions.items():
        yield id_, words.short
    for kind in desk.contents.letter_ids():
        texts = desk.contents.letter_kind(kind).texts
        for id_, words in words_in(texts, desk.language, kind).questions.items():
            yield id_, words.short
    place, problem = case.text("place"), case.text("problem")
    if place:
        clocks = words_in(desk.contents.place(place).texts, desk.language, place).clocks
        yield from ((id_, clock.what) for id_, clock in clocks.items())
    if problem:
        book = words_in(desk.contents.playbook(problem).texts, desk.language, problem)
        yield from ((f"urgent.{id_}", card.do) for id_, card in book.urgent.items())
        yield from ((id_, words.short) for id_, words in book.questions.items())


def _form(letter: Letter, door: Door | None) -> tuple[tuple[str, int, int], ...]:
    """The limited fields of the door's form, each with its limit and what the letter would put there."""
    if door is None or not door.form:
        return ()
    fields = filled(letter, door.form)
    return tuple((f.id, f.limit, f.count) for f in fields if f.limit is not None)


def _enclosures(desk: Desk, case: Case, letter: Letter) -> Iterator[Finding]:
    for passed in limits_passed(desk, case, letter, ()):
        yield Finding(
            kind="enclosures",
            severity=Severity.MEND,
            where="enclosures",
            why=passed,
            fix=msg("Send fewer or smaller files, and say in the letter that you keep the rest ready."),
        )
