"""Days in English text, and days in figures in any: where they stand and how they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from walletgripe.core.triage.patterns import pattern


class Candidate(NamedTuple):
    """A span that may be a day: `typed` as the rules for typed days read it.

    `past`: without a year or week the latest such day is meant, not the next. `figures`: 03/11/2026 and the
    like, where the order of day and month may be open.
    """

    start: int
    end: int
    typed: str
    past: bool = True
    figures: bool = False


# Cheap to look for: without one of them a pattern need not even be compiled.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_CUES = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LETTERS = pattern(r"day|morning|night|noon|evening|morrow")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = _ORDINAL_WORDS.split()
_ORDINAL = rf"(?:(?:twenty|thirty)[ -])?(?:{'|'.join(_ORDINALS)}|thirtieth)"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?![\d:]|[.,]\d|[a-z])|{_ORDINAL}(?![a-z]))"
_YEAR = r"(?:,? ?(?:of |in )?20\d\d(?!\d))?"
_WEEKDAYS = (
    "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    "|sun(?:day)?"
)
_LEAD = rf"(?:(?:{_WEEKDAYS})[.,]? ?,?(?: the)? ?)?"
_NAMED = pattern(
    rf"(?<![\w█]){_LEAD}(?P<day>{_MONTH} ?(?:the )?{_DAY}{_YEAR}"
    rf"|(?:the )?(?<![\d./-])(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})(?: day)?(?: of)?[ -]?{_MONTH}"
    rf"(?![a-z])(?:-|{_YEAR[3:-2]}|)(?:20\d\d(?!\d))?)"
)
_FIGURES = pattern(
    rf"(?<!\d,)(?<![\w./$£€¥#█-]){_LEAD}(?P<day>20\d\d(?P<y>[-/.])\d{{1,2}}(?P=y)\d{{1,2}}|\d{{1,2}}"
    rf"(?P<s>[-/.])\d{{1,2}}(?P=s)(?:20)?\d\d)"
    r"(?![\d/█]|[-.]\d|[a-z](?<!t))"
)
_COMPACT = pattern(r"(?<![\w./#█-])(?<!: )20[12]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w.,/█-])")
_NUMBERED = pattern(r"(?:number|no\.?|id|order|case|ticket|ref\w*|#|号|单|码)[ :#是为]*$")
_SHORT = pattern(
    r"(?:(?<=\bon )|(?<=since )|(?<=until )|(?<=\bby )|(?<=from )|(?<=before )|(?<=after )|(?<=dated )|"
    r"(?<=around )"
    r"|(?<=between )|(?<=\band )|(?<=day )|(?<=day, )|(?<=\()|(?=\d\d/\d\d))(?<![\d/.-])\d{1,2}/\d{1,2}"
    r"(?![\d/%]|\.\d| ?(?:stars?|people|of))"
)
_WORDS = pattern(
    r"(?<![a-z])(?:(?:the )?day before yesterday|yesterday(?: morning| afternoon| evening| night)?"
    r"|last night|tonight|today"
    r"|this morning|this afternoon|this evening|tomorrow)(?![a-z])"
)
_AGO = pattern(
    r"(?<![\w.-])(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"(?:a )?couple(?: of)?)"
    r" (?P<unit>days?|weeks?|months?|years?|fortnight) (?:ago|back)(?![a-z])"
)
_WEEKDAY = pattern(
    rf"(?<![\w-])(?:(?P<which>last|this past|this|next|past) |(?P<before>on|since|until|till|by|from"
    rf"|before) (?:the )?)?"
    rf"(?P<day>{_WEEKDAYS})(?![a-z'-])(?P<week>,? (?:of )?(?:last|this) week)?"
)
_WEEK_FIRST = pattern(rf"(?<!\w)(?P<which>last|this) week,? (?:on )?(?P<day>{_WEEKDAYS})(?![a-z])")
_RANGE = pattern(rf"(?: ?-| to| through| thru|/) ?(?:{_WEEKDAYS})(?![a-z])")
_NO_DAY = pattern(r"(?:every|each|black|cyber|good|to|through|thru|-|/|and|or|most|week)\s?$")
_OF_MONTH = pattern(
    r"(?:(?<=\bon )|(?<=since )|(?<=from )|(?<=until )|(?<=\bby )|(?<=after )|(?<=before ))the "
    rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|{_ORDINAL})"
    r"(?P<of> of (?:last|this) month)?(?![a-z])"
    r"(?! (?:of|time|attempt|party|day|week|call|person|agent|rep|ticket|e?mail|request|floor|trans\w+"
    r"|payment|month|year|try|one))"
)
_MONTH_END = pattern(
    rf"(?<![a-z])(?:the )?(?P<edge>end|beginning|start) of (?P<of>last month|this month|{_MONTH}"
    rf"(?: 20\d\d)?)(?![a-z])"
)
_FULL = pattern(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day")


def candidates(plain: str) -> Iterator[Candidate]:
    """Every span that may be a day, in any order and with overlaps."""
    if any(c.isdigit() for c in plain):
        yield from _in_figures(plain)
    if any(month in plain for month in _MONTHS):
        for found in _NAMED.finditer(plain):
            yield Candidate(*found.span(), _written(found["day"]))
    for found in _OF_MONTH.finditer(plain) if " the " in plain else ():
        n = found["n"] if found["n"][0].isdigit() else f"{_ordinal(found['n'])}th"
        yield Candidate(*found.span(), n + (found["of"] or ""))
    for found in _MONTH_END.finditer(plain) if " of " in plain else ():
        yield Candidate(*found.span(), f"{'end' if found['edge'] == 'end' else 'start'} of {found['of']}")
    for found in _WORDS.finditer(plain) if _LETTERS.search(plain) else ():
        yield Candidate(*found.span(), found.group().removeprefix("the "))
    for found in _AGO.finditer(plain) if " ago" in plain or " back" in plain else ():
        yield Candidate(*found.span(), _ago(found))
    if any(day in plain for day in _DAY_CUES):
        yield from _weekdays(plain)


def _in_figures(plain: str) -> Iterator[Candidate]:
    for found in _FIGURES.finditer(plain):
        yield Candidate(*found.span(), found["day"], figures=True)
    for found in _SHORT.finditer(plain):
        if found.group() != "24/7":
            yield Candidate(*found.span(), found.group(), figures=True)
    for found in _COMPACT.finditer(plain):
        if not _NUMBERED.search(plain, max(0, found.start() - 20), found.start()):
            yield Candidate(*found.span(), found.group())


def _weekdays(plain: str) -> Iterator[Candidate]:
    for found in _WEEK_FIRST.finditer(plain) if " week" in plain else ():
        yield Candidate(*found.span(), found.group().replace(",", ""))
    for found in _WEEKDAY.finditer(plain):
        lead = found["which"] or found["before"]
        if not _FULL.fullmatch(found["day"]) and lead not in ("last", "on", "since", "this"):
            continue  # sat, sun and wed are words of their own
        if _RANGE.match(plain, found.end()) or _NO_DAY.search(
            plain, max(0, found.start() - 9), found.start()
        ):
            continue
        start = found.start("which") if found["which"] else found.start("day")
        which = "this past " if found["which"] == "past" else f"{found['which']} " if found["which"] else ""
        week = (found["week"] or "").lstrip(",").replace(" of", "")
        past = found["before"] not in ("until", "till", "by")
        yield Candidate(start, found.end(), f"{which}{found['day']}{week}", past)


def _ago(found: re.Match[str]) -> str:
    n = "a couple of" if "couple" in found["n"] else found["n"]
    return f"{n} weeks ago".replace("weeks", found["unit"]) if found["unit"] != "fortnight" else "2 weeks ago"


def _written(day: str) -> str:
    """The day as figures and a name of the month: ordinals in words become figures."""
    day = re.sub(r"\b(?:the|of|in|day)\b", " ", day)
    day = re.sub(_ORDINAL + r"(?![a-z])", lambda m: str(_ordinal(m.group())), day)
    return re.sub(r"[ ,]+", " ", day).strip()


def _ordinal(word: str) -> int:
    tens, _, last = word.replace("-", " ").rpartition(" ")
    value = 30 if last == "thirtieth" else _ORDINALS.index(last) + 1
    return value + {"": 0, "twenty": 20, "thirty": 30}[tens]
