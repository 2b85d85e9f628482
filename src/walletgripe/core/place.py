"""What a place holds: who is competent, which periods run, which rules carry a request."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from walletgripe.core.condition import When
from walletgripe.core.playbook import Id, IsoDate, Status, Words
from walletgripe.core.start import Start


class Force(StrEnum):
    """How strongly a rule binds the one who must."""

    LAW = "law"
    REGULATOR = "regulator-expectation"
    SCHEME = "scheme-rule"
    PLEDGE = "service-pledge"
    PRACTICE = "practice"


class Confidence(StrEnum):
    """How sure we are of a fact."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Unit(StrEnum):
    """Units of a period."""

    CALENDAR_DAY = "calendar_day"
    BUSINESS_DAY = "business_day"
    WEEK = "week"
    MONTH = "month"
    HOUR = "hour"


class DoorKind(StrEnum):
    """Kinds of addressees."""

    FIRM = "firm"
    COMPLAINTS_OFFICER = "complaints-officer"
    OMBUDSMAN = "ombudsman"
    REGULATOR = "regulator"
    POLICE = "police"
    DATA_PROTECTION = "data-protection"
    MEDIATION = "mediation"
    COURT = "court"
    PLATFORM = "platform"
    ASSOCIATION = "association"
    CONSUMER_AGENCY = "consumer-agency"
    BANK = "bank"


FIRM_DOORS = (DoorKind.FIRM, DoorKind.COMPLAINTS_OFFICER)  # where a letter reaches the firm itself


