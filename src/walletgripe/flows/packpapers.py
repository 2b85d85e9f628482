"""The papers of a pack that are written for it: index, list of exhibits, chronology, log of contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from walletgripe.core.compose.brief import Brief
from walletgripe.core.compose.story import timeline
from walletgripe.core.events import ContactLogged, EvidenceAttached
from walletgripe.core.letterkind import Part
from walletgripe.core.message import msg
from walletgripe.core.packfile import MANIFEST, PackFile, made_file
from walletgripe.flows.exhibitlist import size_text, type_name
from walletgripe.flows.joining import Say, named
from walletgripe.flows.packparts import Chosen
from walletgripe.render.papers import Paper, Section, Table, papers_html, papers_text, table_csv


class Material(msgspec.Struct, frozen=True, kw_only=True):
    """What the papers are made of, in one language. `paths`: number of an exhibit -> its path in the pack.

    `clean` redacts what comes from the case; `missing`: letters whose text is gone.
    """

    brief: Brief
    language: str
    problem: str
    door: str
    say: Say
    clean: Callable[[str], str]
    chosen: Chosen
    redacted: bool
    paths: Mapping[int, str] = {}
    sent: tuple[str, ...] = ()
    missing: Mapping[int, str] = {}


def papers(stem: str, made: Sequence[Paper]) -> list[PackFile]:
    """The papers as text and as a web page."""
    return [
        made_file(f"{stem}.txt", papers_text(made)),
        made_file(f"{stem}.html", papers_html(made)),
    ]


def index(*given: Material) -> list[PackFile]:
    """What is in the pack and how to check it, in the letter's language and in the screen's."""
    return [*papers("00-index", [_index(m) for m in given]), *papers("exhibits/00-list", [_list(given[0])])]


def chronology(given: Material, history: Brief) -> list[PackFile]:
    """Everything dated, oldest first, as paper and as a table for a spreadsheet."""
    say, block = given.say, timeline(history, Part.TIMELINE)
    rows = tuple(
        (row.label or "", given.clean(row.text(given.language))) for row in (block.rows if block else ())
    )
    table = Table((say(msg("Day")), say(msg("What happened"))), rows)
    title = say(msg("Chronology"))
    lines = tuple(named(say, day, what) for day, what in rows)
    paper = Paper(
        title=title, language=given.language, sections=(Section(heading=given.problem, lines=lines),)
    )
    return [*papers("02-chronology", [paper]), made_file("02-chronology.csv", table_csv(table))]


def contacts(given: Material) -> list[PackFile]:
    """The log of contacts with what was promised and kept; nothing where there was no contact."""
    noted = sorted(given.brief.case.contacts.values(), key=lambda c: (c.at or "9", c.n))
    if not noted:
        return []
    say = given.say
    head = (
        *(msg("No."), msg("Day and time"), msg("Channel"), msg("Who"), msg("Reference")),
        *(msg("They said"), msg("They promised"), msg("By"), msg("Promise")),
    )
    table = Table(tuple(map(say, head)), tuple(_contact(given, c) for c in noted))
    title = say(msg("Log of contacts"))
    paper = Paper(
        title=title, language=given.language, sections=(Section(heading=given.problem, table=table),)
    )
    return [*papers("03-contacts", [paper]), made_file("03-contacts.csv", table_csv(table))]


def _contact(given: Material, contact: ContactLogged) -> tuple[str, ...]:
    case, clean = given.brief.case, given.clean
    _, words = given.brief.questions["channel"]
    channel = words.options[contact.channel].label if words and contact.channel in words.options else ""
    state = msg("kept") if contact.n in case.kept else msg("not kept") if contact.n in case.broken else None
    told = (contact.who, contact.reference, contact.said, contact.promised)
    who, reference, said, promised = (clean(t) if t else "" for t in told)
    shown = given.say(state) if state else ""
    return (
        *(str(contact.n), (contact.at or "").replace("T", " "), channel, who, reference),
        *(said, promised, contact.promised_by or "", shown if promised else ""),
    )


def _index(given: Material) -> Paper:
    say = given.say
    sections = [
        Section(heading=say(msg("What this is")), lines=tuple(_about(given))),
        Section(heading=say(msg("What is in it")), lines=tuple(_contents(given))),
        *_exhibits(given),
        *_left_out(given),
        Section(heading=say(msg("How to check that nothing was changed")), lines=tuple(_checking(say))),
    ]
    return Paper(title=say(msg("Evidence pack: index")), language=given.language, sections=tuple(sections))


def _about(given: Material) -> Iterator[str]:
    say, brief = given.say, given.brief
    rows = (
        (msg("About"), given.problem),
        (msg("From"), given.clean(brief.shown("name") or "")),
        (msg("To"), given.door),
        (msg("Wallet"), brief.shown("wallet")),
        (msg("Firm"), brief.shown("firm")),
        (msg("Made on"), brief.dated.isoformat()),
        (msg("Case"), str(brief.case.number)),
    )
    yield from (named(say, say(name), value) for name, value in rows if value)
    if given.redacted:
        yield say(msg("This is a redacted copy: names, numbers and contacts of others are masked as ***."))


def _contents(given: Material) -> Iterator[str]:
    say = given.say
    yield named(say, "01-letter", say(msg("the letter that this pack goes with")))
    yield named(say, "02-chronology", say(msg("what happened, oldest first; also as a table")))
    if given.brief.case.contacts:
        yield named(say, "03-contacts", say(msg("every contact with support; also as a table")))
    yield from (named(say, path, say(msg("a letter that went out before"))) for path in given.sent)
    if given.paths:
        yield named(say, "exhibits/", say(msg("the evidence, with a list and page numbers")))
    yield named(say, MANIFEST, say(msg("the checksum of each file")))
    for number in given.missing:
        yield say(msg("Letter {number} went out too; its text is not kept here any more.", number=number))


def _exhibits(given: Material) -> Iterator[Section]:
    if given.paths:
        yield Section(heading=given.say(msg("Exhibits")), table=_table(given))


def _table(given: Material) -> Table:
    """Every exhibit in the pack with its pages, counted through; a file without pages has none."""
    say = given.say
    head = (
        *(msg("Exhibit"), msg("What it shows"), msg("File"), msg("Kind"), msg("Size"), msg("Pages")),
        msg("SHA-256"),
    )
    rows, last = [], 0
    for one in given.chosen.kept:
        e, pages = one.exhibit, one.looked.pages
        shown = _pages(last, pages)
        last += pages or 0
        path, kind = given.paths[e.n], type_name(say, one.looked)
        rows.append((e.tag, _name(given, e), path, kind, size_text(e.size), shown, e.sha256))
    return Table(tuple(map(say, head)), tuple(rows))


def _pages(last: int, pages: int | None) -> str:
    if not pages:
        return "-"
    return f"{last + 1}" if pages == 1 else f"{last + 1}-{last + pages}"


def _name(given: Material, exhibit: EvidenceAttached) -> str:
    proof = given.brief.words.evidence.get(exhibit.proves or "")
    return given.clean(exhibit.label or (proof.name if proof else exhibit.name))


def _list(given: Material) -> Paper:
    """The cover list that lies with the exhibits."""
    say = given.say
    note = say(
        msg("The pages are counted through all exhibits that have pages; a dash: no pages, or not known.")
    )
    sections = [Section(heading=given.problem, lines=(note,), table=_table(given)), *_left_out(given)]
    return Paper(title=say(msg("List of exhibits")), language=given.language, sections=tuple(sections))


def _left_out(given: Material) -> Iterator[Section]:
    say = given.say
    lines = tuple(
        named(say, f"{x.exhibit.tag} {_name(given, x.exhibit)}", say(x.why)) for x in given.chosen.left
    )
    if lines:
        yield Section(heading=say(msg("Exhibits that are not in it")), lines=lines)


def _checking(say: Say) -> Iterator[str]:
    yield say(msg("MANIFEST.sha256 has the checksum (SHA-256) of every file, except itself and 01-letter."))
    yield say(
        msg("01-letter is left out of it because the letter names the checksum of MANIFEST.sha256 itself.")
    )
    yield say(msg("So the letter proves the manifest, and the manifest proves every other file."))
    yield named(say, "Linux", "sha256sum -c MANIFEST.sha256")
    yield named(say, "macOS", "shasum -a 256 -c MANIFEST.sha256")
    yield named(say, "Windows", "Get-FileHash -Algorithm SHA256 FILE")