class _Dated(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    id: Id
    version: Annotated[int, Meta(ge=1)] = 1
    status: Status = Status.REVIEWED
    checked: IsoDate
    confidence: Confidence
    references: tuple[Reference, ...]


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """An instrument and its article. `url` only on the authority's, legislator's or firm's domain."""

    title: Words
    says: Words
    url: str | None = None
    date: str | None = None


class Length(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A period: a number and its unit."""

    n: Annotated[int, Meta(ge=0, le=3660)]
    unit: Unit


class InForce(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """First and last day of validity, as far as known."""

    since: IsoDate | None = None
    until: IsoDate | None = None


class Roll(StrEnum):
    """What happens when a period ends on a day of rest."""

    NONE = "none"
    FORWARD = "forward"


class Clock(_Dated, frozen=True, kw_only=True):
    """A period set by law or rule (`places/<code>/clocks/<id>.yaml`).

    Counted from the day after `starts` unless `count_first_day`. `length` null: a duty without
    a number of days. `extension`: the outer length, from the same start, when extended.
    """

    who: Annotated[str, Meta(pattern=r"^(firm|body|consumer)$")]
    starts: Start
    length: Length | None
    extension: Length | None = None
    count_first_day: bool = False
    back: bool = False  # counted backwards from `starts`
    roll: Roll = Roll.NONE
    watch: bool = True  # false: told by `law`, but no date to watch in a case
    firm_days: bool = False  # the firm's own business days count; the place's stand in for them
    force: Force
    in_force: InForce = InForce()
    problems: tuple[Id, ...] = ()  # empty: all
    firm_kinds: tuple[Id, ...] = ()  # empty: all
    regions: tuple[str, ...] = ()
    when: When | None = None
    answers_complaint: int | None = None  # rank among the clocks that date a complaint's answer

    @property
    def is_duty(self) -> bool:
        """True when a letter may state this as what the firm must do."""
        return self.force is Force.LAW and self.confidence is not Confidence.LOW


class Right(_Dated, frozen=True, kw_only=True):
    """A rule that a letter may rest on (`places/<code>/rights/<id>.yaml`).

    `carries`: problem id -> rank (1 is the first choice for that problem's letter).
    """

    force: Force
    in_force: InForce = InForce()
    problems: tuple[Id, ...] = ()  # empty: all; those that `law --problem` lists it under
    firm_kinds: tuple[Id, ...] = ()
    regions: tuple[str, ...] = ()  # empty: the whole place
    carries: dict[Id, Annotated[int, Meta(ge=1, le=9)]] = {}
    when: When | None = None

    @property
    def is_duty(self) -> bool:
        """True when a letter may state this as what the firm must do."""
        return self.force is Force.LAW and self.confidence is not Confidence.LOW


class Channel(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A way to reach a door. Printed as official only with confidence high or medium."""

    type: Annotated[str, Meta(pattern=r"^(phone|web|email|post|app|in-person|text)$")]
    value: Words | dict[str, Words]  # words about the way there, by language; else the address itself
    confidence: Confidence

    def shown(self, language: str) -> str:
        """The channel in this language, or in the first one that it has."""
        if isinstance(self.value, str):
            return self.value
        return self.value.get(language) or next(iter(self.value.values()))

    @property
    def printable(self) -> bool:
        """True when the channel may be shown as the door's own."""
        return self.confidence is not Confidence.LOW


class FormField(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """A field of a door's form with its limit in characters."""

    id: Id
    characters: Annotated[int, Meta(ge=1)]


class FileLimits(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """How many files a door takes, and how large one, or all together, may be (in megabytes)."""

    count: int | None = None
    each: int | None = None
    total: int | None = None


class Opens(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """What must be true before a door opens.

    `after`: the door that comes first. `clock`: it opens when this clock ran out without an
    answer, or at once after an answer that does not settle it. `at_once`: no waiting (police).
    """

    at_once: bool = False
    after: Id | None = None
    clock: Id | None = None


class Door(_Dated, frozen=True, kw_only=True):
    """Someone that a letter can go to (`places/<code>/doors/<id>.yaml`)."""

    kind: DoorKind
    firm_kinds: tuple[Id, ...] = ()  # competent for these kinds; empty: all
    problems: tuple[Id, ...] = ()  # handles these problems; empty: all
    opens: Opens
    file_within: Id | None = None  # the clock that ends the time to file
    answers_within: Id | None = None  # the clock that runs for the door
    free: bool = True
    binding: Annotated[str, Meta(pattern=r"^(yes|no|if-accepted)$")] = "no"
    languages: tuple[str, ...] = ()  # that the door works in, as BCP 47 tags; empty: those of the place
    regions: tuple[str, ...] = ()  # empty: the whole place
    form: tuple[FormField, ...] = ()  # the fields of its form that have limits
    files: FileLimits | None = None
    channels: tuple[Channel, ...] = ()
    when: When | None = None


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """The route of one kind of firm: the doors in order, and who is not competent."""

    ladder: tuple[Id, ...]
    not_competent: tuple[Id, ...] = ()


class Calendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """How days of business are told.

    The `holidays` library supplies the public holidays of `country`; `off` and `working` correct it
    day by day; `official_until` is the last day whose calendar has been published.
    """

    country: Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
    financial: str | None = None  # a market calendar of the library instead of the public one
    regions: tuple[str, ...] = ()
    default_region: str | None = None
    off: dict[IsoDate, Words] = {}
    working: dict[IsoDate, Words] = {}
    official_until: IsoDate


class Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True):
    """One place (`places/<code>/place.yaml`)."""

    id: Annotated[str, Meta(pattern=r"^[a-z]{2}$")]
    version: Annotated[int, Meta(ge=1)]
    status: Status
    checked: IsoDate
    languages: tuple[str, ...]  # of letters that the firms read, first is the usual one
    currency: Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]
    timezone: str
    calendar: Calendar
    answer_within: Length  # politely asked for where no clock dates the answer
    regions: tuple[str, ...] = ()  # where law or doors differ inside the place
    region_needed: bool = False  # nothing can be said without the region: it is asked at the start
    count_in_region: bool = False  # the user's region, not the usual one, decides the business days
    ahead: dict[Id, tuple[Id, ...]] = {}  # problem -> doors that stand right behind the first for it
    kinds: dict[Id, Kind]
